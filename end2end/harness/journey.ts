import { test as base, expect, type Page } from '@playwright/test';

import { MailSink } from '../mail.ts';
import { collectFaults } from './faults.ts';
import { PASSWORD, Server } from './server.ts';

export { expect, type Locator, type Page } from '@playwright/test';
export { expectAccessible, expectToFit } from './accessible.ts';
export { PASSWORD, type Server } from './server.ts';

export type Language = 'zh-CN' | 'en';
export type Role = 'trainee' | 'trainer' | 'manager' | 'hr' | 'admin';

type Fixtures = {
  /** The server of this test alone: whatever a journey changes, no other sees. */
  server: Server;
  /** What that server has mailed. */
  mail: MailSink;
  /** What went wrong behind the page; the test fails when anything did. */
  faults: string[];
};

export const test = base.extend<Fixtures>({
  mail: async ({}, use) => {
    const mail = await MailSink.start();
    await use(mail);
    await mail.stop();
  },
  server: async ({ mail }, use, info) => {
    const server = await Server.start(mail.url);
    await use(server);
    await server.stop();
    if (info.status !== info.expectedStatus) await info.attach('server', { body: server.output() });
  },
  baseURL: async ({ server }, use) => use(server.url),
  faults: [
    async ({ context }, use) => {
      const faults = collectFaults(context);
      await use(faults);
      expect(faults, 'nothing goes wrong behind the page').toEqual([]);
    },
    { auto: true },
  ],
});

/** Declares the tests once for each language; the browser asks for it as a person's browser does. */
export function inBothLanguages(journeys: (language: Language) => void): void {
  for (const language of ['zh-CN', 'en'] as const) {
    test.describe(language, () => {
      test.use({ locale: language });
      journeys(language);
    });
  }
}

/** Devices that run no scripts although the pages of their test do. */
const plain = new WeakSet<object>();

/** Waits until each island of the page has come alive; a page without JavaScript has nothing to wait for. */
export async function alive(page: Page): Promise<void> {
  if (plain.has(page.context()) || !scripted()) return;
  await expect(page.locator('leptos-island:not([data-ready]):not(:has([data-ready]))')).toHaveCount(0);
}

/** Whether the pages of this test run scripts. */
export function scripted(): boolean {
  return test.info().project.use.javaScriptEnabled !== false;
}

/** A second device: a browser of its own that knows nothing of the first. */
export async function device(page: Page, options: { locale?: Language; scripts?: boolean } = {}): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page belongs to no browser');
  const context = await browser.newContext({
    baseURL: new URL(page.url()).origin,
    javaScriptEnabled: options.scripts ?? scripted(),
    viewport: page.viewportSize(),
    locale: options.locale ?? ((await page.locator('html').getAttribute('lang')) as Language),
  });
  if (options.scripts === false) plain.add(context);
  return context.newPage();
}

/** Opens a page and waits for its islands. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await alive(page);
}

/** Signs in as somebody of the demo company, and goes on in the language that the browser asks for, whatever the profile says. */
export async function signIn(page: Page, role: Role | string, password = PASSWORD): Promise<void> {
  await open(page, `/sign-in?lang=${await page.evaluate(() => navigator.language)}`);
  await page.locator('[name=email]').fill(role.includes('@') ? role : `${role}@demo.example`);
  await page.locator('[name=password]').fill(password);
  await page.locator('form:has([name=password])').getByRole('button').click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await alive(page);
}

/** Sends what `act` presses, waits for the page it leads to, and says how the server answered. */
export async function sends(page: Page, act: () => Promise<void>): Promise<number> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST' && response.request().isNavigationRequest());
  await act();
  const status = (await answer).status();
  await page.waitForLoadState();
  await alive(page);
  return status;
}

/** A day from now, as a date field takes it. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Somebody of the demo company, as the command line lists them. */
export type Colleague = { id: string; name: string; email: string; department: string | null; manager: string | null };

export function everybody(server: Server): Colleague[] {
  return (JSON.parse(server.run('user', 'list', '--format', 'json')) as { people: Colleague[] }).people;
}
