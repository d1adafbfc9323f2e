// SPDX-License-Identifier: Apache-2.0
// What a manager does with a team: the weekly round, the skills matrix by keyboard; and Home, whose first ask leads on.
import { expect, test } from './journey.js';

test('the first thing that Home asks leads to where it is done', async ({ page, signIn, expectAccessible }) => {
  await signIn('employee');
  const first = page.getByRole('region').filter({ has: page.getByRole('heading', { level: 2 }) }).first();
  const title = await first.getByRole('heading', { level: 2 }).innerText();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Why this order?' }).click();
  await expect(page.getByText('What somebody else waits for, the longest waiting first')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Why this order?' }).click();
  const subject = await page.evaluate(async () => (await (await fetch('/api/v1/home')).json()).asks[0].subject);
  expect(subject).not.toBe('');
  await first.getByRole('link').click();
  // Home says it, too: only once Home is gone is it the other page that does. What is there to be printed is not seen.
  await expect(page.getByRole('heading', { level: 2, name: title })).toHaveCount(0);
  await expect(page.getByText(subject).filter({ visible: true }).first()).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await expectAccessible(page);
});

for (const width of [1440, 390]) {
  test(`a manager finds what several need, and proposes one training to them (${width} px)`, async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await signIn('manager');
    if (width < 800) await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('navigation', { name: 'Main places' }).getByRole('link', { name: 'Needs' }).click();
    await expect(page).toHaveURL(/\/needs\/team$/);
    await expect(page.getByRole('heading', { name: 'Needed by several' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Propose a training: / }).first().click();
    const drawer = page.getByRole('dialog', { name: /^Who needs/ });
    await expect(drawer.getByRole('checkbox', { name: /^Choose the/ })).toBeVisible();
    await expectAccessible(page);
  });

  test(`a manager asks for training outside for one of the team (${width} px)`, async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await signIn('manager', '/team');
    const report = page.getByRole('main').getByRole('link', { name: 'Oliver Marino' }).first();
    await report.click();
    await page.getByRole('main').getByRole('link', { name: 'Plan', exact: true }).click();
    await page.getByRole('link', { name: 'Ask for outside training' }).click();
    const whom = page.getByRole('combobox', { name: 'Who is to attend?' });
    await expect(whom).toHaveValue('Oliver Marino');
    await expectAccessible(page);
    await page.getByLabel('What is it called?').fill('Reading a balance sheet');
    await whom.click();
    await page.getByRole('option', { name: 'Myself' }).click();
    await expect(page).toHaveURL(/person=/);
    // What was typed stays, whoever it is for.
    await expect(page.getByLabel('What is it called?')).toHaveValue('Reading a balance sheet');
  });
}

test('a manager walks through the week: each person once, a reminder, and the round is remembered', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('manager', '/team/round');
  const people = page.getByRole('navigation', { name: 'People of this round' });
  await expect(people.getByRole('link', { name: /: seen this week/ })).toHaveCount(2);
  const open = await people.getByRole('link', { name: /: not seen yet/ }).count();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  let reminded = false;
  for (let left = open; left > 0; left -= 1) {
    const name = await page.getByRole('article').getByRole('heading', { level: 2 }).innerText();
    const remind = page.getByRole('button', { name: 'Remind' });
    if (!reminded && (await remind.isVisible())) {
      await remind.click();
      await expect(page.getByText(`${name} is reminded`)).toBeVisible();
      await expect(page.getByText(/once a week is enough/)).toBeVisible();
      reminded = true;
    }
    await page.getByRole('button', { name: left > 1 ? 'Seen, go on' : 'Seen, round done' }).click();
    await expect(people.getByRole('link', { name: new RegExp(`^${name} ?: seen this week`) })).toBeVisible();
  }
  expect(reminded).toBe(true);
  await expect(page.getByRole('heading', { name: 'The round of this week is done' }).or(page.getByText('The round of this week is done'))).toBeVisible();
  await expectAccessible(page);
  // What is shown at once is on its way for a moment.
  await page.waitForLoadState('networkidle');
  await page.reload();
  await expect(people.getByRole('link', { name: /: not seen yet/ })).toHaveCount(0);
});

test('the skills matrix is walked and opened by keys alone', async ({ page, signIn, expectAccessible }) => {
  await signIn('manager', '/team/skills');
  const cells = page.locator('[data-cell]');
  await expect(cells.first()).toBeVisible();
  // One cell is a stop of Tab; the arrows reach the others.
  const stop = page.locator('[data-cell][tabindex="0"]');
  await expect(stop).toHaveCount(1);
  await page.locator('section:has(> table)').focus();
  const heads = await page.locator('thead button').count();
  for (let tabs = 0; tabs <= heads + 1; tabs += 1) await page.keyboard.press('Tab');
  await expect(stop).toBeFocused();
  const first = await stop.getAttribute('data-cell');
  await page.keyboard.press('ArrowRight');
  await expect(stop).toBeFocused();
  await expect(stop).not.toHaveAttribute('data-cell', first ?? '');
  await expect(stop).toHaveCount(1);
  const name = await stop.getAttribute('aria-label');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog');
  await expect(drawer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(stop).toBeFocused();
  await expect(stop).toHaveAttribute('aria-label', name ?? '');
});
