// Signing in by a real provider (npm's oidc-provider): there and back, new and known, linking, unlinking.
import { App } from '../fixtures/app';
import { PASSWORD } from '../fixtures/account';
import { code, turnOn } from '../fixtures/authenticator';
import { IdentityProvider } from '../fixtures/provider';
import { expect, test as base } from '../fixtures/test';
import { CodePage } from '../pages/factors';
import { PasskeysPage } from '../pages/passkeys';
import { Screen } from '../pages/screen';
import { SignInPage } from '../pages/sign_in';
import type { Visitor } from '../fixtures/visitor';

const test = base.extend<object, { provider: IdentityProvider; app: App }>({
  provider: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const provider = await IdentityProvider.start();
      await use(provider);
      await provider.stop();
    },
    { scope: 'worker' },
  ],
  app: [
    async ({ provider }, use) => {
      const app = await App.start(null, provider.settings);
      provider.knows(`${app.origin}/sign-in/return`);
      await use(app);
      await app.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** From our page to theirs, in as this person there, and back. */
async function through(visitor: Visitor, press: () => Promise<void>, email: string): Promise<void> {
  const { page } = visitor;
  await press();
  await page.waitForURL(/\/interaction\//);
  await page.getByLabel('Address').fill(email);
  await page.getByRole('button', { name: 'Sign in there' }).click();
  if (!visitor.scripts) {
    await page.waitForURL(/\/sign-in\/return/);
    await page.getByRole('button', { name: 'Continue' }).click();
  }
}

async function signIn(visitor: Visitor, email: string, next = '/account'): Promise<void> {
  const page = new SignInPage(visitor);
  await page.open(next);
  await through(visitor, () => page.button('Continue with Example').click(), email);
}

test('somebody new comes in by the provider, sets a password, and unlinks', async ({ visitor, app }) => {
  const nora = app.address('Nora');
  await signIn(visitor, nora);
  await expect(visitor.page).toHaveURL(`${app.origin}/account`);
  await expect(new Screen(visitor).main).toContainText(nora);
  await visitor.open('/account/security');
  const page = new Screen(visitor);
  expect((await page.press(page.button('Unlink Example'))).status()).toBe(409);
  await expect(page.main).toContainText('This is your last way in.');
  await expect(page.main.getByLabel('Present password')).toHaveCount(0);
  await visitor.open('/account/security');
  await page.main.getByLabel('New password').fill('a longer sentence of mine');
  await page.press(page.button('Set a password'));
  await expect(page.messages).toContainText('Your password is changed.');
  await visitor.open('/account/security');
  await page.press(page.button('Unlink Example'));
  await expect(page.messages).toContainText('Example does not sign you in any more.');
  expect((await app.mailbox.newest(nora, 3)).subject).toBe('You cannot sign in by another site any more');
});

test('a known address signs in to its account first, and then links both', async ({ visitor, app }) => {
  const karl = await app.person('Karl Known');
  const key = await turnOn(karl);
  await signIn(visitor, karl.email);
  const signInPage = new SignInPage(visitor);
  await expect(signInPage.heading).toHaveText('Sign in');
  await expect(signInPage.messages).toContainText('You have an account with this address already.');
  await visitor.awake();
  await signInPage.fill(karl.email, PASSWORD);
  await signInPage.submit();
  const ask = new CodePage(visitor);
  await expect(ask.heading).toHaveText('Enter your code');
  await visitor.awake();
  await ask.type(code(key, 1));
  const page = new Screen(visitor);
  await expect(page.heading).toHaveText('Link both');
  await visitor.awake();
  await page.press(page.button('Link Example'));
  await expect(page.messages).toContainText('From now on Example signs you in.');
  expect((await app.mailbox.newest(karl.email, 2, 'account')).subject).toBe('You can sign in by another site now');

  // By the provider alone; and our code is asked for all the same.
  await visitor.context.clearCookies();
  await signIn(visitor, karl.email);
  await expect(ask.heading).toHaveText('Enter your code');
});

test('an address that is not verified opens nothing', async ({ visitor, app }) => {
  await signIn(visitor, `unverified.${app.address('Uwe')}`);
  const page = new Screen(visitor);
  await expect(page.heading).toHaveText('You are not signed in');
  await expect(page.main).toContainText('does not say that your address is verified');
});

test('who has no password proves by the provider, and keeps the last passkey', async ({ visitor, app }) => {
  const nora = app.address('Nora');
  await signIn(visitor, nora);
  await expect(visitor.page).toHaveURL(`${app.origin}/account`);
  await app.run('doctor');
  await visitor.open('/sudo?next=%2Faccount%2Fsecurity');
  const page = new Screen(visitor);
  await expect(page.main.getByLabel('Your password')).toHaveCount(0);
  await through(visitor, () => page.button('Confirm by Example').click(), nora);
  await expect(visitor.page).toHaveURL(`${app.origin}/account/security`);
  await new PasskeysPage(visitor).open();
  await expect(page.main).toContainText('this site is reached by a number');
});
