// SPDX-License-Identifier: Apache-2.0
import { expect, test } from './journey.js';
import { addItem, currentPlan, openItem, proposePlan } from './plan_steps.js';

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
    await page.getByRole('link', { name: /^Read and answer: Answer Oliver Marino’s plan/ }).click();
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
    await addItem(page, title, async (form) => {
      await form.getByRole('combobox', { name: 'Needs' }).click();
      await page.getByRole('option').first().click();
      await page.keyboard.press('Escape');
      await form.getByRole('combobox', { name: 'For the responsibility' }).click();
      await page.getByRole('option').first().click();
      await form.getByRole('textbox', { name: 'Hours on duty' }).fill('24');
      await expectAccessible(page);
    });
    await proposePlan(page);
  });

  await test.step('the manager agrees and follows the thread', async () => {
    await signIn('manager', address);
    await page.getByRole('button', { name: /^Agree/ }).click();
    await expect(page.getByText('The plan is agreed')).toBeVisible();
    const item = await openItem(page, title);
    await expect(item).not.toContainText('Not agreed yet');
    await expectAccessible(page);
    await item.getByRole('button', { name: /^The thread/ }).click();
    const thread = page.getByRole('dialog', { name: /^The thread/ });
    await expect(thread.getByText('So there is a need')).toBeVisible();
    await expect(thread.getByRole('link', { name: title })).toBeVisible();
    await expectAccessible(page);
  });
});

test('an agreed item is cancelled with a reason that stays readable', async ({ page, signIn, expectAccessible }) => {
  await signIn('employee', '/plan?shape=list');
  const title = await page.evaluate(async (plan) => {
    const { items } = await (await fetch(`/api/v1${plan}`)).json();
    type Line = { state: string; item: { title: string; agreed_at: string | null } };
    const goesOn = ({ state, item }: Line) => item.agreed_at && ['planned', 'in_progress'].includes(state);
    return items.find(goesOn).item.title as string;
  }, await currentPlan(page));
  const item = await openItem(page, title);
  await item.getByRole('button', { name: 'Cancel the item' }).click();
  const form = page.getByRole('dialog', { name: /^Cancel/ });
  await form.getByRole('button', { name: 'Cancel the item' }).click();
  await expect(form.getByLabel('Reason')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  const reason = `The course is not offered any more ${Date.now()}`;
  await form.getByLabel('Reason').fill(reason);
  await form.getByRole('button', { name: 'Cancel the item' }).click();
  await expect(item).toContainText(reason);
  await expect(item).toContainText('Cancelled');
  await expect(item.getByRole('button', { name: 'Cancel the item' })).toHaveCount(0);
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
      await signIn('employee', '/plan');
      await addItem(page, title, async (form) => {
        await form.getByRole('combobox', { name: 'Needs' }).click();
        await page.getByRole('option', { name: 'Solving problems' }).click();
        await page.keyboard.press('Escape');
      });
      await expect(await openItem(page, title)).toContainText('Solving problems');
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await proposePlan(page);
      const address = await currentPlan(page);

      await signIn('manager', address);
      await page.getByRole('button', { name: /^Agree/ }).click();
      await expect(page.getByText('The plan is agreed')).toBeVisible();

      await signIn('employee', '/plan');
      const item = await openItem(page, title);
      await expect(item).not.toContainText('Not agreed yet');
      await item.getByRole('button', { name: 'Start' }).click();
      await item.getByRole('button', { name: 'Mark as done' }).click();
      const taken = page.getByRole('dialog', { name: /^Is “/ });
      await taken.getByRole('textbox', { name: 'Hours on duty' }).fill('6');
      await expectAccessible(page);
      await taken.getByRole('button', { name: 'Mark as done' }).click();
      await expect(item).toContainText('Done');
      await expect(item).toContainText('6 h on duty');
      await item.getByRole('button', { name: 'Correct what it took' }).click();
      const corrected = page.getByRole('dialog', { name: /^What did/ });
      await corrected.getByRole('textbox', { name: 'Hours on duty' }).fill('8');
      await corrected.getByRole('button', { name: 'Save' }).click();
      await expect(item).toContainText('8 h on duty');
      await expect(item.getByRole('button', { name: 'Confirm it was shown' })).toHaveCount(0);

      await signIn('manager', address);
      await openItem(page, title);
      await item.getByRole('button', { name: 'Confirm it was shown' }).click();
      const closing = page.getByRole('dialog', { name: /^Was/ });
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
  await page.getByRole('row').getByRole('link', { name: /Under way/ }).last().click();
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
