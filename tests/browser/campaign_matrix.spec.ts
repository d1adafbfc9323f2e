// SPDX-License-Identifier: Apache-2.0
// A question of rows and columns in results: sent as the starter on arriving asks it, answered by three, and read row by row.
import type { Page } from '@playwright/test';
import { expect, test } from './journey.js';

// As the pages call it, by whoever is signed in.
async function call<Answer>(page: Page, method: string, path: string, body?: unknown): Promise<Answer> {
  return page.evaluate(
    async ({ method, path, body }) => {
      const token = document.cookie.split('; ').find((one) => one.startsWith('espalier_csrf=')) ?? '';
      const answer = await fetch(`/api/v1${path}`, {
        method,
        headers: { 'content-type': 'application/json', 'X-CSRF-Token': decodeURIComponent(token.slice(14)) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      return text ? JSON.parse(text) : null;
    },
    { method, path, body },
  );
}

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const accounts = ['employee', 'manager', 'people'] as const;
const chosen = { employee: 'yes', manager: 'yes', people: 'partly' };

interface Campaign {
  campaign: { id: string; state: string; version: number };
}

async function untilState(page: Page, id: string, state: string) {
  let found = await call<Campaign>(page, 'GET', `/campaigns/${id}`);
  await expect
    .poll(async () => {
      found = await call<Campaign>(page, 'GET', `/campaigns/${id}`);
      return found.campaign.state;
    })
    .toBe(state);
  return found.campaign;
}

test('a matrix is read row by row: how many chose each column, of those who answered the row', async ({
  page,
  signIn,
  expectAccessibleAtBothWidths,
}) => {
  const people: string[] = [];
  for (const account of accounts) {
    await signIn(account);
    people.push((await call<{ person_id: string }>(page, 'GET', '/me')).person_id);
  }
  const version = await call<{ id: string; questionnaire_id: string; version: number }>(page, 'POST', '/questionnaires', {
    starter: 'onboarding',
  });
  await call(page, 'POST', `/questionnaire-versions/${version.id}/in-force`, { version: version.version });
  const { campaign } = await call<Campaign>(page, 'POST', '/campaigns', {
    name: 'The first ninety days',
    message: '',
    questionnaire_id: version.questionnaire_id,
    mode: 'identified',
    also_by: 'nothing',
    audience: { person_ids: people },
    opens_on: dayFromNow(0),
    closes_on: dayFromNow(9),
    smallest_group: 5,
    smallest_comment_group: 10,
    least_difference: 2,
    do_managers_read: true,
    adds_joiners: false,
  });
  await call(page, 'POST', `/campaigns/${campaign.id}/launch`, { version: campaign.version });
  await untilState(page, campaign.id, 'open');
  for (const account of accounts) {
    await signIn(account);
    const rows = ['tasks', 'good', 'people', 'decide', 'goals'];
    await call(page, 'POST', `/campaigns/${campaign.id}/answers`, {
      answers: [
        { question_key: 'clarity', rows: rows.map((row) => ({ row_key: row, option_key: chosen[account] })) },
        { question_key: 'as_promised', number: 4 },
        { question_key: 'has_plan', option_keys: ['no'] },
      ],
    });
  }
  const open = await untilState(page, campaign.id, 'open');
  await call(page, 'POST', `/campaigns/${campaign.id}/closing`, { version: open.version });
  await untilState(page, campaign.id, 'closed');

  await page.goto(`/campaigns/${campaign.id}/results?show=questions`);
  const matrix = page.getByRole('table', { name: 'How clear is to you by now …' });
  const tasks = matrix.getByRole('row', { name: /^what your tasks are/ });
  await expect(tasks).toContainText('67%');
  await expect(tasks).toContainText('33%');
  await expect(matrix.getByRole('columnheader')).toHaveText(['Row', 'not yet', 'partly', 'fully', 'Answers']);
  await expectAccessibleAtBothWidths(page);
});
