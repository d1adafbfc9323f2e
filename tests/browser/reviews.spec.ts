// SPDX-License-Identifier: Apache-2.0
// A cycle of reviews, from its template to the answer to an appeal and a reopening, with everybody at a browser of their own.
import type { Page } from '@playwright/test';
import { expect, test } from './journey.js';

// One story: what fails is played again from its beginning.
test.describe.configure({ mode: 'serial' });

const subject = 'Oliver Marino';
const today = new Date().toISOString().slice(0, 10);
let cycleAddress = '';
let reviewAddress = '';

// The third point of each scale, which no template asks words for.
async function rateEverything(page: Page) {
  const items = page.locator('fieldset', { has: page.getByRole('radio') });
  for (let i = 0; i < (await items.count()); i += 1) await items.nth(i).getByRole('radio').nth(2).check();
}

async function handIn(page: Page) {
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
}

async function sign(page: Page) {
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign' }).click();
  await expect(page.getByText('Signed.', { exact: true })).toBeVisible();
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
  await page.getByRole('combobox', { name: 'Template' }).click();
  await page.getByRole('option', { name: 'Yearly review' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Looking back');
  await page.getByRole('radio', { name: 'Only people whom I name' }).check();
  await page.getByRole('combobox', { name: 'People' }).fill('Marino');
  await page.getByRole('option', { name: new RegExp(`^${subject}`) }).click();
  await page.getByRole('radio', { name: /^Side by side/ }).check();
  await page.getByRole('textbox', { name: /^First day: Employee/ }).fill(today);
  await page.getByRole('textbox', { name: /^First day: Manager/ }).fill(today);
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Save as draft' }).click();
  await expect(page.getByText('The cycle is drafted.')).toBeVisible();
  await page.getByRole('button', { name: 'Launch', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Launch' }).click();
  await expect(page.getByRole('link', { name: subject })).toBeVisible({ timeout: 20_000 });
  await expectAccessibleAtBothWidths(page);
  cycleAddress = new URL(page.url()).pathname;
});

test('both write, told first who sees it when, and neither reads the other before both are in', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn('employee', '/reviews');
  await page.getByRole('link', { name: /Looking back/ }).click();
  await expect(page.getByText('Only you see what you write now')).toBeVisible();
  reviewAddress = new URL(page.url()).pathname;
  await handIn(page);
  await expect(page.getByText(/^Something is missing in \d+ places/)).toBeVisible();
  await rateEverything(page);
  await page.getByRole('textbox', { name: /^What do you need to learn/ }).fill('How climate computers are tested.');
  await expectAccessible(page);
  await handIn(page);
  await expect(page.getByText(/nothing more is waited for from/)).toBeVisible();

  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn('manager', reviewAddress);
  await expect(page.getByText('How climate computers are tested.')).toBeHidden();
  await rateEverything(page);
  await expect(page.getByText(/^Worked out: /)).toBeVisible();
  await expectAccessible(page);
  await handIn(page);
  await expect(page.getByText('How climate computers are tested.')).toBeVisible();
});

test('it is shared and talked about, what is to be learnt becomes a need, and both sign, one of them disagreeing', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('manager', reviewAddress);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Share' }).click();
  await expect(page.getByText('Shared.', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'We have met' }).click();
  await expect(page.getByText('Recorded.')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByText('Signed.', { exact: true })).toBeVisible();

  await signIn('employee', reviewAddress);
  await page.getByRole('radio', { name: /^I disagree/ }).check();
  await page.getByRole('textbox', { name: 'What you disagree with' }).fill('The second half of the year is left out.');
  await sign(page);
  await expect(page.getByText(/^Both have signed\./)).toBeVisible();
  const copy = page.waitForEvent('download');
  await page.getByRole('link', { name: /PDF/ }).first().click();
  expect((await copy).suggestedFilename()).toContain('Marino');
  await page.getByRole('textbox', { name: 'What should be looked at again, and why' }).fill('Look at the autumn.');
  await page.getByRole('button', { name: 'Appeal', exact: true }).click();
  await expect(page.getByText('Your appeal is on its way.')).toBeVisible();
});

test('the people team reopens it with a reason, and what was signed is void', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', cycleAddress);
  await page.getByRole('link', { name: subject }).click();
  await page.getByRole('button', { name: 'Reopen', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'The sharing' }).check();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The autumn is to be talked about again.');
  await dialog.getByRole('button', { name: 'Reopen' }).click();
  await expect(page.getByText('Reopened.', { exact: true })).toBeVisible();
  await expect(page.getByText('Void').first()).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});
