// SPDX-License-Identifier: Apache-2.0
// The journal of a person: the own one, that of somebody below, and nobody else's.
import { expect, test } from './journey.js';

test('an employee reads the own year, narrowed to one kind, and follows an entry', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('employee', '/journal');
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible();
  await expect(page.getByText(/Something in \d+ of \d+ weeks/)).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Check-in' }).click();
  await page.getByRole('main').getByRole('list').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: /^Check-in of / })).toBeVisible();
});

test('the manager reads that of a report below the head of their page', async ({ page, signIn, expectAccessibleAtBothWidths }) => {
  await signIn('employee', '/journal');
  const own = await page.request.get('/api/v1/me');
  const { person_id } = await own.json();
  await signIn('manager', `/people/${person_id}/journal`);
  await expect(page.getByRole('link', { name: 'Journal' }).last()).toHaveAttribute('aria-current', 'page');
  await expect(page.getByText(/Something in \d+ of \d+ weeks/)).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});
