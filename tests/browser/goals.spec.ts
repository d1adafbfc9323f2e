// SPDX-License-Identifier: Apache-2.0
// Goals: what one reports on them, and the map from the organisation's objectives down.
import { expect, test } from './journey.js';

test('an employee reports on a goal in two clicks, and its page keeps what was said', async ({
  page,
  signIn,
  expectAccessible,
  expectAccessibleAtBothWidths,
}) => {
  await signIn('employee', '/goals');
  await expect(page.getByRole('heading', { level: 1, name: 'Goals' })).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: /^Update:/ }).first().click();
  const report = page.getByRole('dialog');
  await report.getByRole('textbox', { name: 'In a few words' }).fill('The last shelf is counted.');
  await expectAccessible(page);
  await report.getByRole('button', { name: 'Save update' }).click();
  await expect(page.getByText('Update saved')).toBeVisible();
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByText('The last shelf is counted.').first()).toBeVisible();
  await expectAccessibleAtBothWidths(page);
});

for (const [role, address, heading] of [
  ['manager', '/goals?show=team', 'Goals'],
  ['executive', '/goals?show=map', 'Goals'],
  ['people', '/goal-programme', 'Goal programme'],
] as const) {
  test(`${role}: ${address} is accessible on a desk and on a phone`, async ({ page, signIn, expectAccessibleAtBothWidths }) => {
    await signIn(role, address);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expectAccessibleAtBothWidths(page);
  });
}
