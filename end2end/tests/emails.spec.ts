// Several addresses, a change that is undone, a copy of one's data, and the end of an account.
import { readFile } from 'node:fs/promises';
import { PASSWORD } from '../fixtures/account';
import { signIn } from '../fixtures/cast';
import { linkIn } from '../fixtures/mailbox';
import { expect, test } from '../fixtures/test';
import { DataPage, EmailsPage } from '../pages/emails';
import { Screen, expectProblem } from '../pages/screen';

test('another address is confirmed by its mail, made primary, and put back by the mail at the old one', async ({ visitor, another, app }) => {
  const karl = await app.person('Karl Known');
  const second = app.address('Karl Elsewhere');
  await visitor.enter(karl);
  const emails = new EmailsPage(visitor);
  await emails.open();
  await expect(emails.heading).toHaveText('E-mail addresses');
  await expect(emails.rows).toHaveCount(1);
  expect((await emails.add('karl at home')).status()).toBe(422);
  await expectProblem(emails.email, 'Please type one plain address, such as ivy@example.org.');
  await emails.add(second);
  await expect(emails.messages).toContainText(`We sent a link to ${second}.`);
  await expect(emails.row(second)).toContainText('Not confirmed');

  const confirm = await app.mailbox.link(second, 'confirm');
  const stranger = await another();
  await stranger.enter(await app.person('Sara Stranger'));
  await stranger.open(confirm);
  await expect(new Screen(stranger).heading).toHaveText('This link is for another account');

  const page = new Screen(visitor);
  for (let time = 0; time < 2; time += 1) {
    await visitor.open(confirm);
    await expect(page.heading).toHaveText('Confirm your address');
  }
  await page.press(page.button('Confirm this address'));
  await expect(visitor.page).toHaveURL(`${app.origin}/account/emails`);
  await expect(emails.row(second)).toContainText('Verified');
  await signIn(await another(), { email: second, password: PASSWORD });

  await page.press(emails.row(second).getByRole('button', { name: `Make ${second} primary` }));
  await expect(emails.messages).toContainText(`${second} is your primary address now.`);
  await expect(emails.row(second)).toContainText('Primary');
  await expect(emails.row(karl.email).getByRole('button', { name: `Remove ${karl.email}` })).toBeVisible();

  const undo = linkIn(await app.mailbox.newest(karl.email, 1, 'undo'), 'undo');
  const rescuer = await another();
  const rescue = new Screen(rescuer);
  await rescuer.open(undo);
  await expect(rescue.heading).toHaveText('Put your address back?');
  await expect(rescue.main).toContainText(second);
  await rescue.press(rescue.button('Put it back and sign out everywhere'));
  await expect(rescuer.page).toHaveURL(`${app.origin}/forgot`);
  await visitor.open('/account/emails');
  await expect(visitor.page).toHaveURL(/\/sign-in\?next=/);
  await signIn(rescuer, karl);
  const after = new EmailsPage(rescuer);
  await after.open();
  await expect(after.rows).toHaveCount(1);
});

test('an address that waits is sent its link again, or is cancelled; one that is there is removed', async ({ visitor, app }) => {
  const karl = await app.person('Karl Known');
  const second = app.address('Karl Elsewhere');
  await visitor.enter(karl);
  const emails = new EmailsPage(visitor);
  await emails.open();
  await emails.add(second);
  await emails.press(emails.button(`Send the link to ${second} again`));
  await app.mailbox.newest(second, 2, 'confirm');
  await emails.press(emails.button(`Cancel adding ${second}`));
  await expect(emails.rows).toHaveCount(1);
  await emails.add(second);
  const link = await app.mailbox.link(second, 'confirm', 3);
  await karl.done('identity/confirm-address', { token: link.split('/').pop() ?? '' });
  await emails.open();
  await emails.press(emails.button(`Remove ${second}`));
  await expect(emails.messages).toContainText('The address is removed.');
  await expect(emails.rows).toHaveCount(1);
});

test('a copy of one\'s data is one file', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Ada and Friends');
  await visitor.enter(ada);
  const data = new DataPage(visitor);
  await data.open();
  const [download] = await Promise.all([visitor.page.waitForEvent('download'), data.download.click()]);
  const copy = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(copy.profile.name).toBe('Ada Lindqvist');
  expect(copy.memberships[0]).toMatchObject({ organization: slug, role: 'owner' });
});

test('the only owner hears what to do first; anybody else types the password and is gone', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Ada and Friends');
  const karl = await ada.bring(slug, 'Karl Known');
  await visitor.enter(ada);
  const owner = new DataPage(visitor);
  await owner.open();
  await expect(owner.link('Ada and Friends')).toHaveAttribute('href', `/orgs/${slug}/settings`);
  await expect(owner.button('Delete my account')).toHaveCount(0);

  const member = await another();
  await member.enter(karl);
  const data = new DataPage(member);
  await data.open();
  expect((await data.remove('wrong horse battery staple')).status()).toBe(422);
  await expectProblem(data.password, 'This is not your password.');
  await data.remove(PASSWORD);
  await expect(member.page).toHaveURL(`${app.origin}/`);
  await expect(data.messages).toContainText('Your account is deleted.');
  await member.open('/account');
  await expect(member.page).toHaveURL(/\/sign-in\?next=/);
  expect((await app.mailbox.newest(karl.email, 2)).subject).toBe('Your account is deleted');
  expect((await karl.api('identity/sign-in', { email: karl.email, password: PASSWORD })).status).toBe(422);
});
