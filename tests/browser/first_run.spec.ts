// SPDX-License-Identifier: Apache-2.0
// A new administrator of an empty installation comes from nothing to the first agreed plan, and back a step on the way.
import type { Page } from '@playwright/test';
import { expect, test } from './journey.js';
import { addItem, proposePlan } from './plan_steps.js';

test.use({ content: 'empty' });

const step = (page: Page, name: RegExp) => page.getByRole('button', { name });

// A file of the step that stands open goes in as it is.
async function tryFile(page: Page, name: string) {
  await page.getByRole('button', { name: `Try as it is: ${name}`, exact: true }).click();
  await page.getByRole('button', { name: 'Show the preview' }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('heading', { name: 'Applied' })).toBeVisible();
  await page.getByRole('region', { name: 'Applied' }).getByRole('link', { name: 'Back to Getting started' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Getting started' })).toBeVisible();
}

test('a new administrator comes from an empty installation to the first agreed plan', { tag: '@every-database' }, async ({
  page,
  expectAccessibleAtBothWidths,
}) => {
  test.setTimeout(240_000);
  await test.step('Home leads to Getting started, and the administrator takes on the duties of the people team', async () => {
    await page.goto('/');
    await page.getByLabel('E-mail').fill('admin@empty.example');
    await page.getByRole('textbox', { name: 'Password' }).fill('espalier-empty');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('0 of 6 steps are done. Next: Organisation.')).toBeVisible();
    await expectAccessibleAtBothWidths(page);
    await page.getByRole('link', { name: 'Go on with Getting started' }).click();
    await expect(page.getByRole('button', { name: 'Take on the people team’s duties' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Try as it is/ })).toHaveCount(0);
    await expectAccessibleAtBothWidths(page);
    await page.getByRole('button', { name: 'Take on the people team’s duties' }).click();
    await expect(page.getByRole('button', { name: 'Try as it is: Units' })).toBeVisible();
  });

  await test.step('units are taken back and come again, then people', async () => {
    await tryFile(page, 'Units');
    await expect(step(page, /^Organisation 4 units/)).toBeVisible();
    await page.getByRole('button', { name: 'Take this step back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take this step back' }).click();
    await expect(step(page, /^Organisation nothing yet/)).toBeVisible();
    await tryFile(page, 'Units');
    await tryFile(page, 'People');
    await expect(step(page, /^Organisation Done: 4 units and 6 people/)).toBeVisible();
  });

  await test.step('the framework, the jobs with what they require, and the evidence', async () => {
    await tryFile(page, 'Starter framework');
    for (const file of ['Jobs', 'Responsibilities', 'Requirements', 'People with their jobs']) await tryFile(page, file);
    await expect(step(page, /^Jobs Done: 3 jobs in force/)).toBeVisible();
    await tryFile(page, 'Evidence');
    await expect(step(page, /^Evidence Done: 12 ratings/)).toBeVisible();
    await expectAccessibleAtBothWidths(page);
  });

  await test.step('needs are found for everybody', async () => {
    await page.getByRole('link', { name: 'Open Needs and assess everybody' }).click();
    await page.getByRole('button', { name: 'Assess everybody' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Assess everybody' }).click();
    await expect(page.getByText(/^As assessed on/)).toBeVisible({ timeout: 30_000 });
    await page.goto('/getting-started');
    await expect(step(page, /^Needs Done:/)).toBeVisible();
  });

  await test.step('the first plan is drafted, proposed and agreed', async () => {
    const whose = page.getByRole('combobox', { name: 'Whose plan shall be the first?' });
    await whose.click();
    await whose.fill('Robin');
    await page.getByRole('option', { name: /^Robin Example/ }).click();
    await page.getByRole('button', { name: 'Start a plan' }).click();
    await addItem(page, 'Listen in on ten calls with Kim', async (form) => {
      await form.getByRole('combobox', { name: 'Needs' }).click();
      await page.getByRole('option', { name: 'Listening to customers' }).click();
      await page.keyboard.press('Escape');
    });
    await page.getByRole('button', { name: /^Propose it in .* place$/ }).click();
    await proposePlan(page);
    await page.getByRole('button', { name: /^Agree/ }).click();
    await expect(page.getByText('The plan is agreed')).toBeVisible();
    await page.goto('/getting-started');
    await expect(page.getByText('The first plan is agreed')).toBeVisible();
    await expect(page.getByText('6 of 6 steps done')).toBeVisible();
    await expectAccessibleAtBothWidths(page);
    await page.getByRole('link', { name: 'Go to Home' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Set up your organisation')).toHaveCount(0);
  });
});
