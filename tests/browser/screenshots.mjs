// SPDX-License-Identifier: Apache-2.0
// Pictures of every page in results/screenshots, at three widths, light and dark, from the program at ESPALIER_URL with
// its demo organisation: ESPALIER_URL=http://127.0.0.1:8080 npm run screenshots [PAGE…]
import { chromium } from '@playwright/test';

const base = process.env.ESPALIER_URL ?? 'http://127.0.0.1:8080';
const wanted = process.argv.slice(2);
const pages = [
  { name: 'sign-in', address: '/sign-in' },
  { name: 'home', address: '/', account: 'employee' },
  { name: 'home-manager', address: '/', account: 'manager' },
  { name: 'growth', address: '/growth', account: 'employee' },
  { name: 'plan', address: '/plan', account: 'employee' },
  { name: 'plan-to-answer', address: '/', account: 'manager', follow: 'Oliver Marino' },
  { name: 'team', address: '/team', account: 'manager' },
  { name: 'people', address: '/people', account: 'employee' },
  { name: 'person', address: '/people?search=rosa.bruun', account: 'people', follow: 'Rosa Bruun' },
  { name: 'units', address: '/units', account: 'people' },
  { name: 'org-chart', address: '/org-chart', account: 'people' },
  { name: 'getting-started', address: '/getting-started', account: 'people' },
  { name: 'notifications', address: '/notifications', account: 'manager' },
  { name: 'jobs', address: '/jobs', account: 'employee' },
  { name: 'job', address: '/jobs', account: 'employee', follow: 'Automation engineer' },
  { name: 'competencies', address: '/competencies', account: 'employee' },
  { name: 'framework', address: '/competencies', account: 'people', follow: 'Open' },
  { name: 'competency', address: '/competencies', account: 'people', follow: 'Diagnosing faults' },
  { name: 'scale-new', address: '/scales/new', account: 'people' },
  { name: 'proficiency', address: '/proficiency', account: 'people' },
  { name: 'growth-earlier', address: `/growth?as_known_on=${new Date(Date.now() - 180 * 86_400_000).toISOString().slice(0, 10)}`, account: 'employee' },
  { name: 'needs', address: '/needs', account: 'people' },
  { name: 'import', address: '/import', account: 'people' },
  { name: 'settings', address: '/settings', account: 'admin' },
  { name: 'accounts', address: '/accounts', account: 'admin' },
  { name: 'audit', address: '/audit', account: 'admin' },
  { name: 'sightings', address: '/audit?show=sightings', account: 'admin' },
  { name: 'own-sightings', address: '/settings/sightings', account: 'employee' },
  { name: 'workspace', address: '/workspace', account: 'admin' },
].filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const views = [1440, 1024, 390].flatMap((width) => ['light', 'dark'].map((look) => ({ width, look })));

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium-headless-shell',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const account of new Set(pages.map((page) => page.account))) {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  if (account) {
    const data = { email: `${account}@demo.example`, password: 'espalier-demo' };
    const answer = await context.request.post(`${base}/api/v1/session`, { data });
    if (!answer.ok()) throw new Error(`${account} cannot sign in: ${answer.status()}`);
  }
  const page = await context.newPage();
  for (const { width, look } of views) {
    await page.setViewportSize({ width, height: width < 500 ? 844 : 900 });
    await page.emulateMedia({ colorScheme: look });
    for (const { name, address, follow } of pages.filter((one) => one.account === account)) {
      await page.goto(base + address, { waitUntil: 'networkidle' });
      if (follow) {
        await page.getByRole('link', { name: follow }).first().click();
        await page.waitForLoadState('networkidle');
      }
      await page.screenshot({ path: `results/screenshots/${name}-${width}-${look}.png`, fullPage: true });
    }
  }
  await context.close();
}
await browser.close();
