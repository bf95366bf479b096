import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

/** Presses a link to a file, and gives its name and bytes. */
export async function download(page: Page, href: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.locator(`a[download][href^="${href}"]`).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** The lines of a CSV that has no line break inside a field. */
export function rows(bytes: Buffer): string[] {
  return bytes.toString('utf8').replace(/^\u{feff}/u, '').trimEnd().split('\r\n');
}

/** One file of a ZIP archive, such as an XLSX is, as text; nothing when the archive has none of this name. */
export function inside(archive: Buffer, name: string): string | undefined {
  const file = unzipSync(archive, { filter: (one) => one.name === name })[name];
  return file && strFromU8(file);
}
