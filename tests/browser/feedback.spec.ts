// SPDX-License-Identifier: Apache-2.0
// Feedback: somebody gives it and somebody asks for it; who is meant reads it, nobody else does; a level counts when both agree.
import { expect, test } from './journey.js';

// One story: what fails is played again from its beginning.
test.describe.configure({ mode: 'serial' });

const words = 'You wrote the list before the shift began. Nobody had to ask.';
const topic = 'How do I keep the list short?';
const question = 'How well could you follow my last handover?';
let address = '';

test('a manager gives feedback in a minute, and proposes a level with it', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('employee');
  const me = (await (await page.request.get('/api/v1/me')).json()) as { person_id: string; display_name: string };
  await signIn('manager', `/people/${me.person_id}`);
  await page.getByRole('link', { name: 'Give feedback' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'What went well?' }).fill(words);
  await dialog.getByRole('combobox', { name: 'What it is about' }).click();
  await page.getByRole('option', { name: 'A competency' }).click();
  await dialog.getByRole('combobox', { name: 'Which competency' }).click();
  await page.getByRole('option').first().click();
  await dialog.getByRole('button', { name: 'Say it in three parts' }).click();
  await dialog.getByRole('textbox', { name: 'Situation' }).fill('The early shift on Monday');
  await expectAccessibleAtBothWidths(page);
  await dialog.getByRole('button', { name: 'Send' }).click();
  const mine = page.getByRole('article').filter({ hasText: words });
  await expect(mine).toBeVisible();
  await expect(mine.getByText('About the competency')).toBeVisible();
  await mine.getByRole('button', { name: 'Propose as evidence' }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Competency' }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Level' }).fill('3');
  await page.getByRole('dialog').getByRole('button', { name: 'Propose' }).click();
  await expect(mine.getByText(/counts as evidence only when/)).toBeVisible();
});

test('who received it reads it, agrees to the level, and asks colleagues themselves', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('employee', '/feedback');
  const received = page.getByRole('article').filter({ hasText: words });
  await expect(received.getByText('The early shift on Monday')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await received.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(' to ');
  address = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Agree', exact: true }).click();
  await expect(page.getByText(/Evidence, agreed by both/)).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Talk about it' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: /What you want to talk about/ }).fill(topic);
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Put on the agenda' }).click();
  await expect(page.getByText('It stands on the agenda of your next one-on-one.')).toBeVisible();
  await page.goto('/feedback');
  await page.getByRole('button', { name: 'Ask for feedback' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Your question' }).fill(question);
  await dialog.getByRole('combobox', { name: 'Whom you ask' }).click();
  await page.getByRole('option').nth(1).click();
  await dialog.getByRole('combobox', { name: 'Whom you ask' }).click();
  await page.getByRole('option').nth(2).click();
  await expectAccessibleAtBothWidths(page);
  await dialog.getByRole('button', { name: 'Ask 2 colleagues' }).click();
  await page.getByRole('link', { name: 'Asked for' }).click();
  await expect(page.getByRole('heading', { name: question })).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});

test('what waits is answered or declined with a word', async ({ page, signIn, expectAccessibleAtBothWidths }) => {
  await signIn('employee', '/feedback?box=waiting');
  const waiting = page.getByRole('article').filter({ has: page.getByRole('button', { name: 'Answer' }) });
  await expect(waiting.first()).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  const count = await waiting.count();
  await waiting.first().getByRole('button', { name: 'Answer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Suggestion').click();
  await dialog.getByRole('textbox', { name: 'What would you suggest?' }).fill('Write the reason beside the change.');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(waiting).toHaveCount(count - 1);
});

for (const role of ['people', 'executive', 'admin'] as const)
  test(`${role}: does not find it`, async ({ page, signIn }) => {
    await signIn(role);
    await page.goto(address);
    await expect(page.getByText(/There is nothing here|You may not do this/)).toBeVisible();
    await expect(page.getByText(words)).toBeHidden();
  });

test('the people team sees how many take part, by unit', async ({ page, signIn, expectAccessibleAtBothWidths }) => {
  await signIn('people', '/feedback?box=participation');
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Whole organisation' })).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});
