// SPDX-License-Identifier: Apache-2.0
// Coming in and going out.
import { expect, test } from './journey.js';

test('a wrong password is refused in words, and the page stays', async ({ page, expectAccessible }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel('E-mail address').fill('employee@demo.example');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('E-mail address or password is not right.')).toBeVisible();
  await expectAccessible(page);
});

test('an empty form says which fields to fill in', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Please fill this in')).toHaveCount(2);
});

test('an employee signs in, is told that this is a demo, and signs out for good', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('employee@demo.example');
  await page.getByLabel('Password', { exact: true }).fill('espalier-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('people and data are invented')).toBeVisible();
  await page.getByRole('button', { name: /^Account of / }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await page.goto('/plan');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('somebody who opened a page before signing in comes back to it', async ({ page }) => {
  await page.goto('/jobs');
  await page.getByLabel('E-mail address').fill('employee@demo.example');
  await page.getByLabel('Password', { exact: true }).fill('espalier-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/jobs$/);
});
