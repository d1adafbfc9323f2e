// SPDX-License-Identifier: Apache-2.0
// A 360° after its launch: somebody who comes late, more time for one person, and somebody from outside, whose link opens the form without an account.
import { answerAll } from './answer_steps.js';
import { expect, test, tokenHeader } from './journey.js';

// One story: what fails is played again from its beginning.
test.describe.configure({ mode: 'serial' });

const subject = 'Oliver Marino';
const late = 'Leon Achieng';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('somebody comes late to a round, and one person gets more time', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/three-sixty-rounds');
  const headers = await tokenHeader(page);
  const read = async (path: string) => (await page.request.get(`/api/v1${path}`)).json();
  const post = (path: string, data: object) => page.request.post(`/api/v1${path}`, { data, headers });
  const questionnaire = (await read('/questionnaires?purpose=three_sixty')).items.find(
    (one: { title: string }) => one.title === 'Leading, seen by others',
  );
  const person = (await read(`/people?search=${encodeURIComponent(subject)}`)).items[0];
  const drafted = await post('/three-sixty-rounds', {
    name: 'Seen from outside',
    message: '',
    purpose: 'development',
    questionnaire_id: questionnaire.id,
    audience: { person_ids: [person.id] },
    limits: [{ rater_group: 'external', fewest: 0, most: 2 }],
    chosen_by: 'manager',
    released_by: 'manager',
    choose_until: inDays(5),
    answer_until: inDays(10),
    smallest_group: 3,
    smallest_comment_group: 3,
    asks_focus_only: false,
  });
  await expect(drafted).toBeOK();
  const { round } = await drafted.json();
  await expect(await post(`/three-sixty-rounds/${round.id}/launch`, { version: round.version })).toBeOK();
  await page.goto(`/three-sixty-rounds/${round.id}`);
  await expect(page.getByRole('link', { name: subject, exact: true })).toBeVisible({ timeout: 20_000 });

  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').first().fill(late);
  await page.getByRole('option', { name: new RegExp(`^${late}`) }).click();
  await dialog.getByRole('button', { name: 'Add a person' }).click();
  await expect(page.getByText('They are in the round.')).toBeVisible();
  await expect(page.getByRole('link', { name: late, exact: true })).toBeVisible();
  await expectAccessibleAtBothWidths(page);

  await page.getByRole('link', { name: late, exact: true }).click();
  await page.getByRole('button', { name: 'More time' }).click();
  await expect(page.getByRole('dialog').getByText(`A later last day for ${late}`)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'More time' }).click();
  await expect(page.getByText('There is more time.')).toBeVisible();
});

test('the manager asks somebody from outside, whose link opens the form without an account', { tag: '@every-database' }, async ({
  page,
  context,
  signIn,
  expectAccessible,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('manager', '/three-sixties');
  await page
    .getByRole('row')
    .filter({ hasText: 'Seen from outside' })
    .getByRole('link', { name: subject, exact: true })
    .click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada Grower');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('ada@grower.example');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Ask them' }).click();
  await page.getByRole('button', { name: 'Make link: Ada Grower' }).click();
  const linkOutside = (await page.getByRole('dialog').locator('pre').innerText()).trim();
  await expectAccessibleAtBothWidths(page);
  await expect(page.getByRole('dialog').getByText(linkOutside)).toBeVisible(); // shown once, also on a phone that is turned

  await context.clearCookies();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('about:blank');
  await page.goto(linkOutside);
  await expect(page.getByText('Without your name')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await answerAll(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('You have answered')).toBeVisible();

  // It works once.
  await page.goto('about:blank');
  await page.goto(linkOutside);
  await expect(page.getByText('You have answered')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin', exact: true })).toBeHidden();

  // A link that is over, or was cut short in a letter.
  await page.goto('about:blank');
  await page.goto(linkOutside.slice(0, -4));
  await expect(page.getByRole('heading', { level: 1, name: 'This link works no more' })).toBeVisible();
  await expectAccessible(page);
});
