// SPDX-License-Identifier: Apache-2.0
// What surveys, reviews, 360° and tests say about one competency: of oneself, of a report, and by unit and job.
import type { Page } from '@playwright/test';
import { expect, test } from './journey.js';

const competency = 'Working with others';

async function openSources(page: Page) {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Find people, goals, jobs, competencies, plans and places').fill(competency);
  await page.getByRole('dialog').getByText(competency, { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: competency })).toBeVisible();
}

test('somebody reads in Growth what each source says of them, what is required, and why sources differ', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('employee', '/growth');
  await page
    .getByRole('button', { name: `Why this level: ${competency}` })
    .first()
    .click();
  const sources = page.getByRole('region', { name: 'Side by side' });
  await expect(sources.getByText('Own view', { exact: true })).toBeVisible();
  await expect(sources.getByText('Manager', { exact: true })).toBeVisible();
  await expect(sources.getByText(/pieces? of evidence · .*last on .* of the estimate/).first()).toBeVisible();
  await expect(sources.getByRole('img', { name: /required/ }).first()).toBeVisible();
  await expect(sources.getByText('Why they differ').or(sources.getByText('The sources agree.'))).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});

test('the people team finds a competency by search, compares units and jobs, goes down into a unit, and sees who needs it', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/');
  await openSources(page);
  await page.getByRole('link', { name: 'What sources say' }).click();
  const groups = page.getByRole('table', { name: 'By unit and job' });
  await expect(groups.getByRole('row', { name: /^Development/ })).toContainText(/\d+ people/);
  await expect(groups.getByRole('columnheader', { name: 'Manager' })).toBeVisible();
  await expectAccessibleAtBothWidths(page);

  await groups.getByRole('button', { name: 'Development' }).click();
  await expect(groups.getByRole('row', { name: /^Software/ })).toBeVisible();
  await page.getByRole('button', { name: 'One level up' }).click();
  await expect(groups.getByRole('row', { name: /^Operations/ })).toBeVisible();
  await page.locator('label').filter({ hasText: /^Job$/ }).click();
  await expect(groups.getByRole('row', { name: /^Software developer/ })).toBeVisible();
  await page.getByRole('button', { name: 'Who needs it' }).click();
  await expect(page.getByRole('dialog', { name: competency }).getByRole('listitem').first()).toBeVisible();
});

test('an executive reads no figure of fewer than five, and is offered no people', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('executive', '/');
  await openSources(page);
  await page.getByRole('link', { name: 'What sources say' }).click();
  const groups = page.getByRole('table', { name: 'By unit and job' });
  await expect(groups.getByText('too few').first()).toBeVisible();
  for (const people of [1, 2, 3, 4])
    await expect(groups.getByText(people === 1 ? '1 person' : `${people} people`, { exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Who needs it' })).toHaveCount(0);
  await expectAccessibleAtBothWidths(page);
});
