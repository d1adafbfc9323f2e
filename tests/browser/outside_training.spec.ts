// SPDX-License-Identifier: Apache-2.0
// Outside training from the ask to the actual cost: the employee asks, the manager and the learning team agree, it is
// attended and paid, the certificate and both reviews complete it. And evidence on a plan item.
import type { Page } from '@playwright/test';
import { expect, test } from './journey.js';
import { write } from './plan_steps.js';

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

async function fillRequest(page: Page, title: string) {
  await page.getByLabel('What is it called?').fill(title);
  await page.getByLabel('Provider').fill('Institute for Drives');
  await page.getByRole('textbox', { name: 'First day' }).fill(day(-2));
  await page.getByRole('textbox', { name: 'Last day' }).fill(day(-1));
  await page.getByLabel('Place', { exact: true }).fill('Zurich');
  await page.getByLabel('Hours on duty').fill('16');
  await page.getByRole('combobox', { name: 'Currency' }).click();
  await page.getByRole('combobox', { name: 'Currency' }).fill('CHF');
  await page.getByRole('option', { name: /^CHF/ }).click();
  await page.getByLabel('Fee').fill('800');
  await page.getByLabel('Travel and stay').fill('120');
  await page.getByLabel('Purpose').fill('I maintain the new drives from next quarter on.');
  await page.getByLabel('Expected benefit').fill('No call to the supplier for an alignment.');
}

const readPlan = (page: Page, plan: string) =>
  page.evaluate(async (address) => (await fetch(`/api/v1${address}`)).json(), plan);

// A plan of the employee with one item, agreed by the manager: its address, and the item's id.
async function agreedItem(page: Page, signIn: (account: 'employee' | 'manager') => Promise<void>) {
  await signIn('employee');
  const me = (await readPlan(page, '/me')).person_id;
  const title = `Drives ${Date.now()}`;
  await write(page, `/people/${me}/plans`, { title, starts_on: day(0), ends_on: day(300) });
  const { items } = await readPlan(page, `/people/${me}/plans`);
  const plan = `/plans/${items.find((one: { title: string }) => one.title === title).id}`;
  const item = { title, method: 'course', due_on: day(100), success_measure: 'Aligns one without help.' };
  await write(page, `${plan}/items`, item);
  await write(page, `${plan}/proposal`, {});
  await signIn('manager');
  const { stamp } = await readPlan(page, plan);
  await write(page, `${plan}/agreement`, { stamp });
  return { plan, item: (await readPlan(page, plan)).items[0].item.id as string };
}

for (const width of [1440, 390]) {
  test.describe(`${width} px wide`, { tag: width === 1440 ? '@every-database' : [] }, () => {
    test.use({ viewport: { width, height: 844 } });

    test('a request goes from the ask over both answers to the actual cost, the certificate and two reviews', async ({
      page,
      signIn,
      expectAccessible,
    }) => {
      test.slow();
      const title = `Aligning drives ${Date.now()}`;
      let asked = { plan: '', item: '' };

      await test.step('the employee asks in another currency and sees whose yes it needs', async () => {
        asked = await agreedItem(page, signIn);
        await signIn('employee', '/training-requests');
        await expectAccessible(page);
        await page.goto(`${asked.plan}?item=${asked.item}`);
        await page.getByRole('dialog').getByRole('link', { name: 'Ask for outside training' }).click();
        await fillRequest(page, title);
        await page.getByRole('button', { name: 'Ask for it' }).click();
        await expect(page.getByLabel(/What 1 CHF is worth/)).toHaveAttribute('aria-invalid', 'true');
        await page.getByLabel(/What 1 CHF is worth/).fill('1.05');
        await expect(page.getByText('Needs a yes from: Manager → Learning team')).toBeVisible();
        await expect(page.getByText('CHF 920.00 = €966.00')).toBeVisible();
        await expectAccessible(page);
        await page.getByRole('button', { name: 'Ask for it' }).click();
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
        await expect(page.getByText(/^Waits for .* to agree, return or refuse, since \w+day\.$/)).toBeVisible();
        await expect(page.getByRole('button', { name: 'Agree' })).toHaveCount(0);
      });
      const address = new URL(page.url()).pathname;

      await test.step('the manager returns it with a reason; it is changed and asked anew', async () => {
        await signIn('manager', '/training-requests?show=waiting');
        await page.getByRole('link', { name: title }).click();
        await page.getByRole('button', { name: 'Return' }).click();
        await page.getByLabel('Reason').fill('Who covers your shift?');
        await page.getByRole('dialog').getByRole('button', { name: 'Return' }).click();
        await expect(page.getByText('Who covers your shift?')).toBeVisible();
        await signIn('employee', address);
        await page.getByRole('link', { name: 'Change and ask anew' }).click();
        await page.getByLabel('What have you changed?').fill('A colleague of the late shift does.');
        await expectAccessible(page);
        await page.getByRole('button', { name: 'Ask for it' }).click();
        await expect(page.getByText('A colleague of the late shift does.')).toBeVisible();
      });

      await test.step('the manager and then the learning team agree', async () => {
        await signIn('manager', address);
        await page.getByRole('button', { name: 'Agree' }).click();
        await expect(page.getByText(/^Waits for the learning team/)).toBeVisible();
        await signIn('people', address);
        await expectAccessible(page);
        await page.getByRole('button', { name: 'Agree' }).click();
        await expect(page.getByRole('button', { name: 'Agree' })).toHaveCount(0);
      });

      await test.step('the employee confirms what it cost, adds the certificate and reviews it', async () => {
        await signIn('employee', address);
        await page.getByRole('button', { name: 'Confirm and say what it cost' }).click();
        const form = page.getByRole('dialog');
        await form.getByLabel('Fee, CHF').fill('760');
        await expectAccessible(page);
        await form.getByRole('button', { name: 'Confirm and say what it cost' }).click();
        await expect(page.getByRole('row', { name: /^Fee/ })).toContainText('CHF 760.00');
        await page.locator('input[type=file]').setInputFiles({
          name: 'certificate.pdf',
          mimeType: 'application/pdf',
          buffer: Buffer.from('%PDF-1.4 attended'),
        });
        await expect(page.getByRole('link', { name: 'certificate.pdf' })).toBeVisible();
        await page.getByRole('button', { name: 'Review it' }).click();
        await page.getByRole('radio', { name: '4 – worth it' }).check();
        await page.getByLabel('What do you do differently since?').fill('I align before the first start.');
        await expectAccessible(page);
        await page.getByRole('button', { name: 'Send the review' }).click();
        await expect(page.getByText('I align before the first start.')).toBeVisible();
      });

      await test.step('the review of the manager completes it', async () => {
        await signIn('manager', address);
        await page.getByRole('button', { name: 'Review it' }).click();
        await page.getByRole('radio', { name: '5 – well worth it' }).check();
        await page.getByLabel('What is done differently since?').fill('Nobody called the supplier.');
        await page.getByRole('button', { name: 'Send the review' }).click();
        await expect(page.getByText('completed and reviewed by both sides')).toBeVisible();
        await expectAccessible(page);
      });

      await test.step('the item is done, with the training beside its evidence and on its thread', async () => {
        await signIn('employee', `${asked.plan}?item=${asked.item}`);
        const evidence = page.getByRole('dialog').getByRole('region', { name: 'Evidence' });
        await expect(evidence.getByRole('link', { name: title })).toBeVisible();
        await expect(evidence.getByText(/Completed · actual cost €\d/)).toBeVisible();
        await expect(evidence.getByRole('link', { name: 'certificate.pdf' })).toBeVisible();
        await expectAccessible(page);
        await page.getByRole('button', { name: /^The thread/ }).click();
        const thread = page.getByRole('dialog', { name: /^The thread/ });
        await expect(thread.getByRole('listitem').filter({ hasText: 'Outside training for it' })).toContainText(title);
        await expect(thread.getByRole('link', { name: 'certificate.pdf' })).toBeVisible();
        await expectAccessible(page);
        await thread.getByRole('link', { name: title }).click();
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      });
    });
  });
}
