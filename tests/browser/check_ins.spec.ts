// SPDX-License-Identifier: Apache-2.0
// Check-ins: somebody writes and submits, the manager reads and answers, nobody else finds it.
import { expect, test } from './journey.js';

// One story: what fails is played again from its beginning.
test.describe.configure({ mode: 'serial' });

const win = 'The north wall is planted, and every tie holds.';
let address = '';

test('what is typed is kept without a button, and is submitted to the manager', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('employee', '/check-ins');
  await expect(page.getByRole('heading', { level: 1, name: 'Check-ins' })).toBeVisible();
  await expect(page.getByText('Who reads this')).toBeVisible();
  await page.getByRole('radio', { name: 'Good', exact: true }).click();
  await page.getByRole('button', { name: 'Add a win' }).click();
  await page.getByRole('textbox', { name: 'Win 1' }).fill(win);
  await page.getByRole('button', { name: 'Add a priority' }).click();
  await page.getByRole('textbox', { name: 'Priority 1' }).fill('Water it twice a week');
  await expect(page.getByText('All is saved')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Win 1' })).toHaveValue(win);
  await expect(page.getByRole('radio', { name: 'Good', exact: true })).toBeChecked();
  await page.getByRole('button', { name: /^Submit to / }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Check-in of / })).toBeVisible();
  await expect(page.getByText(win)).toBeVisible();
  await expect(page.getByText('Not read yet')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  address = new URL(page.url()).pathname;
});

test('the manager finds it among the team, reacts and comments; its writer sees that', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('manager', '/check-ins?show=team');
  await expect(page.getByText(win)).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await page.goto(address);
  await page.getByRole('button', { name: 'Well done' }).click();
  await expect(page.getByRole('button', { name: 'Well done' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('textbox', { name: /^Comment on the check-in/ }).fill('I come by and look.');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('I come by and look.')).toBeVisible();
  await signIn('employee', address);
  await expect(page.getByText('I come by and look.')).toBeVisible();
  await expect(page.getByText(/Well done/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take back' })).toBeHidden();
});

for (const role of ['people', 'executive', 'admin'] as const)
  test(`${role}: does not find it`, async ({ page, signIn }) => {
    await signIn(role);
    await page.goto(address);
    await expect(page.getByText(/There is nothing here|You may not do this/)).toBeVisible();
    await expect(page.getByText(win)).toBeHidden();
  });

test('the people team counts by unit, and asks a question of everybody', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/check-ins?show=participation');
  await expect(page.getByText(/Groups of fewer than 5 people are hidden/)).toBeVisible();
  await page.locator('label').filter({ hasText: 'Table' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await page.goto('/check-ins?show=setup');
  await page.getByRole('button', { name: 'Ask a question' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Question' }).fill('What would you do otherwise?');
  await dialog.getByRole('button', { name: 'Ask a question' }).click();
  await expect(page.getByRole('cell', { name: 'What would you do otherwise?' })).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});
