// Two-step sign-in: set up with an app, asked for, recovery codes, turned off.
import { PASSWORD } from '../fixtures/account';
import { code, turnOn } from '../fixtures/authenticator';
import { expect, test } from '../fixtures/test';
import { CodePage, TwoFactorPage } from '../pages/factors';
import { expectProblem } from '../pages/screen';
import { SignInPage } from '../pages/sign_in';

test('an app is set up, asked for after the password, and a recovery code stands in for it', async ({ visitor, another, app }) => {
  const karl = await app.person('Karl Known');
  await visitor.enter(karl);
  await visitor.open('/account/security');
  const page = new TwoFactorPage(visitor);
  await page.part('Two-step sign-in').getByRole('link', { name: 'Set up' }).click();
  await expect(page.heading).toHaveText('Two-step sign-in');
  await visitor.awake();

  expect((await page.setUp('another horse battery staple')).status()).toBe(422);
  await expectProblem(page.main.getByLabel('Your password'), 'This is not your password.');
  await page.setUp(PASSWORD);
  await expect(page.picture).toBeVisible();
  const secret = (await page.secret.textContent()) ?? '';
  expect((await page.confirm('12345')).status()).toBe(422);
  await expect(page.picture).toBeVisible();
  const used = code(secret);
  await page.confirm(used);
  await expect(page.codes).toHaveCount(10);
  const codes = await page.codes.allTextContents();
  expect((await app.mailbox.newest(karl.email, 1, 'account')).subject).toBe('Two-step sign-in is on');
  await page.open();
  await expect(page.part('Recovery codes')).toContainText('You have 10.');
  await expect(page.codes).toHaveCount(0);
  await expect(page.secret).toHaveCount(0);

  const elsewhere = await another();
  const signIn = new SignInPage(elsewhere);
  const ask = new CodePage(elsewhere);
  await signIn.open('/account');
  await signIn.fill(karl.email, PASSWORD);
  await signIn.submit();
  await expect(ask.heading).toHaveText('Enter your code');
  await elsewhere.awake();
  expect((await ask.type(used)).status()).toBe(422);
  await ask.type(code(secret, 1));
  await expect(elsewhere.page).toHaveURL(`${app.origin}/account`);

  await elsewhere.context.clearCookies();
  await signIn.open();
  await signIn.fill(karl.email, PASSWORD);
  await signIn.submit();
  await expect(ask.heading).toHaveText('Enter your code');
  await elsewhere.awake();
  await ask.type((codes[0] ?? '').toLowerCase());
  await expect(elsewhere.page).toHaveURL(`${app.origin}/`);
  expect((await app.mailbox.newest(karl.email, 2, 'account')).text).toContain('9 are left.');

  await page.turnOff(PASSWORD, codes[1] ?? '');
  await expect(page.messages).toContainText('Two-step sign-in is off.');
  await expect(page.part('Two-step sign-in')).toContainText('Off');
});

test('without the password no code is asked for', async ({ visitor }) => {
  await visitor.open('/sign-in/code?next=%2Faccount');
  const page = new CodePage(visitor);
  await expect(page.heading).toHaveText('Please sign in again');
  await expect(page.link('Sign in')).toHaveAttribute('href', '/sign-in?next=%2Faccount');
});

test('an organization asks for it: one page, one next step, at once', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Ada and Friends');
  const karl = await ada.bring(slug, 'Karl Known');
  const his = await another();
  await his.enter(karl);
  await his.open(`/orgs/${slug}/members`);
  const theirs = new TwoFactorPage(his);
  await expect(theirs.heading).toHaveText('Members');

  await visitor.enter(ada);
  await visitor.open(`/orgs/${slug}/settings`);
  const settings = new TwoFactorPage(visitor);
  expect((await settings.press(settings.button('Ask every member for it'))).status()).toBe(409);
  await expect(settings.alert).toContainText('You have no two-step sign-in yourself.');
  await turnOn(ada);
  await visitor.open(`/orgs/${slug}/settings`);
  await settings.press(settings.button('Ask every member for it'));
  await expect(settings.messages).toContainText('Every member needs two-step sign-in now.');
  await expect(settings.button('Stop asking for it')).toBeVisible();

  if (!his.scripts) await his.open(`/orgs/${slug}/members`);
  await expect(theirs.heading).toHaveText('This organization asks for two-step sign-in');
  await expect(theirs.main).not.toContainText('Ada Lindqvist');
  await turnOn(karl);
  await his.open(`/orgs/${slug}/members`);
  await expect(theirs.heading).toHaveText('Members');
});
