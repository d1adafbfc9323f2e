// SPDX-License-Identifier: Apache-2.0
// What each journey has beside Playwright's own: sign-in by account, the check of a page's accessibility, and after each
// journey the proof that no API call broke the contract and no page threw.
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export type DemoAccount = 'admin' | 'people' | 'manager' | 'employee' | 'executive';

interface Journey {
  // Signs in on the sign-in page, whoever was signed in before, and waits for Home.
  signIn: (account: DemoAccount) => Promise<void>;
  // Fails on a violation of WCAG 2.2 A or AA on the page as it is now.
  expectAccessible: (page: Page) => Promise<void>;
  contract: undefined;
}

// A dialog that still fades in has colours that nobody is asked to read.
async function untilStill(page: Page) {
  await page.evaluate(async () => {
    await new Promise((begun) => setTimeout(begun, 50));
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map((one) => one.finished));
  });
}

export const test = base.extend<Journey>({
  signIn: async ({ page, context }, use) => {
    await use(async (account) => {
      await context.clearCookies();
      await page.goto('/sign-in');
      await page.getByLabel('E-mail address').fill(`${account}@demo.example`);
      await page.getByLabel('Password', { exact: true }).fill('espalier-demo');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page).not.toHaveURL(/sign-in/);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs
  expectAccessible: async ({}, use) => {
    await use(async (page) => {
      await untilStill(page);
      const found = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      const words = found.violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html}`));
      expect.soft(words, `accessibility of ${page.url()}`).toEqual([]);
    });
  },
  contract: [
    async ({ page, request }, use) => {
      const thrown: string[] = [];
      page.on('pageerror', (error) => thrown.push(String(error)));
      await use(undefined);
      const violations = await (await request.get('/stage/violations')).json();
      expect(violations, 'calls that broke the OpenAPI document').toEqual([]);
      expect(thrown, 'errors thrown in the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
