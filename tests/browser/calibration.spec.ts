// SPDX-License-Identifier: Apache-2.0
// A whole cycle of reviews with a calibration: a rating is compared and changed with its reason, the session is locked, the
// employee disagrees and appeals; after the decision the review is reopened and comes into another session.
import type { Page } from '@playwright/test';
import { expect, test } from './journey.js';
import {
  appeal,
  createTemplate,
  disagree,
  fillInCycle,
  handIn,
  launchCycle,
  meetAndSign,
  rateEverything,
  reopen,
  share,
  subject,
} from './review_steps.js';

// One story: what fails is played again from its beginning.
test.describe.configure({ mode: 'serial' });

let cycleAddress = '';
let reviewAddress = '';
let firstSession = '';

// The executive facilitates, the manager contributes. Answers the address of the session.
async function beginSession(page: Page, name: string) {
  await page.getByRole('link', { name: 'Begin a session' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByRole('combobox', { name: 'Facilitator' }).fill('Castro');
  await page.getByRole('option', { name: /^Björn Castro/ }).click();
  await page.getByRole('combobox', { name: 'Contributors' }).fill('Freya Andersen');
  await page.getByRole('option', { name: /^Freya Andersen/ }).click();
  await page.getByRole('button', { name: 'Begin a session' }).click();
  await expect(page.getByText('The session has begun.')).toBeVisible();
  return new URL(page.url()).pathname;
}

async function changeRating(page: Page, point: RegExp, reason: string) {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: point }).check();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(page.getByText(`The rating of ${subject} is changed.`).first()).toBeVisible();
}

async function lock(page: Page) {
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(page.getByRole('dialog').getByText(/goes on to the manager/)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Lock' }).click();
  await expect(page.getByText(/^Locked on/)).toBeVisible();
}

test('a cycle with a calibration is launched, and both parts come in', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/review-templates');
  await page.getByRole('link', { name: 'New template' }).first().click();
  await createTemplate(page, 'Potential');
  await fillInCycle(page, 'Compared', 'Calibration');
  cycleAddress = await launchCycle(page);
  await expect(page.getByText('No session yet')).toBeVisible();
  await expectAccessibleAtBothWidths(page);

  await signIn('employee', '/reviews');
  await page.getByRole('link', { name: /Compared/ }).click();
  reviewAddress = new URL(page.url()).pathname;
  await rateEverything(page);
  await page.getByRole('textbox', { name: /^What do you need to learn/ }).fill('How growers plan a season.');
  await handIn(page);
  await expect(page.getByText(/nothing more is waited for from/)).toBeVisible();
  await signIn('manager', reviewAddress);
  await rateEverything(page);
  await page.getByRole('radio', { name: '2 Medium' }).check();
  await handIn(page);
  await expect(page.getByText('How growers plan a season.')).toBeVisible();
});

test('the people team begins a session, its faults beside their fields, without those who take part', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', cycleAddress);
  await expect(page.getByText('1 review waits and is in no session.')).toBeVisible();
  await page.getByRole('link', { name: 'Begin a session' }).click();
  await expect(page.getByText(/^Nobody compares their own rating/)).toBeVisible();
  await expect(page.getByText(/^1 review that waits now is taken in/)).toBeVisible();
  await page.getByRole('switch', { name: 'Show a guideline' }).check();
  await page.getByRole('textbox', { name: /^At least, %: 3/ }).fill('50');
  await page.getByRole('textbox', { name: /^At most, %: 3/ }).fill('40');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Growers');
  await page.getByRole('combobox', { name: 'Facilitator' }).fill('Castro');
  await page.getByRole('option', { name: /^Björn Castro/ }).click();
  await page.getByRole('button', { name: 'Begin a session' }).click();
  await expect(page.getByText('This is below the value before it.')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('textbox', { name: /^At most, %: 3/ }).fill('60');
  await page.getByRole('combobox', { name: 'Contributors' }).fill('Freya Andersen');
  await page.getByRole('option', { name: /^Freya Andersen/ }).click();
  await page.getByRole('button', { name: 'Begin a session' }).click();
  await expect(page.getByText('The session has begun.')).toBeVisible();
  firstSession = new URL(page.url()).pathname;
  await expect(page.getByRole('button', { name: `Change the rating of ${subject}` })).toBeVisible();
});

test('whoever contributes reads and changes nothing, and whoever is rated sees nothing', { tag: '@every-database' }, async ({
  page,
  signIn,
}) => {
  await signIn('manager', '/notifications');
  await page.getByRole('button', { name: /You take part in the calibration “Growers”/ }).click();
  await expect(page.getByText('You contribute')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(firstSession);
  await expect(page.getByRole('button', { name: `Change the rating of ${subject}` })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeHidden();
  await signIn('employee', firstSession);
  await expect(page.getByText('There is nothing here')).toBeVisible();
});

test('the facilitator looks at it from all sides, changes a rating with a reason, and locks', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('executive', '/reviews');
  await page.getByRole('link', { name: 'Growers' }).click();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: `Change the rating of ${subject}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^4/ }).check();
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(dialog.getByText('Please fill this in')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await changeRating(page, /^4/, 'The drought was nobody’s fault.');
  await expect(page.getByText('raised', { exact: true })).toBeVisible();

  const views = page.getByRole('navigation', { name: 'Views of the session' });
  for (const [view, words] of [
    ['Distribution', /never forced/],
    ['Reviewers', 'no other reviewer to compare with'],
    ['Nine boxes', 'Potential: Medium'],
    ['Changes', 'The drought was nobody’s fault.'],
  ] as const) {
    await views.getByRole('link', { name: view }).click();
    await expect(page.getByText(words).first()).toBeVisible();
    await expectAccessibleAtBothWidths(page);
  }
  await page.getByRole('button', { name: `Change back: ${subject}` }).click();
  await changeRating(page, /^3/, 'Rather as it was.');
  await views.getByRole('link', { name: 'Nine boxes' }).click();
  await page.getByRole('button', { name: subject }).press('Enter');
  await changeRating(page, /^4/, 'Beside the others after all.');
  await lock(page);
  await expect(page.getByRole('button', { name: subject })).toBeHidden();
  await expectAccessibleAtBothWidths(page);
});

test('the manager shares what was calibrated beside what they gave, and the employee disagrees and appeals', { tag: '@every-database' }, async ({
  page,
  signIn,
}) => {
  await signIn('manager', reviewAddress);
  await expect(page.getByText('After calibration')).toBeVisible();
  await expect(page.getByText('Beside the others after all.')).toBeVisible();
  await share(page);
  await meetAndSign(page);
  await signIn('employee', reviewAddress);
  await expect(page.getByText('Beside the others after all.')).toBeHidden();
  await disagree(page, 'The spring is left out.');
  await appeal(page, 'Look at the spring.');

  await signIn('people', reviewAddress);
  await page.getByRole('combobox', { name: 'Second reviewer' }).fill('Castro');
  await page.getByRole('option', { name: /^Björn Castro/ }).click();
  await page.getByRole('button', { name: 'Choose', exact: true }).click();
  await signIn('executive', reviewAddress);
  await page.getByRole('textbox', { name: 'Your reasons' }).fill('The spring was looked at.');
  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(page.getByText('Decided.', { exact: true })).toBeVisible();
});

test('reopened at the manager’s part, it comes into another session and goes on, and the first stays as it was', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', reviewAddress);
  await reopen(page, 'The manager’s part', 'The spring belongs into the rating.');
  await signIn('manager', reviewAddress);
  await handIn(page);
  await expect(page.getByRole('button', { name: 'Hand in', exact: true })).toBeHidden();
  await signIn('people', cycleAddress);
  await expect(page.getByText('1 review waits and is in no session.')).toBeVisible();
  const second = await beginSession(page, 'Once more');
  await expect(page.getByRole('button', { name: `Change the rating of ${subject}` })).toBeVisible();
  await signIn('executive', second);
  await lock(page);
  await signIn('executive', firstSession);
  await expect(page.getByText('raised', { exact: true })).toBeVisible();

  await signIn('people', cycleAddress);
  await expect(page.getByText('No review waits outside a session.')).toBeVisible();
  await page.getByRole('link', { name: 'What calibration changed' }).click();
  await expect(page.getByText(/^Too few people were compared/)).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save as CSV' }).click();
  expect((await file).suggestedFilename()).toBe('calibration.csv');

  await signIn('executive', '/calibrated-cycles');
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('link', { name: 'Compared', exact: true }).click();
  await expect(page.getByText(/^Too few people were compared/)).toBeVisible();

  await signIn('manager', reviewAddress);
  await share(page);
});
