// SPDX-License-Identifier: Apache-2.0
// A review gets another reviewer in the middle of its cycle: what was written is kept, who comes is told, who goes reads no more.
import { expect, test, tokenHeader } from './journey.js';

const subject = 'Oliver Marino';
const written = 'Stood in for two colleagues in spring.';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a review goes to another reviewer with what was written, and they are told', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/review-cycles');
  const headers = await tokenHeader(page);
  const read = async (path: string) => (await page.request.get(`/api/v1${path}`)).json();
  const post = (path: string, data: object) => page.request.post(`/api/v1${path}`, { data, headers });
  const person = (await read(`/people?search=${encodeURIComponent(subject)}`)).items[0];
  const phase = (name: string, starts: number, ends: number) => ({
    phase: name,
    starts_on: inDays(starts),
    ends_on: inDays(ends),
  });
  const drafted = await post('/review-cycles', {
    name: 'In between',
    message: '',
    review_template_id: (await read('/review-templates')).items[0].id,
    period_from: inDays(-365),
    period_to: inDays(-1),
    audience: { person_ids: [person.id] },
    phases: [
      phase('self', 0, 6),
      phase('manager', 0, 13),
      phase('sharing', 14, 20),
      phase('meeting', 21, 30),
      phase('sign_off', 31, 40),
    ],
    is_parallel: true,
    manager_change: 'new_takes_over',
    former_manager_reads: false,
    appeal_days: 14,
  });
  await expect(drafted).toBeOK();
  const cycle = await drafted.json();
  await expect(await post(`/review-cycles/${cycle.id}/launch`, { version: cycle.version })).toBeOK();
  const address = `/review-cycles/${cycle.id}`;
  await page.goto(address);
  await expect(page.getByRole('link', { name: subject })).toBeVisible({ timeout: 20_000 });
  const review = (await read(`${address}/reviews`)).items[0].id;

  await signIn('manager', `/reviews/${review}`);
  await page.getByRole('textbox', { name: /^What do you need to learn|^What does .* need to learn/ }).fill(written);
  await expect(page.getByText('Saved').first()).toBeVisible();

  await signIn('people', address);
  await page.getByRole('button', { name: `More on the review of ${subject}` }).click();
  await page.getByRole('menuitem', { name: 'Choose another reviewer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').first().fill('Björn Castro');
  await page.getByRole('option', { name: /^Björn Castro/ }).click();
  await dialog.getByRole('textbox', { name: /Reason/ }).fill('Leaves at the end of the month.');
  await dialog.getByRole('button', { name: 'Choose a reviewer' }).click();
  await expect(page.getByText(`${subject} has another reviewer.`)).toBeVisible();
  await expectAccessibleAtBothWidths(page);

  await signIn('executive', '/notifications');
  await expect(page.getByText(`You write the review of ${subject} now`)).toBeVisible();
  await page.goto(`/reviews/${review}`);
  await expect(page.getByText(written)).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});
