// Passkeys, with Chromium's own device made of software: added, used, offered, asked again for, removed.
import { App } from '../fixtures/app';
import { expect, test as base } from '../fixtures/test';
import { Device, PasskeysPage } from '../pages/passkeys';
import { Frame } from '../pages/screen';
import { SignInPage } from '../pages/sign_in';
import type { Visitor } from '../fixtures/visitor';

/** Browsers have passkeys for names only. */
const test = base.extend<object, { app: App }>({
  app: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const app = await App.start(null, {}, 'localhost');
      await use(app);
      await app.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** No passkey is offered before somebody presses the button. */
async function unasked(visitor: Visitor): Promise<void> {
  await visitor.page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });
}

test('a passkey is added, signs in without a password, and is removed', { tag: '@scripts' }, async ({ visitor, app }) => {
  await unasked(visitor);
  const karl = await app.person('Karl Known');
  await visitor.enter(karl);
  const device = await Device.plugIn(visitor);
  const page = new PasskeysPage(visitor);
  await visitor.open('/account/security');
  await page.link('Look after passkeys').click();
  await expect(page.heading).toHaveText('Passkeys');
  await visitor.awake();
  await expect(page.main).toContainText('You have none yet.');
  await page.add('Karl’s laptop');
  await expect(page.messages).toContainText('The passkey is added.');
  await expect(page.passkey('Karl’s laptop')).toContainText('never used');
  expect(await device.keys()).toBe(1);
  expect((await app.mailbox.newest(karl.email, 1, 'account')).subject).toBe('A passkey was added');

  // The device knows that it has one already.
  await page.name.fill('Again');
  await page.button('Add a passkey').click();
  await expect(page.alert.filter({ hasText: 'This device has a passkey of yours already.' })).toBeVisible();

  await new Frame(visitor).signOut();
  await visitor.awake();
  const signIn = new SignInPage(visitor);
  await signIn.open('/account');
  await page.button('Sign in with a passkey').click();
  await expect(visitor.page).toHaveURL(`${app.origin}/account`);
  await expect(new Frame(visitor).me).toContainText('Karl Known');

  await page.open();
  await expect(page.passkey('Karl’s laptop')).toContainText('last used');
  await page.remove('Karl’s laptop');
  await expect(page.messages).toContainText('The passkey is removed.');
  await expect(page.main).toContainText('You have none yet.');
  expect((await app.mailbox.newest(karl.email, 2, 'account')).subject).toBe('A passkey was removed');
  await new Frame(visitor).signOut();
  await visitor.awake();
  await page.press(page.button('Sign in with a passkey'));
  await expect(page.main).toContainText('This passkey opens nothing here.');
});

test('the sign-in page offers the passkey by itself', { tag: '@scripts' }, async ({ visitor, app }) => {
  const karl = await app.person('Karl Known');
  await visitor.enter(karl);
  await Device.plugIn(visitor);
  const page = new PasskeysPage(visitor);
  await page.open();
  await page.add('Karl’s phone');
  await expect(page.passkey('Karl’s phone')).toBeVisible();
  await visitor.context.clearCookies();
  await visitor.page.goto('/sign-in?next=%2Faccount');
  await expect(visitor.page).toHaveURL(`${app.origin}/account`);
  await expect(new Frame(visitor).me).toContainText('Karl Known');
});

test('a device that does not know its person opens nothing, and says so on the page', { tag: '@scripts' }, async ({ visitor, app }) => {
  await unasked(visitor);
  const karl = await app.person('Karl Known');
  await visitor.enter(karl);
  const device = await Device.plugIn(visitor);
  const page = new PasskeysPage(visitor);
  await page.open();
  await page.add('Karl’s phone');
  await expect(page.passkey('Karl’s phone')).toBeVisible();
  await visitor.context.clearCookies();
  await device.recognises(false);
  await new SignInPage(visitor).open();
  await page.button('Sign in with a passkey').click();
  await expect(page.alert).toContainText('No passkey was given. Please try again.');
  await device.recognises(true);
  await page.button('Sign in with a passkey').click();
  await expect(visitor.page).toHaveURL(`${app.origin}/`);
});

test('a browser without passkeys is told so, and everything else is there', { tag: '@scripts' }, async ({ visitor, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'PublicKeyCredential', { value: undefined });
  });
  const signIn = new SignInPage(visitor);
  await signIn.open();
  await expect(signIn.main).toContainText('This browser has no passkeys.');
  await expect(signIn.button('Sign in with a passkey')).toBeHidden();
  await expect(signIn.button(/^Sign in$/)).toBeVisible();
});

test('without scripts the page says what passkeys need', { tag: '@plain' }, async ({ visitor, app }) => {
  const signIn = new SignInPage(visitor);
  await signIn.open();
  // Playwright's own text does not look into `noscript`.
  const says = signIn.main.locator('noscript p');
  await expect(says).toBeVisible();
  expect(await says.innerText()).toBe('Passkeys need JavaScript. Everything else here works without it.');
  expect((await signIn.press(signIn.button('Sign in with a passkey'))).status()).toBe(410);
  await expect(signIn.main).toContainText('your browser runs no scripts, which passkeys need');
  const karl = await app.person('Karl Known');
  await visitor.enter(karl);
  const page = new PasskeysPage(visitor);
  await page.open();
  await expect(page.main.locator('noscript p')).toBeVisible();
});
