// SPDX-License-Identifier: Apache-2.0
// From points to a reward in the hand, and back where it is declined; and an award from the call to the announcement.
import type { Page } from '@playwright/test';
import { expect, test } from './journey.js';

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const read = (page: Page, path: string) =>
  page.evaluate(async (address) => (await fetch(`/api/v1${address}`)).json(), path);
const points = async (page: Page) => (await read(page, '/points-to-spend')).points as number;

async function choosePerson(page: Page, label: string, name: string) {
  const field = page.getByRole('dialog').getByRole('combobox', { name: label });
  await field.click();
  await field.fill(name);
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).first().click();
}

async function offer(page: Page, name: string) {
  await page.getByRole('button', { name: 'Add reward' }).click();
  const form = page.getByRole('dialog', { name: 'Add reward' });
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Price in points').fill('10');
  await form.getByLabel('Pieces in all').fill('1');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Reward added')).toBeVisible();
}

async function redeem(page: Page, name: string) {
  await page.getByRole('button', { name: `Redeem: ${name}` }).click();
  const dialog = page.getByRole('dialog', { name: `Redeem “${name}”?` });
  await dialog.getByLabel('A wish').fill('The blue one');
  await dialog.getByRole('button', { name: 'Redeem' }).click();
  await expect(page.getByText('Asked for. The points are set aside.')).toBeVisible();
  await page.getByRole('navigation', { name: 'Rewards' }).getByRole('link', { name: 'My redemptions' }).click();
  await page.getByRole('link', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname;
}

test('what is redeemed is answered and handed over; what is declined gives its points and its piece back', {
  tag: '@every-database',
}, async ({ page, signIn, expectAccessible, expectAccessibleAtBothWidths }) => {
  test.slow();
  const name = `Lantern ${Date.now()}`;
  let address = '';
  let before = 0;

  await test.step('the people team offers it', async () => {
    await signIn('people', '/reward-programme');
    await expectAccessibleAtBothWidths(page);
    await offer(page, name);
  });
  await test.step('the employee asks for the only one', async () => {
    await signIn('employee', '/rewards');
    before = await points(page);
    await expectAccessibleAtBothWidths(page);
    address = await redeem(page, name);
    expect(await points(page)).toBe(before - 10);
    await expectAccessibleAtBothWidths(page);
    await page.goto('/rewards');
    await expect(page.getByRole('listitem').filter({ hasText: name }).getByText('None left')).toBeVisible();
  });
  await test.step('it is declined, and can be had again', async () => {
    await signIn('people', address);
    await page.getByRole('button', { name: 'Decline' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('The potter is ill.');
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Decline' }).click();
    await expect(page.getByText('Declined; the points went back')).toBeVisible();
    await signIn('employee', address);
    await expect(page.getByText('The potter is ill.')).toBeVisible();
    expect(await points(page)).toBe(before);
    await page.goto('/rewards');
    address = await redeem(page, name);
  });
  await test.step('it is approved and handed over, and payroll finds it', async () => {
    await signIn('people', address);
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByRole('button', { name: 'Hand over' }).click();
    await page.getByRole('dialog').getByLabel('Note').fill('On your desk.');
    await page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
    await expect(page.getByText('On your desk.')).toBeVisible();
    await page.goto('/reward-programme?show=redemptions');
    await expect(page.getByRole('heading', { name: 'For payroll' })).toBeVisible();
    await expectAccessibleAtBothWidths(page);
    await signIn('employee', address);
    await expect(page.getByText('Handed over').first()).toBeVisible();
    expect(await points(page)).toBe(before - 10);
  });
});

test('an award goes from the call over nomination and vote to its announcement', async ({
  page,
  signIn,
  expectAccessible,
  expectAccessibleAtBothWidths,
}) => {
  test.slow();
  const title = `Quiet helper ${Date.now()}`;
  const names: Record<string, string> = {};
  for (const account of ['manager', 'executive', 'people'] as const) {
    await signIn(account, '/rewards');
    names[account] = (await read(page, '/me')).display_name;
  }
  let address = '';

  await test.step('the people team calls it', async () => {
    await page.goto('/reward-programme?show=awards');
    await page.getByRole('button', { name: 'Call an award' }).click();
    const form = page.getByRole('dialog', { name: 'Call an award' });
    await form.getByLabel('Name').fill(title);
    await form.getByLabel('What it is given for').fill('For help that nobody saw.');
    await form.getByRole('textbox', { name: 'Nominations from' }).fill(day(-3));
    await form.getByRole('textbox', { name: 'Nominations until' }).fill(day(1));
    await form.getByLabel('Points for each winner').fill('50');
    await choosePerson(page, 'Who decides', names.executive ?? '');
    await choosePerson(page, 'Panel', names.manager ?? '');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Award called')).toBeVisible();
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    address = new URL(page.url()).pathname;
  });
  await test.step('the employee nominates somebody', async () => {
    await signIn('employee', address);
    await page.getByRole('button', { name: 'Nominate somebody' }).click();
    await choosePerson(page, 'Whom', names.people ?? '');
    await page.getByRole('dialog').getByLabel('Why').fill('Every form was found again.');
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Nominate somebody' }).click();
    await expect(page.getByText('Every form was found again.')).toBeVisible();
    await expectAccessibleAtBothWidths(page);
  });
  await test.step('nominations end early, and the panel votes', async () => {
    await signIn('people', '/reward-programme?show=awards');
    await page.getByRole('button', { name: `Change: ${title}` }).click();
    const form = page.getByRole('dialog', { name: 'Change award' });
    await form.getByRole('textbox', { name: 'Nominations until' }).fill(day(-1));
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Award changed')).toBeVisible();
    await signIn('manager', address);
    await page.getByRole('radio', { name: '4 of 5' }).press('Space'); // lies out of sight below its star
    await page.getByRole('button', { name: 'Save vote' }).click();
    await expect(page.getByText('Vote saved')).toBeVisible();
    await expectAccessibleAtBothWidths(page);
  });
  await test.step('who holds the budget decides, and everybody reads it', async () => {
    await signIn('executive', address);
    await expect(page.getByText('1 of 1 votes · Mean 4')).toBeVisible();
    await page.getByRole('button', { name: 'Decide' }).click();
    const form = page.getByRole('dialog', { name: 'Decide who wins' });
    await form.getByRole('checkbox').check();
    await form.getByLabel('Announcement').fill('Nothing gets lost any more.');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Decide' }).click();
    await expect(page.getByText('Decided and announced')).toBeVisible();
    await signIn('employee', address);
    await expect(page.getByText('Nothing gets lost any more.')).toBeVisible();
    await expect(page.getByText(`Won by ${names.people}`)).toBeVisible();
  });
});
