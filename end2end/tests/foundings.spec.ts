// Founding as a visitor: one form, one mail, and the organization is there.
import { PASSWORD } from '../fixtures/account';
import { mia, signIn } from '../fixtures/cast';
import { linkIn } from '../fixtures/mailbox';
import { expect, test } from '../fixtures/test';
import { FoundingPage } from '../pages/founding';
import { Frame, expectProblem } from '../pages/screen';
import { SignUpPage } from '../pages/sign_up';

test('a visitor begins with the organization, and makes the account by the link', async ({ visitor, app }) => {
  const email = app.address('Nora New');
  const signUp = new SignUpPage(visitor);
  await signUp.open();
  await signUp.link('Begin with it').click();
  const page = new FoundingPage(visitor);
  await expect(page.heading).toHaveText('Begin with your organization');
  await page.press(page.button('Send me the link'));
  await expectProblem(page.organization, 'Please type a name.');
  await page.ask('Nora’s Nursery', email);
  await expect(page.page).toHaveURL(`${app.origin}/foundings/check-inbox`);
  await expect(page.main).not.toContainText(email);

  const mail = await app.mailbox.newest(email);
  await visitor.open(linkIn(mail, 'foundings'));
  await expect(page.heading).toHaveText('Create Nora’s Nursery');
  await page.register('Nora New', PASSWORD);
  await expect(page.page).toHaveURL(/\/orgs\/nora-?s-nursery$/);
  await expect(page.messages).toContainText('Your organization is ready');
  await expect(page.heading).toHaveText('Nora’s Nursery');
  await expect(new Frame(visitor).me).toContainText('Nora New');

  await visitor.open(linkIn(mail, 'foundings'));
  await expect(page.heading).toHaveText('This organization is there already');
});

test('the web address is proposed, and the founder may choose another', async ({ visitor, app }) => {
  const ada = await app.person('Ada Early');
  const taken = await ada.found('Grove');
  const email = app.address('Nora New');
  const page = new FoundingPage(visitor);
  await page.ask('Grove', email);
  await visitor.open(await app.mailbox.link(email, 'foundings'));
  await expect(page.webAddress).toHaveValue(/^grove-\d+$/);
  await page.webAddress.fill(taken);
  await page.register('Nora New', PASSWORD);
  await expectProblem(page.webAddress, 'taken');
  await expect(page.webAddress).toHaveValue(taken);
  // There is no account yet: the same form is sent again.
  await expect(page.name).toHaveValue('Nora New');
  const own = `${taken}-of-nora`;
  await page.webAddress.fill(own);
  await page.register('Nora New', PASSWORD);
  await expect(page.page).toHaveURL(`${app.origin}/orgs/${own}`);
  await expect(page.messages).toContainText('Your organization is ready');
});

test('whoever is signed in is not the founder of somebody else’s organization', async ({ visitor, another, app }) => {
  const email = app.address('Nora New');
  await new FoundingPage(await another()).ask('Nora’s Nursery', email);
  await signIn(visitor, mia);
  await visitor.open(await app.mailbox.link(email, 'foundings'));
  const page = new FoundingPage(visitor);
  await expect(page.main).toContainText(email);
  await expect(page.button('Create Nora’s Nursery')).toHaveCount(0);
  await page.press(page.button('Switch account'));
  await expect(page.button('Create account and organization')).toBeVisible();
});
