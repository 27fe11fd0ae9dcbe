// A forgotten password, and looking after one's own account.
import { PASSWORD } from '../fixtures/account';
import { signIn } from '../fixtures/cast';
import { linkIn } from '../fixtures/mailbox';
import { expect, test } from '../fixtures/test';
import { AccountPage, ForgotPage, ResetPage } from '../pages/account';
import { HomePage } from '../pages/home';
import { MembersPage } from '../pages/members';
import { Frame, expectProblem } from '../pages/screen';
import { SignInPage } from '../pages/sign_in';

const ANOTHER = 'a longer sentence of mine';
/** One red dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const DEAD = 'This link does not work';

test('who forgot the password chooses a new one by mail, and is signed in with it', async ({ visitor, another, app }) => {
  const karl = await app.person('Karl Known');
  const elsewhere = await another();
  await elsewhere.enter(karl);
  await elsewhere.open('/orgs/new');

  const signInPage = new SignInPage(visitor);
  await signInPage.open();
  await signInPage.link('Forgot your password?').click();
  await expect(visitor.page).toHaveURL(`${app.origin}/forgot`);
  await visitor.awake();
  const forgot = new ForgotPage(visitor);
  await forgot.ask(karl.email);
  await expect(visitor.page).toHaveURL(`${app.origin}/forgot/check-inbox`);
  await expect(forgot.heading).toHaveText('Check your inbox');
  await expect(forgot.main).not.toContainText(karl.email);

  const mail = await app.mailbox.newest(karl.email, 1, 'reset');
  expect(mail.subject).toBe('Choose a new password');
  const link = linkIn(mail, 'reset');
  const page = new ResetPage(visitor);
  for (let time = 0; time < 3; time += 1) {
    await visitor.open(link);
    await expect(page.heading).toHaveText('Choose a new password');
  }
  await expect(page.email).toHaveValue(karl.email);
  await expect(page.email).toHaveAttribute('readonly');
  expect((await page.choose('short')).status()).toBe(422);
  await expectProblem(page.password, /at least 15 characters/);
  await page.choose(ANOTHER);
  await expect(visitor.page).toHaveURL(`${app.origin}/`);
  await expect(page.messages).toContainText('Your password is changed.');
  await expect(new HomePage(visitor).heading).toHaveText('Your organizations');
  await expect(new Frame(visitor).me).toContainText('Karl Known');

  // Whoever was signed in before is not any more, and the person hears of it.
  await elsewhere.open('/orgs/new');
  await expect(elsewhere.page).toHaveURL(/\/sign-in\?next=/);
  const notice = await app.mailbox.newest(karl.email, 3);
  expect(notice.subject).toBe('Your password was changed');
  expect(notice.text).toContain(`${app.origin}/forgot`);

  // Used once, the link is dead; the old password too.
  await elsewhere.open(link);
  await expect(new ResetPage(elsewhere).heading).toHaveText(DEAD);
  expect((await karl.api('identity/sign-in', { email: karl.email, password: PASSWORD })).status).toBe(422);
  await signIn(elsewhere, { email: karl.email, password: ANOTHER });
});

test('of several links only the newest works; what is none has one way on', async ({ visitor, app }) => {
  const karl = await app.person('Karl Known');
  await karl.done('identity/request-reset', { email: karl.email });
  const older = await app.mailbox.link(karl.email, 'reset');
  await karl.done('identity/request-reset', { email: karl.email.toUpperCase() });
  const newer = await app.mailbox.link(karl.email, 'reset', 2);
  const page = new ResetPage(visitor);
  for (const path of [older, `/reset/${'0'.repeat(64)}`, '/reset/nonsense']) {
    await visitor.open(path);
    await expect(page.heading).toHaveText(DEAD);
    await expect(page.again).toHaveAttribute('href', '/forgot');
  }
  await visitor.open(newer);
  await expect(page.heading).toHaveText('Choose a new password');
});

test('an unknown address gets the same answer, and no mail', async ({ visitor, app }) => {
  const email = app.address('Una Unknown');
  const page = new ForgotPage(visitor);
  await page.open();
  expect((await page.ask('una at example.org')).status()).toBe(422);
  await expectProblem(page.email, 'Please type one plain address, such as ivy@example.org.');
  await expect(page.email).toHaveValue('una at example.org');
  await page.ask(email);
  await expect(visitor.page).toHaveURL(`${app.origin}/forgot/check-inbox`);
  await expect(page.heading).toHaveText('Check your inbox');
  // Somebody who asks later has got theirs by now.
  const karl = await app.person('Karl Known');
  await karl.done('identity/request-reset', { email: karl.email });
  await app.mailbox.newest(karl.email, 1, 'reset');
  expect(await app.mailbox.to(email)).toHaveLength(0);
});

test('an address that asked too often waits, and is told how long', { tag: '@once' }, async ({ visitor, app }) => {
  const email = app.address('Una Unknown');
  const page = new ForgotPage(visitor);
  for (let time = 0; time < 5; time += 1) {
    await page.open();
    await page.ask(email);
    await expect(page.heading).toHaveText('Check your inbox');
  }
  await page.open();
  expect((await page.ask(email)).status()).toBe(429);
  await expect(page.alert).toContainText(/Too many attempts\. Please try again in \d+ minutes?\./);
});

test('a new name is shown at once, also to colleagues', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Ada and Friends');
  const karl = await ada.bring(slug, 'Karl Known');
  await visitor.enter(karl);
  await visitor.open('/');
  const frame = new Frame(visitor);
  await frame.openMenu(frame.me);
  await frame.me.getByRole('link', { name: 'Your account' }).click();
  await expect(visitor.page).toHaveURL(`${app.origin}/account`);
  await visitor.awake();
  const page = new AccountPage(visitor);
  await expect(page.heading).toHaveText('Profile');
  await expect(page.name).toHaveValue('Karl Known');
  await page.name.fill(' ');
  expect((await page.press(page.button('Save name'))).status()).toBe(422);
  await expectProblem(page.name, 'Please type a name.');
  await page.name.fill('Karl Married');
  await page.press(page.button('Save name'));
  await expect(page.messages).toContainText('Your name is saved.');
  await expect(page.name).toHaveValue('Karl Married');
  await expect(frame.me).toContainText('Karl Married');

  const colleague = await another();
  await colleague.enter(ada);
  const members = new MembersPage(colleague, slug);
  await colleague.open(`/orgs/${slug}/members`);
  await expect(members.rows.filter({ hasText: 'Karl Married' })).toHaveCount(1);
});

test('another password asks for the present one, and ends every other session', async ({ visitor, another, app }) => {
  const karl = await app.person('Karl Known');
  await visitor.enter(karl);
  const elsewhere = await another();
  await signIn(elsewhere, karl);
  const page = new AccountPage(visitor);
  await page.openSecurity();
  expect((await page.change('wrong horse battery staple', ANOTHER)).status()).toBe(422);
  await expectProblem(page.present, 'This is not your present password.');
  expect((await page.change(PASSWORD, 'short')).status()).toBe(422);
  await expectProblem(page.password, /at least 15 characters/);
  await page.change(PASSWORD, ANOTHER);
  await expect(page.messages).toContainText('Every other browser was signed out.');
  await expect(visitor.page).toHaveURL(`${app.origin}/account/security`);
  await expect(page.sessions).toHaveCount(1);
  await expect(page.sessions).toContainText('This browser');
  await expect(page.present).toHaveValue('');

  await elsewhere.open('/orgs/new');
  await expect(elsewhere.page).toHaveURL(/\/sign-in\?next=/);
  await signIn(elsewhere, { email: karl.email, password: ANOTHER });
  const notice = await app.mailbox.newest(karl.email, 2);
  expect(notice.subject).toBe('Your password was changed');
});

test('other browsers are listed and signed out, one by one and all at once', async ({ visitor, another, app }) => {
  const karl = await app.person('Karl Known');
  await visitor.enter(karl);
  const others = [await another(), await another(), await another()];
  for (const other of others) await signIn(other, karl);
  const page = new AccountPage(visitor);
  await page.openSecurity();
  await expect(page.sessions).toHaveCount(4);
  await expect(page.sessions.filter({ hasText: 'This browser' })).toHaveCount(1);
  await page.press(page.sessions.getByRole('button').first());
  await expect(page.messages).toContainText('That browser is signed out.');
  await expect(page.sessions).toHaveCount(3);
  await page.press(page.button('Sign out everywhere else'));
  await expect(page.messages).toContainText('You are signed out of 2 other browsers.');
  await expect(page.sessions).toHaveCount(1);
  await expect(page.button('Sign out everywhere else')).toHaveCount(0);
  for (const other of others) {
    await other.open('/account/security');
    await expect(other.page).toHaveURL(/\/sign-in\?next=%2Faccount%2Fsecurity/);
  }
  await visitor.reload();
  await expect(page.heading).toHaveText('Security');
});

test('a picture is uploaded, seen by colleagues, and removed', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Faces');
  const karl = await ada.bring(slug, 'Karl Known');
  await visitor.enter(karl);
  await visitor.open('/account');
  const page = new AccountPage(visitor);
  await page.choosePicture('letter.txt', Buffer.from('Dear Ada'));
  await page.button('Save picture').click();
  await expectProblem(page.picture, 'Please choose a picture: PNG, JPEG or WebP.');
  await visitor.awake();
  await page.choosePicture('me.png', PNG);
  await page.button('Save picture').click();
  await expect(page.messages).toContainText('Your picture is saved.');
  await expect(visitor.page).toHaveURL(`${app.origin}/account`);
  await visitor.awake();
  const mine = page.main.locator('.avatar__picture');
  await expect(mine).toHaveJSProperty('naturalWidth', 256);
  await expect(mine).toHaveAttribute('alt', '');

  const colleague = await another();
  await colleague.enter(ada);
  const members = new MembersPage(colleague, slug);
  await members.open();
  const theirs = members.row('Karl Known').locator('.avatar__picture');
  await expect(theirs).toHaveJSProperty('naturalWidth', 64);
  await expect(members.row('Ada Lindqvist').locator('.avatar__picture')).toHaveCount(0);
  const src = (await theirs.getAttribute('src')) ?? '';

  const stranger = await another();
  await stranger.enter(await app.person('Sam Stranger'));
  expect((await stranger.page.request.get(src)).status()).toBe(404);
  expect((await colleague.page.request.get(src)).headers()['cache-control']).toContain('immutable');

  await page.press(page.button('Remove picture'));
  await expect(page.messages).toContainText('Your picture is removed.');
  await expect(mine).toHaveCount(0);
});
