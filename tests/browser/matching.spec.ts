// SPDX-License-Identifier: Apache-2.0
// The matching report: from the share of everybody to the items that name no need, and one of them tied. And the thread of a level.
import { expect, test } from './journey.js';

const lastYear = new Date().getFullYear() - 1;
const period = `from=${lastYear}-01-01&to=${lastYear}-12-31`;

for (const width of [1440, 390]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 844 } });

    test('the people team opens what traces to no need, and ties one item to a need', { tag: width === 1440 ? '@every-database' : [] }, async ({
      page,
      signIn,
      expectAccessible,
    }) => {
      await signIn('people', `/matching?${period}`);
      await expect(page.getByText('Hours planned').first()).toBeVisible();
      await expect(page.getByText(/agreed items of/)).toBeVisible();
      await expectAccessible(page);

      await page.getByText('Method', { exact: true }).click();
      const method = page.getByRole('button', { name: 'Course', exact: true });
      await method.click();
      await expect(page.getByRole('button', { name: 'Show again without: Course' })).toBeVisible();
      await page.getByRole('button', { name: 'Show again without: Course' }).click();

      await expect(page.getByRole('heading', { name: 'Items without a need' })).toBeVisible();
      const ties = page.getByRole('button', { name: /^Tie to a need: / });
      await expect(ties).not.toHaveCount(0);
      const before = await ties.count();
      // Some were agreed when no need was recorded: these stay without.
      const dialog = page.getByRole('dialog');
      const need = dialog.getByRole('radio').first();
      for (let i = 0; i < before; i++) {
        await page.getByRole('button', { name: /^Tie to a need: / }).nth(i).click();
        await expect(need.or(dialog.getByText(/No need was recorded/))).toBeVisible();
        if (await need.isVisible()) break;
        await dialog.getByRole('button', { name: 'Cancel' }).click();
        await expect(dialog).toBeHidden();
      }
      await need.check();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Tie to a need' }).click();
      await expect(page.getByText('Tied. It traces to a need now')).toBeVisible();
    });
  });
}

test('a manager sees the training of their own people, an executive no groups that are small', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('manager', `/matching?${period}`);
  await expect(page.getByText(/agreed with your people/)).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Items without/ })).toBeVisible();
  // Of some providers only a few people were taught, whatever the day.
  await signIn('executive', `/matching?${period}&by=provider`);
  await expect(page.getByText('not shown, to protect small groups').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Items without/ })).toHaveCount(0);
  await expectAccessible(page);
});

test('a responsibility and a need lead into the same thread', async ({ page, signIn, expectAccessible }) => {
  await signIn('employee', '/growth');
  await page.getByRole('button', { name: /^Why this level/ }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: /^The thread/ }).click();
  const thread = page.getByRole('dialog', { name: /^The thread/ });
  await expect(thread.getByText('For that it requires')).toBeVisible();
  await expect(thread.getByText('Of ', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
});

// Last: the employee keeps the role. Plans of everybody may be seen with it, needs and evidence of others not.
test('a thread tells that a need is hidden, and no more of it', async ({ page, signIn, expectAccessible }) => {
  await signIn('admin', '/accounts');
  await page.evaluate(async () => {
    const { items } = await (await fetch('/api/v1/accounts?search=employee@demo.example')).json();
    const { id, version } = items.find((one: { email: string }) => one.email === 'employee@demo.example');
    const token = document.cookie.split('; ').find((one) => one.startsWith('espalier_csrf=')) ?? '';
    const answer = await fetch(`/api/v1/accounts/${id}/roles`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'X-CSRF-Token': decodeURIComponent(token.slice(14)) },
      body: JSON.stringify({ roles: ['learning_admin'], version }),
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  });
  await signIn('employee', `/matching?${period}&items=traced`);
  const name = await page.evaluate(async () => {
    const me = await (await fetch('/api/v1/me')).json();
    const { person } = await (await fetch(`/api/v1/people/${me.person_id}`)).json();
    return `${person.given_name} ${person.family_name}`;
  });
  const list = page.getByRole('table', { name: 'Items with a need' });
  const items = list.getByRole('row').filter({ has: page.getByRole('link') });
  await items.filter({ hasNotText: name }).first().getByRole('link').first().click();
  await page.getByRole('dialog').getByRole('button', { name: /^The thread/ }).click();
  const thread = page.getByRole('dialog', { name: /^The thread/ });
  await expect(thread.getByRole('listitem').filter({ hasText: 'So there is a need' })).toContainText('hidden');
  await expect(thread.getByRole('listitem').filter({ hasText: 'Evidence shows' })).toContainText('hidden');
  await expect(thread.getByRole('listitem').filter({ hasText: 'What is done about it' })).toContainText('shown when');
  await expectAccessible(page);
});
