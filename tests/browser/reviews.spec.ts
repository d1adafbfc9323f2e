// SPDX-License-Identifier: Apache-2.0
// A cycle of reviews, from its template to the answer to an appeal, with everybody at a browser of their own.
import { type DemoAccount, expect, test } from './journey.js';
import type { Page } from '@playwright/test';

// One story: what fails is played again from its beginning.
test.describe.configure({ mode: 'serial' });

const cycle = 'Looking back';
const subject = 'Oliver Marino';
let cycleAddress = '';
let reviewAddress = '';

// Rates everything with the point in the middle, with words where they are asked for.
async function rateEverything(page: Page) {
  const groups = page.getByRole('radiogroup');
  const count = await groups.count();
  for (let i = 0; i < count; i += 1) {
    const radios = groups.nth(i).getByRole('radio');
    const middle = Math.floor((await radios.count()) / 2) - 1;
    await radios.nth(Math.max(1, middle)).check();
  }
}

async function open(page: Page, signIn: (who: DemoAccount, path?: string) => Promise<void>, who: DemoAccount) {
  await signIn(who, reviewAddress);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

test('the people team writes a template, drafts a cycle about somebody and launches it', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/review-templates');
  await page.getByRole('link', { name: 'New template' }).first().click();
  await expect(page.getByText('Weights: 100 of 100 %')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Create template' }).click();
  await expect(page.getByText('The template is there.')).toBeVisible();

  await page.goto('/review-cycles/new');
  await page.getByRole('button', { name: 'Save as draft' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(cycle);
  await page.getByRole('combobox', { name: 'Template' }).click();
  await page.getByRole('option', { name: 'Yearly review' }).click();
  await page.getByRole('radio', { name: 'By name' }).check();
  await page.getByRole('combobox', { name: 'People' }).fill('Marino');
  await page.getByRole('option', { name: new RegExp(`^${subject}`) }).click();
  await page.getByRole('radio', { name: /^Side by side/ }).check();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Save as draft' }).click();
  await expect(page.getByText('The cycle is drafted.')).toBeVisible();
  cycleAddress = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Launch' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Launch' }).click();
  await expect(page.getByRole('link', { name: subject })).toBeVisible({ timeout: 20_000 });
  await expectAccessibleAtBothWidths(page);
});
