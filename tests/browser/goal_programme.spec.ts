// SPDX-License-Identifier: Apache-2.0
// What the people team keeps for everybody's goals: templates with key results that are assigned, and KPIs.
import type { Page } from '@playwright/test';
import { expect, test } from './journey.js';

async function choosePeople(page: Page, names: readonly string[]) {
  const dialog = page.getByRole('dialog');
  for (const name of names) {
    await dialog.getByPlaceholder('Add somebody by name').fill(name);
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
    await expect(dialog.getByRole('button', { name: `Take ${name} away` })).toBeVisible();
  }
}

async function preview(page: Page, names: readonly string[]) {
  await page.getByRole('button', { name: 'Assign: Safe at work, all year' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Period' }).click();
  await page.getByRole('option').first().click();
  await choosePeople(page, names);
  await dialog.getByRole('button', { name: 'See whom it reaches' }).click();
}

test('a template with key results is written, changed and assigned to people by name, once each', async ({
  page,
  signIn,
  expectAccessible,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/goal-programme?show=templates');
  await page.getByRole('button', { name: 'Write a template' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Safe at work');
  await dialog.getByRole('combobox', { name: 'Where the progress comes from' }).click();
  await page.getByRole('option', { name: 'Mean of its pieces' }).click();
  await dialog.getByRole('button', { name: 'Add key result' }).click();
  const first = dialog.getByRole('group', { name: 'Key result 1' });
  await first.getByRole('textbox', { name: 'Title' }).fill('Accidents');
  await first.getByRole('textbox', { name: 'Start' }).fill('8');
  await first.getByRole('textbox', { name: 'Target' }).fill('2');
  await expectAccessibleAtBothWidths(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Template saved')).toBeVisible();
  await page.getByRole('button', { name: 'Change: Safe at work' }).click();
  await expect(first.getByRole('textbox', { name: 'Title' })).toHaveValue('Accidents');
  await dialog.getByRole('textbox', { name: 'Title' }).first().fill('Safe at work, all year');
  await dialog.getByRole('button', { name: 'Save' }).click();

  await preview(page, ['Oliver Marino']);
  await expect(dialog.getByText('1 person gets a draft.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Assign' }).click();
  await expect(page.getByText('Drafts made')).toBeVisible();
  await preview(page, ['Oliver Marino', 'Freya Andersen']);
  await expect(dialog.getByText('1 person has it already and is skipped.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Assign' }).click();
  await expect(dialog).toBeHidden();

  await signIn('employee', '/goals');
  await page.getByRole('link', { name: 'Safe at work, all year' }).click();
  await expect(page.getByText('from 8, now 8, to 2')).toBeVisible();
});

test('a wrong value of a KPI is corrected, and both stay readable', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/goals?show=kpis');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'Values' })).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await page.locator('label').filter({ hasText: 'Table' }).click();
  await page.getByRole('button', { name: /^Correct the value of/ }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Value/ }).fill('4321');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Value added')).toBeVisible();
  await expect(page.getByText('corrected', { exact: true })).toBeVisible();
  await expect(page.getByText(/4,321/).first()).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});

test('an administrator lets people agree to goals of their own', async ({ page, signIn, expectAccessible }) => {
  await signIn('admin', '/workspace');
  await page.getByRole('switch', { name: 'People may agree to their own goals' }).check();
  await page.getByRole('button', { name: 'Save the rules for goals' }).click();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('switch', { name: 'People may agree to their own goals' })).toBeChecked();
});
