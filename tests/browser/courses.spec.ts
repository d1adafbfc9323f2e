// SPDX-License-Identifier: Apache-2.0
// Courses as their authors make them: from the first lesson over what it lacks into force, and the next version with its
// differences.
import { addLesson, beginCourse, openPart, outline, saved } from './course_steps.js';
import { expect, test } from './journey.js';

test('an author writes a course, is led to what it lacks, looks at it as learners do, and puts it in force', {
  tag: '@every-database',
}, async ({ page, signIn, expectAccessible, expectAccessibleAtBothWidths }) => {
  test.slow();
  await signIn('people', '/courses');
  await expectAccessibleAtBothWidths(page);
  await beginCourse(page, 'Pruning in winter');

  await test.step('each fault leads to its place', async () => {
    await addLesson(page, /^Page/, '');
    await addLesson(page, /^Link/, 'What others say');
    await saved(page);
    await outline(page).getByRole('button', { name: 'About the course' }).click();
    await expect(page.getByRole('heading', { name: 'Still to be done' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Put in force' })).toBeDisabled();
    await expectAccessibleAtBothWidths(page);
    await page.getByRole('main').getByRole('listitem').getByRole('button', { name: 'What others say' }).first().click();
    await expect(page.getByRole('textbox', { name: 'Address' })).toHaveAttribute('aria-invalid', 'true');
    await page.getByRole('textbox', { name: 'Address' }).fill('https://trees.example/winter');
    await outline(page).getByRole('button', { name: 'About the course' }).click();
    await page.getByRole('textbox', { name: 'Summary' }).fill('You know which branch to take, and why.');
    await saved(page);
    const lacking = page
      .getByRole('main')
      .getByRole('listitem')
      .getByRole('button', { name: 'Lesson without a title' });
    await lacking.first().click();
  });

  await test.step('a page is written in Markdown, and read beside', async () => {
    await page.getByRole('textbox', { name: 'Title of the lesson' }).fill('Where to cut');
    await page
      .getByRole('textbox', { name: 'Text' })
      .fill(
        '## Above a bud\n\n> [!TIP]\n> Clean blades.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<script>alert(1)</script>',
      );
    const seen = page.getByRole('region', { name: 'Text, as it is read' });
    await expect(seen.getByRole('heading', { name: 'Above a bud' })).toBeVisible();
    await expect(seen.getByRole('table')).toBeVisible();
    await expect(seen.getByText('<script>alert(1)</script>')).toBeVisible();
    await expectAccessibleAtBothWidths(page);
  });

  await test.step('lessons are moved by the keyboard', async () => {
    await outline(page)
      .getByRole('button', { name: /^Where to cut/ })
      .focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(outline(page).getByRole('listitem').first()).toContainText('What others say');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(outline(page).getByRole('listitem').first()).toContainText('Where to cut');
  });

  await test.step('what is left is named, until nothing is', async () => {
    await outline(page).getByRole('button', { name: 'About the course' }).click();
    await saved(page);
    const left = page.getByRole('main').getByRole('list').filter({ hasText: 'Module' }).getByRole('button');
    for (
      let most = 0;
      most < 3 && (await page.getByRole('heading', { name: 'Still to be done' }).isVisible());
      most++
    ) {
      await left.first().click();
      const title = page.getByRole('textbox', { name: 'Title of the module' });
      if (await title.isVisible()) await title.fill('Before you cut');
      await saved(page);
      await outline(page).getByRole('button', { name: 'About the course' }).click();
    }
    await expect(page.getByRole('heading', { name: 'Still to be done' })).toBeHidden();
  });

  await test.step('seen as by a learner', async () => {
    await openPart(page, 'As learners see it');
    await expect(page.getByRole('heading', { name: 'Where to cut' })).toBeVisible();
    await expectAccessibleAtBothWidths(page);
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByRole('link', { name: 'https://trees.example/winter' })).toBeVisible();
  });

  await test.step('and in force it changes no more', async () => {
    await page.getByRole('button', { name: 'Put in force' }).click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Put in force' }).click();
    await expect(page.getByText('The course is in force.')).toBeVisible();
    await openPart(page, 'Lessons');
    await expect(page.getByText(/^This version is in force and does not change/)).toBeVisible();
    await expect(outline(page).getByRole('button', { name: 'Add a lesson' })).toBeHidden();
    await expectAccessibleAtBothWidths(page);
  });
});

test('the next version says what is other, and whether learners come again', { tag: '@every-database' }, async ({
  page,
  signIn,
  expectAccessible,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/courses');
  await page.getByRole('link', { name: 'Pruning in winter' }).click();
  await page.getByRole('button', { name: 'Next version' }).click();
  await expect(page.getByText('Version 2', { exact: false }).first()).toBeVisible();
  await outline(page)
    .getByRole('button', { name: /^Where to cut/ })
    .click();
  await page.getByRole('textbox', { name: 'Text' }).fill('Above a bud that points outwards.');
  await addLesson(page, /^Discussion/, 'What do you do in frost?');
  await page.getByRole('textbox', { name: 'Question to discuss' }).fill('Would you cut today?');
  await saved(page);
  await openPart(page, 'Versions');
  await expect(page.getByRole('heading', { name: 'What is other than in version 1' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Where to cut' })).toContainText('changed');
  await expect(page.getByRole('listitem').filter({ hasText: 'What do you do in frost?' })).toContainText('new');
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Put in force' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Put in force' })).toBeDisabled();
  await dialog.getByRole('radio', { name: /To do it again/ }).check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Put in force' }).click();
  await expect(page.getByText('The course is in force.')).toBeVisible();
  await openPart(page, 'Versions');
  const lines = page.getByRole('table', { name: 'Versions' }).getByRole('row');
  await expect(lines.filter({ hasText: 'Version 2' })).toContainText('To do it again');
  await expect(lines.filter({ hasText: 'Version 1' })).toContainText('Retired');
});
