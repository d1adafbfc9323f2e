// SPDX-License-Identifier: Apache-2.0
import { expect, test } from './journey.js';

test('a level opens into the evidence that made it', async ({ page, signIn, expectAccessible }) => {
  await signIn('employee', '/growth');
  await expect(page.getByRole('region', { name: /^Skills against the job/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Why this level/ }).first().click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText(/of the weight: credibility/).first()).toBeVisible();
  await expect(drawer.getByRole('heading', { name: 'Add evidence' })).toBeVisible();
  await expect(drawer.getByRole('img', { name: /^Level over time/ })).toBeVisible();
  await expectAccessible(page);
  await drawer.locator('label').filter({ hasText: /^Table$/ }).click();
  await expect(drawer.getByRole('table', { name: /^Level over time/ }).getByRole('row')).not.toHaveCount(0);
});

test('skills are read as branches or as a table, and a need says what would close it', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('employee', '/growth');
  await page.getByText('By category', { exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Technical/ })).toBeVisible();
  await page.locator('label').filter({ hasText: /^Table$/ }).click();
  await expect(page.getByRole('columnheader', { name: 'In a year' })).toBeVisible();
  await expectAccessible(page);
  const need = page.getByRole('article').filter({ hasText: 'Planned' }).first();
  await need.getByRole('button', { expanded: false }).click();
  await expect(need.getByRole('heading', { name: 'What would close this' })).toBeVisible();
  await expect(need.getByText(/due \d+ \w+ \d{4}/).first()).toBeVisible();
  await expect(need.getByText(/^Priority [\d.]+: a gap of/)).toBeVisible();
  await expectAccessible(page);
});

test('an employee adds a view of their own, and it counts at once', async ({ page, signIn }) => {
  await signIn('employee', '/growth');
  await page.getByRole('button', { name: /^Why this level/ }).last().click();
  const drawer = page.getByRole('dialog');
  const words = `Seen at the trial greenhouse ${Date.now()}`;
  await drawer.getByRole('textbox', { name: 'Level' }).fill('3');
  await drawer.getByLabel('What was seen').fill(words);
  await drawer.getByRole('button', { name: 'Record evidence' }).click();
  await expect(drawer.getByRole('listitem').filter({ hasText: words })).toContainText('of the weight');
});

test('evidence without a level is refused at the field', async ({ page, signIn }) => {
  await signIn('employee', '/growth');
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
  await signIn('employee', '/growth');
  const words = `I need to lead a handover on my own ${Date.now()}`;
  await page.getByRole('button', { name: 'Declare a need' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(/^What do you need to learn/).fill(words);
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Declare a need' }).click();
  const need = page.getByRole('article').filter({ hasText: words });
  await expect(need).toContainText('Open');

  await need.getByRole('button', { name: words }).click();
  await need.getByText('Process', { exact: true }).click();
  await expect(need).toContainText('Training will not help here');

  await need.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('The handover list was changed.');
  await page.getByRole('dialog').getByRole('button', { name: 'Dismiss' }).click();
  await page.getByText(/met, dismissed or merged/).click();
  await expect(need).toContainText('Dismissed: The handover list was changed.');

  await need.getByRole('button', { name: words }).click();
  await need.getByRole('button', { name: 'Reopen' }).click();
  await expect(need).toContainText('Open');
});

test('a rating is corrected: the level moves, both stay readable, and an earlier day still knows the old one', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  test.slow();
  await signIn('people', '/people');
  await page.getByRole('textbox', { name: /Search by name/ }).fill('Oliver Marino');
  await page.getByRole('link', { name: 'Oliver Marino' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Growth', exact: true }).click();
  await page.getByRole('button', { name: 'Why this level: Developing software' }).click();
  const drawer = page.getByRole('dialog');
  const estimate = drawer.getByText(/^[\d.]+ of 5$/).first();
  await expect(estimate).toBeVisible();
  const before = await estimate.textContent();
  const pieces = drawer.getByRole('listitem');
  // What the sources say side by side is a list, too.
  const piece = pieces.filter({ hasText: 'Manager' }).filter({ hasText: 'of the weight' }).first();

  await test.step('a correction without a word is refused at its field', async () => {
    await piece.getByRole('button', { name: 'Correct', exact: true }).click();
    await piece.getByRole('textbox', { name: 'The right level' }).fill('1');
    await piece.getByRole('button', { name: 'Record the correction' }).click();
    await expect(piece.getByLabel('What was wrong?')).toHaveAttribute('aria-invalid', 'true');
    await expect(piece.getByRole('textbox', { name: 'The right level' })).toHaveValue('1');
    await expectAccessible(page);
  });

  await test.step('it moves the level, and each piece names the other', async () => {
    const words = `Meant for somebody else ${Date.now()}`;
    await piece.getByLabel('What was wrong?').fill(words);
    await piece.getByRole('button', { name: 'Record the correction' }).click();
    await expect(pieces.filter({ hasText: words }).filter({ hasText: 'Corrects the entry of' })).toBeVisible();
    await expect(pieces.filter({ hasText: 'Corrected by later evidence' })).toContainText('to level 1');
    await expect(estimate).not.toHaveText(before ?? '');
    await expectAccessible(page);
  });

  await test.step('a withdrawal takes a piece out for a reason', async () => {
    const reason = `Wrong month ${Date.now()}`;
    await drawer.getByRole('button', { name: 'Withdraw', exact: true }).last().click();
    const form = drawer.getByRole('form', { name: 'Withdraw' });
    await form.getByLabel('Reason').fill(reason);
    await form.getByRole('button', { name: 'Withdraw it' }).click();
    await expect(pieces.filter({ hasText: reason })).toContainText('Takes back the entry of');
  });

  await test.step('as known on an earlier day it is the old level, and nothing can be changed', async () => {
    await drawer.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Earlier day' }).click();
    await page.getByRole('button', { name: '3 months ago' }).click();
    await expect(page).toHaveURL(/as_known_on=\d{4}-\d{2}-\d{2}/);
    await expect(page.getByText(/^As known on/)).toBeVisible();
    await page.locator('label').filter({ hasText: /^Table$/ }).click();
    await expect(page.getByRole('columnheader', { name: 'Today' })).toBeVisible();
    await expectAccessible(page);
    await page.reload();
    await page.getByRole('button', { name: 'Why this level: Developing software' }).click();
    await expect(drawer.getByText(/of the weight/).first()).toBeVisible();
    await expect(drawer.getByText('Corrected by later evidence')).toHaveCount(0);
    await expect(drawer.getByRole('button', { name: 'Correct', exact: true })).toHaveCount(0);
    await expect(drawer.getByRole('heading', { name: 'Add evidence' })).toHaveCount(0);
    await drawer.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Back to today' }).click();
    await expect(page).not.toHaveURL(/as_known_on/);
  });
});
