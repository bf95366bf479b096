import { expect, type Page, test } from '@playwright/test';
import axe from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No violation of WCAG 2.2 AA in light and in dark, and no sideways scroll on the narrowest phone. */
export async function expectAccessible(page: Page): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) {
    // Without scripts the page looks as it does before they run: its colours in the dark were looked at there.
    await onCopy(page, (copy) => expectNoViolation(copy, 'light', { type: 'tag', values: RULES }));
  } else {
    await expectNoViolation(page, 'light', { type: 'tag', values: RULES });
    // The theme changes nothing but colours.
    await expectNoViolation(page, 'dark', { type: 'rule', values: ['color-contrast'] });
    await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  }
  await expectToFit(page);
}

async function expectNoViolation(page: Page, colorScheme: 'light' | 'dark', runOnly: axe.RunOnly): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const loaded = await page.evaluate(() => 'axe' in globalThis);
  // As text, past the CSP: it is the test that asks, not the page.
  if (!loaded) await page.evaluate(axe.source);
  const { violations } = await page.evaluate((runOnly) => {
    const checker = (globalThis as unknown as { axe: typeof axe }).axe;
    return checker.run({ runOnly, resultTypes: ['violations'] });
  }, runOnly);
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
  expect(found, `WCAG 2.2 AA in ${colorScheme} at ${page.url()}`).toEqual([]);
}

/** Where scripts are off the checker could not run either: it looks at the same HTML in a browser that lets it in. */
async function onCopy(page: Page, look: (copy: Page) => Promise<void>): Promise<void> {
  const body = (await page.content()).replace(/<script\b[\s\S]*?<\/script>/gi, '');
  const context = await page.context().browser()?.newContext({ javaScriptEnabled: true });
  if (!context) throw new Error('the page belongs to no browser');
  const copy = await context.newPage();
  await copy.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await copy.goto(page.url());
  await look(copy);
  await context.close();
}

/** At 360 px everything is reached by scrolling down alone. */
export async function expectToFit(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  // Whatever sticks out of a box that scrolls by itself is in reach.
  const out = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > room + 0.5);
    const last = wide.filter((one) => !wide.some((other) => other !== one && one.contains(other)));
    return [`${document.documentElement.scrollWidth} px`, ...last.slice(0, 5).map((one) => one.outerHTML.slice(0, 200))];
  });
  expect(out, `what sticks out of ${page.url()} at 360 px`).toEqual([]);
  if (before) await page.setViewportSize(before);
}
