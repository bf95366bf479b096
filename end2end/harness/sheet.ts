import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

import type { Page } from '@playwright/test';

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
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [named, extra, comment] = [archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32)];
    if (archive.toString('utf8', at + 46, at + 46 + named) === name) {
      const local = archive.readUInt32LE(at + 42);
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const body = archive.subarray(start, start + size);
      return (method === 0 ? body : inflateRawSync(body)).toString('utf8');
    }
    at += 46 + named + extra + comment;
  }
  return undefined;
}
