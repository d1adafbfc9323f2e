// SPDX-License-Identifier: Apache-2.0
// Nothing typed is lost by leaving, what was done can be taken back, and notifications are read.
import { expect, test } from './journey.js';
import { currentPlan } from './plan_steps.js';

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

  // A dialog with typed words stays, whatever is pressed, and asks before the page below it is left.
  await page.locator('article').getByRole('button', { expanded: false }).first().click();
  await page.getByRole('button', { name: 'Dismiss', exact: true }).first().click();
  const dismissal = page.getByRole('dialog', { name: /^Dismiss/ });
  await dismissal.getByLabel('Reason').fill('Not this year.');
  await page.keyboard.press('Escape');
  await page.mouse.click(5, 5);
  await page.goBack();
  await page.getByRole('dialog', { name: /^Leave/ }).getByRole('button', { name: 'Stay here' }).click();
  await expect(dismissal.getByLabel('Reason')).toHaveValue('Not this year.');
  await page.goBack();
  await page.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});

test('outside training that is typed and not asked for is not lost', async ({ page, signIn, expectAccessible }) => {
  await signIn('employee', '/training-requests/new');
  await page.getByLabel('What is it called?').fill('A week of welding');
  await page.getByRole('link', { name: 'Growth', exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Stay here' }).click();
  await expect(page.getByLabel('What is it called?')).toHaveValue('A week of welding');
});

test('outside training for an item that is not there is not asked for oneself', async ({ page, signIn, expectAccessible }) => {
  await signIn('employee', '/plan');
  const plan = (await currentPlan(page)).split('/').at(-1);
  await page.goto(`/training-requests/new?plan=${plan}&item=${plan}`);
  await expect(page.getByText('There is nothing here')).toBeVisible();
  await expect(page.getByLabel('What is it called?')).toHaveCount(0);
  await expectAccessible(page);
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

test('a unit and the job aimed for are put back by the notices that they are changed', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('people', '/units');
  await page.getByRole('button', { name: 'Rename or move Quality' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Quality and measuring');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Quality and measuring', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The unit is as it was')).toBeVisible();
  await expect(page.getByText('Quality and measuring', { exact: true })).toHaveCount(0);

  await signIn('employee', '/growth');
  const compared = page.getByRole('combobox', { name: 'Compare with a job' });
  await page.waitForLoadState('networkidle');
  await compared.click();
  await compared.fill('Crop');
  await page.getByRole('option', { name: 'Crop adviser' }).click();
  await expect(page.getByRole('heading', { name: 'Skills against Crop adviser' })).toBeVisible();
  await page.getByRole('button', { name: 'Aim for this job' }).click();
  await expect(page.getByRole('button', { name: 'Aim for it no longer' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The job aimed for is the one before')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Aim for this job' })).toBeVisible();
  await expectAccessible(page);
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
