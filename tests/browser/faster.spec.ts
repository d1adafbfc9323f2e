// SPDX-License-Identifier: Apache-2.0
// What is shown before the server has answered, and taken back when it refuses; and what whoever is slower than somebody
// else sees: both versions, and a choice.
import type { APIRequestContext, Page, PlaywrightWorkerArgs } from '@playwright/test';
import { expect, test } from './journey.js';
import { currentPlan } from './plan_steps.js';

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const putBack = (page: Page) => page.getByText('It is shown as it was before.');

// The network fails for what is sent to this address, until it is asked to work again.
async function losing(page: Page, address: RegExp) {
  await page.route(address, (route) => (route.request().method() === 'GET' ? route.fallback() : route.abort()));
  return () => page.unroute(address);
}

// Somebody else at the same time, without a page.
async function somebody(playwright: PlaywrightWorkerArgs['playwright'], baseURL: string | undefined, account: string) {
  const context: APIRequestContext = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
  const data = { email: `${account}@demo.example`, password: 'espalier-demo' };
  await expect(await context.post('/api/v1/session', { data })).toBeOK();
  const { cookies } = await context.storageState();
  const token = cookies.find((one) => one.name === 'espalier_csrf')?.value ?? '';
  const read = async (path: string) => (await context.get(`/api/v1${path}`)).json();
  const send = async (method: 'POST' | 'PUT', path: string, body: unknown) => {
    const headers = { 'X-CSRF-Token': decodeURIComponent(token) };
    const answer = await context.fetch(`/api/v1${path}`, { method, headers, data: body });
    await expect(answer).toBeOK();
    return answer.json();
  };
  return { read, send };
}

for (const width of [1440, 390]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 844 } });

    test('what the network loses is as it was before, and nothing written is lost', async ({
      page,
      signIn,
      expectAccessible,
    }) => {
      await test.step('a need that could not be dismissed is back, with the reason', async () => {
        await signIn('employee', '/growth');
        const restore = await losing(page, /\/dismissal$/);
        await page.locator('article').getByRole('button', { expanded: false }).first().click();
        await page.getByRole('button', { name: 'Dismiss', exact: true }).first().click();
        const form = page.getByRole('dialog');
        await form.getByLabel('Reason').fill('Not this year.');
        await form.getByRole('button', { name: 'Dismiss' }).click();
        await expect(form.getByRole('alert')).toContainText('The server did not answer');
        await expect(form.getByLabel('Reason')).toHaveValue('Not this year.');
        await expectAccessible(page);
        await restore();
        await form.getByRole('button', { name: 'Dismiss' }).click();
        await expect(page.getByText('The need is dismissed')).toBeVisible();
        await page.getByRole('button', { name: 'Undo' }).click();
        await expect(page.getByText('The need is open again')).toBeVisible();
      });

      await test.step('a comment stands there at once; lost, its words are back in the box', async () => {
        await page.goto(await currentPlan(page));
        const box = page.getByLabel('Say something about the plan');
        const words = `Shall we begin earlier? ${Date.now()}`;
        const restore = await losing(page, /\/comments$/);
        await box.fill(words);
        await page.getByRole('button', { name: 'Send', exact: true }).click();
        await expect(page.getByRole('alert').filter({ hasText: 'The server did not answer' })).toBeVisible();
        await expect(box).toHaveValue(words);
        await restore();
        await page.getByRole('button', { name: 'Send', exact: true }).click();
        await expect(page.getByRole('list', { name: 'Comments' })).toContainText(words);
        await expect(box).toHaveValue('');
      });

      await test.step('the switch of a helper goes back', async () => {
        await page.goto('/settings');
        const found = page.getByRole('switch', { name: 'I can be found and asked as a helper' });
        const restore = await losing(page, /\/availability$/);
        const was = await found.isChecked();
        await found.click();
        await expect(putBack(page)).toBeVisible();
        await expect(found).toBeChecked({ checked: was });
        await expectAccessible(page);
        await restore();
      });

      await test.step('who could not be marked as seen is shown again', async () => {
        await signIn('manager', '/team/round');
        const person = page.getByRole('article').getByRole('heading', { level: 2 });
        const name = await person.innerText();
        const restore = await losing(page, /\/seen$/);
        await page.getByRole('button', { name: /^Seen, / }).click();
        await expect(putBack(page)).toBeVisible();
        await expect(person).toHaveText(name);
        await restore();
      });
    });

    test('whoever agrees to what has changed meanwhile sees the change first', async ({
      page,
      signIn,
      expectAccessible,
      playwright,
      baseURL,
    }) => {
      const title = `Aligning drives ${Date.now()}`;
      const employee = await somebody(playwright, baseURL, 'employee');
      const { person_id } = await employee.read('/me');
      const draft = {
        title,
        provider: 'Institute for Drives',
        starts_on: day(30),
        ends_on: day(31),
        place: 'Zurich',
        fee: 400,
        travel: 0,
        material: 0,
        currency: 'EUR',
        purpose: 'I maintain the new drives.',
        expected_benefit: 'No call to the supplier.',
      };
      const { request } = await employee.send('POST', `/people/${person_id}/training-requests`, draft);
      await signIn('manager', `/training-requests/${request.id}`);
      await expect(page.getByRole('button', { name: 'Agree' })).toBeVisible();
      await employee.send('PUT', `/training-requests/${request.id}`, { ...draft, fee: 480, version: request.version });

      await page.getByRole('button', { name: 'Agree' }).click();
      const clash = page.getByRole('dialog', { name: 'Somebody else changed this before you' });
      await expect(clash.getByRole('row', { name: /^Fee/ })).toContainText('400');
      await expect(clash.getByRole('row', { name: /^Fee/ })).toContainText('480');
      await expectAccessible(page);
      await clash.getByRole('button', { name: 'Do nothing' }).click();
      await expect(clash).toHaveCount(0);
      await page.getByRole('button', { name: 'Agree' }).click();
      await expect(page.getByText('You have agreed')).toBeVisible();
    });

    test('roles that somebody else gave meanwhile are shown beside one’s own', async ({
      page,
      signIn,
      expectAccessible,
      playwright,
      baseURL,
    }) => {
      await signIn('admin', '/accounts?search=executive');
      await page.getByRole('button', { name: /^Manage / }).first().click();
      const drawer = page.getByRole('dialog').first();
      await drawer.getByRole('checkbox', { name: 'Trainer' }).click();
      const admin = await somebody(playwright, baseURL, 'admin');
      const [account] = (await admin.read('/accounts?search=executive@demo.example')).items;
      const others = account.roles.filter((role: string) => role !== 'employee');
      await admin.send('PUT', `/accounts/${account.id}/roles`, {
        roles: [...others, 'author'],
        version: account.version,
      });
      await drawer.getByRole('button', { name: 'Save the roles' }).click();
      const clash = drawer.getByRole('alert').filter({ hasText: 'Somebody else changed this meanwhile' });
      await expect(clash).toContainText('Author');
      await expect(clash).toContainText('Trainer');
      await expectAccessible(page);
      await clash.getByRole('button', { name: 'Drop mine, show theirs' }).click();
      await expect(drawer.getByRole('checkbox', { name: 'Author' })).toBeChecked();
      await drawer.getByRole('checkbox', { name: 'Author' }).uncheck();
      await drawer.getByRole('button', { name: 'Save the roles' }).click();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByText('The roles are as they were')).toBeVisible();
      await expect(drawer.getByRole('checkbox', { name: 'Author' })).toBeChecked();
      await drawer.getByRole('checkbox', { name: 'Author' }).uncheck();
      await drawer.getByRole('button', { name: 'Save the roles' }).click();
      await expect(drawer.getByRole('button', { name: 'Save the roles' })).toBeDisabled();
    });
  });
}

test('rules of the workspace that somebody else changed meanwhile are shown beside one’s own', async ({
  page,
  signIn,
  expectAccessible,
  playwright,
  baseURL,
}) => {
  const people = await somebody(playwright, baseURL, 'people');
  const rules = await people.read('/settings/plans');
  await signIn('admin', '/workspace');
  const days = page.getByRole('textbox', { name: 'Days a manager has to answer' });
  await days.fill(String(rules.answer_within_days + 1));
  await people.send('PUT', '/settings/plans', { ...rules, answer_within_days: rules.answer_within_days + 2 });
  await page.getByRole('button', { name: 'Save the rules for plans' }).click();
  const clash = page.getByRole('alert').filter({ hasText: 'Somebody else changed this meanwhile' });
  await expect(clash.getByRole('row').last()).toContainText(String(rules.answer_within_days + 2));
  await expect(clash.getByRole('row').last()).toContainText(String(rules.answer_within_days + 1));
  await expectAccessible(page);
  await clash.getByRole('button', { name: 'Keep my changes on top of theirs' }).click();
  await page.getByRole('button', { name: 'Save the rules for plans' }).click();
  await expect(page.getByText('Saved').first()).toBeVisible();
  expect((await people.read('/settings/plans')).answer_within_days).toBe(rules.answer_within_days + 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(days).toHaveValue(String(rules.answer_within_days + 2));
});

test('a framework that was changed meanwhile is not approved unseen', async ({
  page,
  signIn,
  playwright,
  baseURL,
}) => {
  const people = await somebody(playwright, baseURL, 'people');
  const name = `Orchard skills ${Date.now()}`;
  const said = { code: `orchard_${Date.now()}`, name, edition: '', description: '', licence: '', attribution: '' };
  const framework = await people.send('POST', '/frameworks', said);
  const [scale] = (await people.read('/scales')).items;
  await people.send('POST', `/frameworks/${framework.id}/competencies`, {
    category: 'Trees',
    code: 'prune',
    name: 'Pruning',
    definition: 'Cuts so that the tree bears.',
    scale_id: scale.id,
    indicators: [],
  });
  await signIn('people', `/frameworks/${framework.id}`);
  await expect(page.getByRole('button', { name: 'Approve' })).toBeVisible();
  const { code: _, ...changed } = { ...said, edition: '2027' };
  await people.send('PUT', `/frameworks/${framework.id}`, { ...changed, version: framework.version });
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  const clash = page.getByRole('dialog', { name: 'Somebody else changed this before you' });
  await expect(clash.getByRole('row', { name: /^Edition/ })).toContainText('2027');
  await clash.getByRole('button', { name: 'Do it, as it is now' }).click();
  await expect(page.getByText('The framework is in force')).toBeVisible();
});
