// SPDX-License-Identifier: Apache-2.0
// Results of a survey: what the people team and a manager read of the demo's engagement round, and what stays hidden from both.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, type DemoAccount, test } from './journey.js';

type Open = (account: DemoAccount, address?: string) => Promise<void>;

// The newest of that name stands first.
async function openResults(page: Page, signIn: Open, account: DemoAccount, name: RegExp) {
  await signIn(account, '/survey-results');
  await page.getByRole('link', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('the people team reads a survey by theme, question, unit and comment, beside the round before', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await openResults(page, signIn, 'people', /^Engagement/);
  const themes = page.getByRole('table', { name: 'Themes' });
  await expect(themes.getByRole('row', { name: /^Direct manager/ })).toContainText('%');
  await expect(themes.getByRole('columnheader', { name: 'To the round before' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What goes with recommending us' })).toBeVisible();
  await expectAccessibleAtBothWidths(page);

  await page.getByRole('link', { name: 'Questions', exact: true }).click();
  await expect(page.getByRole('row', { name: /^I have time to learn/ })).toContainText('Growth');
  await page.getByRole('link', { name: 'Comments', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Comments' }).getByRole('listitem').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Search in comments' }).fill('no such words');
  await expect(page.getByText('No comment fits.')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});

test('a group in which too few answered is hidden from the people team, and the page says why', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await openResults(page, signIn, 'people', /^Engagement/);
  await page.getByRole('navigation', { name: 'Views of the results' }).getByRole('link', { name: 'Units' }).click();
  const few = page.getByRole('row').filter({ hasText: 'Fewer than 5 have answered' }).first();
  await expect(few).toBeVisible();
  await expect(few).not.toContainText('%');
  await expectAccessibleAtBothWidths(page);

  await page.getByRole('combobox', { name: 'Whose answers' }).click();
  await page
    .getByRole('option', { name: /\(hidden\)$/ })
    .first()
    .click();
  await expect(page.getByText(/: no results are shown$/)).toBeVisible();
});

test('a manager lands on the own team, and reads of no other', async ({ page, signIn, expectAccessibleAtBothWidths }) => {
  await openResults(page, signIn, 'manager', /^Engagement/);
  const whose = page.getByRole('combobox', { name: 'Whose answers' });
  await expect(whose).toHaveValue(/Grower Applications/);
  await expect(page.getByRole('table', { name: 'Themes' })).toBeVisible();
  await whose.click();
  await expect(page.getByRole('option')).toHaveText(['Everybody', /Grower Applications/]);
  await page.keyboard.press('Escape');
  await expectAccessibleAtBothWidths(page);
});

test('the address of a group that the people team cannot see either tells a manager nothing', async ({ page, signIn }) => {
  await openResults(page, signIn, 'people', /^Engagement/);
  await page.getByRole('combobox', { name: 'Whose answers' }).click();
  await page
    .getByRole('option', { name: /\(hidden\)$/ })
    .first()
    .click();
  await expect(page.getByText(/: no results are shown$/)).toBeVisible();
  const { pathname, search } = new URL(page.url());
  await signIn('manager', pathname + search);
  await expect(page.getByText('There is nothing here', { exact: true })).toBeVisible();
});

test('what is read is saved as a file with the same figures', async ({ page, signIn }) => {
  await openResults(page, signIn, 'people', /^Engagement/);
  const favourable = page.getByRole('table', { name: 'Themes' }).getByRole('row', { name: /^Growth/ }).locator('b');
  const shown = Number((await favourable.textContent())?.replace('%', ''));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'As CSV' }).click();
  const csv = readFileSync(await (await saving).path(), 'utf8');
  const written = /^Themes,Growth,Favourable,([\d.]+)/m.exec(csv)?.[1];
  expect(Math.abs(Number(written) - shown)).toBeLessThanOrEqual(0.5);
});
