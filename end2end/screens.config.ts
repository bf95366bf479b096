import { defineConfig } from '@playwright/test';

import { browser } from './harness/browser.ts';

// Pictures for looking at, not a test: `npm run screens`, into the folder SCREENS or /tmp/syncpoint-screens.
export default defineConfig({
  testDir: 'screens',
  outputDir: 'results/screens',
  globalSetup: './harness/template.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  reporter: [['line']],
  use: browser,
  projects: [
    { name: 'js', use: { javaScriptEnabled: true } },
    { name: 'nojs', use: { javaScriptEnabled: false } },
  ],
});
