// SPDX-License-Identifier: Apache-2.0
// The texts of the first pages come first, the others beside them: whoever is quicker than a slow line sees words all the same.
import type { Page } from '@playwright/test';
import { expect, test } from './journey.js';

/** The part of the texts that Home says nothing of is held back until it is asked for. */
async function holdingOtherTexts(page: Page) {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/(en|de)-[^/]+\.js$/, async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes('goal_lifecycle')) await released;
    await route.fulfill({ response }).catch(() => {}); // the page may be gone
  });
  return release;
}

/** Notes whatever is shown that is no word but the key of one. */
async function notingKeys(page: Page) {
  await page.addInitScript(() => {
    const keys: string[] = [];
    Object.assign(window, { keys });
    new MutationObserver(() => {
      const shown = document.body?.innerText.match(/\b(goal|palette|shortcuts|notification)(_\w+)?\.[a-z_]+/g);
      if (shown) keys.push(...shown);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { keys: string[] }).keys);
}

test('who leaves Home at once waits for the words and sees no key', async ({ page, signIn }) => {
  const keysShown = await notingKeys(page);
  const release = await holdingOtherTexts(page);
  await signIn('employee');
  await page.locator('nav a[href="/goals"]').first().click();
  await page.waitForTimeout(1000); // what would be drawn too early has had its time
  release();
  await expect(page.getByRole('heading', { level: 1, name: 'Goals' })).toBeVisible();
  expect(await keysShown()).toEqual([]);
});

test('who searches at once waits for the words and sees no key', async ({ page, signIn }) => {
  const keysShown = await notingKeys(page);
  const release = await holdingOtherTexts(page);
  await signIn('employee');
  await page.keyboard.press('Control+k');
  await page.waitForTimeout(500);
  release();
  await expect(page.getByRole('dialog').getByRole('textbox', { name: /^Find people/ })).toBeVisible();
  expect(await keysShown()).toEqual([]);
});
