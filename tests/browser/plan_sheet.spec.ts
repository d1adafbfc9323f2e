// SPDX-License-Identifier: Apache-2.0
// The plan as the browser prints it: a table on one page, and nothing of the shell.
import { expect, test } from './journey.js';

test('a printed plan is one sheet of its items with lines to sign, on A4 and on Letter', async ({ page, signIn }) => {
  await signIn('employee', '/plan');
  await page.emulateMedia({ media: 'print' });
  const table = page.getByRole('table');
  await expect(table).toBeVisible();
  await expect(table.getByRole('row')).not.toHaveCount(2);
  for (const shell of ['navigation', 'banner'] as const) await expect(page.getByRole(shell).first()).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.getByText('Manager: date and signature')).toBeVisible();
  for (const format of ['A4', 'Letter']) {
    const paper = await page.pdf({ format });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }
  await page.emulateMedia({ media: 'screen' });
  await expect(table).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
});
