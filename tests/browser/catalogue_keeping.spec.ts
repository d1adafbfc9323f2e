// SPDX-License-Identifier: Apache-2.0
// The catalogue as the learning team keeps it: offerings written and published, suggestions answered, and the lists of
// providers brought in.
import { card, cards, chooseOne, findOffering, openOffering, read } from './catalogue_steps.js';
import { expect, test } from './journey.js';

test('the people team writes an offering, publishes it, takes it back and publishes it again', {
  tag: '@every-database',
}, async ({ page, signIn, expectAccessible, expectAccessibleAtBothWidths }) => {
  const title = 'Soldering without smoke';
  await signIn('people', '/catalogue');
  await page.getByRole('link', { name: 'New offering' }).click();

  await test.step('what it lacks is said at its field', async () => {
    await page.getByRole('textbox', { name: 'Link' }).fill('school.example/solder');
    await page.getByRole('textbox', { name: 'Title' }).fill(title);
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await expect(page.getByRole('textbox', { name: 'Link' })).toHaveAttribute('aria-invalid', 'true');
    await page.getByRole('textbox', { name: 'Link' }).fill('https://school.example/solder');
  });

  await test.step('with what it takes, develops, and for whom it is', async () => {
    await page.getByRole('textbox', { name: 'Description' }).fill('## The day\n\n- Tin and flux\n- **Cooling** down');
    await chooseOne(page, 'Method', 'Workshop');
    await page.getByRole('textbox', { name: 'Hours', exact: true }).fill('6');
    await page.getByRole('textbox', { name: /^Cost for one person/ }).fill('90');
    await chooseOne(page, 'Form', 'On site');
    await page.getByRole('button', { name: 'Add a competency' }).click();
    await page.getByRole('combobox', { name: 'Competency' }).fill('Doing electrical');
    await page.getByRole('option', { name: /^Doing electrical work/ }).click();
    await page.getByRole('textbox', { name: 'From level' }).fill('1');
    await page.getByRole('textbox', { name: 'To level' }).fill('3');
    await page.getByRole('combobox', { name: 'Job whose responsibility it serves' }).fill('Service');
    await page.getByRole('option').first().click();
    await page.getByRole('combobox', { name: 'Responsibility', exact: true }).click();
    await page.getByRole('option').first().click();
    await page.getByRole('combobox', { name: 'Comes before it' }).fill('Electrical safety');
    await page.getByRole('option', { name: 'Electrical safety refresher' }).click();
    await expectAccessibleAtBothWidths(page);
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });

  await test.step('nothing is published without a summary', async () => {
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByText(/^Say in a sentence or two what it is about/)).toBeVisible();
    await page.getByRole('link', { name: 'Change', exact: true }).click();
    await page.getByRole('textbox', { name: 'Summary' }).fill('Joints that hold, at the bench.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByText('It is in the catalogue now')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'The day' })).toBeVisible();
    await expectAccessibleAtBothWidths(page);
  });

  await test.step('others find it, by the responsibility that it serves, too', async () => {
    const { items } = await read(page, '/offerings?words=soldering');
    const { responsibilities } = await read(page, `/offerings/${items[0].id}`);
    await signIn('manager', '/catalogue');
    await openOffering(page, title);
    await page.getByRole('link', { name: new RegExp(`^${responsibilities[0].title}`) }).click();
    await expect(card(page, title)).toBeVisible();
    await expect(cards(page)).toHaveCount(1);
    await expectAccessible(page);
  });

  await test.step('retired, nobody finds it; then it comes back', async () => {
    await signIn('people', '/catalogue');
    await openOffering(page, title);
    await page.getByRole('button', { name: 'Retire' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Retire' }).click();
    await expect(page.getByText('It is no longer offered')).toBeVisible();
    await page.getByRole('link', { name: 'Learning' }).last().click();
    await page.getByRole('link', { name: 'Retired' }).click();
    await expectAccessibleAtBothWidths(page);
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByText('It is in the catalogue now')).toBeVisible();
  });
});

test('an employee suggests two things; the learning team takes one and declines the other, and both are told', {
  tag: '@every-database',
}, async ({ page, signIn, expectAccessible, expectAccessibleAtBothWidths }) => {
  const suggest = async (title: string, reason: string) => {
    await page.getByRole('button', { name: 'Suggest something' }).click();
    const form = page.getByRole('dialog', { name: 'Suggest something' });
    await form.getByRole('textbox', { name: 'Title' }).fill(title);
    await form.getByRole('textbox', { name: 'Why would it help?' }).fill(reason);
    await form.getByRole('textbox', { name: 'Link' }).fill('https://talks.example/one');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Send the suggestion' }).click();
    await expect(form).toBeHidden();
  };
  await signIn('employee', '/catalogue/suggestions');
  await suggest('Talk on sensor drift', 'Our sensors drift, and nobody sees it in time.');
  await suggest('A week at the beach', 'Rest is learning, too.');
  const list = page.getByRole('list', { name: /uggestions/ });
  await expect(list.getByRole('listitem').filter({ hasText: 'Waits for the learning team' })).toHaveCount(2);

  await signIn('people', '/catalogue/suggestions');
  await expectAccessibleAtBothWidths(page);
  await page.getByRole('link', { name: 'Accept: Talk on sensor drift' }).click();
  await page.getByRole('textbox', { name: 'Summary' }).fill('How to see drift before the plants do.');
  await expect(page.getByRole('switch', { name: 'Publish it at once' })).toBeChecked();
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Talk on sensor drift' })).toBeVisible();
  await page.goto('/catalogue/suggestions');
  await page.getByRole('button', { name: 'Decline: A week at the beach' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Why not?' }).fill('Take your leave for that.');
  await page.getByRole('dialog').getByRole('button', { name: 'Decline' }).click();
  await expect(page.getByText('The suggestion is declined')).toBeVisible();

  await signIn('employee', '/catalogue/suggestions');
  await expect(list.getByRole('listitem').filter({ hasText: 'Talk on sensor drift' })).toContainText('Accepted');
  await expect(list.getByRole('listitem').filter({ hasText: 'A week at the beach' })).toContainText('Take your leave');
  await page.goto('/catalogue');
  await findOffering(page, 'Talk on sensor drift');
  await page.getByRole('button', { name: /unread notification/ }).click();
  await expect(page.getByText(/A week at the beach/).first()).toBeVisible();
});

test("a provider's list is looked at first, then comes in, changes and retires what vanished", {
  tag: '@every-database',
}, async ({ page, signIn, expectAccessibleAtBothWidths }) => {
  const head = 'source,key,title,summary,link,hours,price,language,competencies\n';
  const first = 'Keyhole,K1,Keys I,First keys.,https://keys.example/1,8,250,de,TEC-ELEC 1-3\n';
  const second = 'Keyhole,K2,Keys II,More keys.,https://keys.example/2,16,500,en,\n';
  const choose = (text: string) =>
    page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'keys.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const counts = (text: string) => expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();
  await signIn('people', '/catalogue/feed');

  await test.step('what is wrong is told by line and column, and nothing can be applied', async () => {
    await choose(`${head}Keyhole,K1,,First keys.,,long,250,de,NONE 1-3\n`);
    await expect(page.getByRole('alert')).toContainText('Line 2, hours');
    await expect(page.getByRole('button', { name: 'Apply the list' })).toBeHidden();
    await expectAccessibleAtBothWidths(page);
  });

  await test.step('the preview says what would come; only then it does', async () => {
    await choose(head + first + second);
    await counts('New: 2, changed: 0, retired: 0');
    await expectAccessibleAtBothWidths(page);
    await page.getByRole('button', { name: 'Apply the list' }).click();
    await counts('Applied.');
    await page.goto('/catalogue');
    await findOffering(page, 'Keys II');
  });

  await test.step('the same again changes nothing; a shorter one retires, and keeps', async () => {
    await page.goto('/catalogue/feed');
    await choose(head + first + second);
    await counts('as it was: 2');
    await expect(page.getByRole('button', { name: 'Apply the list' })).toBeHidden();
    await choose(JSON.stringify([{ source: 'Keyhole', key: 'K1', title: 'Keys I, anew' }]));
    await counts('changed: 1, retired: 1');
    await page.getByRole('button', { name: 'Apply the list' }).click();
    await counts('Applied.');
    await page.goto('/catalogue?show=retired');
    await expect(page.getByRole('link', { name: 'Keys II' })).toBeVisible();
  });
});
