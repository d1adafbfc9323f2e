// SPDX-License-Identifier: Apache-2.0
// A cycle of reviews, from its template to the answer to an appeal and a reopening, with everybody at a browser of their own.
import { expect, test } from './journey.js';
import {
  appeal,
  createTemplate,
  disagree,
  fillInCycle,
  handIn,
  launchCycle,
  rateEverything,
  reopen,
  share,
  subject,
} from './review_steps.js';

// One story: what fails is played again from its beginning.
test.describe.configure({ mode: 'serial' });

let cycleAddress = '';
let reviewAddress = '';

test('the people team writes a template, drafts a cycle about somebody and launches it', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/review-templates');
  await page.getByRole('link', { name: 'New template' }).first().click();
  await expect(page.getByText('Weights: 100 of 100 %')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await createTemplate(page);

  await fillInCycle(page, 'Looking back');
  await expectAccessibleAtBothWidths(page);
  cycleAddress = await launchCycle(page);
  await expectAccessibleAtBothWidths(page);
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
  await share(page);
  await page.getByRole('button', { name: 'We have met' }).click();
  await expect(page.getByText('Recorded.')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByText('Signed.', { exact: true })).toBeVisible();

  await signIn('employee', reviewAddress);
  await disagree(page, 'The second half of the year is left out.');
  await expect(page.getByText(/^Both have signed\./)).toBeVisible();
  const copy = page.waitForEvent('download');
  await page.getByRole('link', { name: /PDF/ }).first().click();
  expect((await copy).suggestedFilename()).toContain('Marino');
  await appeal(page, 'Look at the autumn.');
});

test('the people team reopens it with a reason, and what was signed is void', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', cycleAddress);
  await page.getByRole('link', { name: subject }).click();
  await reopen(page, 'The sharing', 'The autumn is to be talked about again.');
  await expect(page.getByText('Void').first()).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});
