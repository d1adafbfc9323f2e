// SPDX-License-Identifier: Apache-2.0
// The steps that journeys through the writing of courses share.
import { expect, type Page } from '@playwright/test';

export const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();
export const outline = (page: Page) => page.getByRole('navigation', { name: 'Outline' });

export async function beginCourse(page: Page, title: string) {
  await page.getByRole('button', { name: 'New course' }).click();
  const form = page.getByRole('dialog', { name: 'New course' });
  await form.getByRole('textbox', { name: 'Title' }).fill(title);
  await form.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

export async function addLesson(page: Page, kind: RegExp, title: string) {
  if (!(await outline(page).getByRole('button', { name: 'Add a lesson' }).first().isVisible()))
    await outline(page).getByRole('button', { name: 'Add a module' }).click();
  await outline(page).getByRole('button', { name: 'Add a lesson' }).last().click();
  await page.getByRole('menuitem', { name: kind }).click();
  await page.getByRole('textbox', { name: 'Title of the lesson' }).fill(title);
}

export async function openPart(page: Page, name: string) {
  await page.getByRole('navigation', { name: 'Parts of the course' }).getByRole('link', { name }).click();
}
