import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Page, test } from '@playwright/test';
import axe, { type RunOnly } from 'axe-core';

/** What the colours of a page decide. */
const SEEN = ['color-contrast', 'link-in-text-block'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No violation of WCAG 2.2 AA in light and in dark, and no sideways scroll on the narrowest phone. */
export async function expectAccessible(page: Page): Promise<void> {
  const look = await lookOf(page);
  // The same page in the same state was looked at already, by this test or another: it looks the same.
  if (existsSync(look)) return;
  if (test.info().project.use.javaScriptEnabled === false) await onCopy(page, expectNoViolation);
  else await expectNoViolation(page);
  await expectToFit(page);
  writeFileSync(look, page.url());
}

/** A file named by everything that decides how a page looks: its markup and the state of its controls, without what is new each time. */
async function lookOf(page: Page): Promise<string> {
  const folder = join(process.env['SYNCPOINT_E2E'] ?? '', 'looked-at');
  mkdirSync(folder, { recursive: true });
  const [markup, states] = await page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')];
    const open = [...document.querySelectorAll('[popover]')].map((one) => one.matches(':popover-open'));
    const active = document.activeElement?.outerHTML.slice(0, 200) ?? '';
    return [document.documentElement.outerHTML, [controls.map((one) => [one.type === 'hidden' ? '' : one.value, one.checked]), open, active]];
  });
  const fresh = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\bk[0-9a-f]{10}\b|nonce="[^"]*"|127\.0\.0\.1:\d+|<script\b[\s\S]*?<\/script>/g;
  const width = page.viewportSize()?.width;
  return join(folder, createHash('sha256').update(JSON.stringify([markup.replace(fresh, ''), states, width]).replace(fresh, '')).digest('hex'));
}

async function expectNoViolation(page: Page): Promise<void> {
  // As text, past the CSP: it is the test that asks, not the page.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // The dark page is the light one in other colours: only what is seen can differ.
    const rules: RunOnly = colorScheme === 'light' ? { type: 'tag', values: RULES } : { type: 'rule', values: SEEN };
    const { violations } = await page.evaluate((runOnly) => {
      const checker = (globalThis as unknown as { axe: typeof axe }).axe;
      return checker.run({ runOnly, resultTypes: ['violations'] });
    }, rules);
    const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
    expect(found, `WCAG 2.2 AA in ${colorScheme} at ${page.url()}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
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
