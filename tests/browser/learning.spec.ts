// SPDX-License-Identifier: Apache-2.0
// Learning: an offering gets a course, a learner on a phone takes it up and works through it over a cut connection, comes back on
// another device, and completes it.
import type { Page } from '@playwright/test';
import { expect, test, tokenHeader } from './journey.js';

// One story: what fails is played again from its beginning.
test.describe.configure({ mode: 'serial' });

const offering = 'Teaching a colleague';
const lessons = ['Why it matters', 'How to show it', 'Letting go'];
const phone = { width: 390, height: 844 };

const page = (key: string, title: string) => ({
  key,
  kind: 'page',
  title,
  minutes: 1,
  is_required: true,
  completion: { rule: 'view', least_minutes: null, least_share: null },
  page: { text: `What there is to say of “${title}” is soon read.` },
});

async function call(at: Page, method: 'get' | 'post' | 'put', path: string, data?: object) {
  const answer = await at.request[method](`/api/v1${path}`, { data, headers: await tokenHeader(at) });
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
  return answer.json();
}

const saved = (at: Page) => expect(at.getByText('Saved', { exact: true }).first()).toBeVisible();
const lesson = (at: Page, title: string) => expect(at.getByRole('heading', { level: 2, name: title })).toBeVisible();

test('whoever writes courses says what an offering holds', async ({ page: author, signIn }) => {
  await signIn('people');
  const draft = await call(author, 'post', '/courses', { title: 'Showing somebody how' });
  const content = {
    ...draft.content,
    summary: 'Three short pages.',
    modules: [
      { key: 'all', title: 'All of it', lessons: lessons.map((title, at) => page(`lesson_${at + 1}`, title)) },
    ],
  };
  const { id } = draft;
  const written = await call(author, 'put', `/course-versions/${id}`, { version: draft.version, content });
  await call(author, 'post', `/course-versions/${id}/in-force`, { version: written.version });

  await author.goto('/catalogue');
  await author.getByRole('link', { name: offering, exact: true }).first().click();
  await author.getByRole('combobox', { name: 'Course' }).fill('Showing');
  await author.getByRole('option', { name: 'Showing somebody how' }).click();
  await author.getByRole('button', { name: 'Choose' }).click();
  await expect(author.getByText('3 lessons · 3 min')).toBeVisible();
});

test('on a phone it is taken up and read over a cut line, and nothing of it is lost', async ({
  page: learner,
  context,
  signIn,
  expectAccessible,
}) => {
  await learner.setViewportSize(phone);
  await signIn('employee', '/catalogue');
  await learner.getByRole('link', { name: offering, exact: true }).first().click();
  await learner.getByRole('button', { name: 'Take it up' }).click();
  const dialog = learner.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Something else' }).check();
  await dialog.getByRole('textbox', { name: 'Why' }).fill('I show new people how we work.');
  await expectAccessible(learner);
  await dialog.getByRole('button', { name: 'Take it up' }).click();
  await learner.getByRole('link', { name: 'Begin', exact: true }).click();
  await lesson(learner, 'Why it matters');
  await saved(learner);
  await expectAccessible(learner);

  await context.setOffline(true);
  await learner.getByRole('textbox', { name: 'My note' }).fill('Ask Mara how she does it.');
  await learner.getByRole('button', { name: 'Next' }).click();
  await lesson(learner, 'How to show it');
  await expect(learner.getByRole('heading', { level: 2, name: 'How to show it' })).toBeFocused();
  await expect(learner.getByText(/It is kept here/).first()).toBeVisible();
  await learner.getByRole('button', { name: 'Lesson 2 of 3' }).click();
  const outline = learner.getByRole('dialog');
  await expect(outline.getByRole('link', { name: /Done.*Why it matters/ })).toBeVisible();
  await learner.keyboard.press('Escape');
  await context.setOffline(false);
  await saved(learner);
});

test('on another device it goes on where it stopped, and ends with what comes of it', async ({
  page: learner,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('employee', '/learning');
  await expect(learner.getByText('Go on where you stopped')).toBeVisible();
  await expectAccessibleAtBothWidths(learner);
  await learner.getByRole('link', { name: 'Go on', exact: true }).first().click();
  await lesson(learner, 'How to show it');
  await learner.getByRole('button', { name: 'Back' }).click();
  await expect(learner.getByRole('textbox', { name: 'My note' })).toHaveValue('Ask Mara how she does it.');
  await learner.keyboard.press('Tab');
  await learner.getByRole('heading', { level: 2 }).focus();
  await learner.keyboard.press('n');
  await lesson(learner, 'How to show it');
  await learner.getByRole('button', { name: 'Next' }).click();
  await lesson(learner, 'Letting go');
  await expect(learner.getByText('You have completed it')).toBeVisible();
  await expectAccessibleAtBothWidths(learner);
  await learner.getByRole('button', { name: 'Finish' }).click();
  await expect(learner.getByText('It is in your record.')).toBeVisible();
  await expectAccessibleAtBothWidths(learner);
  await learner.goto('/learning/record');
  await expect(learner.getByRole('link', { name: offering })).toBeVisible();
  await expectAccessibleAtBothWidths(learner);
});

test('whoever leads others enrols them and sees what they learn', async ({ page: manager, signIn }) => {
  await signIn('manager', '/catalogue');
  await manager.getByRole('link', { name: offering, exact: true }).first().click();
  await manager.getByRole('button', { name: 'Enrol somebody' }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Who' }).fill('Leon');
  await manager.getByRole('option', { name: /Leon Achieng/ }).click();
  await dialog.getByRole('radio', { name: 'Something else' }).check();
  await dialog.getByRole('textbox', { name: 'Why', exact: true }).fill('They train the apprentices from May on.');
  await dialog.getByRole('button', { name: 'Enrol' }).click();
  await expect(manager.getByText(/is enrolled/)).toBeVisible();
  await manager.goto('/learning?show=people');
  await expect(manager.getByRole('link', { name: new RegExp(`: ${offering}$`) })).toBeVisible();
});
