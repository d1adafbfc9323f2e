// SPDX-License-Identifier: Apache-2.0
import { expect, test } from './journey.js';

test('an item without a title is refused at its field, and nothing typed is lost', async ({ page, signIn }) => {
  await signIn('employee');
  await page.goto('/plan');
  await page.getByRole('button', { name: 'Add an item' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Success measure').fill('Two systems run without rework.');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('textbox', { name: 'What will be done?' })).toHaveAttribute('aria-invalid', 'true');
  await expect(form.getByLabel('Success measure')).toHaveValue('Two systems run without rework.');
});

test('an employee adds an item for a need and proposes; the manager agrees; the thread tells why', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const title = `Shadow two commissionings ${Date.now()}`;
  await signIn('employee');
  await page.goto('/plan');
  await page.getByRole('button', { name: 'Add an item' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'What will be done?' }).fill(title);
  await form.getByRole('textbox', { name: 'Need' }).click();
  await page.getByRole('option').first().click();
  await form.getByRole('textbox', { name: 'For the responsibility' }).click();
  await page.getByRole('option').first().click();
  await form.getByRole('textbox', { name: 'Hours' }).fill('24');
  await form.getByLabel('Success measure').fill('Runs a handover alone while the manager watches.');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Save' }).click();
  const item = page.getByRole('article').filter({ hasText: title });
  await expect(item).toContainText('Not agreed yet');
  await page.getByRole('button', { name: 'Propose the plan' }).click();
  await expect(page.getByText(/turn: agree the plan or return it/)).toBeVisible();
  const person = await page.evaluate(async () => (await (await fetch('/api/v1/me')).json()).person_id as string);

  await signIn('manager');
  await page.goto(`/people/${person}/plan`);
  await expect(page.getByRole('button', { name: 'Return' })).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Agree' }).click();
  await expect(item).not.toContainText('Not agreed yet');

  await item.getByRole('button', { name: 'Why is this here?' }).click();
  const thread = page.getByRole('dialog', { name: 'Why is this here?' });
  await expect(thread.getByText('So there is a need')).toBeVisible();
  await expect(thread.getByRole('listitem').last()).toContainText(title);
  await expectAccessible(page);
});
