// SPDX-License-Identifier: Apache-2.0
import type { Page } from '@playwright/test';
import { expect, test } from './journey.js';

// Whether somebody who declares a need is offered a competency.
async function expectOffered(page: Page, name: string, offered: boolean) {
  const other = await page.context().newPage();
  await other.goto('/growth');
  await other.getByRole('button', { name: 'Declare a need' }).click();
  await other.getByRole('combobox', { name: 'Competency' }).fill(name);
  if (offered) await expect(other.getByRole('option')).toHaveText([name]);
  else await expect(other.getByText('Nothing found')).toBeVisible();
  await other.close();
}

test('a framework is drafted, gets a competency with its behaviours, and is approved', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  test.slow();
  const name = `Orchard skills ${Date.now()}`;
  await signIn('people');

  await test.step('a draft without a name is refused at the field and keeps what was typed', async () => {
    await page.goto('/competencies');
    await page.getByRole('link', { name: 'New framework' }).click();
    await page.getByLabel('Description').fill('What our orchards need.');
    await page.getByRole('button', { name: 'Begin the draft' }).click();
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('Description')).toHaveValue('What our orchards need.');
    await expectAccessible(page);
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await expect(page.getByRole('textbox', { name: 'Code' })).toHaveValue(/^orchard_skills_\d+$/);
    await page.getByRole('button', { name: 'Begin the draft' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.getByText('No competencies yet')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('leaving a competency that is not saved is asked about first', async () => {
    await page.getByRole('link', { name: 'Add a competency' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Pruning fruit trees');
    await page.getByRole('link', { name: 'People' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stay here' }).click();
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Pruning fruit trees');
  });

  await test.step('a competency is written with the keyboard', async () => {
    await page.getByRole('combobox', { name: 'Category' }).fill('Trees');
    await page.getByLabel('Definition').fill('Cuts so that the tree bears and stays healthy.');
    await page.getByRole('button', { name: /^Add a behaviour: Level 1/ }).click();
    await page.keyboard.type('Names the parts of a tree');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Cleans tools after use');
    await page.getByRole('button', { name: /^Add a behaviour: Level 3/ }).click();
    await page.keyboard.type('Prunes a young tree alone');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('2 of 5 levels described')).toBeVisible();
  });

  await test.step('it is approved, and only then its competencies are offered', async () => {
    await expectOffered(page, 'Pruning fruit trees', false);
    await page.getByRole('button', { name: 'Approve' }).click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await expect(page.getByText('The framework is in force')).toBeVisible();
    await expect(page.getByText('This is a draft')).toHaveCount(0);
    await expectOffered(page, 'Pruning fruit trees', true);
    await page.getByRole('link', { name: 'Pruning fruit trees' }).click();
    await expect(page.getByText('Cleans tools after use')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('it is exported in the form that the import reads', async () => {
    await page.getByRole('link', { name }).click();
    await page.getByRole('button', { name: 'Export' }).click();
    const address = await page.getByRole('menuitem', { name: 'As CSV, as the import reads it' }).getAttribute('href');
    const file = await page.request.get(address ?? '');
    expect(await file.text()).toContain('Names the parts of a tree');
    await page.keyboard.press('Escape');
  });

  await test.step('a competency and then the whole framework are retired', async () => {
    await page.getByRole('link', { name: 'Pruning fruit trees' }).click();
    await page.getByRole('button', { name: 'Retire' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retire' }).click();
    await expect(page.getByText('The competency is retired')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Change', exact: true })).toHaveCount(0);
    await page.getByRole('link', { name }).click();
    await page.getByRole('button', { name: 'Retire' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retire' }).click();
    await expect(page.getByText('The framework is retired')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Add a competency' })).toHaveCount(0);
  });
});

test('a change that came first is shown beside what was typed, and nothing typed is lost', async ({ page, signIn }) => {
  await signIn('people', '/competencies');
  await page.getByRole('link', { name: 'Understanding crops' }).click();
  await page.getByRole('link', { name: 'Change', exact: true }).click();
  const definition = page.getByLabel('Definition');
  const mine = `Knows how plants respond to light ${Date.now()}`;
  await definition.fill(mine);

  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByLabel('Definition').fill('Knows crops by heart');
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(other.getByText('The competency is saved')).toBeVisible();
  await other.close();

  await page.getByRole('button', { name: 'Save' }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'Somebody else changed this' });
  await expect(notice).toContainText('Knows crops by heart');
  await expect(definition).toHaveValue(mine);
  await notice.getByRole('button', { name: 'Keep my changes on top of theirs' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(mine)).toBeVisible();
});

test('a scale needs a number and a name for each level', async ({ page, signIn, expectAccessible }) => {
  await signIn('people', '/scales');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'New scale' }).click();
  const name = `Two steps ${Date.now()}`;
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  for (const row of [5, 4, 3]) await page.getByRole('button', { name: `Remove the level in row ${row}` }).click();
  await page.getByLabel('Called, row 1').fill('Not yet');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Called, row 2')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Called, row 1')).toHaveValue('Not yet');
  await expectAccessible(page);
  await page.getByLabel('Called, row 2').fill('Yes');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
});

test('the constants of the formula are explained to all and set by the people team', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('employee', '/proficiency');
  await expect(page.getByText('The people team and administrators set these constants.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
  await expectAccessible(page);

  await signIn('people', '/proficiency');
  const credibility = page.getByLabel('Credibility: Import');
  await credibility.fill('0');
  await expect(page.getByText('Switched off: kept, but does not count')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The constants are saved')).toBeVisible();
  await credibility.fill('0.6');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await expect(page.getByText('Switched off: kept, but does not count')).toHaveCount(0);
  await page.reload();
  await expect(credibility).toHaveValue('0.6');
});
