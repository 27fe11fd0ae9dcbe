// J14: the operator looks into an organization, visibly.
import { expect, test } from '../fixtures/test';
import { ActivityPage } from '../pages/activity';
import { MembersPage } from '../pages/members';
import { Frame } from '../pages/screen';
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
