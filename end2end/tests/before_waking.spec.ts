// The scripts are allowed but the wasm never arrives: everything goes on by plain posts.
import { PASSWORD } from '../fixtures/account';
import { expect, test } from '../fixtures/test';
import { Visitor } from '../fixtures/visitor';
import { AcceptPage } from '../pages/accept';
import { CreatePage } from '../pages/create';
import { InvitationsPage } from '../pages/invitations';
import { MembersPage } from '../pages/members';
import { Frame, expectProblem } from '../pages/screen';
import { SignInPage } from '../pages/sign_in';

test.describe('without the wasm', { tag: '@scripts' }, () => {
  test.beforeEach(async ({ context, complaints }) => {
    complaints.expect(/orgs\.wasm|Failed to fetch|net::ERR_FAILED/);
    await context.route('**/*.wasm*', (route) => route.abort());
  });

  test('signing in, founding, inviting, joining, changing a role, leaving', async ({ page, app, complaints, browser }) => {
    const ada = await app.person('Ada Lindqvist');
    const visitor = new Visitor(page, app, false);
    const signIn = new SignInPage(visitor);
    await signIn.open();
    await signIn.fill(ada.email, 'wrong horse battery staple');
    expect((await signIn.submit()).status()).toBe(422);
    await expect(signIn.alert).toContainText('The e-mail address or the password is not right.');
    await expect(signIn.email).toHaveValue(ada.email);
    await signIn.password.fill(PASSWORD);
    await signIn.submit();
    await expect(page).toHaveURL(`${app.origin}/`);

    const create = new CreatePage(visitor);
    await create.open();
    await create.name.fill('No Wasm Inc');
    await create.slug.fill('acme');
    expect((await create.submit()).status()).toBe(409);
    await expectProblem(create.slug, 'This address is taken. Please choose another.');
    await create.slug.fill('');
    await create.submit();
    await expect(page).toHaveURL(`${app.origin}/orgs/no-wasm`);

    const list = new InvitationsPage(visitor, 'no-wasm');
    const email = app.address('Ivo New');
    await list.open();
    await list.invite.click();
    await list.email.fill(email);
    await list.role('Admin').check();
    await list.submit();
    await expect(list.messages).toContainText(`${email} is invited.`);
    await expect(list.row(email)).toContainText('Pending');

    const context = await browser.newContext({ baseURL: app.origin });
    complaints.listen(context, true);
    await context.route('**/*.wasm*', (route) => route.abort());
    const ivo = new Visitor(await context.newPage(), app, false);
    await ivo.open(await app.mailbox.link(email, 'invitations'));
    const accept = new AcceptPage(ivo);
    await accept.name.fill('Ivo New');
    await accept.password.fill(PASSWORD);
    await accept.press(accept.join);
    await expect(ivo.page).toHaveURL(`${app.origin}/orgs/no-wasm`);

    const members = new MembersPage(visitor, 'no-wasm');
    await members.open();
    await members.changeRole('Ivo New', 'member');
    await expect(members.roleOf('Ivo New')).toHaveValue('member');
    await members.act('Ivo New', 'Remove from the organization');
    await members.press(members.dialog.getByRole('button', { name: 'Remove Ivo New' }));
    await expect(members.row('Ivo New')).toHaveCount(0);
    await context.close();
    await new Frame(visitor).signOut();
  });
});

test('what is typed and clicked before the scripts run is not lost', { tag: '@scripts' }, async ({ page, app, visitor }) => {
  const ada = await app.person('Ada Lindqvist');
  await visitor.enter(ada);
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/*.wasm*', async (route) => {
    await held;
    await route.continue();
  });
  const create = new CreatePage(visitor);
  await page.goto('/orgs/new');
  await create.name.fill('Typed Too Early');
  release();
  await visitor.awake();
  await expect(create.name).toHaveValue('Typed Too Early');
  await create.submit();
  await expect(page).toHaveURL(/\/orgs\/typed-too-early$/);
});
