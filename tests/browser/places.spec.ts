// SPDX-License-Identifier: Apache-2.0
// Every main place, as each role finds it: it opens, says what it is, hides nothing behind an error, is accessible in
// both appearances and fits a phone.
import type { Page } from '@playwright/test';
import { expect, test } from './journey.js';

const places = {
  employee: ['Home', 'Growth', 'Plan', 'People', 'Jobs', 'Competencies'],
  manager: ['Home', 'Growth', 'Plan', 'Team', 'People', 'Jobs', 'Competencies'],
  people: ['Home', 'Growth', 'Plan', 'People', 'Jobs', 'Competencies', 'Needs', 'Import'],
} as const;

async function open(page: Page, place: string) {
  await page.getByRole('navigation', { name: 'Main places' }).getByRole('link', { name: place, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
  await expect(page.getByText('That did not work')).toHaveCount(0);
  await expect(page.getByText('Something went wrong')).toHaveCount(0);
}

for (const [account, names] of Object.entries(places)) {
  test(`${account}: each main place opens and is accessible`, async ({ page, signIn, expectAccessible }) => {
    test.slow();
    await signIn(account as keyof typeof places);
    for (const place of names) {
      await test.step(place, async () => {
        await open(page, place);
        await expectAccessible(page);
      });
    }
  });
}

test('an employee finds no door to what the programme team does', async ({ page, signIn }) => {
  await signIn('employee');
  const navigation = page.getByRole('navigation', { name: 'Main places' });
  await expect(navigation.getByRole('link', { name: 'Growth' })).toBeVisible();
  for (const place of ['Team', 'Needs', 'Import']) {
    await expect(navigation.getByRole('link', { name: place, exact: true })).toHaveCount(0);
  }
});

test('the dark appearance is accessible too', async ({ page, signIn, expectAccessible }) => {
  test.slow();
  await signIn('employee');
  await page.getByRole('button', { name: /^Account of / }).click();
  await page.getByRole('menuitem', { name: 'Dark appearance' }).click();
  for (const place of ['Growth', 'Plan', 'People']) {
    await open(page, place);
    await expectAccessible(page);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 740 } });

  test('no main place is wider than the screen', async ({ page, signIn }) => {
    await signIn('employee');
    for (const address of ['/', '/growth', '/plan', '/people', '/jobs', '/competencies', '/settings']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overhang, `pixels beyond the screen on ${address}`).toBeLessThanOrEqual(0);
    }
  });
});
