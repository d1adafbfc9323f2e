// SPDX-License-Identifier: Apache-2.0
// 360°: from the questionnaire to a report that is handed on, with everybody at a browser of their own.
import { answerAll } from './answer_steps.js';
import { type DemoAccount, expect, test } from './journey.js';

// One story: what fails is played again from its beginning.
test.describe.configure({ mode: 'serial' });

const round = 'Seen by others';
const subject = 'Oliver Marino';
let roundAddress = '';

test('the people team puts the 360° questionnaire in force, drafts a round about somebody and launches it', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/questionnaires');
  await page.getByRole('link', { name: /^360° feedback for/ }).click();
  await page.getByRole('button', { name: 'Put in force' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Put in force' }).click();
  await expect(page.getByText('In force').first()).toBeVisible();

  await page.goto('/three-sixty-rounds/new');
  await page.getByRole('button', { name: 'Save as draft' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('combobox', { name: 'Questionnaire' }).click();
  await page.getByRole('option', { name: /^360° feedback for/ }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(round);
  await page.getByRole('radio', { name: 'By name' }).check();
  await page.getByRole('combobox', { name: 'People' }).fill('Marino');
  await page.getByRole('option', { name: new RegExp(`^${subject}`) }).click();
  await page.getByRole('checkbox', { name: 'Peers' }).uncheck();
  await page.getByRole('checkbox', { name: 'Direct reports' }).uncheck();
  await page.getByRole('checkbox', { name: 'Others' }).check();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Save as draft' }).click();

  await expect(page.getByText('About 1 person')).toBeVisible();
  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(round);
  await page.getByRole('textbox', { name: 'Message' }).fill('What should go on, and what should change?');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The draft is changed.')).toBeVisible();
  await expect(page.getByText('About 1 person')).toBeVisible();
  roundAddress = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Launch' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Launch' }).click();
  await expect(page.getByRole('link', { name: subject, exact: true })).toBeVisible({ timeout: 20_000 });
  await expectAccessibleAtBothWidths(page);
});

test('the person chooses who rates, and their manager agrees', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('employee', '/three-sixties');
  await page.getByRole('link', { name: subject, exact: true }).click();
  for (const name of ['Björn Castro', 'Mohamed Hassani']) {
    await page.getByRole('combobox', { name: 'Person' }).fill(name);
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
  }
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Propose them' }).click();
  await expect(page.getByText('Somebody above you looks at your choice.')).toBeVisible();

  await signIn('manager', '/three-sixties');
  await page.getByRole('link', { name: subject, exact: true }).click();
  await page.getByRole('button', { name: 'Agree and ask them' }).click();
  await expect(page.getByText('They are asked.')).toBeVisible();
});

test('everybody rates, told first what is kept of them', { tag: '@every-database' }, async ({ page, signIn, expectAccessible }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [who, promise] of [
    ['employee', 'With your name'],
    ['manager', 'With your name'],
    ['executive', 'Without your name'],
    ['people', 'Without your name'],
  ] as const satisfies readonly (readonly [DemoAccount, string])[]) {
    // Home asks for it among all else; the page of 360° for nothing but that.
    await signIn(who, who === 'employee' ? '/' : '/three-sixties');
    await page.getByRole('link', { name: who === 'employee' ? /^Rate: / : /^Rate / }).first().click();
    await expect(page.getByText(promise)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await answerAll(page);
    // Whoever is not named is shown what their words may tell, and takes the plainer ones.
    const plainer = page.getByRole('button', { name: /^Use the plainer form/ });
    const texts = await plainer.count();
    expect(texts > 0).toBe(promise === 'Without your name');
    if (texts > 0) {
      await expectAccessible(page);
      await plainer.first().click();
      await expect(plainer).toHaveCount(texts - 1);
    }
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('You have answered')).toBeVisible();
  }
});

test('a group of two is hidden in the report, which the manager hands on, and what one works on becomes a need', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', roundAddress);
  await expect(page.getByText('4 of 4 have answered').first()).toBeVisible();
  await page.getByRole('button', { name: 'End now' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End now' }).click();
  await expect(page.getByText('To be handed on').first()).toBeVisible({ timeout: 20_000 });

  await signIn('employee', '/three-sixties');
  await page.getByRole('link', { name: subject, exact: true }).click();
  await expect(page.getByText('You read it once it is handed on.', { exact: false })).toBeVisible();

  await signIn('manager', '/three-sixties');
  await page.getByRole('link', { name: subject, exact: true }).click();
  await expect(page.getByText('Others: hidden, fewer than 3')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Hand on' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hand on' }).click();
  await expect(page.getByText('Handed on.')).toBeVisible();

  await signIn('employee', '/three-sixties');
  await page.getByRole('link', { name: subject, exact: true }).click();
  const paper = page.waitForEvent('download');
  await page.getByRole('link', { name: 'PDF' }).click();
  expect((await paper).suggestedFilename()).toContain('Marino');
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Work on these' }).click();
  await page.getByRole('button', { name: /^Make it a / }).click();
  await expect(page.getByText(/^(In the plan|Among the needs)$/)).toBeVisible();
});
