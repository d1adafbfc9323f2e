// SPDX-License-Identifier: Apache-2.0
// Items given other dates on the road map: by a hand, by keys alone, on a phone, and against somebody who was faster.
import type { Page } from '@playwright/test';
import { expect, test } from './journey.js';
import { addItem, closeItem, itemOf, openItem, proposePlan, write } from './plan_steps.js';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const said = (page: Page) => page.getByRole('status').filter({ hasText: /–|until/ });

// A plan of its own, a year from now, so that there is room to both sides; with one item in its middle.
async function startPlan(page: Page, title: string) {
  const person = await page.evaluate(async () => (await (await fetch('/api/v1/me')).json()).person_id as string);
  await write(page, `/people/${person}/plans`, { title: 'Road map', starts_on: inDays(400), ends_on: inDays(740) });
  const address = await page.evaluate(async (id) => {
    const { items } = await (await fetch(`/api/v1/people/${id}/plans`)).json();
    return `/plans/${items.find((one: { title: string }) => one.title === 'Road map').id}`;
  }, person);
  await page.goto(address);
  await addItem(page, title, async (form) => {
    await form.getByRole('textbox', { name: 'Starts on' }).fill(inDays(500));
    await form.getByRole('textbox', { name: 'Due' }).fill(inDays(560));
  });
  return address;
}

const datesOf = (page: Page, address: string) =>
  page.evaluate(async (plan) => {
    const { items } = await (await fetch(`/api/v1${plan}`)).json();
    return [items[0].item.starts_on, items[0].item.due_on] as [string, string];
  }, address);

test('a branch is dragged, and one of its ends; what was done is said and undone', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const title = `Walk the line with the fitters ${Date.now()}`;
  await signIn('executive', '/plan');
  const address = await startPlan(page, title);
  await expectAccessible(page);
  const before = await datesOf(page, address);

  await page.getByText(title, { exact: true }).hover();
  await page.mouse.down();
  await page.mouse.move(700, 500, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await datesOf(page, address)).toEqual(before);

  const branch = itemOf(page, title);
  await branch.scrollIntoViewIfNeeded();
  const box = await branch.boundingBox();
  if (!box) throw new Error('no branch');
  await page.mouse.move(box.x + box.width / 2, box.y + 45);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 120, box.y + 45, { steps: 5 });
  await page.mouse.up();
  await expect(said(page)).toContainText(`${title}: now`);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => datesOf(page, address)).not.toEqual(before);
  const [start, due] = await datesOf(page, address);
  expect(start > before[0]).toBe(true);
  expect(Math.round((Date.parse(due) - Date.parse(start)) / 86_400_000)).toBe(60);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => datesOf(page, address)).toEqual(before);

  const end = await branch.boundingBox();
  if (!end) throw new Error('no branch');
  await page.mouse.move(end.x + end.width + 6, end.y + 45);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width + 90, end.y + 45, { steps: 5 });
  await page.mouse.up();
  await expect(said(page)).toContainText(`${title}: now`);
  const longer = await datesOf(page, address);
  expect(longer[0]).toBe(before[0]);
  expect(longer[1] > before[1]).toBe(true);
});

test('keys alone move an item; once agreed its person asks with a reason, and the manager agrees', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  test.slow();
  const title = `Shadow the night shift ${Date.now()}`;
  await signIn('employee', '/plan');
  const address = await startPlan(page, title);
  const before = await datesOf(page, address);

  await test.step('a draft is moved and taken back', async () => {
    await itemOf(page, title).focus();
    await page.keyboard.press('ArrowRight');
    await expect(said(page)).toContainText('Enter keeps it');
    await page.keyboard.press('Escape');
    expect(await datesOf(page, address)).toEqual(before);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText(`${title}: now`);
    await expect.poll(async () => (await datesOf(page, address))[1]).toBe(inDays(560 + 14));
    expect((await datesOf(page, address))[0]).toBe(inDays(500 + 7));
    await expect(itemOf(page, title)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: title, exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await proposePlan(page);
  });

  await test.step('the manager changes what waits, visibly, and agrees', async () => {
    await signIn('manager', address);
    const item = await openItem(page, title);
    await item.getByRole('button', { name: 'Other dates' }).click();
    const form = page.getByRole('dialog', { name: /^Other dates for/ });
    await form.getByRole('textbox', { name: 'Due' }).fill(inDays(600));
    await form.getByRole('button', { name: 'Change the dates' }).click();
    await expect(item).toContainText('changed the dates');
    await closeItem(page, title);
    await page.getByRole('button', { name: /^Agree/ }).click();
    await expect(page.getByText('The plan is agreed')).toBeVisible();
  });

  const reason = `The shift moves to spring ${Date.now()}`;
  await test.step('the employee asks for other dates by keys', async () => {
    await signIn('employee', address);
    await itemOf(page, title).focus();
    await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: /^Other dates for/ });
    await expect(form).toContainText('the manager answers');
    await expectAccessible(page);
    await page.keyboard.press('Tab');
    await form.getByLabel('Reason').fill(reason);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Asked: the manager is told')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Other dates that wait for an answer' })).toContainText(reason);
    await expect(itemOf(page, title)).toHaveAccessibleName(/other dates asked for/);
    expect((await datesOf(page, address))[1]).toBe(inDays(600));
    await expectAccessible(page);
  });

  await test.step('the manager agrees', async () => {
    await signIn('manager', address);
    const asked = page.getByRole('list', { name: 'Other dates that wait for an answer' });
    await expect(asked).toContainText(reason);
    await expectAccessible(page);
    await asked.getByRole('button', { name: 'Agree to the dates' }).click();
    await expect(asked).toHaveCount(0);
    expect((await datesOf(page, address))[1] > inDays(600)).toBe(true);
    await page.getByRole('button', { name: 'History' }).click();
    await expect(page.getByRole('dialog', { name: 'History' }).getByRole('combobox', { name: 'To' })).toHaveValue(/^No\. 2/);
  });
});

test('whoever is slower sees both versions and decides', async ({ page, signIn, expectAccessible }) => {
  const title = `Measure the gearbox again ${Date.now()}`;
  await signIn('people', '/plan');
  const address = await startPlan(page, title);
  const item = await page.evaluate(async (plan) => (await (await fetch(`/api/v1${plan}`)).json()).items[0].item, address);
  await write(page, `/plan-items/${item.id}/rescheduling`, {
    version: item.version,
    starts_on: item.starts_on,
    due_on: inDays(590),
  });
  await itemOf(page, title).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  const clash = page.getByRole('dialog', { name: /^Other dates for/ });
  await expect(clash.getByRole('alert')).toContainText('Due');
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Stay here' }).click();
  await expect(clash.getByRole('alert')).toContainText('Due');
  await expectAccessible(page);
  await clash.getByRole('button', { name: 'Keep my changes on top of theirs' }).click();
  await clash.getByRole('button', { name: 'Change the dates' }).click();
  await expect(clash).toHaveCount(0);
  expect((await datesOf(page, address))[1]).toBe(inDays(567));
});

test.describe('390 px wide', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a phone shows quarter below quarter, and buttons move an item by a month', async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    const title = `Read the handbook on the tram ${Date.now()}`;
    await signIn('executive', '/plan');
    const address = await startPlan(page, title);
    const before = await datesOf(page, address);
    await expectAccessible(page);
    await page.getByRole('button', { name: `A month later: ${title}` }).click();
    await expect(said(page)).toContainText(`${title}: now`);
    await expect.poll(async () => (await datesOf(page, address))[1] > before[1]).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => datesOf(page, address)).toEqual(before);
    await expectAccessible(page);

    await test.step('two quick presses are two months, one after the other', async () => {
      const later = page.getByRole('button', { name: `A month later: ${title}` });
      await later.click();
      await later.click();
      await expect.poll(async () => Date.parse((await datesOf(page, address))[1]) - Date.parse(before[1])).toBeGreaterThan(
        55 * 86_400_000,
      );
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });

    await test.step('what the network loses goes back to where it was', async () => {
      const kept = await datesOf(page, address);
      await page.route(/\/rescheduling$/, (route) => route.abort());
      await page.getByRole('button', { name: `A month earlier: ${title}` }).click();
      await expect(page.getByRole('alert').filter({ hasText: 'The server did not answer' })).toBeVisible();
      expect(await datesOf(page, address)).toEqual(kept);
      await expectAccessible(page);
    });
  });
});
