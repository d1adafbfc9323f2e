// SPDX-License-Identifier: Apache-2.0
// The people team runs the organisation by hand: people, units and jobs.
import type { Page } from '@playwright/test';
import { expect, test } from './journey.js';

const dialog = (page: Page) => page.getByRole('dialog');

async function choose(page: Page, label: string, letters: string, option: RegExp) {
  const select = dialog(page).getByRole('combobox', { name: label, exact: true });
  await select.click();
  await select.fill(letters);
  await page.getByRole('option', { name: option }).first().click();
}

test('a person is added, given a manager and a job from a day on, leaves and comes back', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  test.slow();
  const number = `N-${Date.now()}`;
  await signIn('people', '/people');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await dialog(page).getByLabel('Given name').fill('Lavinia');
  await dialog(page).getByRole('button', { name: 'Add a person' }).click();
  // Every field at fault says so at once, and what was typed stays.
  await expect(dialog(page).getByText('Please fill this in')).toHaveCount(3);
  await expect(dialog(page).getByLabel('Given name')).toHaveValue('Lavinia');
  await expectAccessible(page);

  await dialog(page).getByLabel('Family name').fill('Thorsby');
  await dialog(page).getByLabel('Employee number').fill(number);
  await dialog(page).getByRole('textbox', { name: 'First day' }).fill('2024-03-01');
  await choose(page, 'Unit', 'Field Service', /^Field Service/);
  await dialog(page).getByRole('button', { name: 'Add a person' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lavinia Thorsby' })).toBeVisible();

  await page.getByRole('button', { name: 'Change job, unit or manager' }).click();
  await dialog(page).getByRole('textbox', { name: 'From which day on' }).fill('2025-02-01');
  await choose(page, 'Job', 'Service tech', /^Service technician/);
  await choose(page, 'Manager', 'Rosa Bruun', /^Rosa Bruun/);
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toHaveCount(0);
  const history = page.getByRole('region', { name: 'Jobs and managers over time' });
  await expect(history.getByRole('link', { name: 'Service technician' })).toBeVisible();
  await expect(history.getByRole('link', { name: 'Rosa Bruun' })).toBeVisible();
  await expect(history.getByText('since 1 Mar 2024')).toBeVisible();

  await page.getByRole('button', { name: 'Add somebody' }).click();
  await choose(page, 'Who?', 'Femke', /^Femke Mendes/);
  await dialog(page).getByRole('button', { name: 'Add somebody' }).click();
  const beside = page.getByRole('region', { name: 'Beside the reporting line' });
  await expect(beside.getByText(/^Mentor, since/)).toBeVisible();
  await beside.getByRole('button', { name: 'End' }).click();
  await dialog(page).getByRole('button', { name: 'End' }).click();
  await expect(beside.getByText('Nobody yet.')).toBeVisible();

  await page.getByRole('button', { name: 'Record a departure' }).click();
  await dialog(page).getByRole('textbox', { name: 'Last day' }).fill('2025-06-30');
  await dialog(page).getByRole('button', { name: 'Record the departure' }).click();
  await expect(history.getByText('Left on 30 Jun 2025')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/people?search=thorsby');
  await expect(page.getByText('Nobody found')).toBeVisible();
  await page.getByRole('switch', { name: 'With people who have left' }).check({ force: true });
  await page.getByRole('link', { name: /Lavinia Thorsby/ }).click();
  await page.getByRole('button', { name: 'Take the last day back' }).click();
  await dialog(page).getByRole('button', { name: 'Take the last day back' }).click();
  await expect(page.getByRole('button', { name: 'Record a departure' })).toBeVisible();
});

test('two people change the same person: nothing is overwritten unseen', async ({ page, context, signIn }) => {
  await signIn('people', '/people?search=esra.bauer');
  await page.getByRole('link', { name: /Esra Bauer/ }).click();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await dialog(page).getByLabel('Hours a week').fill('31');

  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Change', exact: true }).click();
  await dialog(other).getByLabel('Location').fill('Harbour office');
  await dialog(other).getByRole('button', { name: 'Save' }).click();
  await expect(other.getByText('Harbour office')).toBeVisible();
  await other.close();

  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('Harbour office');
  await expect(dialog(page).getByLabel('Hours a week')).toHaveValue('31');
  await dialog(page).getByRole('button', { name: 'Keep my changes on top of theirs' }).click();
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByText('Harbour office')).toBeVisible();
  await expect(page.getByText('31', { exact: true })).toBeVisible();
});

test('a unit is added, and moves with everything below it', async ({ page, signIn, expectAccessible }) => {
  const code = `U${Date.now()}`;
  await signIn('people', '/units');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add a unit below Quality' }).click();
  await dialog(page).getByLabel('Name').fill('Acoustics');
  await dialog(page).getByLabel('Code').fill('LK');
  await dialog(page).getByRole('button', { name: 'Add a unit' }).click();
  await expect(dialog(page).getByText(/taken/)).toBeVisible();
  await dialog(page).getByLabel('Code').fill(code);
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'Add a unit' }).click();
  await expect(dialog(page)).toHaveCount(0);

  await page.getByRole('button', { name: 'Rename or move Quality' }).click();
  const parent = dialog(page).getByRole('combobox', { name: 'Part of' });
  await parent.click();
  await parent.fill('Quality');
  // Nothing lies below itself.
  await expect(page.getByRole('option')).toHaveCount(0);
  await parent.fill('Development');
  await page.getByRole('option', { name: /^Development/ }).click();
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await page.getByLabel('Search units by name or code').fill(code);
  const development = page.getByRole('listitem').filter({ hasText: 'Development' }).last();
  await expect(development.getByText('Quality', { exact: true })).toBeVisible();
  await expect(development.getByText('Acoustics')).toBeVisible();
  await expectAccessible(page);
});

test('a job is drafted with responsibilities and requirements, approved, and given to somebody', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  test.slow();
  const title = `Sound engineer ${Date.now()}`;
  await signIn('people', '/jobs');
  await page.getByRole('button', { name: 'Draft a job' }).click();
  await dialog(page).getByLabel('Title').fill(title);
  await dialog(page).getByLabel('Code').fill(`SND-${Date.now()}`);
  await dialog(page).getByRole('button', { name: 'Begin the draft' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Draft: ${title}` })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve' })).toBeDisabled();

  await page.getByLabel('Purpose').fill('Machines that nobody hears.');
  await page.getByRole('button', { name: 'Add a responsibility' }).click();
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByText('2 fields need your attention.')).toBeVisible();
  await page.getByLabel('What is the job responsible for?').fill('Keep machines quiet');
  await page.getByLabel('Weight').fill('60');
  await page.getByLabel('Activities').fill('Measure noise\nAdvise designers');
  await page.getByRole('button', { name: 'Add a competency' }).click();
  await page.getByRole('combobox', { name: 'Competency' }).click();
  await page.getByRole('combobox', { name: 'Competency' }).fill('Solving');
  await page.getByRole('option', { name: 'Solving problems' }).click();
  await page.getByRole('combobox', { name: 'Required level' }).click();
  await page.getByRole('option', { name: /^3/ }).click();
  await expectAccessible(page);

  // A link away asks first.
  await page.getByRole('link', { name: 'Back to the job' }).click();
  await dialog(page).getByRole('button', { name: 'Stay here' }).click();
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByText('Everything is saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Approve' }).click();
  await dialog(page).getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('Keep machines quiet')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Required competencies' })).toContainText('Solving problems');
  await expectAccessible(page);

  await page.goto('/people?search=esra.bauer');
  await page.getByRole('link', { name: /Esra Bauer/ }).click();
  await page.getByRole('button', { name: 'Change job, unit or manager' }).click();
  await choose(page, 'Job', title, new RegExp(`^${title}`));
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('link', { name: title }).first()).toBeVisible();
});

test('two people write the same draft: what the other wrote is shown before it is written over', async ({
  page,
  context,
  signIn,
  expectAccessible,
}) => {
  await signIn('people', '/jobs');
  await page.getByRole('link', { name: 'Crop adviser' }).click();
  await page.getByRole('button', { name: 'Change this job' }).click();
  await page.getByRole('combobox', { name: 'Family' }).fill('Growers');
  await page.keyboard.press('Escape');

  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel('Title').fill('Adviser to growers');
  await other.getByRole('button', { name: 'Save the draft' }).click();
  await expect(other.getByText('Everything is saved.')).toBeVisible();
  await other.close();

  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByRole('alert')).toContainText('Adviser to growers');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep my changes on top of theirs' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('Adviser to growers');
  await expect(page.getByRole('combobox', { name: 'Family' })).toHaveValue('Growers');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByText('Everything is saved.')).toBeVisible();
});

test('the learning team writes what a draft requires and reads the rest of it', async ({
  page,
  browser,
  signIn,
  expectAccessible,
}) => {
  test.slow();
  const name = `Lena Ast ${Date.now()}`;
  await signIn('admin', '/accounts');
  await page.getByRole('button', { name: 'Add an account' }).click();
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog(page).getByRole('textbox', { name: 'E-mail' }).fill(`lena.${Date.now()}@guests.example`);
  await dialog(page).getByRole('checkbox', { name: 'Learning team' }).check();
  await dialog(page).getByRole('button', { name: 'Add and make the invitation' }).click();
  const link = await page.getByRole('dialog', { name: `Invitation for ${name}` }).locator('pre').innerText();

  await signIn('people', '/jobs');
  await page.getByRole('link', { name: 'Quality specialist' }).click();
  await page.getByRole('button', { name: 'Change this job' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Draft:/ })).toBeVisible();

  const guest = await browser.newContext({ locale: 'en-GB' });
  const lena = await guest.newPage();
  await lena.goto(link);
  await lena.getByLabel('New password').fill('apples along the wire');
  await lena.getByRole('button', { name: 'Set the password and sign in' }).click();
  await expect(lena).not.toHaveURL(/invitation/);
  await lena.goto('/jobs');
  await lena.getByRole('link', { name: 'Quality specialist' }).click();
  await lena.getByRole('link', { name: 'Open the draft' }).click();
  await expect(lena.getByRole('button', { name: 'Add a competency' })).toBeVisible();
  await expect(lena.getByRole('button', { name: 'Add a responsibility' })).toHaveCount(0);
  await expect(lena.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  await expect(lena.getByLabel('Purpose')).toHaveCount(0);
  await expectAccessible(lena);
  await lena.getByRole('button', { name: 'Remove required competency 1', exact: true }).click();
  await lena.getByRole('button', { name: 'Save the draft' }).click();
  await expect(lena.getByText('Everything is saved.')).toBeVisible();
  await guest.close();
});

test('those who may not change the organisation see no way to try', async ({ page, signIn }) => {
  await signIn('manager');
  for (const [address, button] of [
    ['/people', 'Add a person'],
    ['/units', 'Add a unit'],
    ['/jobs', 'Draft a job'],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
    await expect(page.getByRole('button', { name: button })).toHaveCount(0);
  }
});
