// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from './journey.js';

const csv = (name: string, ...lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${lines.join('\r\n')}\r\n`),
});

test('the people team uploads units, sees what would change, and applies it', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const code = `LAB-${Date.now()}`;
  await signIn('people', '/import');
  await page.getByRole('radio', { name: 'Units' }).check();
  await page.locator('input[type=file]').setInputFiles(csv('units.csv', 'Code;Unit', `${code};Glass laboratory`));
  await page.getByRole('button', { name: 'Upload' }).click();

  await page.getByRole('combobox', { name: 'Column of the file for Code', exact: true }).click();
  await page.getByRole('option', { name: 'Code' }).click();
  await page.getByRole('combobox', { name: 'Column of the file for Name', exact: true }).click();
  await page.getByRole('option', { name: 'Unit' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show the preview' }).click();

  await expect(page.getByRole('table', { name: 'Examples of changes' })).toContainText(code);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('heading', { name: 'Applied' })).toBeVisible();
  await page.goto('/people');
  await page.getByRole('combobox', { name: 'Unit' }).click();
  await expect(page.getByRole('option', { name: 'Glass laboratory' }).first()).toBeAttached();
});

test('a file with problems names their lines and cannot be applied', async ({ page, signIn, expectAccessible }) => {
  await signIn('people', '/import');
  await page.getByRole('radio', { name: 'People' }).check();
  await page.locator('input[type=file]').setInputFiles(
    csv(
      'people.csv',
      'employee_number,given_name,family_name,email,unit_code,started_on',
      'X1,Ada,Lind,not-an-address,NOWHERE,2026-13-01',
    ),
  );
  await page.getByRole('button', { name: 'Upload' }).click();
  await page.getByRole('button', { name: 'Show the preview' }).click();
  await expect(page.getByRole('table', { name: 'Problems' }).getByRole('row').nth(1)).toContainText('2');
  await expect(page.getByRole('button', { name: 'Apply' })).toBeDisabled();
  await expectAccessible(page);
});

test('needs are ranked by competency, unit and job, and open into people', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('people', '/needs');
  const ranking = page.getByRole('table', { name: 'Ranking of needs' });
  await expect(ranking.getByRole('row')).toHaveCount(16);
  await page.getByRole('button', { name: /^Show all \d+$/ }).click();
  expect(await ranking.getByRole('row').count()).toBeGreaterThan(16);
  await page.getByRole('button', { name: /^Who needs/ }).first().click();
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByText('Unit', { exact: true }).click();
  await expect(page).toHaveURL(/by=unit/);
  await expect(page.getByRole('columnheader', { name: 'Unit' })).toBeVisible();

  // A unit opens into its people and what each needs, from there to where they stand and to one training for several.
  await page.getByRole('button', { name: /^Who needs what in / }).first().click();
  const people = page.getByRole('dialog', { name: /^Who needs what in / });
  const needs = people.getByRole('list', { name: /^What .+ needs$/ });
  await expect(needs.first().getByRole('listitem').first()).toBeVisible();
  await expect(people.getByRole('link', { name: /^Growth of / }).first()).toBeVisible();
  await people.getByRole('checkbox', { name: /^Choose \D+$/ }).nth(0).check();
  await people.getByRole('checkbox', { name: /^Choose \D+$/ }).nth(1).check();
  await expect(people.getByRole('combobox', { name: 'What the training is for' })).toHaveValue(/: [12] of 2$/);
  await expectAccessible(page);
  await people.getByRole('button', { name: /^Propose to \d/ }).click();
  const training = page.getByRole('dialog', { name: /^One training for many/ });
  await expect(training.getByText(/^\d (person gets|people get|does not|do not)/).first()).toBeVisible();
  await training.getByRole('button', { name: 'Cancel' }).click();
  await people.getByRole('button', { name: /^The thread: / }).first().click();
  await expect(page.getByRole('dialog').last().getByRole('list').first()).toBeVisible();
  await page.goto('/needs?by=job');
  await page.getByRole('button', { name: /^Who needs what as / }).first().click();
  await page.getByRole('link', { name: /^Growth of / }).first().click();
  await expect(page).toHaveURL(/\/growth$/);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/needs');
  await expect(page.getByRole('list', { name: 'Ranking of needs' }).getByRole('listitem')).toHaveCount(15);
  await expectAccessible(page);
  // On a phone the whole ranking is looked over in three screens.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3 * 844);
});

test('assessing everybody shows its progress and ends', async ({ page, signIn }) => {
  await signIn('people', '/needs');
  await page.getByRole('button', { name: 'Assess everybody' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Assess everybody' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByText(/^As assessed on/)).toBeVisible();
});

// A .zip of our own small files in the shape of a published release.
function release(name: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'espalier-release-'));
  const golden = path.resolve('../golden', name);
  const zip = path.join(folder, `${name}.zip`);
  execFileSync('python3', ['-m', 'zipfile', '-c', zip, golden]);
  const buffer = readFileSync(zip);
  rmSync(folder, { recursive: true });
  return { name: `${name}.zip`, mimeType: 'application/zip', buffer };
}

test('a published framework comes in as a .zip, with its attribution, and stands among the competencies', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('people', '/import');
  await page.getByRole('radio', { name: 'O*NET' }).check();
  await expectAccessible(page);
  const file = page.locator('input[type=file]');
  await file.setInputFiles({ name: 'onet.zip', mimeType: 'application/zip', buffer: Buffer.from('no archive') });
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByRole('alert')).toContainText('This is not a .zip file.');

  await file.setInputFiles(release('onet'));
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByText('CC BY 4.0').first()).toBeVisible();
  await expect(page.getByRole('table', { name: 'Examples of changes' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('heading', { name: 'Applied' })).toBeVisible();
  await page.goto('/competencies');
  await expect(page.getByText('CC BY 4.0').first()).toBeVisible();
});
