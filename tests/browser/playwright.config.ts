// SPDX-License-Identifier: Apache-2.0
// How journeys run: in Debian's Chromium, each worker with the program and the demo organisation for itself.
// Start them with tools/browser_journeys, which builds nothing.
import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

// Chromium without a window starts and draws faster; ESPALIER_BROWSER=chromium is needed for --headed.
const browsers = [process.env.ESPALIER_BROWSER, 'chromium-headless-shell', 'chromium', 'google-chrome'];
const executablePath = browsers.filter(Boolean).map((name) => `/usr/bin/${name}`).find(existsSync);
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  outputDir: 'results',
  forbidOnly: Boolean(process.env.CI),
  // The journeys of one file share an organisation and run one after another, beside those of another file.
  workers: 2,
  // A trace costs a third of a journey's time: only one that failed is played again, with a trace, on a stage of its own.
  // What passes only then is named as flaky at the end of the run: to be mended, though it does not hold the others up.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  // Every journey is played on SQLite; those that turn the whole loop, marked so, on PostgreSQL, too.
  projects: [{ name: 'sqlite' }, { name: 'postgresql', grep: /@every-database/ }],
  use: {
    // Dialogs come and go at once, as for everybody who asks their system for less motion.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    launchOptions: { executablePath, args: isRoot ? ['--no-sandbox'] : [] },
  },
});
