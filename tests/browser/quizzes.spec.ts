// SPDX-License-Identifier: Apache-2.0
// A quiz from its questions to its statistics: questions come from other systems and go back, an author makes a quiz of them, an employee takes
// it against the clock, somebody marks the essay, and the result shows what the quiz says at that time.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test, tokenHeader } from './journey.js';

test.describe.configure({ mode: 'serial' });

const gift = `$CATEGORY: Handover

::First::The first day {=counts ~waits#It does not.}

::Both::Which two? {~%50%Tell ~%50%Ask ~%-100%Wait}

::Days::How many days of notice? {#5:1}

::Own words::What do you hand over, and to whom? {}

// The next one has no answer, and cannot be asked.
::Just a text::Remember the keys.
`;
let quiz = '';

async function importText(page: Page, format: string, text: string) {
  await page.getByLabel('Format').selectOption(format);
  await page.getByRole('textbox', { name: 'Its text' }).fill(text);
  await page.getByRole('button', { name: 'Look at it first' }).click();
}

test('questions come in, what cannot is named by its line, and they go out to Moodle and back', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/question-bank/import');
  await importText(page, 'gift', gift);
  await expect(page.getByText('4 questions found')).toBeVisible();
  await expect(page.getByText(/^Line 12: /)).toContainText('Just a text');
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Keep 4 questions' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Question bank' })).toBeVisible();
  const save = async (format: string) =>
    (await page.request.get(`/api/v1/question-exports/${format}?category=Handover`)).text();
  const found = async (format: string, text: string) => {
    const answer = await page.request.post(`/api/v1/question-imports?format=${format}&keep=false`, {
      headers: { 'Content-Type': 'text/plain', ...(await tokenHeader(page)) },
      data: text,
    });
    const { questions, unread } = await answer.json();
    expect(unread).toEqual([]);
    return questions.map((one: { kind: string; name: string; category: string }) => [one.kind, one.name, one.category]);
  };
  const fromGift = await found('gift', await save('gift'));
  expect(fromGift).toHaveLength(4);
  expect(await found('moodle_xml', await save('moodle-xml'))).toEqual(fromGift);
  expect(await found('csv', await save('csv'))).toEqual(fromGift);
});

test('an author makes a quiz with a time limit of them and puts it in force', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/quizzes');
  await page.getByRole('button', { name: 'New quiz' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill('Handing over in a minute');
  await page.getByRole('dialog').getByRole('button', { name: 'Write it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Handing over in a minute' })).toBeVisible();
  for (const name of ['First', 'Both', 'Days', 'Own words']) {
    const field = page.getByRole('textbox', { name: 'Add a question of the bank' });
    await field.fill(name);
    await page.getByRole('option', { name, exact: true }).click();
    await expect(page.getByText(new RegExp(`^\\d\\. ${name}`))).toBeVisible();
  }
  await page.getByRole('textbox', { name: 'Minutes for an attempt' }).fill('1');
  await page.getByRole('textbox', { name: 'Passed from (percent)' }).fill('50');
  await page.getByRole('switch', { name: 'Open to everybody' }).check({ force: true });
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Put in force' }).click();
  await expect(page.getByText('In force', { exact: true }).first()).toBeVisible();
});

test('an employee answers over a cut line, the time runs out, and what was saved counts', { tag: '@every-database' }, async ({
  page,
  signIn,
  context,
  expectAccessibleAtBothWidths,
}) => {
  test.setTimeout(180_000);
  await signIn('employee', '/open-quizzes');
  await page.getByRole('link', { name: 'Handing over in a minute' }).click();
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
  quiz = new URL(page.url()).pathname;
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  await page.getByRole('radio', { name: 'counts' }).check();
  await context.setOffline(true);
  await page.getByRole('textbox', { name: 'How many days of notice?' }).fill('5');
  await context.setOffline(false);
  await page.getByRole('textbox', { name: 'What do you hand over, and to whom?' }).fill('The open orders, to Maren.');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const body = await page.content();
  expect(body).not.toContain('It does not.'); // what is said to the wrong answer has not left the server
  await page.reload();
  await expect(page.getByRole('radio', { name: 'counts' })).toBeChecked();
  await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText('Somebody still has to mark a part of it. You will be told.')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});

test('somebody marks the essay without a name, and the learner reads the result', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/quiz-marking');
  await page.getByRole('link', { name: 'Own words' }).last().click();
  await expect(page.getByText('Without a name')).toBeVisible();
  await expect(page.getByText('The open orders, to Maren.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Marks, at most 1' }).fill('1');
  await page.getByRole('textbox', { name: 'Comment' }).fill('To somebody by name: good.');
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Give the marks, and on to the next' }).click();
  await expect(page.getByText('The marks are given.')).toBeVisible();
  await signIn('employee', quiz);
  await page.getByRole('link', { name: /^Attempt 1/ }).click();
  await expect(page.getByText('Passed', { exact: true })).toBeVisible();
  await expect(page.getByText('To somebody by name: good.')).toBeVisible();
  await expect(page.getByText('Right would have been')).toHaveCount(0); // not before it has closed
});

test('the author reads what first attempts say, and that there are too few', async ({ page, signIn, expectAccessible }) => {
  await signIn('people', '/quizzes');
  await page.getByRole('link', { name: 'Handing over in a minute' }).click();
  await page.getByRole('link', { name: 'Statistics' }).click();
  await expect(page.getByText('Too few attempts yet')).toBeVisible();
  await expectAccessible(page);
});

test('a course that comes with the program brings its quizzes, and goes into force', { tag: '@every-database' }, async ({
  page,
  signIn,
}) => {
  await signIn('people', '/quizzes');
  const text = readFileSync('../../demo/courses/coaching/course.json', 'utf8');
  const { title } = JSON.parse(text) as { title: string };
  await expect(page.getByRole('link', { name: new RegExp(`^${title}: `) })).toBeVisible();
});
