// SPDX-License-Identifier: Apache-2.0
// The steps that journeys on plans share.
import { expect, type Locator, type Page } from '@playwright/test';

const begins = (title: string) => new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

// The item as the page shows it among the others, on the road map or in the list.
export function itemOf(page: Page, title: string): Locator {
  return page.getByRole('button', { name: begins(title) }).last();
}

// Opens everything about an item. Left open: close it with closeItem.
export async function openItem(page: Page, title: string): Promise<Locator> {
  const detail = page.getByRole('dialog', { name: title, exact: true });
  if (!(await detail.isVisible())) await itemOf(page, title).click();
  await expect(detail).toBeVisible();
  return detail;
}

export async function closeItem(page: Page, title: string) {
  const detail = page.getByRole('dialog', { name: title, exact: true });
  await detail.getByRole('button', { name: 'Close', exact: true }).first().click();
  await expect(detail).toBeHidden();
}

// Adds an item to the open plan, with what else is to be filled in.
export async function addItem(page: Page, title: string, fill: (form: Locator) => Promise<void> = async () => {}) {
  await page.getByRole('button', { name: 'Add an item' }).click();
  const form = page.getByRole('dialog', { name: 'Add an item' });
  await form.getByRole('textbox', { name: 'What will be done?' }).fill(title);
  await form.getByLabel('Success measure').fill('A colleague sees it done without help.');
  await fill(form);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(itemOf(page, title)).toBeVisible();
}

export async function proposePlan(page: Page) {
  await page.getByRole('button', { name: 'Propose the plan' }).click();
  await expect(page.getByText(/turn: agree the plan or return it/)).toBeVisible();
}

// The address of the plan that counts today for whoever is signed in.
export async function currentPlan(page: Page): Promise<string> {
  const plan = await page.evaluate(async () => {
    const me = await (await fetch('/api/v1/me')).json();
    const plans = await (await fetch(`/api/v1/people/${me.person_id}/plans`)).json();
    return plans.current_plan_id as string;
  });
  return `/plans/${plan}`;
}

// A call of the API as whoever is signed in, for what a journey is not about.
export async function write(page: Page, path: string, body: unknown) {
  await page.evaluate(
    async ([address, sent]) => {
      const token = document.cookie.split('; ').find((one) => one.startsWith('espalier_csrf=')) ?? '';
      const headers = { 'content-type': 'application/json', 'X-CSRF-Token': decodeURIComponent(token.slice(14)) };
      const answer = await fetch(`/api/v1${address}`, { method: 'POST', headers, body: sent });
      if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
    },
    [path, JSON.stringify(body)] as const,
  );
}
