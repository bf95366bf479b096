import type { PlaywrightTestOptions, PlaywrightWorkerOptions } from '@playwright/test';

// Debian's Chromium. Root has no sandbox to offer; the rest keeps the browser from calling anybody but the page's server.
const args = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const browser: Partial<PlaywrightTestOptions & PlaywrightWorkerOptions> = {
  browserName: 'chromium',
  headless: true,
  viewport: { width: 1280, height: 800 },
  // For the whole of a test: a page that opts out of transitions while the one before had opted in ends in an exception.
  contextOptions: { reducedMotion: 'reduce' },
  launchOptions: {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args,
  },
};
