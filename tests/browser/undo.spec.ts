// SPDX-License-Identifier: Apache-2.0
// Nothing typed is lost by leaving, what was done can be taken back, and notifications are read.
import { expect, test } from './journey.js';

test('a page and a dialog ask before something typed is lost, and do not ask when it is saved', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('employee', '/settings');
  const name = page.getByRole('textbox', { name: 'Name' }).first();
  const was = await name.inputValue();
  await name.fill(`${was} the Second`);
  await page.getByRole('link', { name: 'Growth', exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Stay here' }).click();
  await expect(name).toHaveValue(`${was} the Second`);
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Growth', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Growth' })).toBeVisible();
});

test('a dismissed need is brought back by the notice that it is dismissed', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('employee', '/growth');
  await page.locator('article').getByRole('button', { expanded: false }).first().click();
  await page.getByRole('button', { name: 'Dismiss', exact: true }).first().click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Reason').fill('Not this year.');
  await form.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('The need is dismissed')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The need is open again')).toBeVisible();
  await expect(page.getByText('Dismissed: Not this year.')).toHaveCount(0);
});

for (const width of [1440, 390]) {
  test(`the bell leads to all notifications, which are read at once (${width} px)`, async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await signIn(width === 1440 ? 'manager' : 'people');
    await page.getByRole('button', { name: /unread notification/ }).click();
    await page.getByRole('link', { name: 'All notifications' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Notifications' })).toBeVisible();
    await expect(page.getByText(/^unread · /).first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await expect(page.getByText(/^unread · /)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Notifications', exact: true })).toBeVisible();
    await page.getByText('Unread', { exact: true }).click();
    await expect(page.getByText('Nothing new')).toBeVisible();
  });
}
