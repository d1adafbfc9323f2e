// SPDX-License-Identifier: Apache-2.0
// Questionnaires: begun, written without a button to save, ordered by keys, previewed as those who answer, put in force and
// worded anew.
import type { Page } from '@playwright/test';
import { expect, test } from './journey.js';

// One story: what fails is played again from its beginning.
test.describe.configure({ mode: 'serial' });

let address = '';
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();
const openQuestion = (page: Page, name: string) => page.getByRole('button', { name, exact: false }).first().click();

test('a questionnaire is begun, written and saved as it is typed', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/questionnaires');
  await expect(page.getByRole('button', { name: /^Begin with it: / })).toHaveCount(10);
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'New questionnaire' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill('After the move');
  await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'After the move' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Put in force' })).toBeDisabled();
  address = new URL(page.url()).pathname;

  await page.getByRole('button', { name: 'Add a question' }).click();
  await page.getByRole('textbox', { name: 'Question', exact: true }).fill('How is the new place?');
  await page.getByRole('switch', { name: 'Must be answered' }).check({ force: true });
  await page.getByRole('button', { name: 'Add a question' }).click();
  await page.getByRole('textbox', { name: 'Question', exact: true }).fill('What is missing?');
  await page.getByRole('combobox', { name: 'How it is answered' }).or(page.getByLabel('How it is answered')).first().click();
  await page.getByRole('option', { name: 'Text', exact: true }).click();
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await page.getByLabel('Comparison').first().click();
  await page.getByRole('option', { name: 'is at most' }).click();
  await page.getByRole('textbox', { name: 'Number' }).fill('2');
  await saved(page);
  await expectAccessibleAtBothWidths(page);
  await page.reload();
  await expect(page.getByText('What is missing?')).toBeVisible();
  await expect(page.getByText('under a condition')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Put in force' })).toBeEnabled();
});

test('without a line what is typed is kept, and saved when the line is back', async ({ page, signIn, context }) => {
  await signIn('people', address);
  await openQuestion(page, 'What is missing?');
  await context.setOffline(true);
  await page.getByRole('textbox', { name: 'Help below the question' }).fill('Desks, light, quiet.');
  await expect(page.getByText(/It is kept here/)).toBeVisible();
  await context.setOffline(false);
  await saved(page);
  await page.reload();
  await openQuestion(page, 'What is missing?');
  await expect(page.getByRole('textbox', { name: 'Help below the question' })).toHaveValue('Desks, light, quiet.');
});

test('a question moved before what it hangs on is named as a fault, and moved back', async ({ page, signIn }) => {
  await signIn('people', address);
  const line = page.getByRole('button', { name: /^What is missing\?/ });
  await line.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText('1 to do')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Put in force' })).toBeDisabled();
  await line.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByText('1 to do')).toBeHidden();
  await saved(page);
});

test('a preview asks what the answers so far ask for, on a phone', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn('people', `${address}?show=preview`);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'How is the new place?' })).toBeFocused();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Please answer this question.')).toBeVisible();
  await page.getByRole('radio', { name: 'Agree fully' }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'Everything is answered that has to be' })).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('radio', { name: 'Do not agree at all' }).check();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('textbox').last().fill('A door that shuts.');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Check the answers' }).click();
  await expect(page.getByText('These answers would be accepted')).toBeVisible();
});

test('in force, its words change and its questions stay; the rest is the next version', async ({ page, signIn }) => {
  await signIn('people', address);
  await page.getByRole('button', { name: 'Put in force' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Put in force' }).click();
  await expect(page.getByText('In force', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a question' })).toBeHidden();
  await openQuestion(page, 'How is the new place?');
  await expect(page.getByRole('switch', { name: 'Must be answered' })).toBeDisabled();
  await page.getByRole('textbox', { name: 'Question', exact: true }).fill('The new place suits me.');
  await page.getByRole('button', { name: 'Save wording' }).click();
  await saved(page);
  await page.getByRole('button', { name: 'Draft next version' }).click();
  await expect(page.getByText(/Version 2/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Versions' }).click();
  await expect(page.getByRole('link', { name: 'Version 1' })).toBeVisible();
});
