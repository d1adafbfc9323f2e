// SPDX-License-Identifier: Apache-2.0
// Practice: an author makes a deck of a course, somebody practises it on a phone over a cut line, and sees what is remembered.
import { expect, test, tokenHeader } from './journey.js';

// One story: what fails is played again from its beginning.
test.describe.configure({ mode: 'serial' });

const phone = { width: 390, height: 844 };
let address = '';

test('an author makes a deck of what a course says, and publishes it', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people');
  const headers = await tokenHeader(page);
  const begun = await page.request.post('/api/v1/courses', { headers, data: { title: 'Pruning by the moon' } });
  await expect(begun).toBeOK();
  const course = await begun.json();
  const content = {
    title: 'Pruning by the moon',
    summary: 'When to cut.',
    language: 'en',
    completion: { rule: 'all_lessons' },
    modules: [
      {
        key: 'first',
        title: 'First',
        lessons: [
          {
            key: 'why',
            kind: 'page',
            title: 'Why prune',
            minutes: 2,
            is_required: true,
            completion: { rule: 'view' },
            page: { text: '# Why\n\n**Sap.** It rises in spring.\n\n- Cut above a bud.' },
          },
        ],
      },
    ],
  };
  const data = { version: course.version, content };
  await expect(await page.request.put(`/api/v1/course-versions/${course.id}`, { headers, data })).toBeOK();

  await page.goto(`/courses/${course.id}`);
  await page.getByRole('button', { name: 'More for this course' }).click();
  await page.getByRole('menuitem', { name: 'Practice cards of this course' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Pruning');
  await expect(dialog.getByRole('combobox', { name: 'Of the course' })).toHaveValue('Pruning by the moon');
  await expectAccessibleAtBothWidths(page);
  await dialog.getByRole('button', { name: 'Write cards' }).click();

  await expect(page.getByRole('heading', { name: 'From the course: Pruning by the moon' })).toBeVisible();
  await page.getByRole('button', { name: 'Make a card: It rises in spring.' }).click();
  const first = page.getByRole('group', { name: 'Card 1' });
  await expect(first.getByRole('textbox', { name: 'Question' })).toHaveValue('Sap');
  await first.getByRole('textbox', { name: 'Question' }).fill('What does sap do in spring?');
  await page.getByRole('button', { name: 'Add a card' }).click();
  const second = page.getByRole('group', { name: 'Card 2' });
  await second.getByText('One of several').click();
  await second.getByRole('textbox', { name: 'Question' }).fill('Where do you cut?');
  for (const [place, option] of ['Above a bud', 'Below a bud'].entries()) {
    await second.getByRole('button', { name: 'Add an option' }).click();
    await second.getByRole('textbox', { name: `Option ${place + 1}`, exact: true }).fill(option);
  }
  await second.getByRole('radio', { name: 'Option 1 is right' }).check();
  await second.getByRole('combobox', { name: 'Competency' }).fill('fault');
  await page.getByRole('option', { name: /Diagnosing faults/ }).click();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Pruning' })).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('button', { name: 'Retire' })).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  address = new URL(page.url()).pathname;
});

test('somebody practises it on a phone, also while the line is cut, and nothing is lost', async ({
  page,
  context,
  signIn,
  expectAccessible,
}) => {
  await page.setViewportSize(phone);
  await signIn('executive', address);
  await page.getByRole('button', { name: 'Practise: Pruning' }).click();
  await expect(page.getByRole('button', { name: 'Stop practising: Pruning' })).toBeVisible();
  await page.goto('/');
  await page.getByRole('link', { name: 'Practise now' }).click();
  await expect(page.getByRole('heading', { name: 'What does sap do in spring?' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Space');
  await expect(page.getByText('It rises in spring.')).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: /^Good/ }).click();
  await page.getByRole('radio', { name: 'Above a bud' }).check();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByText('Right.')).toBeVisible();
  await page.getByRole('button', { name: /^Easy/ }).click();
  await expect(page.getByText(/The line is down/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/The line is down/)).toBeHidden({ timeout: 15_000 });
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('That is all for today')).toBeVisible();
  await expect(page.getByText('Diagnosing faults')).toBeVisible();
  await expectAccessible(page);
});

test('wishes hold: the plain plan, and quiet hours', async ({ page, signIn, expectAccessibleAtBothWidths }) => {
  await signIn('executive', '/practice');
  await page.getByRole('button', { name: 'How I practise' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('After 2, 7, 30 and 90 days').click();
  await dialog.getByRole('textbox', { name: 'Cards a day, at most' }).fill('7');
  await expectAccessibleAtBothWidths(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'How I practise' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Cards a day, at most' })).toHaveValue('7');
  await expect(dialog.getByRole('radio', { name: 'After 2, 7, 30 and 90 days' })).toBeChecked();
});

test('whoever has practised for weeks sees what is remembered and how far each deck is', async ({ page, signIn, expectAccessibleAtBothWidths }) => {
  await signIn('employee', '/practice');
  await expect(page.getByRole('heading', { name: 'What you remember today' })).toBeVisible();
  await expect(page.getByText(/^\d+ known, \d+ being learnt, \d+ not seen yet$/)).toHaveCount(2);
  await expectAccessibleAtBothWidths(page);
});
