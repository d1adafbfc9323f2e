// SPDX-License-Identifier: Apache-2.0
// Campaigns: from a starter questionnaire to what somebody said of themselves on their growth page; and answering on a phone.
import { answerAll } from './answer_steps.js';
import { expect, test } from './journey.js';

// One story: what fails is played again from its beginning.
test.describe.configure({ mode: 'serial' });

const campaign = 'What we need to learn';
let address = '';

test('the people team begins from the starter on training needs, puts it in force and drafts a campaign with it', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/questionnaires');
  await page.getByRole('button', { name: /^Begin with it: Training needs/ }).click();
  await page.getByRole('button', { name: 'Put in force' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Put in force' }).click();
  await page.getByRole('link', { name: 'Send to an audience' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'New campaign' })).toBeVisible();
  await page.getByRole('button', { name: 'Draft campaign' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(campaign);
  await page.getByRole('textbox', { name: 'Message' }).fill('So that we offer what you need.');
  await page.getByRole('combobox', { name: 'Units' }).fill('Grower App');
  await page.getByRole('option', { name: /^Grower Applications/ }).click();
  await page.getByRole('radio', { name: /^With names/ }).check();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Draft campaign' }).click();
  await expect(page.getByRole('heading', { level: 1, name: campaign })).toBeVisible();
  address = new URL(page.url()).pathname;
});

test('before the launch it says whom it would ask, what is missing, and shows the form with its promise', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', address);
  await expect(page.getByText('Would be asked', { exact: true })).toBeVisible();
  await expect(page.getByText('Nothing is missing', { exact: false })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Oliver Marino' })).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('link', { name: 'The form, as people see it' }).click();
  await expect(page.getByText('With your name')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin', exact: true })).toBeVisible();
  await page.goto(`${address}/privacy`);
  await expect(page.getByRole('heading', { name: 'What is stored with an answer' })).toBeVisible();
  await expect(page.getByText('The name of whoever answers.')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});

test('the launch says what it freezes, and then people can be excused and the last day moved on', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', address);
  await page.getByRole('button', { name: 'Launch' }).click();
  await expect(page.getByRole('dialog').getByText(/who is asked/)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Launch' }).click();
  await expect(page.getByRole('heading', { name: 'Participation' })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: /^Excuse or give longer: / }).last().click();
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Need not answer' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Need not answer')).toBeVisible();
  await page.getByRole('button', { name: 'Set a later last day' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Set a later last day' }).click();
  await expect(page.getByText('Last day changed')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});

test('an employee answers from Home, and what they said of themselves is evidence on their growth page', { tag: '@every-database' }, async ({
  page,
  signIn,
}) => {
  await signIn('employee');
  // Its last day is the furthest: on some days of the week more is asked before it than Home shows at once.
  const answer = page.getByRole('link', { name: `Answer: Answer “${campaign}”` });
  const more = page.getByRole('button', { name: /^Show \d+ more/ });
  await expect(answer.or(more).first()).toBeVisible();
  if (await answer.isHidden()) await more.click();
  await answer.click();
  await expect(page.getByText('With your name')).toBeVisible();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  const first = (await page.getByRole('heading', { level: 2 }).first().innerText()).split(':')[0] ?? '';
  await answerAll(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('You have answered')).toBeVisible();
  await expect(page.getByRole('link', { name: 'See where you stand' })).toBeVisible();

  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(`Answer “${campaign}”`)).toBeHidden();
  await page.goto('/surveys');
  await expect(page.getByRole('row').filter({ hasText: campaign })).toContainText('Answered');

  await page.goto('/growth');
  await page.getByRole('button', { name: new RegExp(`^Why this level: ${first}`) }).click();
  const latest = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'of the weight' }).first();
  await expect(latest).toContainText('Own view');
  await expect(latest).toContainText('2 of 5');
});

test('on a phone what was answered is kept, and goes on where one left', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn('manager', '/surveys');
  await expectAccessible(page);
  await page.getByRole('link', { name: `Answer: ${campaign}` }).click();
  await page.getByRole('link', { name: 'Who will see what', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Who reads' })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/draft') && answer.ok());
  await page.getByRole('radio').nth(2).check();
  await saved;
  await expectAccessible(page);
  await page.reload();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByRole('radio').nth(2)).toBeChecked();
  await answerAll(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('You have answered')).toBeVisible();
});

test('the people team sees who has answered, closes it, and the answers are counted', { tag: '@every-database' }, async ({ page, signIn }) => {
  await signIn('people', address);
  await expect(page.getByText('2 of 10 have answered')).toBeVisible();
  await expect(page.getByText('Has answered').first()).toBeVisible();
  await page.getByRole('button', { name: 'Close now' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close now' }).click();
  await expect(page.getByText('Closed', { exact: true })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('link', { name: 'See results' }).click();
  await expect(page.getByRole('heading', { level: 1, name: campaign })).toBeVisible();
});
