// SPDX-License-Identifier: Apache-2.0
// The files of courses: sent in pieces over a line that is cut, shown by lessons, refused where they could run; and whole courses
// as copies, templates and files that leave and come back.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { addLesson, beginCourse, openPart, outline, saved } from './course_steps.js';
import { expect, test } from './journey.js';

const mebibyte = 1024 * 1024;
const title = 'Grafting';

// A video by its first bytes, in three pieces as they are sent.
const video = Buffer.concat([
  Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'),
  Buffer.alloc(5 * mebibyte, 'Espalier grows. '),
]);
const captions = Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nThe cut is made above a bud.\n');
const handout = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const chooseFile = (page: Page, name: string, buffer: Buffer) =>
  page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
const line = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Files' }).getByRole('row').filter({ hasText: name });

test('a video whose line is cut goes on where it stopped, after the page was closed, too', {
  tag: '@every-database',
}, async ({ page, signIn, expectAccessibleAtBothWidths }) => {
  test.slow();
  await signIn('people', '/courses');
  await beginCourse(page, title);
  await openPart(page, 'Files');
  await expectAccessibleAtBothWidths(page);
  const offsets: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(new URL(request.url()).searchParams.get('offset')));
  });

  await test.step('cut for good after the first piece, and the page closed', async () => {
    const address = page.url();
    let pieces = 0;
    await page.route('**/api/v1/uploads/*', async (route) => {
      if (route.request().method() !== 'PATCH' || ++pieces === 1) return route.fallback();
      await route.abort();
    });
    await chooseFile(page, 'graft.mp4', video);
    await expect(page.getByText(/graft\.mp4 · sending, 39/)).toBeVisible();
    await page.goto('about:blank');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto(address);
  });

  await test.step('the same file goes on with the second piece, over one more cut', async () => {
    offsets.length = 0;
    let isCut = false;
    await page.route('**/api/v1/uploads/*', async (route) => {
      if (route.request().method() !== 'PATCH' || isCut) return route.fallback();
      isCut = true;
      await route.abort();
    });
    await chooseFile(page, 'graft.mp4', video);
    await expect(line(page, 'graft.mp4')).toContainText('video/mp4');
    expect(Math.min(...offsets)).toBe(2 * mebibyte);
    expect(offsets).not.toContain(0);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  await test.step('what a browser could run is refused, and leaves nothing', async () => {
    await chooseFile(page, 'drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'));
    await expect(page.getByRole('alert').filter({ hasText: 'A file that a browser could run' })).toBeVisible();
    await expectAccessibleAtBothWidths(page);
    await expect(line(page, 'drawing.svg')).toHaveCount(0);
  });

  await test.step('lessons show what came', async () => {
    await chooseFile(page, 'graft.vtt', captions);
    await expect(line(page, 'graft.vtt')).toBeVisible();
    await chooseFile(page, '../../hand out.pdf', handout);
    await expect(line(page, 'hand out.pdf')).toContainText('application/pdf');
    await openPart(page, 'Lessons');
    await addLesson(page, /^Video/, 'See it done');
    await page.getByRole('combobox', { name: 'Video file' }).click();
    await page.getByRole('option', { name: 'graft.mp4' }).click();
    await page.getByRole('combobox', { name: 'Add captions from' }).click();
    await page.getByRole('option', { name: 'graft.vtt' }).click();
    await expectAccessibleAtBothWidths(page);
    await addLesson(page, /^File/, 'Take along');
    await page.getByRole('combobox', { name: 'File', exact: true }).click();
    await expect(page.getByRole('option')).toHaveCount(3);
    await page.getByRole('option', { name: 'hand out.pdf' }).click();
    await saved(page);
    await openPart(page, 'As learners see it');
    await expect(page.locator('video track')).toHaveAttribute('srclang', 'en');
    await expectAccessibleAtBothWidths(page);
    await page.getByRole('button', { name: 'Next' }).click();
    const file = await page.getByRole('link', { name: 'hand out.pdf' }).getAttribute('href');
    const answer = await page.request.get(file ?? '');
    expect(await answer.body()).toEqual(handout);
    expect(answer.headers()['content-security-policy']).toContain('sandbox');
  });
});

test('a course is saved as files, told what is wrong with them, and comes back whole', {
  tag: '@every-database',
}, async ({ page, signIn, expectAccessible }) => {
  await signIn('people', '/courses');
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('button', { name: 'More for this course' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Save as files' }).click();
  const archive = readFileSync(await (await download).path());

  await page.goto('/courses');
  await test.step('what is no course says so, by file and line', async () => {
    const broken = Buffer.from(archive);
    const at = broken.lastIndexOf('course.json');
    broken.write('courze.json', at);
    broken.write('courze.json', broken.indexOf('course.json'));
    await chooseFile(page, 'grafting.zip', broken);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('There is no course.json in this archive.')).toBeVisible();
    await expectAccessible(page);
    await expect(dialog.getByRole('button', { name: 'Import' })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('what it holds is shown first', async () => {
    await chooseFile(page, 'grafting.zip', archive);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('1 module · 2 lessons · 3 files')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Import' }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await openPart(page, 'As learners see it');
    await expect(page.locator('video track')).toHaveCount(1);
  });
});

test('a course is copied, made a template, and begun from', async ({ page, signIn, expectAccessibleAtBothWidths }) => {
  await signIn('people', '/courses');
  await page.getByRole('link', { name: title, exact: true }).first().click();
  await page.getByRole('button', { name: 'More for this course' }).click();
  await page.getByRole('menuitem', { name: 'Make a copy' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${title} (copy)` })).toBeVisible();
  await expect(outline(page).getByRole('button', { name: 'See it done' })).toBeVisible();
  await page.getByRole('button', { name: 'More for this course' }).click();
  await page.getByRole('menuitem', { name: 'Make it a template' }).click();
  await expect(page.getByText('Others can begin with this course now.')).toBeVisible();
  await page.goto('/courses');
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'New course' }).click();
  const form = page.getByRole('dialog', { name: 'New course' });
  await form.getByRole('textbox', { name: 'Title' }).fill('Grafting pears');
  await form.getByRole('combobox', { name: 'Begin from a template' }).click();
  await page.getByRole('option', { name: `${title} (copy)` }).click();
  await form.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Grafting pears' })).toBeVisible();
  await expect(outline(page).getByRole('button', { name: 'Take along' })).toBeVisible();
});

test('a starter course comes as a draft, and is read as learners would', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('people', '/courses');
  await page.getByRole('button', { name: /^Add.*Feedback that helps/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Feedback that helps' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Outline' }).getByRole('button')).toHaveCount(8);
  await expectAccessibleAtBothWidths(page);
});
