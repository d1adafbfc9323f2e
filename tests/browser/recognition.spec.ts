// SPDX-License-Identifier: Apache-2.0
// Recognition: thanking with points, who sees what of it, what waits for the budget owner, and what the people team keeps.
import type { Page } from '@playwright/test';
import { expect, test } from './journey.js';

const words = 'You found the loose wire before the frost did.';

async function nameOf(page: Page) {
  const { person_id } = await (await page.request.get('/api/v1/me')).json();
  const { person } = await (await page.request.get(`/api/v1/people/${person_id}`)).json();
  return `${person.given_name} ${person.family_name}`;
}

test('somebody is thanked with points, reads it, reacts, and sees where the points come from', async ({
  page,
  signIn,
  expectAccessible,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('manager');
  const manager = await nameOf(page);
  await signIn('employee', '/recognition');
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Say thank you' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByRole('combobox', { name: 'Whom' }).fill(manager);
  await page.getByRole('option', { name: manager }).first().click();
  await form.getByRole('textbox', { name: 'For what' }).fill(words);
  await form.getByText('5', { exact: true }).click();
  await expect(form.getByRole('status').filter({ hasText: '5 altogether' })).toBeVisible();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Send' }).click();
  const card = page.getByRole('article').filter({ hasText: words });
  await expect(card.getByText('5 points each')).toBeVisible();

  await signIn('manager', '/recognition?show=received');
  await expect(card.getByText('5 points each')).toBeVisible();
  await card.getByRole('button', { name: 'From the heart: 0 people' }).click();
  await expect(card.getByRole('button', { name: 'From the heart: 1 person' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: 'See where they come from' }).click();
  await expect(page.getByRole('table').getByText('+5').first()).toBeVisible();
  await expectAccessibleAtBothWidths(page);

  await signIn('people', '/recognition');
  await expect(card).toBeVisible();
  await signIn('executive', '/recognition');
  await expect(card).toBeVisible();
  await expect(card.getByText('5 points each')).toBeHidden();
});

test('what a gift lacks is said at its fields, and more points than there are is refused', async ({ page, signIn }) => {
  await signIn('employee', '/recognition');
  await page.getByRole('button', { name: 'Say thank you' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'For what' }).fill(words);
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(form.getByRole('combobox', { name: 'Whom' })).toHaveAttribute('aria-invalid', 'true');
});

test('a gift of many points waits for the budget owner, who declines it with a reason', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('executive', '/recognition');
  const waiting = page.getByRole('alert');
  await expect(waiting).toContainText('waits for your answer');
  await waiting.getByRole('link').first().click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Decline' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('The on-call money covers this.');
  await dialog.getByRole('button', { name: 'Decline' }).click();
  await expect(page.getByText('Declined. The points went back.')).toBeVisible();

  await signIn('manager', '/recognition?show=given');
  await expect(page.getByText('Answer: The on-call money covers this.')).toBeVisible();
});

test('the people team keeps values and programmes, and sees whom recognition reaches', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/recognition-programme');
  await expect(page.getByText('Runs today')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('link', { name: 'Company values' }).click();
  await page.getByRole('button', { name: 'Add a value' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Name' }).fill('Quiet hands');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Quiet hands')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('link', { name: 'Reach' }).click();
  await expect(page.getByRole('heading', { name: 'By unit' })).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});
