// SPDX-License-Identifier: Apache-2.0
// How plans begin and go on: the template of a job, items carried over at the end of a plan, and what another job proposes.
import type { Page } from '@playwright/test';
import { type DemoAccount, expect, test } from './journey.js';
import { addItem, currentPlan, itemOf, openItem, proposePlan } from './plan_steps.js';

type Sent = Record<string, unknown>;

// One call as whoever is signed in.
async function call<Answer>(page: Page, method: string, path: string, body?: Sent): Promise<Answer> {
  return page.evaluate(
    async ([verb, target, sent]) => {
      const csrf = document.cookie.match(/(?:^|; )[^=]*csrf[^=]*=([^;]+)/)?.[1] ?? '';
      const answer = await fetch(`/api/v1${target}`, {
        method: verb,
        headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
        ...(sent ? { body: sent } : {}),
      });
      if (!answer.ok) throw new Error(`${verb} ${target}: ${answer.status} ${await answer.text()}`);
      return answer.status === 204 ? null : answer.json();
    },
    [method, path, body ? JSON.stringify(body) : ''] as const,
  ) as Promise<Answer>;
}

async function personOf(page: Page, signIn: (account: DemoAccount) => Promise<void>, account: DemoAccount) {
  await signIn(account);
  const me = await call<{ person_id: string }>(page, 'GET', '/me');
  return call<{ person: { id: string; job_id: string; unit_id: string; manager_id: string; job_title: string } }>(
    page,
    'GET',
    `/people/${me.person_id}`,
  ).then(({ person }) => person);
}

for (const width of [1440, 390]) {
  test.describe(`${width} px wide`, { tag: width === 1440 ? '@every-database' : [] }, () => {
    test.use({ viewport: { width, height: 844 } });

    test('the people team writes a template, an employee begins a plan from a meeting with it, and what an older plan left goes along', async ({
      page,
      signIn,
      expectAccessible,
    }) => {
      test.slow();
      const stamp = Date.now();
      const suggested = `Run the morning round ${stamp}`;
      const left = `Write the shift handbook ${stamp}`;
      const title = `Begun with a template ${stamp}`;
      const employee = await personOf(page, signIn, 'employee');

      await test.step('the people team writes what the job suggests', async () => {
        await signIn('people', `/jobs/${employee.job_id}`);
        const section = page.getByRole('region', { name: 'Plan template' });
        await section.getByRole('button', { name: 'Add an item' }).click();
        const form = page.getByRole('dialog', { name: 'Add an item' });
        await form.getByLabel('What will be done?').fill(suggested);
        await form.getByLabel('Due after').fill('900');
        await form.getByRole('button', { name: 'Save' }).click();
        await expect(form.getByLabel('Success measure')).toHaveAttribute('aria-invalid', 'true');
        await expectAccessible(page);
        await form.getByLabel('Success measure').fill('Leads the round alone for a week.');
        await form.getByLabel('Due after').fill('4');
        await form.getByRole('button', { name: 'Save' }).click();
        await expect(section.getByText(suggested)).toBeVisible();
        await expect(section.getByText('due after 4 months').last()).toBeVisible();
        await expectAccessible(page);
      });

      await test.step('the employee begins a plan from a review with it', async () => {
        await signIn('employee', '/plan?plan=new');
        await page.getByLabel('What do you need to learn').fill('How to lead the morning round.');
        await page.getByLabel('Title').fill(title);
        await page.getByText('Review', { exact: true }).click();
        const heldBy = page.getByRole('combobox', { name: 'Held by' });
        await expect(heldBy).toHaveValue(/^Freya Andersen/); // the manager, as most meetings are
        await heldBy.click();
        await heldBy.fill('Björn');
        await page.getByRole('option', { name: /Björn/ }).first().click();
        await page.getByRole('combobox', { name: 'Plan template' }).click();
        await page.getByRole('option', { name: /job held/ }).click();
        await expect(page.getByRole('checkbox', { name: new RegExp(suggested) })).toBeChecked();
        await expectAccessible(page);
        await page.getByRole('button', { name: 'Start a plan' }).click();
        await expect(page.getByRole('heading', { name: title })).toBeVisible();
        await expect(page.getByText(/^From the review with/)).toBeVisible();
        await expect(page.getByText('How to lead the morning round.').last()).toBeVisible(); // the first is the printed sheet's
        await expect(itemOf(page, suggested)).toBeVisible();
      });

      await test.step('the manager closes it and carries over what is open', async () => {
        await addItem(page, left);
        await proposePlan(page);
        const address = new URL(page.url()).searchParams.get('plan');
        await signIn('manager', `/plans/${address}`);
        await page.getByRole('button', { name: /^Agree/ }).click();
        await expect(page.getByText('The plan is agreed')).toBeVisible();
        await page.getByRole('button', { name: 'Close the plan' }).click();
        const dialog = page.getByRole('dialog', { name: /^Close/ });
        await dialog.getByRole('group', { name: suggested }).getByText('Cancel the item').click();
        await dialog.getByRole('button', { name: 'Close the plan' }).click();
        const why = dialog.getByLabel('Why is it cancelled?').first();
        await expect(why).toHaveAttribute('aria-invalid', 'true');
        await expectAccessible(page);
        for (const one of await dialog.getByLabel('Why is it cancelled?').all()) await one.fill('The round is gone.');
        await dialog.getByRole('button', { name: 'Close the plan' }).click();
        await expect(page.getByText('The plan is closed')).toBeVisible();
      });

      await test.step('the next plan offers it, and the old item says where it went', async () => {
        await signIn('employee', '/plan?plan=new');
        await expect(page.getByRole('checkbox', { name: left })).toBeChecked();
        await expectAccessible(page);
        await page.getByLabel('Title').fill(`After ${title}`);
        await page.getByRole('button', { name: 'Start a plan' }).click();
        await expect(page.getByText('Begun with what an earlier plan left open')).toBeVisible();
        const item = await openItem(page, left);
        await expect(item).toContainText(`Carried over from ${title}`);
        await expectAccessible(page);
        await item.getByRole('link', { name: left }).click();
        const old = page.getByRole('dialog', { name: left });
        await expect(old).toContainText(`Carried over to After ${title}`);
        await expect(old.getByText('Carried over', { exact: true })).toBeVisible();
      });
    });

    test('another job proposes changes to the plan, which are accepted and declined one by one', async ({
      page,
      signIn,
      expectAccessible,
    }) => {
      test.slow();
      const stamp = Date.now();
      const employee = await personOf(page, signIn, 'employee');
      const plan = (await currentPlan(page)).split('/').at(-1);
      const { items } = await call<{ items: { item: { id: string; agreed_at: string | null }; state: string }[] }>(
        page,
        'GET',
        `/plans/${plan}`,
      );
      const open = items.filter(
        ({ item, state }) => item.agreed_at && (state === 'planned' || state === 'in_progress' || state === 'done'),
      );
      expect(open.length).toBeGreaterThan(0);

      await test.step('the people team gives the employee another job, which asks for nothing of this', async () => {
        await signIn('people');
        const job = await call<{ id: string; shown: { id: string } }>(page, 'POST', '/jobs', {
          code: `WATCH-${stamp}`,
          title: `Night watch ${stamp}`,
          purpose: 'Nights without an incident.',
          responsibilities: [{ code: 'R1', title: 'Walk the halls', weight: 1, activities: [] }],
        });
        await call(page, 'POST', `/job-versions/${job.shown.id}/approval`);
        await call(page, 'POST', `/people/${employee.id}/assignments`, {
          valid_from: new Date().toISOString().slice(0, 10),
          unit_id: employee.unit_id,
          manager_id: employee.manager_id,
          job_id: job.id,
        });
      });

      await test.step('the employee sees what is proposed, and nothing has changed by itself', async () => {
        await signIn('employee', '/plan');
        const section = page.getByRole('region', { name: `the job is Night watch ${stamp}` });
        await expect(section.getByRole('article').first()).toBeVisible();
        await expect(section).toContainText('is no longer part of the job');
        await expectAccessible(page);
        const first = section.getByRole('article').first();
        const name = await first.getAttribute('aria-label');
        await first.getByRole('button', { name: /^Decline/ }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('button', { name: 'Decline' }).click();
        await expect(dialog.getByLabel('Why?')).toHaveAttribute('aria-invalid', 'true');
        await expectAccessible(page);
        await dialog.getByLabel('Why?').fill(`It still helps (${stamp}).`);
        await dialog.getByRole('button', { name: 'Decline' }).click();
        await expect(section.getByRole('article', { name: name ?? '', exact: true })).toHaveCount(0);
      });

      await test.step('the manager answers the rest, and all of it can be read afterwards', async () => {
        await signIn('manager', `/plans/${plan}`);
        await expect(page.getByRole('region', { name: /Night watch|Changes of the job/ })).toBeVisible();
        const articles = page.getByRole('region', { name: /Night watch/ }).getByRole('article');
        for (let left = await articles.count(); left > 0; left -= 1) {
          await articles.first().getByRole('button', { name: /^Accept/ }).click();
          const dialog = page.getByRole('dialog');
          await dialog.getByLabel('Why?').fill('The new job needs other things.');
          await dialog.getByRole('button', { name: 'Accept' }).click();
          await expect(articles).toHaveCount(left - 1);
        }
        const settled = page.getByRole('region', { name: 'Changes of the job' });
        await settled.getByText(/changes? answered/).click();
        await expect(settled).toContainText(`It still helps (${stamp}).`);
        await expectAccessible(page);
      });

      await test.step('the old job comes back', async () => {
        await signIn('people');
        await call(page, 'POST', `/people/${employee.id}/assignments`, {
          valid_from: new Date().toISOString().slice(0, 10),
          unit_id: employee.unit_id,
          manager_id: employee.manager_id,
          job_id: employee.job_id,
        });
        // With what that proposes answered, the plan is measured against the old job again.
        await signIn('employee');
        for (let tries = 0; tries < 20; tries += 1) {
          const { changes } = await call<{ changes: { key: string }[] }>(page, 'GET', `/plans/${plan}/drift`);
          if (!changes[0]) break;
          const answer = { change_key: changes[0].key, kind: 'declined', reason: 'It was only for a while.' };
          await call(page, 'POST', `/plans/${plan}/drift-answers`, answer);
        }
      });
    });
  });
}
