// SPDX-License-Identifier: Apache-2.0
import { expect, test } from './journey.js';

test('the keyboard alone leads to a job: Ctrl+K, a few letters, Enter', async ({ page, signIn, expectAccessible }) => {
  await signIn('employee');
  await expect(page.getByRole('button', { name: 'Search or go to' })).toBeVisible();
  await page.keyboard.press('Control+k');
  const search = page.getByPlaceholder('Find people, goals, jobs, competencies, plans and places');
  await expect(search).toBeFocused();
  await page.keyboard.type('automation engineer');
  await expect(page.getByRole('button', { name: /^Automation engineer/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Automation engineer' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Responsibilities' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Required competencies' })).toBeVisible();
  await expectAccessible(page);
});

test('a required competency opens into the behaviour that shows each level', async ({ page, signIn }) => {
  await signIn('employee', '/jobs');
  await page.getByRole('link', { name: 'Service technician' }).click();
  await page.getByRole('table', { name: 'Required competencies' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Levels' })).toBeVisible();
});

test('people are found by letters of their name, and a profile tells who they are', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('employee', '/people');
  const table = page.getByRole('table', { name: 'People' });
  const first = table.getByRole('row').nth(1).getByRole('link').first();
  const name = (await first.locator('p').first().textContent()) ?? '';
  await page.getByLabel('Search by name, e-mail or number').fill(name);
  await expect(page).toHaveURL(/search=/);
  await table.getByRole('link', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'About' })).toBeVisible();
  await expectAccessible(page);
});

test('a search that finds nobody says what to try', async ({ page, signIn }) => {
  await signIn('employee', '/people');
  await page.getByLabel('Search by name, e-mail or number').fill('zzzzqqq');
  await expect(page.getByText('Nobody found')).toBeVisible();
});
