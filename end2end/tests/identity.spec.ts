// Signing up, confirming an address, signing in and out.
import { PASSWORD } from '../fixtures/account';
import { mia, signIn } from '../fixtures/cast';
import { linkIn } from '../fixtures/mailbox';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { MembersPage } from '../pages/members';
import { Frame, expectProblem } from '../pages/screen';
import { SignInPage } from '../pages/sign_in';
import { ConfirmPage, SignUpPage } from '../pages/sign_up';

const WRONG = 'The e-mail address or the password is not right.';

test('signing up ends, by way of the inbox, signed in', async ({ visitor, app }) => {
  const email = app.address('Nora New');
  const page = new SignUpPage(visitor);
  await page.open();
  await page.fill('Nora New', email, PASSWORD);
  await page.submit();
  await expect(page.page).toHaveURL(`${app.origin}/sign-up/check-inbox`);
  await expect(page.heading).toHaveText('Check your inbox');
  await expect(page.main).not.toContainText(email);

  const mail = await app.mailbox.newest(email);
  expect(mail.subject).toBe('Confirm your e-mail address');
  await visitor.open(linkIn(mail, 'verify'));
  const confirm = new ConfirmPage(visitor);
  await expect(confirm.main).toContainText(email);
  await confirm.press(confirm.confirm);
  await expect(page.page).toHaveURL(`${app.origin}/`);
  await expect(page.messages).toContainText('Welcome, Nora New.');
  await expect(new HomePage(visitor).heading).toHaveText('Your organizations');
  await expect(new Frame(visitor).me).toContainText('Nora New');
});

test('the link of a confirmation changes nothing by being opened, and works once', async ({ visitor, app }) => {
  const email = app.address('Nora New');
  const page = new SignUpPage(visitor);
  await page.open();
  await page.fill('Nora New', email, PASSWORD);
  await page.submit();
  const link = await app.mailbox.link(email, 'verify');
  const confirm = new ConfirmPage(visitor);
  for (let time = 0; time < 3; time += 1) {
    await visitor.open(link);
    await expect(confirm.confirm).toBeVisible();
  }
  await confirm.press(confirm.confirm);
  await expect(page.page).toHaveURL(`${app.origin}/`);
  await visitor.open(link);
  await expect(confirm.heading).toHaveText('This link was used before');
  await visitor.open(`/verify/${'0'.repeat(64)}`);
  await expect(confirm.heading).toHaveText('We do not know this link');
  await visitor.open('/verify/nonsense');
  await expect(confirm.heading).toHaveText('We do not know this link');
});

test('a confirmation in another browser asks for the password', async ({ visitor, another, app }) => {
  const email = app.address('Nora New');
  const page = new SignUpPage(visitor);
  await page.open();
  await page.fill('Nora New', email, PASSWORD);
  await page.submit();
  const link = await app.mailbox.link(email, 'verify');

  const phone = await another();
  const confirm = new ConfirmPage(phone);
  await phone.open(link);
  await expect(confirm.email).toHaveValue(email);
  await expect(confirm.email).toHaveAttribute('readonly');
  await confirm.password.fill('not the password at all');
  expect((await confirm.press(confirm.confirm)).status()).toBe(422);
  await expectProblem(confirm.password, 'This is not the password chosen at sign-up.');
  await confirm.password.fill(PASSWORD);
  await confirm.press(confirm.confirm);
  await expect(phone.page).toHaveURL(`${app.origin}/`);
  await expect(new Frame(phone).me).toContainText('Nora New');
});

test('sign-up says what is wrong beside each field and keeps what was typed', async ({ visitor }) => {
  const page = new SignUpPage(visitor);
  await page.open();
  await page.fill('', 'nora at example.org', 'short');
  expect((await page.submit()).status()).toBe(422);
  await expectProblem(page.name, 'Please type a name.');
  await expectProblem(page.email, 'Please type one plain address, such as ivy@example.org.');
  await expectProblem(page.password, /at least 15 characters/);
  await expect(page.email).toHaveValue('nora at example.org');
});

test('known and unknown addresses get the same answer; only the mail differs', async ({ visitor, app }) => {
  const known = await app.person('Karl Known');
  const page = new SignUpPage(visitor);
  await page.open();
  await page.fill('Mallory', known.email, 'a longer sentence of mine');
  await page.submit();
  await expect(page.heading).toHaveText('Check your inbox');
  const mail = await app.mailbox.newest(known.email, 2);
  expect(mail.text).toContain('You already have one: sign in with it.');
  expect(mail.text).not.toContain('/verify/');
  // The password that was typed there opens nothing.
  const signInPage = new SignInPage(visitor);
  await signInPage.open();
  await signInPage.fill(known.email, 'a longer sentence of mine');
  expect((await signInPage.submit()).status()).toBe(422);
  await expect(signInPage.alert).toContainText(WRONG);
});

test('signing in: one text for a wrong password and an unknown address; what was typed stays', async ({ visitor, app }) => {
  const karl = await app.person('Karl Known');
  const page = new SignInPage(visitor);
  for (const email of [karl.email, app.address('Una Unknown')]) {
    await page.open();
    await page.fill(email, 'wrong horse battery staple');
    expect((await page.submit()).status()).toBe(422);
    await expect(page.alert).toContainText(WRONG);
    await expect(page.email).toHaveValue(email);
    await expect(page.page).toHaveTitle('Sign in · Orgs');
  }
  await page.fill(karl.email, PASSWORD);
  await page.submit();
  await expect(page.page).toHaveURL(`${app.origin}/`);
});

test('people who did not confirm their address do not exist', async ({ visitor, app }) => {
  const email = app.address('Nora New');
  const page = new SignUpPage(visitor);
  await page.open();
  await page.fill('Nora New', email, PASSWORD);
  await page.submit();
  await app.mailbox.newest(email);
  const signInPage = new SignInPage(visitor);
  await signInPage.open();
  await signInPage.fill(email, PASSWORD);
  expect((await signInPage.submit()).status()).toBe(422);
  await expect(signInPage.alert).toContainText(WRONG);
});

test('whoever follows a deep link signed out comes back to it after signing in', async ({ visitor, app }) => {
  const deep = '/orgs/acme/members?q=max&sort=-name';
  await visitor.open(deep);
  await expect(visitor.page).toHaveURL(/\/sign-in\?next=/);
  const page = new SignInPage(visitor);
  await page.fill(mia.email, mia.password);
  await page.submit();
  await expect(visitor.page).toHaveURL(app.origin + deep);
  const members = new MembersPage(visitor, 'acme');
  await expect(members.rows).toHaveCount(1);
  await expect(members.search).toHaveValue('max');
});

test('nobody is sent to another site after signing in', async ({ visitor, app }) => {
  for (const next of ['//evil.example/', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)']) {
    await visitor.context.clearCookies();
    await visitor.open(`/sign-in?next=${encodeURIComponent(next)}`);
    const page = new SignInPage(visitor);
    await page.fill(mia.email, mia.password);
    await page.submit();
    await expect(visitor.page).toHaveURL(`${app.origin}/`);
  }
});

test('signing out ends the session everywhere it was copied to', { tag: '@firefox' }, async ({ visitor, app }) => {
  const karl = await app.person('Karl Known');
  await signIn(visitor, karl);
  const cookie = (await visitor.context.cookies()).find(({ name }) => name === 'orgs');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  await new Frame(visitor).signOut();
  await visitor.context.addCookies([cookie!]);
  await visitor.open('/orgs/new');
  await expect(visitor.page).toHaveURL(/\/sign-in\?next=/);
});

test('ten wrong passwords make an address wait, and say how long', { tag: '@once' }, async ({ visitor, app }) => {
  const karl = await app.person('Karl Known');
  for (let time = 0; time < 10; time += 1) {
    expect((await karl.api('identity/sign-in', { email: karl.email, password: 'wrong horse battery' })).status).toBe(422);
  }
  const page = new SignInPage(visitor);
  await page.open();
  await page.fill(karl.email, PASSWORD);
  expect((await page.submit()).status()).toBe(429);
  await expect(page.alert).toContainText(/Too many attempts\. Please try again in \d+ (second|minute)s?\./);
});
