// SPDX-License-Identifier: Apache-2.0
import { expect, test } from './journey.js';

test('an account is added, its invitation followed, its role changed, and the audit tells of it', async ({
  page,
  browser,
  signIn,
  expectAccessible,
}) => {
  const name = `Ines Quell ${Date.now()}`;
  const email = `ines.${Date.now()}@guests.example`;
  await signIn('admin', '/accounts');
  await expect(page.getByRole('table', { name: 'Accounts' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add an account' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: 'Add and make the invitation' }).click();
  await expect(form.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription('Please fill this in');
  await form.getByRole('textbox', { name: 'Name' }).fill(name);
  await form.getByRole('textbox', { name: 'E-mail' }).fill('not an address');
  await form.getByRole('button', { name: 'Add and make the invitation' }).click();
  await expect(form.getByText('It should look like name@example.org')).toBeVisible();
  await form.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Add and make the invitation' }).click();

  const made = page.getByRole('dialog', { name: `Invitation for ${name}` });
  const link = new URL(await made.locator('pre').innerText());
  expect(link.pathname).toBe('/invitation');
  await expectAccessible(page);
  await made.getByRole('button', { name: 'Close' }).last().click();

  // Whoever was invited follows the link in a browser of their own.
  const guest = await browser.newContext({ locale: 'en-GB' });
  const guestPage = await guest.newPage();
  await guestPage.goto(link.href);
  await guestPage.getByLabel('New password').fill('short');
  await guestPage.getByRole('button', { name: 'Set the password and sign in' }).click();
  await expect(guestPage.getByText('Use at least 10 characters; this has 5.')).toBeVisible();
  await expectAccessible(guestPage);
  await guestPage.getByLabel('New password').fill('apples along the wire');
  await guestPage.getByRole('button', { name: 'Set the password and sign in' }).click();
  await expect(guestPage.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(guestPage).not.toHaveURL(/invitation/);
  await guest.close();

  await page.getByRole('textbox', { name: 'Search by name or e-mail' }).fill(email);
  await expect(page.getByRole('table', { name: 'Accounts' }).getByRole('row')).toHaveCount(2);
  await page.reload();
  await expect(page.getByText('May sign in', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: `Manage ${name}` }).click();
  const account = page.getByRole('dialog', { name, exact: true });
  await account.getByRole('checkbox', { name: 'Executive' }).check();
  await expectAccessible(page);
  await account.getByRole('button', { name: 'Save the roles' }).click();
  await expect(page.getByText('The roles are saved')).toBeVisible();

  await account.getByRole('button', { name: 'Lock the account' }).click();
  await page.getByRole('dialog', { name: /^Lock the account of/ }).getByRole('button', { name: 'Lock the account' }).click();
  await expect(account.getByRole('button', { name: 'Unlock the account' })).toBeVisible();
  await account.getByRole('button', { name: 'Unlock the account' }).click();
  await account.getByRole('button', { name: 'Make a password reset link' }).click();
  const question = page.getByRole('dialog', { name: /choose a new password/ });
  await question.getByRole('button', { name: 'Make a password reset link' }).click();
  await expect(page.getByRole('dialog', { name: `Password reset for ${name}` }).locator('pre')).toContainText(
    '/password-reset#',
  );

  await page.goto('/audit?thing=account');
  const trail = page.getByRole('table', { name: 'Changes' });
  const changed = trail.getByRole('row').filter({ hasText: 'Roles changed' }).first();
  await expect(changed).toContainText('admin@demo.example');
  await expectAccessible(page);
  await changed.getByRole('button', { name: /^Details/ }).click();
  await expect(page.getByRole('dialog')).toContainText('executive');
  await expectAccessible(page);
});

test('who looked at a plan stands in the audit, and the person sees it too', async ({ page, signIn, expectAccessible }) => {
  await signIn('manager', '/team');
  await page.getByRole('table').getByRole('link').first().click();
  const answered = page.waitForResponse(/\/people\/\d+\/plans$/);
  await page.getByRole('main').getByRole('link', { name: 'Plan', exact: true }).click();
  await expect(page).toHaveURL(/\/people\/\d+\/plan$/);
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  await answered;

  await signIn('admin', '/audit?show=sightings');
  const looks = page.getByRole('table', { name: 'Looks at people’s data' });
  await expect(
    looks.getByRole('row').filter({ hasText: 'manager@demo.example' }).filter({ hasText: name }).first(),
  ).toBeVisible();
  await expectAccessible(page);

  await signIn('employee', '/settings');
  await page.getByRole('link', { name: 'See who looked' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who looked at your data' })).toBeVisible();
  await expectAccessible(page);
});

test('the workspace has a name, money and defaults, changed with words at the fields', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('people', '/workspace');
  const name = page.getByRole('textbox', { name: 'Name of the organisation' });
  const before = await name.inputValue();
  await name.fill('');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(name).toHaveAccessibleDescription(/Please fill this in/);
  await expectAccessible(page);
  await name.fill(`${before} and daughters`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(`Demo workspace “${before} and daughters”`)).toBeVisible();
  await name.fill(before);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(`Demo workspace “${before}”`)).toBeVisible();
});

test('the workspace says how plans are answered; a rule left empty is refused at its field', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('people', '/workspace');
  const rules = page.getByRole('region', { name: 'Training plans' });
  const days = rules.getByRole('textbox', { name: 'Days a manager has to answer' });
  const before = await days.inputValue();
  await days.fill('');
  await rules.getByRole('button', { name: 'Save the rules' }).click();
  await expect(days).toHaveAccessibleDescription(/Please fill this in/);
  await expectAccessible(page);
  await days.fill('14');
  await rules.getByRole('button', { name: 'Save the rules for plans' }).click();
  await expect(rules.getByRole('button', { name: 'Save the rules for plans' })).toBeDisabled();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(days).toHaveValue(before);
  await expect(page.getByText('The rules are as they were')).toBeVisible();
  await page.reload();
  await expect(days).toHaveValue(before);
});
