// The operators' console: there for superusers, and for nobody else.
import { accessible } from '../fixtures/a11y';
import type { App } from '../fixtures/app';
import { CROWD, expect, test } from '../fixtures/test';
import { ConsoleList } from '../pages/console';
import { Frame } from '../pages/screen';

async function operator(app: App, name: string) {
  const person = await app.person(name);
  await app.run('superuser', 'grant', person.email);
  return person;
}

test('nobody but superusers finds it', async ({ visitor, app }) => {
  for (const path of ['/admin', '/admin/users', '/admin/organizations', '/admin/sign-ups', '/admin/events']) {
    expect((await visitor.open(path)).status(), path).toBe(404);
    await expect(new ConsoleList(visitor).heading).toHaveText('There is nothing here');
  }
  const ada = await app.person('Ada Ordinary');
  await visitor.enter(ada);
  expect((await visitor.open('/admin/users')).status()).toBe(404);
  await visitor.open('/');
  const frame = new Frame(visitor);
  await frame.openMenu(frame.me);
  await expect(frame.me.getByRole('link', { name: 'Console' })).toHaveCount(0);
  await app.run('superuser', 'grant', ada.email);
  await visitor.open('/');
  await frame.openMenu(frame.me);
  await frame.me.getByRole('link', { name: 'Console' }).click();
  await expect(new ConsoleList(visitor).heading).toHaveText('Users');
});

test('somebody is found, deactivated and activated again', async ({ visitor, another, app, scripts }) => {
  const sue = await operator(app, 'Sue Operator');
  const bob = await app.person('Bob Bystander');
  const theirs = await another();
  await theirs.enter(bob);
  expect((await theirs.open('/account')).url()).toContain('/account');

  await visitor.enter(sue);
  await visitor.open('/admin/users');
  const list = new ConsoleList(visitor);
  await list.find(bob.email);
  await expect(list.rows).toHaveCount(1);
  if (scripts) await accessible(visitor.page, 'the list of users');
  await list.enter(bob.name);
  if (scripts) await accessible(visitor.page, 'a user');
  await list.sure('Deactivate');
  await expect(list.messages).toContainText('Deactivated, and signed out everywhere.');
  await expect(list.main).toContainText('deactivated Bob Bystander');
  expect((await theirs.open('/account')).url()).toContain('/sign-in');

  await visitor.open(`/admin/users?q=${encodeURIComponent(bob.email)}`);
  await list.filter('Deactivated');
  await expect(list.rows).toHaveCount(1);
  await list.enter(bob.name);
  await list.press(list.button('Activate'));
  await expect(list.messages).toContainText('Active again.');
  await list.sure('Make a superuser');
  await expect(list.messages).toContainText('A superuser now.');
  await expect(list.main).toContainText('Superuser');
});

test('an owner is not deactivated; another one is appointed', async ({ visitor, app }) => {
  const sue = await operator(app, 'Sue Operator');
  const ada = await app.person('Ada Abandoner');
  const heir = await app.person('Hanna Heir');
  const slug = await ada.found('Left House');
  await visitor.enter(sue);
  await visitor.open(`/admin/users?q=${encodeURIComponent(ada.email)}`);
  const list = new ConsoleList(visitor);
  await list.enter(ada.name);
  await list.sure('Deactivate');
  await expect(list.dialog.getByRole('alert')).toContainText('No active owner would be left in: Left House.');

  await visitor.open(`/admin/organizations?q=${slug}`);
  await list.enter('Left House');
  await list.main.getByLabel('E-mail address of the new owner').fill(heir.email);
  await list.press(list.button('Make the owner'));
  await expect(list.messages).toContainText(`${heir.email} is its owner now.`);
  await expect(list.main).toContainText('made Hanna Heir the owner');
  await list.sure('Disable');
  await expect(list.messages).toContainText('The organization is disabled.');
  await list.press(list.button('Enable'));
  await expect(list.messages).toContainText('The organization is in use again.');

  // The log knows all of it.
  await visitor.open(`/admin/events?organization=${slug}&kind=ownership.appointed`);
  await expect(list.main.getByRole('listitem')).toHaveCount(1);
  await expect(list.main.getByRole('listitem')).toContainText('Sue Operator');
});

test('everybody who belongs to an organization is found on its page', async ({ visitor, app, scripts }) => {
  const sue = await operator(app, 'Sue Operator');
  const ada = await app.person('Ada Abandoner');
  const slug = await ada.found('Full House');
  await ada.bring(slug, 'Bea Builder', 'admin');
  const cem = await ada.bring(slug, 'Cem Carrier');
  // From outside it is seen whether operators are let in or not.
  await ada.done('organizations/refuse-support', { slug });
  await visitor.enter(sue);
  await visitor.open(`/admin/organizations?q=${slug}`);
  const list = new ConsoleList(visitor);
  await list.enter('Full House');
  await expect(list.memberRows).toHaveCount(3);
  if (scripts) await accessible(visitor.page, 'an organization');
  await list.filter('Admins');
  await expect(list.memberRows).toHaveCount(1);
  await expect(list.memberRows).toContainText('Bea Builder');
  await list.filter('All');
  await list.find('cem');
  await expect(list.memberRows).toHaveCount(1);
  await expect(list.pages).toContainText('1 member found');
  await visitor.reload();
  await expect(list.members.getByRole('searchbox')).toHaveValue('cem');
  await list.memberRows.getByRole('link', { name: cem.name, exact: true }).click();
  await expect(list.heading).toHaveText(cem.name);
  await expect(list.main).toContainText('Full House');
});

test('the members of a large organization come in pages, there and back', async ({ visitor, app }) => {
  const sue = await operator(app, 'Sue Operator');
  await visitor.enter(sue);
  await visitor.open('/admin/organizations?q=contoso');
  const list = new ConsoleList(visitor);
  await list.enter('Contoso');
  await expect(list.pages).toContainText(`${CROWD} members`);
  const first = await list.memberRows.first().innerText();
  const whole = await list.memberRows.count();
  await list.pages.getByRole('link', { name: 'Next' }).click();
  await expect(visitor.page).toHaveURL(/\?after=/);
  await expect(list.memberRows).toHaveCount(whole);
  await expect(list.memberRows.first()).not.toHaveText(first);
  await visitor.awake();
  await list.pages.getByRole('link', { name: 'Previous' }).click();
  await expect(visitor.page).toHaveURL(/\?before=/);
  await expect.poll(() => list.memberRows.first().innerText()).toBe(first);
});

test('who waits for a mail gets it again', async ({ visitor, app }) => {
  const sue = await operator(app, 'Sue Operator');
  const nora = app.address('Nora Newcomer');
  await sue.done('identity/sign-up', { name: 'Nora Newcomer', email: nora, password: sue.password });
  await app.mailbox.link(nora, 'verify');
  await visitor.enter(sue);
  await visitor.open('/admin/sign-ups');
  const list = new ConsoleList(visitor);
  await expect(visitor.page.getByRole('columnheader', { name: 'Asked' })).toBeVisible();
  await expect(list.row(nora)).toHaveCount(1);
  await list.press(list.row(nora).getByRole('button', { name: 'Send the mail again' }));
  await expect(list.messages).toContainText('The mail is on its way again.');
});
