// A forgotten password, and looking after one's own account.
import { PASSWORD } from '../fixtures/account';
import { signIn } from '../fixtures/cast';
import { linkIn } from '../fixtures/mailbox';
import { expect, test } from '../fixtures/test';
import { ForgotPage, ResetPage } from '../pages/account';
import { HomePage } from '../pages/home';
import { Frame, expectProblem } from '../pages/screen';
import { SignInPage } from '../pages/sign_in';

const ANOTHER = 'a longer sentence of mine';
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
