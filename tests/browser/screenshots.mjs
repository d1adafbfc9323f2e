// SPDX-License-Identifier: Apache-2.0
// Pictures of every page at three widths, light and dark, from the program at ESPALIER_URL with its demo organisation and
// the one at ESPALIER_EMPTY_URL with an empty workspace. Fails when a page throws, answers an error or is not there.
//   npm run screenshots [PAGE…]: whole pages as PNG into results/screenshots, to look at
//   npm run screenshots -- --guide FOLDER [PAGE…]: what a screen shows as small WebP (see tools/guide_pictures)
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { guidePages, moreToLookAt } from './pages.mjs';

const isGuide = process.argv[2] === '--guide';
const folder = isGuide ? process.argv[3] : 'results/screenshots';
const wanted = process.argv.slice(isGuide ? 4 : 2);
const known = isGuide ? guidePages : [...guidePages, ...moreToLookAt];
const unknown = wanted.filter((name) => !known.some((page) => page.name === name));
if (!folder || unknown.length > 0) throw new Error(`not a page that pictures are made of: ${unknown.join(', ')}`);

const demo = process.env.ESPALIER_URL ?? 'http://127.0.0.1:8080';
const accounts = {
  ...Object.fromEntries(
    ['employee', 'manager', 'people', 'admin', 'executive'].map((name) => [
      name,
      { base: demo, email: `${name}@demo.example`, password: 'espalier-demo' },
    ]),
  ),
  empty: { base: process.env.ESPALIER_EMPTY_URL, email: 'admin@empty.example', password: 'espalier-empty' },
};
const heights = { 1440: 900, 1024: 768, 390: 844 };
const looks = ['light', 'dark'];
const quality = 45;
const mostBytes = 8_000_000;
const problems = [];
let bytes = 0;
let pictures = 0;

// Whatever goes wrong on a page is a problem of it, also where the page itself copes.
function watch(page, where) {
  page.on('pageerror', (error) => problems.push(`${where()} throws: ${error.message}`));
  page.on('response', (answer) => {
    const isSignIn = answer.status() === 401 && answer.url().endsWith('/api/v1/me');
    if (answer.status() >= 400 && !isSignIn) problems.push(`${where()}: ${answer.status()} from ${answer.url()}`);
  });
}

async function take(page, session, file) {
  if (!isGuide) {
    await page.screenshot({ path: `${file}.png`, fullPage: true });
    return;
  }
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
  const picture = Buffer.from(data, 'base64');
  writeFileSync(`${file}.webp`, picture);
  bytes += picture.length;
}

async function open(page, { address, steps }, base, ask) {
  await page.goto(base + (typeof address === 'function' ? await address(ask) : address));
  await page.waitForLoadState('networkidle');
  await steps?.(page);
  await page.waitForLoadState('networkidle');
  await page.locator('.mantine-Skeleton-root, .mantine-Loader-root').first().waitFor({ state: 'detached' });
  if (await page.getByText('There is nothing here', { exact: true }).isVisible()) throw new Error('there is no such page');
}

/** All pictures of one account's pages; its context is reused. */
async function visit(browser, account, pages) {
  const { base, email, password } = accounts[account] ?? { base: demo };
  const context = await browser.newContext({ baseURL: base, locale: 'en-GB', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce' });
  if (email) {
    const answer = await context.request.post('/api/v1/session', { data: { email, password } });
    if (!answer.ok()) throw new Error(`${email} cannot sign in: ${answer.status()}`);
  }
  const ask = async (what) => {
    const answer = await context.request.get(`/api/v1/${what}`);
    if (!answer.ok()) throw new Error(`${answer.status()} from ${answer.url()}`);
    return answer.json();
  };
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const session = await context.newCDPSession(page);
  let where = '';
  watch(page, () => where);
  for (const one of pages) {
    for (const [width, height] of Object.entries(heights)) {
      where = `${one.name} at ${width} px`;
      try {
        await page.setViewportSize({ width: Number(width), height });
        await page.emulateMedia({ colorScheme: looks[0] });
        await open(page, one, base, ask);
        for (const look of looks) {
          await page.emulateMedia({ colorScheme: look });
          await page.locator(`html[data-mantine-color-scheme="${look}"]`).waitFor({ state: 'attached' });
          await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
          // Charts draw themselves anew in the other colours.
          await page.waitForTimeout(400);
          await take(page, session, path.join(folder, `${one.name}-${width}-${look}`));
          pictures += 1;
        }
      } catch (error) {
        problems.push(`${where}: ${error.message}`);
      }
    }
  }
  await context.close();
}

const chosen = known.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium-headless-shell',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const visits = [...new Set(chosen.map(({ account }) => account))].map((account) => ({
  account,
  pages: chosen.filter((page) => page.account === account),
}));
try {
  await Promise.all(visits.map(({ account, pages }) => visit(browser, account, pages)));
} finally {
  await browser.close();
}
if (isGuide) {
  console.log(`${pictures} pictures, ${Math.round(bytes / 1000)} kB, ${(bytes / 1000 / pictures).toFixed(1)} kB each`);
  if (bytes > mostBytes) problems.push(`together more than ${mostBytes / 1000} kB: fewer pages, or a lower quality`);
}
for (const problem of new Set(problems)) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
