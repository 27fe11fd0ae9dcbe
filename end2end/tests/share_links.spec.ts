// The share link: made once, handed on, joined by people with and without an account, and what is in their way.
import { PASSWORD } from '../fixtures/account';
import { expect, test } from '../fixtures/test';
import { InvitationsPage } from '../pages/invitations';
import { OrganizationPage } from '../pages/organization';
import { expectProblem } from '../pages/screen';
import { JoinPage, ShareLinkPage } from '../pages/share_link';
import { SignInPage } from '../pages/sign_in';
import { ConfirmPage, SignUpPage } from '../pages/sign_up';

test('an admin makes a share link, and somebody signs in and joins by it', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Open House');
  await visitor.enter(ada);
  const list = new InvitationsPage(visitor, slug);
  await list.open();
  await expect(list.main.getByRole('region', { name: 'Share link' })).toHaveCount(0);
  await list.link('Share link').click();
  const page = new ShareLinkPage(visitor, slug);
  await expect(page.heading).toHaveText('Share link');
  await expect(page.switchOff).toHaveCount(0);
  await page.domain.fill('nobody@example.org');
  expect((await page.press(page.make)).status()).toBe(422);
  await expectProblem(page.domain, 'Please type what stands behind the @, such as acme.example.');
  await page.domain.fill('');
  await page.uses.fill('2');
  expect((await page.press(page.make)).status()).toBe(200);
  const link = await page.made.inputValue();
  expect(link).toMatch(new RegExp(`^${app.origin}/join/[0-9a-f]{64}$`));
  await expect(page.main).toContainText('Nobody yet, at most 2');
  await page.open();
  await expect(page.made).toHaveCount(0);

  const bea = await app.person('Bea Known');
  const other = await another();
  const join = new JoinPage(other);
  for (let time = 0; time < 3; time += 1) expect((await other.open(link)).status()).toBe(200);
  await expect(join.heading).toHaveText('Join Open House');
  await join.link('Sign in to join').click();
  const signIn = new SignInPage(other);
  await signIn.fill(bea.email, PASSWORD);
  await signIn.submit();
  await expect(other.page).toHaveURL(link);
  await join.press(join.join('Open House'));
  await expect(other.page).toHaveURL(`${app.origin}/orgs/${slug}`);
  await expect(join.messages).toContainText('You are a member of Open House now.');
  await expect(new OrganizationPage(other, slug).about).toContainText('Member');

  await list.open();
  const card = list.main.getByRole('region', { name: 'Share link' });
  await expect(card).toContainText('One person, at most 2');
  await expect(card).toContainText('Made by Ada Lindqvist');
  await card.getByRole('link', { name: 'Change the share link' }).click();
  await page.press(page.switchOff);
  await expect(page.messages).toContainText('The link is switched off.');
  await expect(page.switchOff).toHaveCount(0);
  const late = await another();
  expect((await late.open(link)).status()).toBe(410);
  await expect(new JoinPage(late).heading).toHaveText('This link is switched off');
});

test('whoever has no account signs up, confirms the address, and comes back to join', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Open House');
  const link = await ada.shareLink(slug);
  const email = app.address('Nora New');
  await visitor.open(link);
  const join = new JoinPage(visitor);
  await join.link('Create an account').click();
  const signUp = new SignUpPage(visitor);
  await expect(signUp.main).toContainText('Then you can answer your invitation.');
  await signUp.fill('Nora New', email, PASSWORD);
  await signUp.submit();
  await visitor.open(await app.mailbox.link(email, 'verify'));
  const confirm = new ConfirmPage(visitor);
  await confirm.press(confirm.confirm);
  await expect(visitor.page).toHaveURL(`${app.origin}${link}`);
  await join.press(join.join('Open House'));
  await expect(visitor.page).toHaveURL(`${app.origin}/orgs/${slug}`);
});

test('only a confirmed address of the domain counts, and the page says which; whoever has none may ask', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Open House');
  const bea = await app.person('Bea Known');
  const link = await ada.shareLink(slug, { domain: 'acme.example' });
  await visitor.enter(bea);
  expect((await visitor.open(link)).status()).toBe(200);
  const join = new JoinPage(visitor);
  await expect(join.heading).toHaveText('This link is for other addresses');
  await expect(join.button('Ask to join')).toBeVisible();
  await expect(join.main).toContainText('acme.example');
  await expect(join.main).toContainText(bea.email);
  await expect(join.join('Open House')).toHaveCount(0);
  await expect(join.link('Add your address at acme.example')).toHaveAttribute('href', '/account/emails');
  expect((await bea.api('share-links/join', { token: link.split('/').pop()! })).status).toBe(403);
});
