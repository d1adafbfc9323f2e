// SPDX-License-Identifier: Apache-2.0
// A recurring survey: begun, started and paused by the people team; and the demo's own, whose sends were answered, read as a trend.
import { expect, test } from './journey.js';

test('the people team begins a recurring survey, sees what takes its turn, starts it and pauses it', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/campaign-series/new');
  await page.getByRole('combobox', { name: 'Questionnaire' }).click();
  await page.getByRole('option', { name: /^Month by month/ }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('A few questions');
  await page.getByRole('textbox', { name: 'Questions in turn each time' }).fill('2');
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved. Start it when it is right.')).toBeVisible();
  await expect(page.getByText('Once it is started.')).toBeVisible();
  await expectAccessibleAtBothWidths(page);

  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start' }).click();
  await expect(page.getByText('Running', { exact: true })).toBeVisible();
  await expect(page.getByText(/next on /)).toBeVisible();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Resting', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Change', exact: true })).toBeVisible();
});

test('what was answered send by send is read as a trend, by everybody’s and by one’s own team’s', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/campaigns');
  await page.getByRole('link', { name: 'Month by month', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Trend' })).toBeVisible();
  for (const number of [1, 2, 3, 4]) {
    await expect(page.getByRole('link', { name: `Month by month ${number}`, exact: true }).first()).toBeVisible();
  }
  await expect(page.getByRole('cell', { name: /recommend/ }).first()).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  const address = new URL(page.url()).pathname;

  // Who leads a team reads the trend of it, and does nothing to the series.
  await signIn('manager', `${address}/trend`);
  await expect(page.getByRole('cell', { name: /recommend/ }).first()).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});
