// SPDX-License-Identifier: Apache-2.0
// Search, the organisation chart and the keys: with nothing but a keyboard.
import { expect, test } from './journey.js';

test('the search finds people, plans, jobs and competencies, remembers what was opened, and switches the language', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('manager');
  await page.keyboard.press('Control+k');
  const search = page.getByPlaceholder('Find people, goals, jobs, competencies, plans and places');
  await search.fill('mar oli');
  const palette = page.getByRole('dialog');
  await expect(palette.getByText('Oliver Marino', { exact: true })).toBeVisible();
  await expect(palette.getByText(/^Oliver Marino: /).first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Oliver Marino' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await expect(palette.getByText('Oliver Marino', { exact: true })).toBeVisible();
  await search.fill('solving');
  await expect(palette.getByText('Solving problems')).toBeVisible();
  await search.fill('switch to deu');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Organigramm', exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Konto von/ }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('link', { name: 'Organisation chart', exact: true })).toBeVisible();
});

for (const width of [1440, 390]) {
  test(`the organisation chart is walked with the keys of a tree, and a search leads down to somebody (${width} px)`, async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await signIn('employee', '/org-chart');
    const tree = page.getByRole('tree');
    const top = tree.getByRole('treeitem', { level: 1 });
    await expect(top).toHaveAttribute('aria-expanded', 'true');
    await expectAccessible(page);
    await top.focus();
    await page.keyboard.press('ArrowRight');
    const below = tree.getByRole('treeitem', { level: 2 });
    await expect(below.first()).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(tree.getByRole('treeitem', { level: 3 }).first()).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await expect(tree.getByRole('treeitem', { level: 3 })).toHaveCount(0);
    await page.keyboard.press('ArrowLeft');
    await expect(top).toBeFocused();

    const search = page.getByRole('combobox', { name: 'Find a person or a unit in the chart' });
    await search.fill('mar oli');
    await page.getByRole('option', { name: /^Oliver Marino/ }).click();
    await expect(tree.getByRole('treeitem', { selected: true })).toContainText('Oliver Marino');
    await expect(tree.getByRole('treeitem', { selected: true })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Oliver Marino' })).toBeVisible();

    await page.goto('/org-chart?by=unit');
    await search.fill('field serv');
    await page.getByRole('option', { name: /^Field Service/ }).click();
    await expect(tree.getByRole('treeitem', { selected: true })).toContainText('Field Service');
    await page.keyboard.press('ArrowRight');
    await expect(tree.getByRole('treeitem', { level: 4 }).first()).toBeVisible();
    await expectAccessible(page);
  });
}

test('two letters lead to each main place, unless somebody types or has switched them off', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  // As fingers do: the second key does not wait until the page has taken in the first.
  const pressBoth = (...keys: string[]) => Promise.all(keys.map((key) => page.keyboard.press(key)));
  await signIn('manager');
  for (const [letter, place] of [
    ['g', 'Growth'],
    ['p', 'Plan'],
    ['t', 'Team'],
    ['e', 'People'],
    ['o', 'Organisation chart'],
    ['j', 'Jobs'],
    ['c', 'Competencies'],
    ['l', 'Goals'],
    ['1', 'One-on-ones'],
    ['v', 'Check-ins'],
    ['f', 'Feedback'],
    ['b', 'Recognition'],
    ['z', 'Rewards'],
    ['d', 'Journal'],
    ['s', 'Settings'],
  ] as const) {
    await pressBoth('g', letter);
    await expect(page.getByRole('heading', { level: 1, name: place, exact: true })).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  }
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(list.getByRole('row')).not.toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);

  await page.getByRole('textbox', { name: 'Name' }).focus();
  await page.keyboard.type('gh');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.getByRole('switch', { name: 'Keyboard shortcuts of single letters' }).uncheck({ force: true });
  await page.getByRole('heading', { level: 1 }).click();
  await pressBoth('g', 'h');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});
