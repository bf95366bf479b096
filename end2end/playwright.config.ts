import { defineConfig } from '@playwright/test';

import { browser } from './harness/browser.ts';

// Every journey runs twice: with the islands, and as plain HTML. Both must carry a person to the end.
export default defineConfig({
  testDir: 'journeys',
  outputDir: 'results',
  globalSetup: './harness/template.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A test that passes only when tried again hides a fault.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  // A trace costs every test a quarter of its time: TRACE=1 when the error, its picture and the server's log do not suffice.
  use: { ...browser, trace: process.env['TRACE'] ? 'retain-on-failure' : 'off', screenshot: 'only-on-failure' },
  projects: [
    { name: 'js', use: { javaScriptEnabled: true } },
    { name: 'nojs', use: { javaScriptEnabled: false } },
  ],
});
