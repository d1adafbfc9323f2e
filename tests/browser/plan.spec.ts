// SPDX-License-Identifier: Apache-2.0
import { expect, test } from './journey.js';

test('a plan begins with the one question; an item without a title is refused at its field and loses nothing', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('executive', '/plan');
  const words = 'I want to explain our figures so that every team can act on them.';
  await page.getByLabel(/^What do you need to learn/).fill(words);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Start a plan' }).click();
  await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByText('No items yet')).toBeVisible();

  await page.getByRole('button', { name: 'Add an item' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Success measure').fill('Two teams use the figures unasked.');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('textbox', { name: 'What will be done?' })).toHaveAttribute('aria-invalid', 'true');
  await expect(form.getByLabel('Success measure')).toHaveValue('Two teams use the figures unasked.');
  await expectAccessible(page);
});

test('a plan goes to and fro: returned with a word, added to, proposed, agreed; and each item tells why it is there', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  test.slow();
  const word = `Please add something on the job ${Date.now()}.`;
  const title = `Shadow two commissionings ${Date.now()}`;
  const turn = page.getByRole('textbox', { name: 'Comment', exact: true });

  await test.step('the manager returns it', async () => {
    await signIn('manager');
    await page.getByRole('link', { name: /Oliver Marino/ }).click();
    await expect(page.getByRole('button', { name: 'Return the whole plan' })).toBeDisabled();
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await expect(page.getByRole('button', { name: 'Nothing left to agree' })).toBeDisabled();
    await expectAccessible(page);
    await turn.fill(word);
    await page.getByRole('button', { name: 'Return the whole plan' }).click();
    await expect(page.getByText('The plan is returned')).toBeVisible();
  });
  const address = page.url();

  await test.step('the employee adds an item for a need and proposes', async () => {
    await signIn('employee');
    await expect(page.getByText('is being drafted')).toBeVisible();
    await page.goto(address);
    await expect(page.getByText(word)).toBeVisible();
    await page.getByRole('button', { name: 'Add an item' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'What will be done?' }).fill(title);
    await form.getByRole('combobox', { name: 'Needs' }).click();
    await page.getByRole('option').first().click();
    await page.keyboard.press('Escape');
    await form.getByRole('combobox', { name: 'For the responsibility' }).click();
    await page.getByRole('option').first().click();
    await form.getByRole('textbox', { name: 'Hours on duty' }).fill('24');
    await form.getByLabel('Success measure').fill('Runs a handover alone while the manager watches.');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('article').filter({ hasText: title })).toContainText('Not agreed yet');
    await page.getByRole('button', { name: 'Propose the plan' }).click();
    await expect(page.getByText(/turn: agree the plan or return it/)).toBeVisible();
  });

  await test.step('the manager agrees and follows the thread', async () => {
    await signIn('manager', address);
    const item = page.getByRole('article').filter({ hasText: title });
    await page.getByRole('button', { name: /^Agree/ }).click();
    await expect(page.getByText('The plan is agreed')).toBeVisible();
    await expect(item).not.toContainText('Not agreed yet');
    await item.getByRole('button', { name: 'Why is this here?' }).click();
    const thread = page.getByRole('dialog', { name: 'Why is this here?' });
    await expect(thread.getByText('So there is a need')).toBeVisible();
    await expect(thread.getByRole('listitem').last()).toContainText(title);
    await expectAccessible(page);
  });
});

test('an agreed item is cancelled with a reason that stays readable', async ({ page, signIn, expectAccessible }) => {
  await signIn('employee', '/plan');
  const item = page.getByRole('article').filter({ has: page.getByRole('button', { name: 'Cancel the item' }) });
  const title = await item.first().getByText(/\S/).first().textContent();
  await item.first().getByRole('button', { name: 'Cancel the item' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: 'Cancel the item' }).click();
  await expect(form.getByLabel('Reason')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  const reason = `The course is not offered any more ${Date.now()}`;
  await form.getByLabel('Reason').fill(reason);
  await form.getByRole('button', { name: 'Cancel the item' }).click();
  const cancelled = page.getByRole('article').filter({ hasText: reason });
  await expect(cancelled).toContainText(title ?? '');
  await expect(cancelled).toContainText('Cancelled');
  await expect(cancelled.getByRole('button', { name: 'Cancel the item' })).toHaveCount(0);
});

for (const width of [1440, 390]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 844 } });

    test('an item goes the whole way: agreed, started, done, shown to the manager; what was seen is evidence', async ({
      page,
      signIn,
      expectAccessible,
    }) => {
      test.slow();
      const title = `Lead the review of one release ${Date.now()}`;
      const shown = `Led the review on her own, two faults found before delivery (${title}).`;
      const item = page.getByRole('article').filter({ hasText: title });

      await signIn('employee', '/plan');
      await page.getByRole('button', { name: 'Add an item' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('textbox', { name: 'What will be done?' }).fill(title);
      await form.getByRole('combobox', { name: 'Needs' }).click();
      const need = page.getByRole('option', { name: 'Solving problems' });
      await need.click();
      await page.keyboard.press('Escape');
      await form.getByLabel('Success measure').fill('A release leaves without a fault that the review could have found.');
      await form.getByRole('button', { name: 'Save' }).click();
      await expect(item).toContainText('Solving problems');
      await page.getByRole('button', { name: 'Propose the plan' }).click();
      await expect(page.getByText(/turn: agree the plan or return it/)).toBeVisible();
      const plan = await page.evaluate(async () => {
        const me = await (await fetch('/api/v1/me')).json();
        const plans = await (await fetch(`/api/v1/people/${me.person_id}/plans`)).json();
        return plans.current_plan_id as string;
      });
      const address = `/plans/${plan}`;

      await signIn('manager', address);
      await page.getByRole('button', { name: /^Agree/ }).click();
      await expect(item).not.toContainText('Not agreed yet');

      await signIn('employee', '/plan');
      await item.getByRole('button', { name: 'Start' }).click();
      await item.getByRole('button', { name: 'Mark as done' }).click();
      const taken = page.getByRole('dialog', { name: /^Is “/ });
      await taken.getByRole('textbox', { name: 'Hours on duty' }).fill('6');
      await expectAccessible(page);
      await taken.getByRole('button', { name: 'Mark as done' }).click();
      await expect(item).toContainText('Done');
      await expect(item).toContainText('6 h on duty');
      await item.getByRole('button', { name: 'Correct what it took' }).click();
      await page.getByRole('dialog').getByRole('textbox', { name: 'Hours on duty' }).fill('8');
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
      await expect(item).toContainText('8 h on duty');
      await expect(item.getByRole('button', { name: 'Confirm it was shown' })).toHaveCount(0);

      await signIn('manager', address);
      await item.getByRole('button', { name: 'Confirm it was shown' }).click();
      const closing = page.getByRole('dialog');
      await closing.getByRole('button', { name: 'Confirm it was shown' }).click();
      await expect(closing.getByLabel('How was it shown?')).toHaveAttribute('aria-invalid', 'true');
      await closing.getByLabel('How was it shown?').fill(shown);
      await closing.getByRole('textbox', { name: /^Level seen/ }).fill('4');
      await expectAccessible(page);
      await closing.getByRole('button', { name: 'Confirm it was shown' }).click();
      await expect(item).toContainText(shown);
      await expect(item).toContainText('Closed');

      await signIn('employee', '/growth');
      await page.getByRole('button', { name: 'Why this level: Solving problems' }).click();
      await expect(page.getByRole('dialog').getByText(shown)).toBeVisible();
    });
  });
}

test('a manager closes a plan; nobody carries anything on in it', async ({ page, signIn, expectAccessible }) => {
  await signIn('manager', '/team');
  await page.getByRole('row', { name: /Gabriel Falk/ }).getByRole('link', { name: /Under way/ }).click();
  await page.getByRole('button', { name: 'Close the plan' }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('This cannot be taken back');
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Close the plan' }).click();
  await expect(page.getByText('The plan is closed')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Close the plan' })).toHaveCount(0);
  for (const name of ['Confirm it was shown', 'Start', 'Mark as done', 'Cancel the item'])
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
});
