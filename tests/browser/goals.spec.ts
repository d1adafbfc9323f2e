// SPDX-License-Identifier: Apache-2.0
// Goals: what one reports on them, and the map from the organisation's objectives down.
import type { Page } from '@playwright/test';
import { type DemoAccount, expect, test, tokenHeader } from './journey.js';

// A call of the API as whoever is signed in, for what a journey is not about.
async function send(page: Page, path: string, data: unknown) {
  const answer = await page.request.post(`/api/v1${path}`, { data, headers: await tokenHeader(page) });
  await expect(answer).toBeOK();
  return answer.json();
}

test('an employee reports on a goal in two clicks, and its page keeps what was said', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('employee', '/goals');
  await expect(page.getByRole('heading', { level: 1, name: 'Goals' })).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: /^Update:/ }).first().click();
  const report = page.getByRole('dialog');
  await report.getByRole('textbox', { name: 'In a few words' }).fill('The last shelf is counted.');
  await expectAccessibleAtBothWidths(page); // what is written outlives the change from rows to cards
  await report.getByRole('button', { name: 'Save update' }).click();
  await expect(page.getByText('Update saved')).toBeVisible();
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByText('The last shelf is counted.').first()).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});

test('who reports later than somebody else sees both, and keeps one on top of the other', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('employee', '/goals');
  await page.getByRole('link', { name: 'Keep the spare parts right' }).click();
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  const report = page.getByRole('dialog');
  await report.getByRole('textbox', { name: 'Confidence' }).fill('9');
  const path = new URL(page.url()).pathname;
  await send(page, `${path}/updates`, { health: 'off_track', comment: 'The crane stands still.' });
  await report.getByRole('button', { name: 'Save update' }).click();
  await expect(report.getByText('Somebody else changed this meanwhile')).toBeVisible();
  await expect(report.getByRole('row', { name: 'Health Off track Not changed by you' })).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await report.getByRole('button', { name: 'Keep my changes on top of theirs' }).click();
  await report.getByRole('button', { name: 'Save update' }).click();
  await expect(page.getByText('Update saved')).toBeVisible();
  await expect(page.getByText('Confidence 9 of 10')).toBeVisible();
  await expect(page.getByText('Off track').first()).toBeVisible();
});

test('a manager gives a goal on, and its history keeps whose it was', async ({ page, signIn, expectAccessible }) => {
  await signIn('manager', '/goals/new');
  await page.getByRole('textbox', { name: 'Title' }).fill('Every key has its hook');
  await page.getByRole('textbox', { name: 'Target' }).fill('40');
  await page.getByRole('button', { name: 'Draft the goal' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Every key has its hook' })).toBeVisible();
  const { pathname } = new URL(page.url());
  await page.getByRole('button', { name: 'Give on' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'New owner' }).fill('Oliver');
  await page.getByRole('option', { name: /^Oliver Marino/ }).click();
  await dialog.getByRole('textbox', { name: 'What they should know' }).fill('The hooks are ordered.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Give on' }).click();
  await expect(page.getByText('Goal given on')).toBeVisible();
  await expect(page.getByText('Given on, before it was Freya Andersen’s')).toBeVisible();
  await signIn('employee', pathname);
  await expect(page.getByText('The hooks are ordered.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Give on' })).toBeHidden();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('Draft discarded')).toBeVisible();
});

test('lists begin with what is current, and one period shows what it had', async ({ page, signIn }) => {
  await signIn('executive', '/goals?show=organization');
  const table = page.getByRole('table', { name: 'Organisation' });
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  await expect(table.getByText(/ Q4$/)).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Period' }).click();
  await page.getByRole('option', { name: / Q4$/ }).click();
  await expect(table.getByText(/ Q4$/).first()).toBeVisible();
  await page.getByRole('checkbox', { name: 'Without update for too long' }).check();
  await expect(page.getByText('No goals found')).toBeVisible();
});

for (const [role, address, heading] of [
  ['manager', '/goals?show=team', 'Goals'],
  ['executive', '/goals?show=map', 'Goals'],
  ['employee', '/goals?show=kpis', 'Goals'],
  ['people', '/goal-programme', 'Goal programme'],
] as const) {
  test(`${role}: ${address} is accessible on a desk and on a phone`, async ({ page, signIn, expectAccessibleAtBothWidths }) => {
    await signIn(role, address);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expectAccessibleAtBothWidths(page);
  });
}

async function begin(page: Page, title: string, scope: string, above?: string) {
  await page.goto('/goals/new');
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('combobox', { name: 'Whose goal' }).click();
  await page.getByRole('option', { name: scope }).click();
  await page.getByRole('radio', { name: 'Mean of its pieces' }).check();
  if (above) {
    await page.getByRole('combobox', { name: 'Goal above' }).fill(above);
    await page.getByRole('option', { name: new RegExp(`^${above}`) }).click();
  }
  await page.getByRole('button', { name: 'Draft the goal' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByText('Goal proposed')).toBeVisible();
  return new URL(page.url()).pathname;
}

const progressOf = (page: Page) => page.getByText('expected by now').first().locator('..');

test('a goal goes from the objective over the team to a person, and what they report climbs back', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessible,
  expectAccessibleAtBothWidths,
}) => {
  test.slow(); // four people, one after another
  await signIn('executive', '/goals');
  const objective = await begin(page, 'No part is missing', 'Objective of the organisation');
  await signIn('people', objective);
  await page.getByRole('button', { name: 'Agree' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Nothing more' }).click();

  await signIn('manager', '/goals');
  const team = await begin(page, 'Our shelf is full', 'Team', 'No part is missing');
  await signIn('people', team);
  await page.getByRole('button', { name: 'Agree' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Nothing more' }).click();

  await signIn('manager', team);
  await page.getByRole('button', { name: 'Hand down' }).click();
  const down = page.getByRole('dialog');
  await down.getByRole('checkbox', { name: 'Oliver Marino' }).check();
  await expectAccessible(page);
  await down.getByRole('button', { name: 'Hand down to 1 person' }).click();
  await expect(page.getByText('Goal handed down')).toBeVisible();
  await expect(page.getByText(/handed down · .*Oliver Marino/)).toBeVisible();

  await signIn('employee', '/goals');
  await page.getByRole('link', { name: 'Our shelf is full' }).click();
  await expect(page.getByText('handed down from here')).toBeVisible();
  await page.getByRole('button', { name: 'Add key result' }).click();
  const keyResult = page.getByRole('dialog');
  await keyResult.getByRole('textbox', { name: 'Title' }).fill('Shelves counted');
  await keyResult.getByRole('textbox', { name: 'Target' }).fill('10');
  await keyResult.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Key result saved')).toBeVisible();
  await page.getByRole('button', { name: 'Change key result' }).click();
  await keyResult.getByRole('textbox', { name: 'Title' }).fill('Shelves counted twice');
  await keyResult.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Shelves counted twice').first()).toBeVisible();
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByText('Goal proposed')).toBeVisible();
  const mine = new URL(page.url()).pathname;

  // The meeting ends with the one question.
  await signIn('manager', mine);
  await page.getByRole('button', { name: 'Agree' }).click();
  const question = page.getByRole('dialog');
  await expect(question.getByText('What does Oliver Marino need to learn to reach this goal?')).toBeVisible();
  await question.getByRole('textbox', { name: 'In your own words' }).fill('How the new scanner counts');
  await question.getByRole('combobox', { name: 'Put it into the plan now' }).click();
  await page.getByRole('option').first().click();
  await question.getByRole('textbox', { name: 'Success measure' }).fill('Counts a shelf alone.');
  await expectAccessibleAtBothWidths(page);
  await question.getByRole('button', { name: 'Keep it and put it into the plan' }).click();
  await expect(page.getByText('Kept with the goal')).toBeVisible();
  const learning = page.getByRole('region', { name: 'What must be learnt' });
  await expect(learning.getByText('How the new scanner counts')).toHaveCount(2); // the need and the item
  await expectAccessibleAtBothWidths(page);

  await signIn('employee', mine);
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  const report = page.getByRole('dialog');
  await report.getByRole('textbox', { name: 'Shelves counted twice' }).fill('4');
  await report.getByRole('button', { name: 'Save update' }).click();
  await expect(page.getByText('Update saved')).toBeVisible();
  await expect(progressOf(page)).toContainText('40%');
  await page.goto(objective);
  await expect(progressOf(page)).toContainText('40%');
});

// A goal of the employee's with one key result, which the manager has agreed to; who is signed in afterwards is the employee.
async function agreedGoal(page: Page, signIn: (account: DemoAccount) => Promise<void>) {
  await signIn('employee');
  const { items } = await (await page.request.get('/api/v1/goal-periods')).json();
  const today = new Date().toISOString().slice(0, 10);
  const isNow = (one: { starts_on: string; ends_on: string }) => one.starts_on <= today && today <= one.ends_on;
  const key_results = [{ title: 'Shelves counted twice', measure_kind: 'number', start_value: 0, target_value: 10 }];
  const draft = { title: 'Each shelf is counted', roll_up: 'weighted_mean', measure_kind: 'pieces', scope: 'personal' };
  const { goal } = await send(page, '/goals', { ...draft, goal_period_id: items.find(isNow).id, key_results });
  const { goal: proposed } = await send(page, `/goals/${goal.id}/proposal`, { version: goal.version });
  await signIn('manager');
  await send(page, `/goals/${goal.id}/agreement`, { version: proposed.version });
  await signIn('employee');
  return `/goals/${goal.id}`;
}

test('what was agreed changes by a request that the manager answers, and who is slower sees what changed', async ({
  page,
  browser,
  signIn,
  expectAccessible,
}) => {
  const goal = await agreedGoal(page, signIn);
  await page.goto(goal);
  await page.getByRole('button', { name: 'Ask for a change' }).click();
  const ask = page.getByRole('dialog');
  await ask.getByRole('textbox', { name: 'Target' }).fill('77');
  await ask.getByRole('combobox', { name: 'Whose target' }).click();
  await page.getByRole('option', { name: 'Shelves counted twice' }).click();
  await ask.getByRole('textbox', { name: 'Reason' }).fill('A second store was opened.');
  await expectAccessible(page);
  await ask.getByRole('button', { name: 'Ask' }).click();
  await expect(page.getByText('Change asked for')).toBeVisible();
  await signIn('manager', goal);
  await page.getByRole('button', { name: 'Agree to the change' }).click();
  await expect(page.getByText('Change made')).toBeVisible();
  await expect(page.getByText(/to 77/).first()).toBeVisible();

  // Closing is meant for the goal that was read.
  await page.getByRole('button', { name: 'Close the goal' }).click();
  const close = page.getByRole('dialog');
  await close.getByRole('textbox', { name: 'Reflection' }).fill('The stores were joined.');
  const other = await browser.newContext({ storageState: await page.context().storageState() });
  const beside = await other.newPage();
  await beside.goto(page.url().replace(/\/?$/, '/change'));
  await beside.getByRole('textbox', { name: 'Title' }).fill('Counted by two');
  await beside.getByRole('button', { name: 'Save' }).click();
  await expect(beside.getByRole('heading', { level: 1, name: 'Counted by two' })).toBeVisible();
  await other.close();
  await close.getByRole('button', { name: 'Close the goal' }).click();
  await expect(close.getByText('Somebody else changed this before you')).toBeVisible();
  await expect(close.getByText('Counted by two')).toBeVisible();
  await expectAccessible(page);
  await close.getByRole('button', { name: 'Close the goal' }).click();
  await expect(page.getByText('Goal closed', { exact: true })).toBeVisible();
});
