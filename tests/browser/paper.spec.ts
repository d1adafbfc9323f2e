// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { expect, test } from './journey.js';
import { currentPlan } from './plan_steps.js';

test('a plan is printed as a PDF, in the language of the pages and in another', async ({ page, signIn }) => {
  await signIn('employee');
  const plan = await currentPlan(page);
  await page.goto(plan);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'PDF' }).click();
  const file = await (await downloading).path();
  expect(execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })).toContain('Individual training plan of');
  const german = await page.request.get(`/api/v1${plan}/print?language=de`);
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: await german.body(), encoding: 'utf8' });
  expect(text).toContain('Persönlicher Lernplan von');
  expect(text).toContain('Seite 1 von 1');
});

test('a calendar program reads the dates of a plan until its address is revoked', async ({ page, signIn, playwright, baseURL, expectAccessible }) => {
  await signIn('employee', '/settings');
  await page.getByRole('button', { name: /Make (an|another) address/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Your calendar' });
  const address = await dialog.getByText(/calendar\.ics\?key=/).innerText();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  const program = await playwright.request.newContext({ baseURL });
  const calendar = await program.get(address);
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR[^]*SUMMARY:Plan ends:/);

  const section = page.getByRole('region', { name: 'Your calendar' });
  await section.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(section.getByText('There is no address yet')).toBeVisible();
  expect((await program.get(address)).status()).toBe(404);
  await program.dispose();
});
