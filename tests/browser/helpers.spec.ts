// SPDX-License-Identifier: Apache-2.0
// A helper is asked and accepts; one training is proposed to many who share a need; and what one person only holds.
import type { Page } from '@playwright/test';
import { expect, test } from './journey.js';
import { addItem, closeItem, openItem } from './plan_steps.js';

const nameOf = (page: Page) =>
  page.evaluate(async () => {
    const me = await (await fetch('/api/v1/me')).json();
    const person = await (await fetch(`/api/v1/people/${me.person_id}`)).json();
    return `${person.person.given_name} ${person.person.family_name}`;
  });

for (const width of [1440, 390]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 844 } });

    test('the employee asks a helper, who accepts, and the item shows who helps', async ({
      page,
      signIn,
      expectAccessible,
    }) => {
      test.slow();
      const title = `Explain a needs report ${Date.now()}`;
      await signIn('people', '/helping');
      const helper = await nameOf(page);

      await test.step('the employee asks', async () => {
        await signIn('employee', '/plan');
        await addItem(page, title);
        await openItem(page, title);
        await page.getByRole('button', { name: 'Find a helper' }).click();
        const drawer = page.getByRole('dialog', { name: 'Helpers' });
        await expect(drawer.getByText('This item names no competency.')).toBeVisible();
        await expectAccessible(page);
        await drawer.getByRole('button', { name: 'Ask somebody else' }).click();
        const form = page.getByRole('dialog', { name: 'Ask for help' });
        await form.getByRole('combobox', { name: 'Whom?' }).fill(helper);
        await page.getByRole('option', { name: helper }).click();
        await form.getByRole('button', { name: 'Ask', exact: true }).click();
        await expect(form.getByLabel('What do you ask for?')).toHaveAttribute('aria-invalid', 'true');
        await form.getByLabel('What do you ask for?').fill('An hour with your last report.');
        await expectAccessible(page);
        await form.getByRole('button', { name: 'Ask', exact: true }).click();
        await expect(drawer.getByText('not answered yet')).toBeVisible();
        await expectAccessible(page);
        await drawer.getByRole('button', { name: 'Close', exact: true }).click();
        await expect(page.getByText(`${helper} was asked`)).toBeVisible();
        await closeItem(page, title);
      });

      await test.step('the helper sees what helping needs, and accepts', async () => {
        await signIn('people', '/helping');
        const card = page.getByRole('article').filter({ hasText: title });
        await expect(card).toContainText('An hour with your last report.');
        await expectAccessible(page);
        await card.getByRole('button', { name: /^Accept/ }).click();
        await expect(card).toContainText('accepted');
        await expect(card.getByRole('button', { name: /^Stop helping/ })).toBeVisible();
      });

      await test.step('the item shows it', async () => {
        await signIn('employee', '/plan');
        await openItem(page, title);
        await expect(page.getByText(`${helper} teaches this`)).toBeVisible();
      });
    });

    test('the people team sees what one person only holds, the employee switches being found off', async ({
      page,
      signIn,
      expectAccessible,
    }) => {
      await signIn('people', '/needs/held-by-one');
      await expect(page.getByRole('heading', { name: 'Skills that one person only holds' })).toBeVisible();
      await expect(page.getByText(/in \d+ jobs?$/).first()).toBeVisible();
      await expectAccessible(page);

      await signIn('employee', '/settings');
      const found = page.getByRole('switch', { name: 'I can be found and asked as a helper' });
      await found.click();
      await expect(page.getByText('Saved', { exact: true })).toBeVisible();
      await expect(found).not.toBeChecked();
      await page.goto('/helping');
      await expect(page.getByText('You are not found as a helper')).toBeVisible();
      await expectAccessible(page);
      await page.goto('/settings');
      await found.click();
      await expect(found).toBeChecked();
    });
  });
}

// Once, and looked at in both widths: whom it was proposed to needs it no more.
test('one training is proposed to many who need it, and the group shows who answered', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  test.slow();
  const title = `Practice together ${Date.now()}`;
  await signIn('people', '/needs');
  await page.getByRole('button', { name: /^Who needs/ }).first().click();
  const drawer = page.getByRole('dialog', { name: /^Who needs/ });
  await drawer.getByRole('checkbox', { name: /^Choose the/ }).check();
  await expectAccessibleAtBothWidths(page);
  await drawer.getByRole('button', { name: /^Propose to/ }).click();
  const form = page.getByRole('dialog', { name: /^One training for many/ });
  await expect(form.getByText(/(gets|get) it$/)).toBeVisible();
  await form.getByLabel('What will be done?').fill(title);
  await form.getByLabel('Hours on duty, each').fill('6');
  await form.getByRole('button', { name: /^Propose to/ }).click();
  await expect(form.getByLabel('Success measure')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessibleAtBothWidths(page);
  await form.getByLabel('Success measure').fill('Each solves a case of their own.');
  await form.getByRole('button', { name: /^Propose to/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('waits for both').first()).toBeVisible();
  await expectAccessibleAtBothWidths(page);

  await page.getByRole('link', { name: 'Proposed to many' }).click();
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});
