// SPDX-License-Identifier: Apache-2.0
// After a survey: what a team works on, who does what until when, what the team sees of it, and what the next round says.
import type { Page } from '@playwright/test';
import { type DemoAccount, expect, test } from './journey.js';

type Open = (account: DemoAccount, address?: string) => Promise<void>;

// The demo has two engagement rounds, the newest first.
async function openResults(page: Page, signIn: Open, account: DemoAccount, round: 'first' | 'last') {
  await signIn(account, '/survey-results');
  const rounds = page.getByRole('link', { name: /^Engagement/ });
  await (round === 'last' ? rounds.first() : rounds.last()).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Engagement/ })).toBeVisible();
}

const views = (page: Page) => page.getByRole('navigation', { name: 'Views of the results' });

test('a manager reads what became of the theme the team chose a round before, with its interval', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await openResults(page, signIn, 'manager', 'last');
  const effect = page.getByRole('region', { name: 'What became of what you worked on' });
  await expect(effect.getByText('Growth', { exact: true })).toBeVisible();
  await expect(effect.getByText(/points, between .* with a certainty of 95 %/)).toBeVisible();
  await expect(effect.getByText(/chance gives$/)).toBeVisible();
  await expect(effect.getByText(/Actions: .*done/)).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});

test('a manager chooses a second theme, gives an action to somebody, who does it, and the team reads what came of it', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await openResults(page, signIn, 'manager', 'last');
  await views(page).getByRole('link', { name: 'Focus and actions' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Workload' })).toBeVisible();
  await page.getByRole('combobox', { name: 'A second theme' }).click();
  await page.getByRole('option', { name: /^Recognition/ }).click();
  await page.getByRole('button', { name: 'Work on it' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Recognition' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'A second theme' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Add an action: Recognition' }).click();
  const form = page.getByRole('dialog', { name: 'Add an action' });
  await form.getByRole('textbox', { name: 'What is done' }).fill('Begin the Monday round with one word of thanks');
  await form.getByRole('combobox', { name: 'Who does it' }).fill('Oliver');
  await page
    .getByRole('option', { name: /^Oliver/ })
    .first()
    .click();
  await form.getByRole('button', { name: 'Add an action' }).click();
  await expect(page.getByText('Begin the Monday round with one word of thanks')).toBeVisible();
  await expectAccessibleAtBothWidths(page);

  await signIn('employee', '/surveys');
  const team = page.getByRole('region', { name: 'You said, we do' });
  await expect(team.getByRole('heading', { name: 'Grower Applications: Recognition' })).toBeVisible();
  await page.getByRole('button', { name: 'Done: Begin the Monday round with one word of thanks' }).click();
  const end = page.getByRole('dialog', { name: 'The action is done' });
  await expect(end.getByRole('button', { name: 'Done' })).toBeDisabled();
  await end.getByRole('textbox', { name: 'What came of it?' }).fill('Four Mondays, four thanks.');
  await end.getByRole('button', { name: 'Done' }).click();
  await expect(team.getByText('Four Mondays, four thanks.')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});

test('the people team sees what units chose, how many actions are open and overdue, and what changed since', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await openResults(page, signIn, 'people', 'first');
  await views(page).getByRole('link', { name: 'Focus and actions' }).click();
  const groups = page.getByRole('table', { name: 'What groups work on' });
  const row = groups.getByRole('row', { name: /^Grower Applications Growth/ });
  await expect(row).toContainText(/chance gives/);
  await row.getByRole('button', { name: 'Grower Applications' }).click();
  await expect(page.getByRole('list', { name: 'Actions: Growth' }).getByText('Dropped')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});

test('what an employee is to do after a survey is asked on Home once it is given', async ({ page, signIn }) => {
  await openResults(page, signIn, 'manager', 'last');
  await views(page).getByRole('link', { name: 'Focus and actions' }).click();
  await page.getByRole('button', { name: 'Add an action: Workload' }).click();
  const form = page.getByRole('dialog', { name: 'Add an action' });
  await form.getByRole('textbox', { name: 'What is done' }).fill('Count the calls of one week');
  await form.getByRole('combobox', { name: 'Who does it' }).fill('Oliver');
  await page
    .getByRole('option', { name: /^Oliver/ })
    .first()
    .click();
  await form.getByRole('button', { name: 'Add an action' }).click();
  await expect(page.getByText('Count the calls of one week')).toBeVisible();
  await signIn('employee', '/');
  await expect(page.getByText('Count the calls of one week').first()).toBeVisible();
});

test('comments are narrowed down to a theme', async ({ page, signIn }) => {
  await openResults(page, signIn, 'people', 'last');
  await views(page).getByRole('link', { name: 'Comments' }).click();
  await page.getByRole('combobox', { name: 'Theme' }).click();
  await page.getByRole('option').first().click();
  await expect(page).toHaveURL(/theme=/);
  await expect(page.getByRole('list', { name: 'Comments' }).getByRole('listitem').first()).toContainText('?');
});
