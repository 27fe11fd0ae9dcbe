// J14: the operator looks into an organization, visibly.
import { accessible } from '../fixtures/a11y';
import { expect, test } from '../fixtures/test';
import { ActivityPage } from '../pages/activity';
import { ConsoleList } from '../pages/console';
import { InvitationsPage } from '../pages/invitations';
import { MembersPage } from '../pages/members';
import { Frame, expectProblem } from '../pages/screen';
import { SettingsPage } from '../pages/settings';

test('a superuser, appointed while the server runs, may enter; everybody can see it', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Glass House');
  await ada.bring(slug, 'Bea Member');
  const sue = await app.person('Sue Operator');
  await visitor.enter(sue);
  expect((await visitor.open(`/orgs/${slug}`)).status()).toBe(404);
  expect(await app.run('superuser', 'grant', sue.email)).toContain(`${sue.email} is a superuser now.`);

  for (const path of ['', '/members', '/invitations', '/activity', '/settings']) {
    expect((await visitor.open(`/orgs/${slug}${path}`)).status(), path).toBe(200);
    await expect(new Frame(visitor).banner).toContainText('You see Glass House as a superuser. Your visit is recorded');
  }
  const list = new MembersPage(visitor, slug);
  await list.open();
  await expect(list.rows).toHaveCount(2);
  await expect(list.row(sue.name)).toHaveCount(0);
  const settings = new SettingsPage(visitor, slug);
  await settings.open();
  await settings.name.fill('Greenhouse');
  await settings.press(settings.button('Save name'));
  await expect(settings.messages).toContainText('The organization is called Greenhouse now.');

  const owner = await another();
  await owner.enter(ada);
  const activity = new ActivityPage(owner, slug);
  await activity.open();
  await expect(activity.item('opened the organization as a superuser'), 'one visit, not one for each page').toHaveCount(1);
  await expect(activity.item('opened the organization as a superuser')).toContainText('Sue Operator');
  await expect(activity.item('renamed the organization')).toContainText('Superuser');
  await expect(new Frame(owner).banner).toHaveCount(0);

  // An installation keeps one superuser.
  await app.run('superuser', 'grant', (await app.person('Kay Keeper')).email);
  expect(await app.run('superuser', 'revoke', sue.email)).toContain('an ordinary person now');
  expect((await visitor.open(`/orgs/${slug}`)).status()).toBe(404);
});

test('appointing nobody fails and says so', { tag: '@once' }, async ({ app }) => {
  await expect(app.run('superuser', 'grant', 'nobody@example.org')).rejects.toMatchObject({ code: 1 });
  await expect(app.run('superuser', 'grant', 'no address')).rejects.toMatchObject({ code: 2 });
});

test('an operator acts as somebody, says so on every page, and comes back', async ({ visitor, another, app, scripts }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Glass House');
  const bea = await ada.bring(slug, 'Bea Member', 'admin');
  const sue = await app.person('Sue Operator');
  await app.run('superuser', 'grant', sue.email);
  await visitor.enter(sue);
  await visitor.open(`/admin/users?q=${encodeURIComponent(bea.email)}`);
  const list = new ConsoleList(visitor);
  await list.enter(bea.name);
  const reason = list.main.getByLabel('Reason');
  await reason.fill('because');
  await list.press(list.button(`Act as ${bea.name}`));
  await expectProblem(reason, /at least 10 characters/);
  await reason.fill('Ticket 7: cannot invite');
  await list.press(list.button(`Act as ${bea.name}`));
  await expect(visitor.page).toHaveURL(`${app.origin}/`);
  await visitor.awake();

  const frame = new Frame(visitor);
  await expect(frame.acting).toContainText(`${sue.name}, you act as ${bea.name}.`);
  await expect(frame.acting).toContainText('30 minutes left.');
  await expect(frame.me).toContainText(bea.name);
  if (scripts) await accessible(visitor.page, 'a page with the banner of who acts');
  // By links and not by loading: the banner is the frame's, and stays.
  await visitor.page.getByRole('main').getByRole('link', { name: 'Glass House' }).first().click();
  await expect(list.heading).toHaveText('Glass House');
  await expect(frame.acting).toBeVisible();
  const invitations = new InvitationsPage(visitor, slug);
  await invitations.open();
  await invitations.invite.click();
  await invitations.email.fill(app.address('Gus Guest'));
  await invitations.press(invitations.send);
  await expect(invitations.messages).toContainText('is invited.');
  await expect(frame.acting).toBeVisible();
  // What is Bea's alone says so.
  expect((await visitor.open('/account/security')).status()).toBe(403);
  await expect(list.heading).toHaveText('This is theirs alone');

  const owner = await another();
  await owner.enter(ada);
  const activity = new ActivityPage(owner, slug);
  await activity.open();
  for (const what of ['opened the organization: “Ticket 7: cannot invite”', 'invited']) {
    await expect(activity.item(what).first()).toContainText(bea.name);
    await expect(activity.item(what).first()).toContainText(`on behalf: ${sue.name}`);
  }
  await expect(new Frame(owner).acting).toHaveCount(0);
  expect((await app.mailbox.newest(bea.email)).subject).toBe('An operator acts as you');
  expect((await app.mailbox.newest(ada.email)).subject).toBe('An operator acts as a member of your organization');

  await frame.acting.getByRole('button', { name: 'Stop' }).click();
  await expect(list.heading).toHaveText(bea.name);
  await expect(list.messages).toContainText('You are yourself again.');
  await expect(frame.acting).toHaveCount(0);
  await expect(list.main).toContainText('stopped acting as Bea Member');
  await expect(frame.me).toContainText(sue.name);
});

test('an organization lets no operator in, and again', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Glass House');
  const sue = await app.person('Sue Operator');
  await app.run('superuser', 'grant', sue.email);
  await visitor.enter(ada);
  const settings = new SettingsPage(visitor, slug);
  await settings.open();
  await settings.press(settings.button('Let no operator in'));
  await expect(settings.messages).toContainText('No operator looks in any more.');
  await expect(settings.button('Let operators in')).toBeVisible();
  await expect.poll(async () => (await app.mailbox.newest(ada.email)).subject).toBe('Support may not look into your organization any more');

  const operator = await another();
  await operator.enter(sue);
  const list = new ConsoleList(operator);
  expect((await operator.open(`/orgs/${slug}`)).status()).toBe(403);
  await expect(list.heading).toHaveText('This organization lets no operator in');
  await operator.open(`/admin/organizations?q=${slug}`);
  await expect(list.row('Glass House')).toContainText('No support');
  await list.enter('Glass House');
  await expect(list.link('Look inside')).toHaveCount(0);
  await expect(list.main).toContainText('Its owners let no operator in');

  await settings.press(settings.button('Let operators in'));
  await expect(settings.messages).toContainText('Operators may look in again.');
  expect((await operator.open(`/orgs/${slug}`)).status()).toBe(200);
  await expect(new Frame(operator).banner).toBeVisible();
});
