// J2 to J5: inviting people without and with an account, the wrong person, resending, revoking, expiring.
import { PASSWORD } from '../fixtures/account';
import { linkIn } from '../fixtures/mailbox';
import { expect, test } from '../fixtures/test';
import { AcceptPage } from '../pages/accept';
import { ActivityPage } from '../pages/activity';
import { HomePage } from '../pages/home';
import { InvitationPage } from '../pages/invitation';
import { InvitationsPage } from '../pages/invitations';
import { OrganizationPage } from '../pages/organization';
import { Frame, expectProblem } from '../pages/screen';
import { SignInPage } from '../pages/sign_in';

const WEEK = 7 * 24 * 60 * 60;

test('J2: inviting a colleague without an account', async ({ visitor, another, app, scripts }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Second Step');
  const email = app.address('Ivo New');
  await visitor.enter(ada);
  const list = new InvitationsPage(visitor, slug);
  await list.open();
  await expect(list.main).toContainText('Invite a colleague by e-mail.');
  await visitor.page.evaluate(() => Object.assign(window, { stillHere: true }));
  await list.invite.click();
  await expect(list.dialog).toContainText('The invitation can be accepted for 7 days.');
  if (scripts) await expect(list.email).toBeFocused();
  await expect(list.role('Member')).toBeChecked();
  await list.email.fill(email);
  await list.role('Admin').check();
  await list.note.fill('See you on Monday.\n<b>Bring cake</b>');
  await list.submit();
  await expect(list.dialog).toHaveCount(0);
  await expect(list.messages).toContainText(`${email} is invited.`);
  await expect(list.row(email)).toContainText('Admin');
  await expect(list.row(email)).toContainText('Pending');
  await expect(list.row(email)).toContainText(/in (7|6) days/);
  if (scripts) {
    expect(await visitor.page.evaluate(() => 'stillHere' in window), 'no page load').toBe(true);
    await expect(list.frame.tab(/^Invitations/)).toContainText('1');
  }

  const mail = await app.mailbox.newest(email);
  expect(mail.subject).toBe('Ada Lindqvist invited you to Second Step');
  for (const part of [mail.text, mail.html]) {
    expect(part).toContain('Ada Lindqvist invited you to Second Step as an admin.');
    expect(part).toMatch(/The invitation can be accepted until \d+ \w+ \d{4}, \d\d:\d\d UTC\./);
    expect(part).toContain('See you on Monday.');
  }
  expect(mail.text).toContain('> <b>Bring cake</b>');
  expect(mail.html).not.toContain('<b>Bring cake</b>');
  const link = linkIn(mail, 'invitations');

  const ivo = await another();
  const accept = new AcceptPage(ivo);
  for (let time = 0; time < 10; time += 1) expect((await ivo.open(link)).status()).toBe(200);
  await expect(accept.heading).toHaveText('Join Second Step');
  await visitor.reload();
  await expect(list.row(email)).toContainText('Pending');
  await expect(list.row(email)).toContainText('Mail sent');

  await expect(accept.main).toContainText('Ada Lindqvist invited you as Admin.');
  await expect(accept.main).toContainText('<b>Bring cake</b>');
  await expect(accept.email).toHaveValue(email);
  await expect(accept.email).toHaveAttribute('readonly');
  await accept.name.fill('Ivo New');
  await accept.password.fill('short');
  expect((await accept.press(accept.join)).status()).toBe(422);
  await expectProblem(accept.password, /at least 15 characters/);
  await expect(accept.name).toHaveValue('Ivo New');
  await accept.password.fill(PASSWORD);
  await accept.press(accept.join);
  await expect(ivo.page).toHaveURL(`${app.origin}/orgs/${slug}`);
  const inside = new OrganizationPage(ivo, slug);
  await expect(inside.messages).toContainText('Welcome. You are an admin of Second Step.');
  await expect(inside.about).toContainText('Admin');
  await expect(inside.frame.tab('Settings')).toBeVisible();
  expect(await app.mailbox.to(email), 'one mail, and no second one to verify').toHaveLength(1);

  // The link again: for the member, and for a stranger.
  await ivo.open(link);
  await expect(accept.heading).toHaveText('You are already a member');
  await expect(accept.link('Open Second Step')).toBeVisible();
  const stranger = await another();
  expect((await stranger.open(link)).status()).toBe(410);
  const dead = new AcceptPage(stranger);
  await expect(dead.heading).toHaveText('This invitation is already accepted');
  await dead.link('Sign in').click();
  await expect(stranger.page).toHaveURL(/\/sign-in\?next=/);
});

test('J3: somebody with an account accepts in the list of organizations', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Third House');
  const bea = await app.person('Bea Known');
  await ada.invite(slug, bea.email.toUpperCase(), 'member');
  expect((await bea.api('organizations/show', { slug })).status, 'never a member before consent').toBe(404);
  await visitor.enter(bea);
  const home = new HomePage(visitor);
  await home.open();
  await expect(home.waiting).toContainText('Ada Lindqvist invited you as Member');
  const { me } = new Frame(visitor);
  await expect(me.getByRole('link', { name: /Your organizations/, includeHidden: true })).toContainText('1');
  await home.press(home.accept('Third House'));
  await expect(visitor.page).toHaveURL(`${app.origin}/orgs/${slug}`);
  await expect(home.messages).toContainText('You are a member of Third House now.');
  await home.open();
  await expect(home.waiting).toHaveCount(0);
  await expect(home.organization('Third House')).toContainText('Member');
});

test('J3: somebody with an account opens the link, signs in, and accepts', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Third House');
  const bea = await app.person('Bea Known');
  const link = await ada.invite(slug, bea.email, 'admin');
  const accept = new AcceptPage(visitor);
  await visitor.open(link);
  await expect(accept.main).toContainText('You decide afterwards; nothing is accepted yet.');
  await accept.link('Sign in to answer').click();
  const signIn = new SignInPage(visitor);
  await expect(signIn.main).toContainText('Then you can answer your invitation.');
  await signIn.fill(bea.email, PASSWORD);
  await signIn.submit();
  await expect(visitor.page).toHaveURL(link);
  await accept.press(accept.accept);
  await expect(visitor.page).toHaveURL(`${app.origin}/orgs/${slug}`);
  await expect(new OrganizationPage(visitor, slug).about).toContainText('Admin');
});

test('J3: declining with a reason tells the inviter', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Third House');
  const bea = await app.person('Bea Known');
  const link = await ada.invite(slug, bea.email);
  await visitor.enter(bea);
  await visitor.open(link);
  const accept = new AcceptPage(visitor);
  await accept.thinkOfDeclining();
  await accept.reason.fill('I am leaving the country.');
  await accept.press(accept.decline);
  await expect(visitor.page).toHaveURL(`${app.origin}/`);
  await expect(accept.messages).toContainText('You declined the invitation to Third House.');
  expect((await visitor.open(link)).status()).toBe(410);
  await expect(accept.heading).toHaveText('This invitation was declined');
  expect((await bea.api('organizations/show', { slug })).status).toBe(404);

  const inviter = await another();
  await inviter.enter(ada);
  const list = new InvitationsPage(inviter, slug);
  await list.open();
  await expect(list.main).toContainText('No open invitations');
  await list.all.click();
  await expect(list.row(bea.email)).toContainText('Declined');
  const activity = new ActivityPage(inviter, slug);
  await activity.open();
  await expect(activity.item('I am leaving the country.')).toContainText('Bea Known declined the invitation');
});

test('J4: the wrong person sees both addresses, switches, and comes back', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Fourth Wall');
  const bea = await app.person('Bea Known');
  const carl = await app.person('Carl Other');
  const link = await ada.invite(slug, bea.email);
  await visitor.enter(carl);
  await visitor.open(link);
  const accept = new AcceptPage(visitor);
  await expect(accept.heading).toHaveText('This invitation is for someone else');
  await expect(accept.main).toContainText(bea.email);
  await expect(accept.main).toContainText(carl.email);
  await expect(accept.accept).toHaveCount(0);
  expect((await carl.api('invitations/accept', { token: link.split('/').pop()! })).status, 'nothing joined').toBe(403);
  await accept.press(accept.switchAccount);
  await expect(accept.heading).toHaveText('Join Fourth Wall');
  await accept.link('Sign in to answer').click();
  const signIn = new SignInPage(visitor);
  await signIn.fill(bea.email, PASSWORD);
  await signIn.submit();
  await expect(visitor.page).toHaveURL(link);
  await accept.press(accept.accept);
  await expect(visitor.page).toHaveURL(`${app.origin}/orgs/${slug}`);
});

test('J4: whoever opened it with another account asks, and the inviter agrees by one button', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Fourth Wall');
  const carl = await app.person('Carl Other');
  const invited = app.address('Carl Work');
  const link = await ada.invite(slug, invited);
  await visitor.enter(carl);
  await visitor.open(link);
  const accept = new AcceptPage(visitor);
  await expect(accept.addAddress, 'the way that fits best comes first').toBeVisible();
  await accept.press(accept.ask(carl.email));
  await expect(accept.messages).toContainText(`Asked. You will get a mail at ${carl.email} when they agree.`);
  await visitor.open(link);
  await expect(accept.main).toContainText(`You will get a mail at ${carl.email} when they agree.`);
  await expect(accept.ask(carl.email)).toHaveCount(0);

  const mail = await app.mailbox.newest(ada.email, 1, 'invitations');
  expect(mail.subject).toBe('Carl Other asks to join Fourth Wall');
  for (const part of [mail.text, mail.html]) {
    expect(part).toContain(`Carl Other, signed in as ${carl.email}, opened the invitation for ${invited}`);
  }
  const admin = await another();
  await admin.enter(ada);
  const list = new InvitationsPage(admin, slug);
  await list.open();
  await list.row(invited).getByRole('link', { name: 'Somebody asks for another address' }).click();
  await expect(admin.page).toHaveURL(linkIn(mail, 'invitations'));
  const one = new InvitationPage(admin);
  await expect(one.heading).toHaveText(invited);
  await expect(one.requests).toContainText('Carl Other');
  await expect(one.requests).toContainText('Verified address');
  await one.press(one.instead(carl.email));
  await expect(one.heading).toHaveText(carl.email);
  await expect(one.messages).toContainText(`The invitation goes to ${carl.email} now.`);
  await expect(one.requests).toHaveCount(0);

  expect((await visitor.open(link)).status(), 'the link to the address before is dead').toBe(404);
  await visitor.open(await app.mailbox.link(carl.email, 'invitations'));
  await accept.press(accept.accept);
  await expect(visitor.page).toHaveURL(`${app.origin}/orgs/${slug}`);
  const activity = new ActivityPage(admin, slug);
  await activity.open();
  await expect(activity.item('asks to join with another address')).toContainText('Carl Other');
});

test('J4: a request that is dismissed changes nothing, and whoever asked sees so', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Fourth Wall');
  const carl = await app.person('Carl Other');
  const link = await ada.invite(slug, app.address('Bea Known'));
  await carl.done('invitations/request-readdress', { token: link.split('/').pop()! });
  const admin = await another();
  await admin.enter(ada);
  await admin.open(await app.mailbox.link(ada.email, 'invitations'));
  const one = new InvitationPage(admin);
  await one.press(one.dismiss('Carl Other'));
  await expect(one.messages).toContainText('Dismissed. The invitation stays as it is.');
  await expect(one.requests).toHaveCount(0);
  await visitor.enter(carl);
  await visitor.open(link);
  const accept = new AcceptPage(visitor);
  await expect(accept.main).toContainText('Nothing has changed');
  await expect(accept.ask(carl.email)).toHaveCount(0);
  await expect(accept.switchAccount).toBeVisible();
});

test('J4: the invited address is added to the account, and the invitation is there to be accepted', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Fourth Wall');
  const carl = await app.person('Carl Other');
  const invited = app.address('Carl Work');
  const link = await ada.invite(slug, invited);
  await visitor.enter(carl);
  await visitor.open(link);
  const accept = new AcceptPage(visitor);
  await accept.press(accept.addAddress);
  await expect(visitor.page).toHaveURL(link);
  await expect(accept.messages).toContainText(`We sent a link to ${invited}. Open it to confirm.`);
  await expect(accept.main).toContainText('Open it while you are signed in here; then you can accept.');
  await expect(accept.addAddress).toHaveCount(0);
  await visitor.open(await app.mailbox.link(invited, 'confirm'));
  await accept.press(accept.button('Confirm this address'));
  await expect(visitor.page).toHaveURL(`${app.origin}/`);
  await expect(accept.messages).toContainText(`${invited} is one of your addresses now. You can join Fourth Wall with it.`);
  await expect(new HomePage(visitor).waiting).toContainText('Fourth Wall');
  await visitor.open(link);
  await expect(accept.heading).toHaveText('Join Fourth Wall');
  await accept.press(accept.accept);
  await expect(visitor.page).toHaveURL(`${app.origin}/orgs/${slug}`);
});

test('J4: the inviter who opens the own link sees a preview, and is not asked to switch accounts', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Fourth Wall');
  const email = app.address('Bea');
  const link = await ada.invite(slug, email);
  await visitor.enter(ada);
  expect((await visitor.open(link)).status()).toBe(200);
  const accept = new AcceptPage(visitor);
  await expect(accept.main).toContainText('Fourth Wall');
  await expect(accept.main).toContainText(email);
  await expect(accept.heading).not.toHaveText('This invitation is for someone else');
  await expect(accept.switchAccount).toHaveCount(0);
  const list = new InvitationsPage(visitor, slug);
  await list.open();
  await expect(list.row(email)).toContainText('Pending');
});

test('J5: resending kills the older link; too soon says so', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Fifth Gear');
  const email = app.address('Ivo New');
  const old = await ada.invite(slug, email);
  await visitor.enter(ada);
  const list = new InvitationsPage(visitor, slug);
  await list.open();
  expect((await list.resend(email)).status()).toBe(429);
  await expect(list.row(email).getByRole('alert')).toContainText('This invitation was sent a moment ago.');
  app.passTime(email, 60);
  await list.resend(email);
  await expect(list.messages).toContainText('Sent again. The link of the earlier mail does not work any more.');
  const mail = await app.mailbox.newest(email, 2);
  const ivo = await another();
  const accept = new AcceptPage(ivo);
  expect((await ivo.open(old)).status()).toBe(410);
  await expect(accept.heading).toHaveText('There is a newer mail');
  expect((await ivo.open(linkIn(mail, 'invitations'))).status()).toBe(200);
  await expect(accept.join).toBeVisible();
});

test('J5: revoking asks first; then the link is dead at once', async ({ visitor, another, app, scripts }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Fifth Gear');
  const email = app.address('Ivo New');
  const link = await ada.invite(slug, email);
  await visitor.enter(ada);
  const list = new InvitationsPage(visitor, slug);
  await list.open();
  await list.revoke(email).click();
  await expect(list.dialog).toContainText(`The link that was sent to ${email} stops working at once.`);
  if (scripts) await expect(list.dialog.getByRole('link', { name: 'Cancel' })).toBeFocused();
  await list.dialog.getByRole('link', { name: 'Cancel' }).click();
  await expect(list.dialog).toHaveCount(0);
  await expect(list.row(email)).toContainText('Pending');
  await list.revoke(email).click();
  await list.press(list.dialog.getByRole('button', { name: 'Revoke invitation' }));
  await expect(list.messages).toContainText('The invitation is revoked.');
  await expect(list.row(email)).toHaveCount(0);
  const ivo = await another();
  expect((await ivo.open(link)).status()).toBe(410);
  await expect(new AcceptPage(ivo).heading).toHaveText('This invitation was taken back');
  await list.all.click();
  await expect(list.row(email)).toContainText('Revoked');
});

test('J5: an expired invitation explains itself and can be sent again', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Fifth Gear');
  const email = app.address('Ivo New');
  const link = await ada.invite(slug, email);
  app.passTime(email, WEEK + 3600);
  const ivo = await another();
  const accept = new AcceptPage(ivo);
  expect((await ivo.open(link)).status()).toBe(410);
  await expect(accept.heading).toHaveText('This invitation has ended');
  await expect(accept.main).toContainText('Ada Lindqvist can send you a new one.');
  await visitor.enter(ada);
  const list = new InvitationsPage(visitor, slug);
  await list.open();
  await expect(list.row(email)).toContainText('Expired');
  await list.resend(email);
  await expect(list.row(email)).toContainText('Pending');
  const fresh = linkIn(await app.mailbox.newest(email, 2, 'invitations'), 'invitations');
  expect((await ivo.open(fresh)).status()).toBe(200);
  await expect(accept.join).toBeVisible();
});

test('an unknown link is not found, and says what to do', async ({ visitor }) => {
  const accept = new AcceptPage(visitor);
  for (const token of ['0'.repeat(64), 'nonsense', 'a', `${'0'.repeat(63)}%00`]) {
    expect((await visitor.open(`/invitations/${token}`)).status(), token).toBe(404);
    await expect(accept.heading).toHaveText('We do not know this link');
  }
});

test('who is invited already, in whatever letter case, or a member already, is told beside the field', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Twice Asked');
  const email = app.address('Ivo New');
  await ada.invite(slug, email);
  const bea = await ada.bring(slug, 'Bea Member');
  await visitor.enter(ada);
  const list = new InvitationsPage(visitor, slug);
  for (const [typed, status, says] of [
    [email.toUpperCase(), 409, 'This address is invited already. You can resend that invitation.'],
    [bea.email, 409, 'The person with this address is a member already.'],
    ['nobody', 422, 'Please type one plain address, such as ivy@example.org.'],
    ['', 422, 'Please type an e-mail address.'],
  ] as const) {
    await visitor.open(`${list.path}?invite=1`);
    await list.email.fill(typed);
    await list.role('Admin').check();
    await list.note.fill('Please come.');
    expect((await list.submit()).status()).toBe(status);
    await expectProblem(list.email, says);
    await expect(list.email).toHaveValue(typed);
    await expect(list.note).toHaveValue('Please come.');
    await expect(list.role('Admin')).toBeChecked();
  }
  expect(await app.mailbox.to(email)).toHaveLength(1);
});

test('many addresses at once: each has its answer, what failed stays, and nothing is sent twice', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Open House');
  const [first, second, known] = [app.address('Ivo New'), app.address('Jan New'), app.address('Kim Known')];
  await ada.invite(slug, known);
  await visitor.enter(ada);
  const list = new InvitationsPage(visitor, slug);
  await visitor.open(`${list.path}?invite=1`);
  await list.role('Admin').check();
  await list.note.fill('Please come.');
  await list.email.fill(`Ivo New <${first}>, ${known}; nobody\n${second} ${first.toUpperCase()}`);
  expect((await list.submit()).status()).toBe(200);
  const said = list.dialog.getByRole('alert');
  await expect(said).toContainText('2 people are invited. What stays in the field was not sent.');
  await expect(said.getByRole('listitem')).toHaveText([
    `${first} is invited.`,
    `${known}: This address is invited already. You can resend that invitation.`,
    'nobody: Please type one plain address, such as ivy@example.org.',
    `${second} is invited.`,
    `${first.toUpperCase()}: It stands here twice. One mail is enough.`,
  ]);
  await expect(list.email).toHaveValue(`${known}\nnobody`);
  await expect(list.role('Admin')).toBeChecked();
  await expect(list.note).toHaveValue('Please come.');
  expect((await list.submit()).status()).toBe(200);
  await expect(said).toContainText('Nobody is invited.');

  const third = app.address('Lea New');
  await list.email.fill(`${third}, ${app.address('Mo New')}`);
  await list.submit();
  await expect(list.dialog).toHaveCount(0);
  await expect(list.messages).toContainText('2 people are invited.');
  for (const email of [first, second, third]) {
    await expect(list.row(email)).toContainText('Admin');
    expect((await app.mailbox.newest(email)).text).toContain('Please come.');
    expect(await app.mailbox.to(email)).toHaveLength(1);
  }
  expect(await app.mailbox.to(known)).toHaveLength(1);
});

test('each address says where it stands before anything is sent', async ({ visitor, app, scripts }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Open House');
  const [first, second, known] = [app.address('Ivo New'), app.address('Jan New'), app.address('Kim Known')];
  await ada.invite(slug, known);
  await visitor.enter(ada);
  const list = new InvitationsPage(visitor, slug);
  await visitor.open(`${list.path}?invite=1`);
  await expect(list.send).toHaveText('Send invitations');
  const typed = `Ivo New <${first}>, ${known}; ${ada.email} nobody\n${second}`;
  await visitor.checking(async () => {
    await list.email.fill(typed);
    if (!scripts) await list.check.click();
  });
  await expect(list.addresses).toHaveText([/New/, /Invited already/, /Member already/, /nobody.*No e-mail address/, /New/]);
  await expect(list.dialog.getByRole('status')).toHaveText('2 new, 1 invited already, 1 a member already, 1 no address');
  await expect(list.send).toHaveText('Send 2 invitations');
  await expect(list.email).toHaveValue(typed);
  if (scripts) await expect(list.email).toBeFocused();
  await list.dialog.getByRole('combobox', { name: `Role of ${second}` }).selectOption('Admin');
  await list.submit();
  await expect(list.dialog.getByRole('alert')).toContainText('2 people are invited.');
  await list.open();
  await expect(list.row(first)).toContainText('Member');
  await expect(list.row(second)).toContainText('Admin');
});

test('a CSV file comes back as addresses, and only the good ones are sent', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Open House');
  const [typed, first, second] = [app.address('Ivo New'), app.address('Jan New'), app.address('Kim New')];
  await visitor.enter(ada);
  const list = new InvitationsPage(visitor, slug);
  await visitor.open(`${list.path}?invite=1`);
  await list.email.fill(typed);
  await list.dialog.getByText('Use a CSV file').click();
  await expect(list.dialog.getByRole('link', { name: 'Download a template' })).toHaveAttribute('download', 'invitations.csv');
  const rows = `Name;E-mail;Role\r\n"New; Jan";${first};Admin\r\nKim;${second};King\r\nNobody;;\r\nLea;not an address;\r\n`;
  await list.file.setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
  await list.readFile.click();
  const said = list.dialog.getByRole('alert');
  await expect(said).toContainText('4 rows were read. Nothing is sent yet.');
  await expect(said.getByRole('listitem')).toHaveText([
    `Row 3: we know no role “King”. ${second} gets the one chosen below.`,
    'Row 4 has no address, and is left out.',
  ]);
  await expect(list.addresses).toHaveText([/New/, /New/, /New/, /not an address.*No e-mail address/]);
  await expect(list.dialog.getByRole('combobox', { name: `Role of ${first}` })).toHaveValue('admin');
  await list.submit();
  await expect(said).toContainText('3 people are invited.');
  await expect(list.email).toHaveValue('<not an address>');
  await list.open();
  await expect(list.row(first)).toContainText('Admin');
  for (const email of [typed, second]) await expect(list.row(email)).toContainText('Member');
});

test('the mail is shown before it is sent', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Open House');
  await visitor.enter(ada);
  const list = new InvitationsPage(visitor, slug);
  await visitor.open(`${list.path}?invite=1`);
  await list.note.fill('Bring cake.');
  await visitor.checking(() => list.check.click());
  await list.dialog.getByText('Preview the mail').click();
  const mail = list.dialog.getByRole('region', { name: 'Text of the mail' });
  await expect(list.dialog).toContainText('Ada Lindqvist invited you to Open House');
  await expect(mail).toContainText('> Bring cake.');
  await expect(mail).toContainText('/invitations/…');
  await expect(list.dialog).toContainText(/Sent now, it ends on \d+ \w+ \d{4}/);
});

test('what waits can be changed: role, address, and a link to hand over', async ({ visitor, another, app, scripts }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Second Thoughts');
  const [wrong, right] = [app.address('Ivo Wrong'), app.address('Ivo Right')];
  const first = await ada.invite(slug, wrong, 'member');
  await visitor.enter(ada);
  const list = new InvitationsPage(visitor, slug);
  await list.open();
  await list.change(wrong).click();
  const one = new InvitationPage(visitor);
  await expect(one.heading).toHaveText(wrong);
  await one.role.selectOption('Admin');
  await one.press(one.saveRole);
  await expect(one.messages).toContainText('The invitation is for an admin now.');
  await expect(one.main).toContainText('Invited as Admin by Ada Lindqvist.');

  await one.email.fill('nobody');
  expect((await one.press(one.correct)).status()).toBe(422);
  await expectProblem(one.email, 'Please type one plain address');
  await one.email.fill(right);
  await one.press(one.correct);
  await expect(one.heading).toHaveText(right);
  const mail = await app.mailbox.newest(right);
  expect(mail.text).toContain('as an admin');
  const ivo = await another();
  expect((await ivo.open(first)).status(), 'the wrong address learns nothing').toBe(404);
  const mailed = linkIn(mail, 'invitations');
  expect((await ivo.open(mailed)).status()).toBe(200);

  expect((await one.press(one.makeLink)).status()).toBe(200);
  const link = await one.made.inputValue();
  expect(link).toMatch(new RegExp(`^${app.origin}/invitations/[0-9a-f]{64}$`));
  if (scripts) {
    await one.copy.click();
    await expect(one.messages).toContainText('Copied.');
    expect(await one.made.evaluate((field: HTMLInputElement) => field.value.slice(field.selectionStart!, field.selectionEnd!))).toBe(link);
  } else {
    await expect(one.copy).toBeHidden();
  }
  expect((await ivo.open(mailed)).status()).toBe(410);
  expect((await ivo.open(link)).status()).toBe(200);
  const accept = new AcceptPage(ivo);
  await expect(accept.link('Sign up to answer')).toBeVisible();
  await expect(accept.join).toHaveCount(0);
  await visitor.open(new URL(visitor.page.url()).pathname);
  await expect(one.made).toHaveCount(0);
  await list.open();
  await expect(list.row(right)).toContainText('By a link, no mail');
  expect(await app.mailbox.to(right)).toHaveLength(1);
});

test('an invitation dies with the right of its inviter to offer the role, and with their membership', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Chain Of Trust');
  const bea = await ada.bring(slug, 'Bea Admin', 'admin');
  const [first, second] = [app.address('Ivo New'), app.address('Jan New')];
  const link = await bea.invite(slug, first, 'admin');
  const { rows } = (await ada.api('members/list', { slug })).body as { rows: Array<{ user: string; name: string }> };
  const member = rows.find(({ name }) => name === 'Bea Admin')!.user;
  await ada.done('members/change-role', { slug, member, role: 'member' });
  const accept = new AcceptPage(visitor);
  expect((await visitor.open(link)).status()).toBe(410);
  await expect(accept.heading).toHaveText('This invitation cannot be accepted any more');
  await ada.done('members/change-role', { slug, member, role: 'admin' });
  const other = await bea.invite(slug, second, 'member');
  await bea.done('members/leave', { slug });
  expect((await visitor.open(other)).status()).toBe(410);
  await expect(accept.heading).toHaveText('This invitation was taken back');
});
