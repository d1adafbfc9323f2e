// SPDX-License-Identifier: Apache-2.0
// Solutions compared before a plan is proposed, an answer item by item, and what the history tells of it.
import type { Page } from '@playwright/test';
import { expect, test } from './journey.js';
import { addItem, closeItem, currentPlan, openItem, proposePlan, write } from './plan_steps.js';

// One solution in the open comparison, by the fields it is compared by.
async function addSolution(page: Page, title: string, choices: Record<string, string>, fields: Record<string, string>) {
  const drawer = page.getByRole('dialog', { name: 'Compare solutions' });
  await drawer.getByRole('button', { name: 'Add a solution' }).click();
  await expect(drawer.getByRole('textbox', { name: 'What is it called?' })).toBeFocused();
  await drawer.getByRole('textbox', { name: 'What is it called?' }).fill(title);
  for (const [label, option] of Object.entries(choices)) {
    await drawer.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option }).click();
  }
  for (const [label, text] of Object.entries(fields)) await drawer.getByLabel(label).fill(text);
  await drawer.getByRole('button', { name: 'Save' }).click();
}

// Gives an item another due date as if from another window: the page does not know.
async function moveBehindThePage(page: Page, address: string, title: string) {
  const item = await page.evaluate(
    async ([plan, name]) => {
      const { items } = await (await fetch(`/api/v1${plan}`)).json();
      return items.find((one: { item: { title: string } }) => one.item.title === name).item;
    },
    [address, title],
  );
  const due = new Date(Date.parse(item.due_on) - 86_400_000).toISOString().slice(0, 10);
  await write(page, `/plan-items/${item.id}/rescheduling`, { version: item.version, due_on: due });
}

for (const width of [1440, 390]) {
  test.describe(`${width} px wide`, { tag: width === 1440 ? '@every-database' : [] }, () => {
    test.use({ viewport: { width, height: 844 } });

    test('two solutions are compared and one is chosen; one item comes back with a reason, is revised and agreed; the history shows it', async ({
      page,
      signIn,
      expectAccessible,
    }) => {
      test.slow();
      const stamp = Date.now();
      const learnt = `Learn to align the drive ${stamp}`;
      const read = `Read the handbook of the drive ${stamp}`;
      const reason = `Which chapters? Name those that matter (${stamp}).`;
      const comparison = page.getByRole('dialog', { name: 'Compare solutions' });

      await test.step('the employee compares two solutions and chooses one', async () => {
        await signIn('employee', '/plan');
        await addItem(page, learnt);
        await addItem(page, read);
        const item = await openItem(page, learnt);
        await item.getByRole('button', { name: 'Research solutions' }).click();
        await expect(comparison.getByText('No solutions yet')).toBeVisible();
        await expectAccessible(page);
        const course = { 'Hours on duty': '16', 'Direct cost': '900', Link: 'institute.example' };
        await addSolution(page, 'Course at the institute', {}, course);
        await expect(comparison.getByLabel('Link')).toHaveAttribute('aria-invalid', 'true');
        await expectAccessible(page);
        await comparison.getByLabel('Link').fill('https://institute.example/drives');
        await comparison.getByRole('button', { name: 'Save' }).click();
        await expect(comparison.getByRole('link', { name: /opens in a new tab/ })).toBeVisible();
        await addSolution(
          page,
          'Beside the fitter',
          { Method: 'Coaching', Resource: 'Free' },
          { 'Hours on duty': '10', 'What speaks for it': 'On our own drive.' },
        );
        await expect(comparison.getByText('On our own drive.')).toBeVisible();
        await expect(comparison.getByRole('button', { name: 'Add a solution' })).toBeFocused();
        await comparison.getByRole('button', { name: 'Choose: Beside the fitter' }).click();
        await expect(comparison.getByText('Chosen', { exact: true })).toBeVisible();
        await expect(comparison.getByRole('button', { name: 'Choose: Beside the fitter' })).toHaveCount(0);
        await expectAccessible(page);
        await comparison.getByRole('button', { name: 'Close' }).click();
        await expect(item).toContainText('Coaching');
        await expect(item).toContainText('Beside the fitter');
        await expect(item).toContainText('10 h on duty');
        await expect(item.getByRole('button', { name: 'Compare 2 solutions' })).toBeFocused();
        await closeItem(page, learnt);
        await proposePlan(page);
      });
      const address = await currentPlan(page);

      await test.step('the manager returns one item with a reason and agrees the rest', async () => {
        await signIn('manager', address);
        await page.getByRole('checkbox', { name: `Return “${read}”` }).check();
        const answer = page.getByRole('button', { name: /^Agree \d+, return 1$/ });
        await answer.click();
        const why = page.getByRole('textbox', { name: `What should change? ${read}` });
        await expect(why).toHaveAttribute('aria-invalid', 'true');
        await expectAccessible(page);
        await why.fill(reason);
        await answer.click();
        await expect(page.getByText('Agreed, but for what you returned')).toBeVisible();
        await expect(page.getByRole('list', { name: 'What came back' })).toContainText(reason);
        await expect(await openItem(page, learnt)).not.toContainText('Not agreed yet');
      });

      await test.step('the employee finds what came back first, revises it, asks beside it and proposes again', async () => {
        await signIn('employee', '/plan');
        await expect(page.getByText('look at what came back')).toBeVisible();
        const back = page.getByRole('list', { name: 'What came back' });
        await expect(back).toContainText(reason);
        await back.getByRole('button', { name: read }).click();
        const item = page.getByRole('dialog', { name: read, exact: true });
        await expect(item).toContainText(reason);
        await item.getByRole('button', { name: 'Change', exact: true }).click();
        const form = page.getByRole('dialog', { name: 'Change the item' });
        await form.getByText('More about this item').click();
        await form.getByLabel('Reason').fill('Chapters two and five: they hold what goes wrong at our customers.');
        await form.getByRole('combobox', { name: 'Who assesses' }).click();
        const assessor = page.getByRole('option').first();
        const name = (await assessor.innerText()).split(',')[0] ?? '';
        await assessor.click();
        await form.getByRole('button', { name: 'Save' }).click();
        await expect(item).toContainText('Chapters two and five');
        await expect(item).toContainText(name);
        await expect(item.getByRole('button', { name: 'Change', exact: true })).toBeFocused();
        await item.getByLabel('Say something about this item').fill(`Is that enough? ${stamp}`);
        await item.getByRole('button', { name: 'Send' }).click();
        await expect(item.getByRole('list', { name: 'Comments' })).toContainText(`Is that enough? ${stamp}`);
        await expectAccessible(page);
        await closeItem(page, read);
        await proposePlan(page);
      });

      await test.step('the manager changes an item that waits, and the item keeps what stood there before', async () => {
        await signIn('manager', address);
        const item = await openItem(page, read);
        await item.getByRole('button', { name: 'Change', exact: true }).click();
        const form = page.getByRole('dialog', { name: 'Change the item' });
        await form.getByLabel('Success measure').fill('Names three faults and what to do about each.');
        await form.getByRole('button', { name: 'Save' }).click();
        const changes = item.getByRole('list', { name: 'What others changed before it was agreed' });
        await expect(changes).toContainText('A colleague sees it done without help.');
        await expect(changes).toContainText('Names three faults and what to do about each.');
        await expectAccessible(page);
        await closeItem(page, read);
      });

      await test.step('an answer to what is no longer so is not saved, and what was typed is kept', async () => {
        await page.getByRole('textbox', { name: 'Comment', exact: true }).fill(`Good. ${stamp}`);
        await moveBehindThePage(page, address, read);
        await page.getByRole('button', { name: /^Agree/ }).click();
        const notice = page.getByRole('status').filter({ hasText: 'This plan changed while you read it' });
        await expect(notice).toContainText(`“${read}” says something else`);
        await expect(page.getByRole('textbox', { name: 'Comment', exact: true })).toHaveValue(`Good. ${stamp}`);
        await expectAccessible(page);
      });

      await test.step('the manager agrees, and the history shows what this has changed', async () => {
        await expect(page.getByRole('list', { name: 'Comments' })).toContainText(read);
        await page.getByRole('button', { name: /^Agree/ }).click();
        await expect(page.getByText('The plan is agreed')).toBeVisible();
        await expect(page.getByRole('list', { name: 'What came back' })).toHaveCount(0);
        await page.getByRole('button', { name: 'History' }).click();
        const history = page.getByRole('dialog', { name: 'History' });
        const differences = history.getByRole('list', { name: 'Differences' });
        await expect(differences.getByRole('listitem').filter({ hasText: read })).toContainText('Added');
        await expect(differences).not.toContainText(learnt);
        await expect(history.getByText(/^Agreed in part by/).first()).toBeVisible();
        await expect(history.getByRole('list', { name: 'What others changed before it was agreed' })).toContainText(
          'Names three faults',
        );
        await expectAccessible(page);
      });
    });
  });
}
