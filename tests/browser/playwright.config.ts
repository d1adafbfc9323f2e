// SPDX-License-Identifier: Apache-2.0
// How journeys run: the program with the demo organisation, started by stage.mjs, in Debian's Chromium.
// Start them with tools/browser_journeys, which builds nothing and chooses a free port.
import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const port = process.env.ESPALIER_STAGE_PORT ?? '18480';
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  outputDir: 'results',
  forbidOnly: Boolean(process.env.CI),
  // Journeys share one organisation, so they run one after another.
  workers: 1,
  // A trace costs a third of a journey's time: only one that failed is run again, with a trace, and has failed nevertheless.
  retries: 1,
  failOnFlakyTests: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    launchOptions: { executablePath: chromium, args: isRoot ? ['--no-sandbox'] : [] },
  },
  webServer: {
    command: 'node stage.mjs',
    env: { ESPALIER_STAGE_PORT: port },
    url: `http://127.0.0.1:${port}/readyz`,
    timeout: 120_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});
