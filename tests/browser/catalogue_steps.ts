// SPDX-License-Identifier: Apache-2.0
// The steps that journeys through the catalogue share.
import { expect, type Page } from '@playwright/test';

export const read = (page: Page, path: string) =>
  page.evaluate(async (address) => (await fetch(`/api/v1${address}`)).json(), path);

export const searchField = (page: Page) => page.getByRole('textbox', { name: 'Search by title, content or provider' });

export const cards = (page: Page) => page.getByRole('list', { name: 'Learning' }).getByRole('listitem');
export const card = (page: Page, title: string) => cards(page).filter({ has: page.getByRole('link', { name: title }) });

// Looked for among so many that it may stand on a page of its own.
export async function findOffering(page: Page, title: string) {
  await searchField(page).fill(title);
  await expect(card(page, title)).toBeVisible();
}

export async function openOffering(page: Page, title: string) {
  await findOffering(page, title);
  await card(page, title).getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

export async function chooseOne(page: Page, field: string, option: string) {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
