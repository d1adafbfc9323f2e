// SPDX-License-Identifier: Apache-2.0
import { expect, test } from './journey.js';

test('the language changes at once, and back', async ({ page, signIn, expectAccessible }) => {
  await signIn('executive', '/settings');
  await page.getByRole('combobox', { name: 'Language' }).click();
  await page.getByRole('option', { name: 'Deutsch' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Sprache' }).click();
  await page.getByRole('option', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});

test('a token is made, its secret shown once, and revoked', async ({ page, signIn, expectAccessible }) => {
  const name = `Nightly export ${Date.now()}`;
  await signIn('admin', '/settings');
  await page.getByRole('button', { name: 'New token' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Name' }).fill(name);
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Make the token' }).click();
  await expect(form.getByText('Copy it now')).toBeVisible();
  await form.getByRole('button', { name: 'Close' }).last().click();
  await page
    .locator('div')
    .filter({ has: page.getByText(name) })
    .getByRole('button', { name: 'Revoke' })
    .last()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText(name)).toHaveCount(0);
});

test('a wrong current password is refused at its field', async ({ page, signIn }) => {
  await signIn('executive', '/settings');
  await page.getByRole('textbox', { name: 'Current password' }).fill('not my password');
  await page.getByRole('textbox', { name: 'New password' }).fill('a much longer password');
  await page.getByRole('button', { name: 'Change the password' }).click();
  // The field's own description says what is wrong.
  await expect(page.getByRole('textbox', { name: 'Current password' })).toHaveAccessibleDescription(/\w+/);
});
