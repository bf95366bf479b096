import type { BrowserContext } from '@playwright/test';

/** Whatever went wrong behind the page's back: console errors (a breach of the CSP is one), exceptions, failed answers. */
export function collectFaults(context: BrowserContext): string[] {
  const faults: string[] = [];
  // A page may answer 404 or 422 and be right; Chromium writes an error for it all the same.
  const refused = new Set<string>();

  context.on('response', (response) => {
    const { url, status } = { url: response.url(), status: response.status() };
    if (status >= 500) faults.push(`${status} from ${url}`);
    else if (status >= 400 && response.request().isNavigationRequest()) refused.add(url);
  });
  context.on('console', (message) => {
    const page = message.location().url;
    const expected = message.text().startsWith('Failed to load resource') && refused.has(page);
    if (message.type() === 'error' && !expected) faults.push(`console: ${message.text()} (${page})`);
    // Leptos says so when the server's HTML is not what the island would have drawn.
    if (message.type() === 'warning' && /hydrat/i.test(message.text())) faults.push(`console: ${message.text()} (${page})`);
  });
  context.on('weberror', (error) => {
    const { name, message, stack } = error.error();
    faults.push(`exception: ${stack || `${name}: ${message}`} (${error.page()?.url()})`);
  });
  return faults;
}

/** Takes out the faults that a test brought about on purpose, and holds that they came. */
export function provoked(faults: string[], what: RegExp): void {
  const others = faults.filter((fault) => !what.test(fault));
  if (others.length === faults.length) throw new Error(`nothing like ${what} went wrong: ${faults.join('\n')}`);
  faults.splice(0, faults.length, ...others);
}
