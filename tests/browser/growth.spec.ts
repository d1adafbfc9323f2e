// SPDX-License-Identifier: Apache-2.0
import { expect, test } from './journey.js';

test('a level opens into the evidence that made it', async ({ page, signIn, expectAccessible }) => {
  await signIn('employee');
  await page.goto('/growth');
  await expect(page.getByRole('img', { name: /^Skills against the job/ })).toBeVisible();
  await page.getByRole('button', { name: /^Why this level/ }).first().click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText(/of the weight: credibility/).first()).toBeVisible();
  await expect(drawer.getByRole('heading', { name: 'Add evidence' })).toBeVisible();
  await expectAccessible(page);
});

test('an employee adds a view of their own, and it counts at once', async ({ page, signIn }) => {
  await signIn('employee');
  await page.goto('/growth');
  await page.getByRole('button', { name: /^Why this level/ }).last().click();
  const drawer = page.getByRole('dialog');
  const words = `Seen at the trial greenhouse ${Date.now()}`;
  await drawer.getByRole('textbox', { name: 'Level' }).fill('3');
  await drawer.getByLabel('What was seen').fill(words);
  await drawer.getByRole('button', { name: 'Record evidence' }).click();
  await expect(drawer.getByRole('listitem').filter({ hasText: words })).toContainText('of the weight');
});

test('evidence without a level is refused at the field', async ({ page, signIn }) => {
  await signIn('employee');
  await page.goto('/growth');
  await page.getByRole('button', { name: /^Why this level/ }).first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('textbox', { name: 'Level' }).fill('99');
  await drawer.getByLabel('What was seen').click();
  await drawer.getByRole('button', { name: 'Record evidence' }).click();
  await expect(drawer.getByRole('textbox', { name: 'Level' })).not.toHaveValue('99');
});

test('a need is declared, asked for its cause, dismissed with a reason and reopened', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('employee');
  await page.goto('/growth');
  const words = `I need to lead a handover on my own ${Date.now()}`;
  await page.getByRole('button', { name: 'Declare a need' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(/^What do you need to learn/).fill(words);
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Declare a need' }).click();
  const need = page.getByRole('article').filter({ hasText: words });
  await expect(need).toContainText('Open');

  await need.getByText('Process', { exact: true }).click();
  await expect(need).toContainText('Training will not help here');

  await need.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('The handover list was changed.');
  await page.getByRole('dialog').getByRole('button', { name: 'Dismiss' }).click();
  await page.getByText(/met or dismissed/).click();
  await expect(need).toContainText('Dismissed: The handover list was changed.');

  await need.getByRole('button', { name: 'Reopen' }).click();
  await expect(need).toContainText('Open');
});
