// SPDX-License-Identifier: Apache-2.0
// Steps that journeys on reviews share: a cycle about one person, both parts, the signatures.
import { expect, type Page } from '@playwright/test';

export const subject = 'Oliver Marino';
const today = new Date().toISOString().slice(0, 10);

/** Creates what the page on a new template offers; `sections`: added to it. */
export async function createTemplate(page: Page, ...sections: string[]) {
  for (const section of sections) {
    await page.getByRole('button', { name: 'Add a section' }).click();
    await page.getByRole('menuitem', { name: new RegExp(`^${section}`) }).click();
  }
  await page.getByRole('button', { name: 'Create template' }).click();
  await expect(page.getByText('The template is there.')).toBeVisible();
}

/** A cycle about the subject alone, in which both write from today on; `phases`: besides those that it has anyway. */
export async function fillInCycle(page: Page, name: string, ...phases: string[]) {
  await page.goto('/review-cycles/new');
  await page.getByRole('combobox', { name: 'Template' }).click();
  await page.getByRole('option', { name: 'Yearly review' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByRole('radio', { name: 'Only people whom I name' }).check();
  await page.getByRole('combobox', { name: 'People' }).fill('Marino');
  await page.getByRole('option', { name: new RegExp(`^${subject}`) }).click();
  await page.getByRole('radio', { name: /^Side by side/ }).check();
  for (const phase of phases) await page.getByRole('checkbox', { name: phase }).check();
  await page.getByRole('textbox', { name: /^First day: Employee/ }).fill(today);
  await page.getByRole('textbox', { name: /^First day: Manager/ }).fill(today);
}

/** Answers the address of the cycle. */
export async function launchCycle(page: Page) {
  await page.getByRole('button', { name: 'Save as draft' }).click();
  await expect(page.getByText('The cycle is drafted.')).toBeVisible();
  await page.getByRole('button', { name: 'Launch', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Launch' }).click();
  await expect(page.getByRole('link', { name: subject })).toBeVisible({ timeout: 20_000 });
  return new URL(page.url()).pathname;
}

// The middle of each scale, which no template asks words for; last stands "I cannot judge".
export async function rateEverything(page: Page) {
  const items = page.locator('fieldset', { has: page.getByRole('radio') });
  await expect(items.first()).toBeVisible();
  for (const item of await items.all()) {
    const points = item.getByRole('radio');
    await points.nth(Math.floor(((await points.count()) - 1) / 2)).check();
  }
}

export async function handIn(page: Page) {
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
}

export async function share(page: Page) {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Share' }).click();
  await expect(page.getByText('Shared.', { exact: true })).toBeVisible();
}

/** The manager's signature, after the meeting. */
export async function meetAndSign(page: Page) {
  await page.getByRole('button', { name: 'We have met' }).click();
  await expect(page.getByText('Recorded.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByText('Signed.', { exact: true })).toBeVisible();
}

/** The employee's signature, under words that say what they disagree with. */
export async function disagree(page: Page, words: string) {
  await page.getByRole('radio', { name: /^I disagree/ }).check();
  await page.getByRole('textbox', { name: 'What you disagree with' }).fill(words);
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign' }).click();
  await expect(page.getByText('Signed.', { exact: true })).toBeVisible();
}

export async function appeal(page: Page, words: string) {
  await page.getByRole('textbox', { name: 'What should be looked at again, and why' }).fill(words);
  await page.getByRole('button', { name: 'Appeal', exact: true }).click();
  await expect(page.getByText('Your appeal is on its way.')).toBeVisible();
}

export async function reopen(page: Page, level: string, reason: string) {
  await page.getByRole('button', { name: 'Reopen', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: level }).check();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await dialog.getByRole('button', { name: 'Reopen' }).click();
  await expect(page.getByText('Reopened.', { exact: true })).toBeVisible();
}
