// SPDX-License-Identifier: Apache-2.0
// The catalogue as everybody uses it: found by its filters, recommended for a need and made a solution of a plan item, and
// rated for its use at work.
import { card, cards, chooseOne, openOffering, read, searchField } from './catalogue_steps.js';
import { expect, test } from './journey.js';
import { write } from './plan_steps.js';

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

test('an employee finds what is offered by words and filters, which stand in the address', {
  tag: '@every-database',
}, async ({ page, signIn, expectAccessibleAtBothWidths }) => {
  await signIn('employee', '/catalogue');
  await expect(cards(page).first()).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  const search = searchField(page);

  await test.step('by the beginnings of words, in any order', async () => {
    await search.fill('writ plain');
    await expect(card(page, 'Writing so that others understand')).toBeVisible();
    await expect(cards(page)).toHaveCount(1);
    await expect(page).toHaveURL(/words=writ/);
  });

  await test.step('narrowed down by method, form, language, hours and cost', async () => {
    await search.fill('');
    await expect(page.getByRole('button', { name: 'Clear filters' })).toBeHidden();
    await chooseOne(page, 'Method', 'Workshop');
    await page.getByRole('button', { name: 'More filters' }).click();
    await chooseOne(page, 'Form', 'Live online');
    await chooseOne(page, 'Language', 'German');
    await page.getByRole('textbox', { name: 'Hours at most' }).fill('8');
    await page.getByRole('textbox', { name: 'Cost at most' }).fill('220');
    await expect(card(page, 'Klar schreiben')).toBeVisible();
    await expect(cards(page)).toHaveCount(1);
    await expectAccessibleAtBothWidths(page);
    await page.getByRole('textbox', { name: 'Cost at most' }).fill('219');
    await expect(page.getByText('Nothing fits')).toBeVisible();
  });

  await test.step('the address finds the same again, and the filters are taken back at once', async () => {
    await page.getByRole('textbox', { name: 'Cost at most' }).fill('220');
    await expect(page).toHaveURL(/cost=[^&]*220/);
    await page.reload();
    await expect(card(page, 'Klar schreiben')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Hours at most' })).toHaveValue('8');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(card(page, 'Greenhouse climate from the ground up')).toBeVisible();
  });
});

test('what is recommended for a need says why, and becomes a solution of a plan item', {
  tag: '@every-database',
}, async ({ page, signIn, expectAccessible, expectAccessibleAtBothWidths }) => {
  await signIn('employee', '/catalogue');
  const [need] = (await read(page, '/recommendations')).items;
  const best = need.items[0].offering.title;

  await test.step('above the catalogue, with all parts of its score', async () => {
    const found = page.getByRole('list', { name: `Offerings for ${need.name}` });
    await found.getByRole('button', { name: `Why this: ${best}` }).click();
    const why = found.getByRole('table', { name: `Why this: ${best}` });
    await expect(why.getByRole('row', { name: /How far it leads/ })).toBeVisible();
    await expect(why.getByRole('row', { name: /Cost/ })).toBeVisible();
    await expectAccessibleAtBothWidths(page);
    await found.getByRole('link', { name: best }).click();
    await expect(page.getByRole('heading', { name: `Recommended for your need: ${need.name}` })).toBeVisible();
    await expectAccessibleAtBothWidths(page);
  });

  await test.step('one click makes a solution of it', async () => {
    const me = (await read(page, '/me')).person_id;
    const title = `Climb a step ${Date.now()}`;
    await write(page, `/people/${me}/plans`, { title, starts_on: day(0), ends_on: day(300) });
    const { items } = await read(page, `/people/${me}/plans`);
    const { id } = items.find((one: { title: string }) => one.title === title);
    const item = { title, method: 'course', due_on: day(100), success_measure: 'A colleague sees it done.' };
    await write(page, `/plans/${id}/items`, {
      ...item,
      competency_id: need.competency_id,
      to_level: need.required_level,
    });
    await page.goto(`/plans/${id}?item=${(await read(page, `/plans/${id}`)).items[0].item.id}`);
    await page.getByRole('dialog', { name: title }).getByRole('button', { name: 'Research solutions' }).click();
    const drawer = page.getByRole('dialog', { name: 'Compare solutions' });
    await drawer.getByRole('button', { name: `Why this: ${best}` }).click();
    await expectAccessible(page);
    await drawer.getByRole('button', { name: `Add as a solution: ${best}` }).click();
    await expect(drawer.getByRole('button', { name: `Choose: ${best}` })).toBeVisible();
    await expect(drawer.getByRole('button', { name: `Add as a solution: ${best}` })).toBeDisabled();
    await drawer.getByRole('button', { name: `Choose: ${best}` }).click();
    await expect(drawer.getByText('Chosen', { exact: true })).toBeVisible();
  });
});

test('three colleagues say whether an offering helped at work; nobody reads a mean of fewer', async ({
  page,
  signIn,
  expectAccessible,
  expectAccessibleAtBothWidths,
}) => {
  const title = 'Reading a climate curve';
  for (const [account, word] of [
    ['employee', 'It helped a lot'],
    ['manager', 'It helped'],
    ['executive', 'It helped a little'],
  ] as const) {
    await signIn(account, '/catalogue');
    await openOffering(page, title);
    await expect(page.getByText(/^Shown once 3 people have said so/)).toBeVisible();
    await page.getByRole('button', { name: 'I used it' }).click();
    const form = page.getByRole('dialog', { name: 'Did it help at work?' });
    await form.getByRole('radio', { name: word, exact: true }).check();
    if (account === 'employee') {
      await form.getByRole('textbox', { name: /What helped/ }).fill('I saw the cold hour before dawn.');
      await form.getByRole('switch', { name: /my name/ }).uncheck();
      await expectAccessible(page);
    }
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(`Your own rating: ${word}`)).toBeVisible();
  }
  await expect(page.getByText('4 of 5 for usefulness, from 3 ratings')).toBeVisible();
  await expect(page.getByText('I saw the cold hour before dawn.')).toBeVisible();
  await expect(page.getByText('Somebody ·')).toBeVisible();
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('button', { name: 'Change my rating' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take my rating back' }).click();
  await expect(page.getByText(/^Shown once 3 people have said so/)).toBeVisible();
});
