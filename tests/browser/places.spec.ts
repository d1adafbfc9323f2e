// SPDX-License-Identifier: Apache-2.0
// Every main place, as each role finds it in its own navigation: it opens, says what it is, hides nothing behind an error,
// is accessible and fits; light on a desk and dark on a phone.
import type { Page } from '@playwright/test';
import { type DemoAccount, expect, test } from './journey.js';

// Whoever finds most comes first.
const accounts: DemoAccount[] = ['people', 'manager', 'employee', 'executive', 'admin'];
const looks = [
  { name: 'light on a desk', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { name: 'dark on a phone', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

// The longest file: both workers share it, each with an organisation of its own, which nothing here changes.
test.describe.configure({ mode: 'parallel' });

// A desk shows each role all of its places; a phone each place once in a worker, to the first who finds it there: looking at
// all of them ten times took half of the journeys' time.
const seenOnPhone = new Set<string>();

const addressesOf = (page: Page, links: string) =>
  page.locator(links).evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));

async function untilRead(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
  await expect(page.getByText('That did not work')).toHaveCount(0);
  await expect(page.getByText(/^Something went wrong/)).toHaveCount(0);
  await expect(page.getByText('There is nothing here')).toHaveCount(0);
}

for (const account of accounts) {
  for (const { name, colorScheme, viewport } of looks) {
    test.describe(name, () => {
      test.use({ colorScheme, viewport });

      test(`${account}: each main place and its tabs open, are accessible and fit`, async ({
        page,
        signIn,
        expectAccessible,
      }) => {
        test.setTimeout(300_000);
        await signIn(account);
        await untilRead(page);
        const places = new Set(await addressesOf(page, 'nav[aria-label="Main places"] a'));
        expect(places.size, 'places in the navigation').toBeGreaterThan(5);
        // What is added on the way is visited, too.
        for (const place of places) {
          if (viewport.width === 390 && seenOnPhone.has(place)) continue;
          if (viewport.width === 390) seenOnPhone.add(place);
          await test.step(place, async () => {
            await page.goto(place);
            await untilRead(page);
            await expectAccessible(page);
            const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            expect.soft(overhang, `pixels beyond the screen on ${place}`).toBeLessThanOrEqual(0);
            for (const tab of await addressesOf(page, 'main nav:has(> a[aria-current]) > a')) places.add(tab);
          });
        }
      });
    });
  }
}

test('an employee finds no door to what the programme team does', async ({ page, signIn }) => {
  await signIn('employee');
  const navigation = page.getByRole('navigation', { name: 'Main places' });
  await expect(navigation.getByRole('link', { name: 'Growth' })).toBeVisible();
  for (const place of ['Team', 'Needs', 'Matching', 'Campaigns', 'Import', 'Accounts', 'Audit', 'Workspace']) {
    await expect(navigation.getByRole('link', { name: place, exact: true })).toHaveCount(0);
  }
  await page.goto('/org-chart');
  await expect(page.getByRole('treeitem').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Change units' })).toHaveCount(0);
});
