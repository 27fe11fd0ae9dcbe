// Many members at once, and the undo of a removal: chosen by boxes, asked before, worked off behind the requests.
import { mia, olga, signIn } from '../fixtures/cast';
import { CROWD, expect, test } from '../fixtures/test';
import { BatchPage, MembersPage } from '../pages/members';

test('a removal is undone from its message', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Nine Lives');
  await ada.bring(slug, 'Bea Admin', 'admin');
  await visitor.enter(ada);
  const list = new MembersPage(visitor, slug);
  await list.open();
  await list.act('Bea Admin', 'Remove from the organization');
  await list.press(list.dialog.getByRole('button', { name: 'Remove Bea Admin' }));
  await expect(list.row('Bea Admin')).toHaveCount(0);
  await list.press(list.messages.getByRole('button', { name: 'Undo' }));
  await expect(list.messages).toContainText('Back in the organization, as before.');
  await expect(list.roleOf('Bea Admin')).toHaveValue('admin');
  await expect(list.messages.getByRole('button', { name: 'Undo' }), 'once is enough').toHaveCount(0);
});

test('an undo that comes too late is told on the list, wherever one is', { tag: '@scripts' }, async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Nine Lives');
  const bea = await ada.bring(slug, 'Bea Member');
  await visitor.enter(ada);
  const list = new MembersPage(visitor, slug);
  await list.open();
  await list.act('Bea Member', 'Remove from the organization');
  await list.press(list.dialog.getByRole('button', { name: 'Remove Bea Member' }));
  const undo = list.messages.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeVisible();
  const link = await ada.invite(slug, bea.email);
  await bea.done('invitations/accept', { token: link.split('/').pop() ?? '' });
  await list.page.getByRole('navigation', { name: 'Organization' }).getByRole('link', { name: 'Activity' }).click();
  await expect(list.heading).toHaveText('Activity');
  expect((await list.press(undo)).status()).toBe(409);
  await expect(list.heading).toHaveText('Members');
  await expect(visitor.page).toHaveURL(`${app.origin}/orgs/${slug}/members`);
});

test('many are chosen, asked about, removed, and put back', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Nine Lives');
  for (const name of ['Bea Member', 'Carl Member', 'Dora Member']) await ada.bring(slug, name);
  await visitor.enter(ada);
  const list = new MembersPage(visitor, slug);
  await list.open();
  await expect(list.box('Ada Lindqvist'), 'not oneself').toHaveCount(0);
  await list.box('Bea Member').check();
  await list.box('Dora Member').check();
  await list.chosen.getByRole('button', { name: 'Remove' }).click();
  await expect(list.heading).toHaveText('Remove 2 members?');
  await expect(list.main.getByRole('list', { name: 'Who' })).toContainText('Bea Member');
  await list.press(list.button('Remove 2 members'));
  const batch = new BatchPage(visitor, slug);
  await batch.finished('2 of 2 done');
  await expect(batch.results).toContainText(['Bea Member', 'Dora Member']);
  const removing = visitor.path;
  await list.open();
  await expect(list.rows).toHaveCount(2);
  await list.link('See what came of it').click();
  await expect.poll(() => visitor.path).toBe(removing);
  await batch.press(batch.button('Undo 2'));
  await expect(batch.heading).toHaveText('Putting 2 members back');
  await batch.finished('2 of 2 done');
  await list.open();
  await expect(list.rows).toHaveCount(4);
});

test('another role for everybody who is found, on every page', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Nine Lives');
  for (const name of ['Bea Member', 'Carl Member', 'Dora Member']) await ada.bring(slug, name);
  await visitor.enter(ada);
  const list = new MembersPage(visitor, slug);
  await visitor.open(`/orgs/${slug}/members/batches/new?all=1&q=member&act=role&to=admin`);
  await expect(list.heading).toHaveText('Make admins of 3 members?');
  await list.press(list.button('Change the role of 3 members'));
  const batch = new BatchPage(visitor, slug);
  await batch.finished('3 of 3 done');
  await list.open();
  await expect(list.roleOf('Carl Member')).toHaveValue('admin');
});

test('boxes: all of a page, ranges, how many there are', { tag: '@scripts' }, async ({ visitor }) => {
  await signIn(visitor, olga);
  const list = new MembersPage(visitor, 'contoso');
  await list.open();
  await expect(list.chosen).toBeHidden();
  const boxes = list.table.getByRole('checkbox', { name: /^Choose (?!everybody)/ });
  const all = list.table.getByRole('checkbox', { name: 'Choose everybody on this page' });
  const top = await list.table.boundingBox();
  await boxes.nth(1).check();
  await expect(list.chosen).toBeVisible();
  expect((await list.table.boundingBox())?.y, 'the list stays where it is').toBe(top?.y);
  await expect(list.chosen.getByRole('status')).toHaveText('1 chosen on this page');
  await expect(all).toHaveJSProperty('indeterminate', true);
  await boxes.nth(5).click({ modifiers: ['Shift'] });
  await expect(list.chosen.getByRole('status')).toHaveText('5 chosen on this page');
  await all.check();
  const count = await boxes.count();
  await expect(list.chosen.getByRole('status')).toHaveText(`${count} chosen on this page`);
  await expect(all).toHaveJSProperty('indeterminate', false);
  // Another page is another choice.
  await list.pager.getByRole('link', { name: 'Next' }).click();
  await expect(list.chosen).toBeHidden();
  await expect(all).not.toBeChecked();
  await all.check();
  await list.chosen.getByRole('checkbox', { name: `All ${CROWD} that are found` }).check();
  await list.chosen.getByRole('button', { name: 'Change role' }).click();
  await expect(list.heading).toContainText('members?');
});

test('whoever may not has no boxes', async ({ visitor }) => {
  await signIn(visitor, mia);
  const list = new MembersPage(visitor, 'acme');
  await list.open();
  await expect(list.table.getByRole('checkbox')).toHaveCount(0);
  expect((await visitor.open('/orgs/acme/members/batches/new?all=1&act=remove')).status()).toBe(403);
});
