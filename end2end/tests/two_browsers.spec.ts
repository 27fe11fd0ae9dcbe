// The main job, as it happens: an admin at one browser, a newcomer at another, at the same time.
import { PASSWORD } from '../fixtures/account';
import { expect, test } from '../fixtures/test';
import { AcceptPage } from '../pages/accept';
import { CreatePage } from '../pages/create';
import { InvitationsPage } from '../pages/invitations';
import { MembersPage } from '../pages/members';
import { OrganizationPage } from '../pages/organization';
import { Screen } from '../pages/screen';
import { ConfirmPage, SignUpPage } from '../pages/sign_up';

test('from nothing to a team of two, and apart again', { tag: '@firefox' }, async ({ visitor, another, app, scripts }) => {
  const [mail, invited] = [app.address('Ada Lindqvist'), app.address('Ivo New')];
  const signUp = new SignUpPage(visitor);
  await signUp.open();
  await signUp.fill('Ada Lindqvist', mail, PASSWORD);
  await signUp.submit();
  await visitor.open(await app.mailbox.link(mail, 'verify'));
  const confirm = new ConfirmPage(visitor);
  await confirm.press(confirm.confirm);
  await expect(visitor.page).toHaveURL(`${app.origin}/`);
  await signUp.link('Create organization').click();
  const create = new CreatePage(visitor);
  await create.name.fill('Two Of Us');
  await create.submit();
  await expect(visitor.page).toHaveURL(/\/orgs\/two-of-us/);
  const slug = new URL(visitor.page.url()).pathname.split('/').pop()!;

  const list = new InvitationsPage(visitor, slug);
  await list.invite.click();
  await list.email.fill(invited);
  await list.submit();
  await expect(list.row(invited)).toContainText('Pending');

  const ivo = await another();
  await ivo.open(await app.mailbox.link(invited, 'invitations'));
  const accept = new AcceptPage(ivo);
  await accept.name.fill('Ivo New');
  await accept.password.fill(PASSWORD);
  await accept.press(accept.join);
  await expect(ivo.page).toHaveURL(`${app.origin}/orgs/${slug}`);
  const his = new MembersPage(ivo, slug);
  await his.frame.tab(/^Members/).click();
  await expect(his.rows).toHaveCount(2);
  await expect(his.row('Ivo New')).toContainText('You');

  const hers = new MembersPage(visitor, slug);
  await hers.open();
  await hers.changeRole('Ivo New', 'admin');
  await expect(hers.messages).toContainText('The role is Admin now.');
  await ivo.reload();
  await expect(his.frame.tab('Settings')).toBeVisible();

  // Both look at the list; she removes him; he reads so at once, or, without scripts, with his next click.
  await hers.act('Ivo New', 'Remove from the organization');
  await hers.press(hers.dialog.getByRole('button', { name: 'Remove Ivo New' }));
  await expect(hers.row('Ivo New')).toHaveCount(0);
  if (!scripts) await his.frame.tab('Overview').click();
  const clear = scripts ? 'You are no longer a member of Two Of Us' : 'There is nothing here';
  await expect(new Screen(ivo).heading).toHaveText(clear);
});

test('two admins act on one invitation: one does it, the other is told', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Race Track');
  const bea = await ada.bring(slug, 'Bea Admin', 'admin');
  const email = app.address('Ivo New');
  await ada.invite(slug, email);
  const other = await another();
  await visitor.enter(ada);
  await other.enter(bea);
  const [left, right] = [new InvitationsPage(visitor, slug), new InvitationsPage(other, slug)];
  await Promise.all([left.open(), right.open()]);
  await Promise.all([left.revoke(email).click(), right.revoke(email).click()]);
  const statuses = await Promise.all(
    [left, right].map(async (list) => (await list.press(list.dialog.getByRole('button', { name: 'Revoke invitation' }))).status()),
  );
  expect(statuses.filter((status) => status === 409)).toHaveLength(1);
  expect(statuses.filter((status) => status === 200 || status === 303)).toHaveLength(1);
  const loser = statuses[0] === 409 ? left : right;
  await expect(loser.dialog).toContainText('This invitation was answered or revoked meanwhile.');
});

test('an admin who was demoted meanwhile is refused at once', async ({ visitor, app, scripts }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Race Track');
  const bea = await ada.bring(slug, 'Bea Admin', 'admin');
  await visitor.enter(bea);
  const list = new InvitationsPage(visitor, slug);
  await visitor.open(`${list.path}?invite=1`);
  await list.email.fill(app.address('Ivo New'));
  // What is typed is looked at; that is over before anything changes.
  if (scripts) await expect(list.send).toHaveText('Send 1 invitation');
  const rows = (await ada.api('members/list', { slug })).body as { rows: Array<{ user: string; name: string }> };
  const member = rows.rows.find(({ name }) => name === 'Bea Admin')!.user;
  await ada.done('members/change-role', { slug, member, role: 'member' });
  expect((await list.submit()).status()).toBe(403);
  const overview = new OrganizationPage(visitor, slug);
  await overview.open();
  await expect(overview.frame.tab(/^Invitations/)).toHaveCount(0);
});
