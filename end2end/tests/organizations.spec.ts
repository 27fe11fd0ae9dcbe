// J1, J11, J15: creating, renaming, moving, putting aside and deleting organizations; two of them in two tabs; strangers.
import { max, mia, sam, signIn } from '../fixtures/cast';
import { expect, test } from '../fixtures/test';
import { Visitor } from '../fixtures/visitor';
import { ActivityPage } from '../pages/activity';
import { CreatePage } from '../pages/create';
import { HomePage } from '../pages/home';
import { MembersPage } from '../pages/members';
import { OrganizationPage } from '../pages/organization';
import { Frame, Screen, expectProblem } from '../pages/screen';
import { SettingsPage } from '../pages/settings';

test('J1: a new person founds the first organization', async ({ visitor, app, scripts }) => {
  const ada = await app.person('Ada Lindqvist');
  await visitor.enter(ada);
  const home = new HomePage(visitor);
  await home.open();
  await expect(home.main).toContainText('Start with an organization');
  await home.create.click();
  await expect(visitor.page).toHaveURL(`${app.origin}/orgs/new`);
  const create = new CreatePage(visitor);
  await create.name.fill('Möbel Süd GmbH');
  if (scripts) {
    await expect(create.slug).toHaveValue('moebel-sued');
    await expect(create.advice).toHaveText('moebel-sued is free.');
  }
  await create.submit();
  await expect(visitor.page).toHaveURL(`${app.origin}/orgs/moebel-sued`);
  await expect(visitor.page).toHaveTitle('Möbel Süd GmbH · Orgs');
  await expect(create.messages).toContainText('Möbel Süd GmbH is ready.');
  const organization = new OrganizationPage(visitor, 'moebel-sued');
  await expect(organization.heading).toHaveText('Möbel Süd GmbH');
  await expect(organization.about).toContainText('Owner');
  await expect(organization.recent).toContainText('Ada Lindqvist created Möbel Süd GmbH');
  await home.open();
  await expect(home.organizations.getByRole('listitem')).toHaveCount(1);
  await expect(home.organization('Möbel Süd GmbH')).toContainText('Owner');
  await expect(home.organization('Möbel Süd GmbH')).toContainText('1 member');
});

test('while a name is typed, an address is proposed until one types an own one', { tag: '@scripts' }, async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const taken = await ada.found('Blue Whale');
  await visitor.enter(ada);
  const create = new CreatePage(visitor);
  await create.open();
  await create.name.fill('Blue Whale');
  await expect(create.slug).toHaveValue(/^blue-whale-\w+$/);
  await create.slug.fill(taken);
  await expect(create.advice).toHaveText(`${taken} is taken. Please choose another.`);
  await create.slug.fill('settings');
  await expect(create.advice).toHaveText('This word is reserved. Please choose another.');
  await create.slug.fill('my-own-whale');
  await expect(create.advice).toHaveText('my-own-whale is free.');
  await create.name.fill('Blue Whale and Sons');
  await expect(create.slug).toHaveValue('my-own-whale');
  await create.submit();
  await expect(visitor.page).toHaveURL(`${app.origin}/orgs/my-own-whale`);
});

test('a taken and a reserved address are told beside the field, and what was typed stays', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  await visitor.enter(ada);
  const create = new CreatePage(visitor);
  for (const [slug, status, says] of [
    ['acme', 409, 'This address is taken. Please choose another.'],
    ['settings', 422, 'This word is reserved. Please choose another.'],
    ['Not A Slug', 422, 'Use lower-case letters, digits and single hyphens, such as acme-labs.'],
  ] as const) {
    await create.open();
    await create.name.fill('Möbel & Söhne');
    await create.slug.fill(slug);
    expect((await create.submit()).status()).toBe(status);
    await expectProblem(create.slug, says);
    await expect(create.slug).toHaveValue(slug);
    await expect(create.name).toHaveValue('Möbel & Söhne');
  }
  const home = new HomePage(visitor);
  await home.open();
  await expect(home.main).toContainText('Start with an organization');
});

test('a double submit makes one organization', { tag: '@scripts' }, async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  await visitor.enter(ada);
  const create = new CreatePage(visitor);
  await create.open();
  await create.name.fill('Only One Of Us');
  const button = create.button('Create organization');
  let posts = 0;
  visitor.page.on('request', (request) => (posts += Number(request.method() === 'POST' && request.url().endsWith('/orgs/new'))));
  await button.evaluate((it: HTMLButtonElement) => {
    it.click();
    it.click();
    it.click();
  });
  await expect(visitor.page).toHaveURL(/\/orgs\/only-one-of-us$/);
  expect(posts).toBe(1);
  const home = new HomePage(visitor);
  await home.open();
  await expect(home.organizations.getByRole('listitem')).toHaveCount(1);
});

test('a double submit of one form makes one organization', { tag: '@plain' }, async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  await visitor.enter(ada);
  const create = new CreatePage(visitor);
  await create.open();
  await create.name.fill('Only One Of Us');
  await create.slug.fill('only-one-of-us');
  await create.button('Create organization').dblclick({ noWaitAfter: true });
  await expect(visitor.page).toHaveURL(/\/orgs\//);
  const home = new HomePage(visitor);
  await home.open();
  await expect(home.organizations.getByRole('listitem')).toHaveCount(1);
});

test('renaming shows everywhere at once', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Old Name');
  await visitor.enter(ada);
  const settings = new SettingsPage(visitor, slug);
  await settings.open();
  await expect(visitor.page).toHaveTitle('Settings · Old Name · Orgs');
  await settings.name.fill('');
  expect((await settings.press(settings.button('Save name'))).status()).toBe(422);
  await expectProblem(settings.name, 'Please type a name.');
  await settings.name.fill('Nouvelle Société');
  await settings.press(settings.button('Save name'));
  await expect(settings.messages).toContainText('The organization is called Nouvelle Société now.');
  await expect(settings.frame.switcher).toContainText('Nouvelle Société');
  await expect(settings.name).toHaveValue('Nouvelle Société');
  await expect(visitor.page).toHaveTitle('Settings · Nouvelle Société · Orgs');
  await visitor.reload();
  await expect(settings.name).toHaveValue('Nouvelle Société');
});

test('a changed address leaves a way from the old one', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Moving House');
  await visitor.enter(ada);
  const settings = new SettingsPage(visitor, slug);
  await settings.open();
  await settings.address.fill('acme');
  expect((await settings.press(settings.button('Change address'))).status()).toBe(409);
  await expectProblem(settings.address, 'This address is taken. Please choose another.');
  await expect(settings.address).toHaveValue('acme');
  await settings.address.fill(`${slug}-now`);
  await settings.press(settings.button('Change address'));
  await expect(visitor.page).toHaveURL(`${app.origin}/orgs/${slug}-now/settings`);
  await expect(settings.address).toHaveValue(`${slug}-now`);
  await visitor.open(`/orgs/${slug}/members`);
  await expect(visitor.page).toHaveURL(`${app.origin}/orgs/${slug}-now/members`);
  await expect(new MembersPage(visitor, slug).rows).toHaveCount(1);
  await visitor.open(`/orgs/${slug}`);
  await expect(visitor.page).toHaveURL(`${app.origin}/orgs/${slug}-now`);
  // Nobody else can take the old address.
  const bea = await app.person('Bea');
  expect((await bea.api('organizations/create', { name: 'Thief', slug })).status).toBe(409);
});

test('J15: a disabled organization says why, and comes back as it was', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Winter Sleep');
  const bea = await ada.bring(slug, 'Bea Member');
  await visitor.enter(ada);
  const settings = new SettingsPage(visitor, slug);
  await settings.open();
  await settings.main.getByRole('link', { name: 'Disable', exact: true }).click();
  await expect(settings.dialog).toContainText('Nobody but its owner can open it until it is enabled again.');
  await settings.press(settings.inDialog('Disable Winter Sleep'));
  await expect(settings.main).toContainText('This organization is disabled');
  await expect(settings.dialog).toHaveCount(0);

  const other = await another();
  await other.enter(bea);
  expect((await other.open(`/orgs/${slug}/members`)).status()).toBe(403);
  const page = new Screen(other);
  await expect(page.heading).toHaveText('This organization is disabled');
  const home = new HomePage(visitor);
  await home.open();
  await expect(home.organization('Winter Sleep')).toContainText('Disabled');

  await settings.open();
  await settings.press(settings.button('Enable'));
  await expect(settings.messages).toContainText('The organization is in use again.');
  expect((await other.open(`/orgs/${slug}/members`)).status()).toBe(200);
  const members = new MembersPage(other, slug);
  await expect(members.rows).toHaveCount(2);
});

test('reminders of invitations are stopped, and begin again', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const settings = new SettingsPage(visitor, await ada.found('Möbel Süd GmbH'));
  await visitor.enter(ada);
  await settings.open();
  await settings.press(settings.button('Send no reminders'));
  await expect(settings.main).toContainText('Nobody is reminded.');
  await visitor.reload();
  await settings.press(settings.button('Send reminders'));
  await expect(settings.main).toContainText('gets one more mail shortly before the invitation ends');
  await new ActivityPage(visitor, settings.slug).open();
  await expect(settings.main).toContainText('reminders');
});

test('deleting takes the typed address, tells what goes, and leaves the people', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Short Lived');
  const bea = await ada.bring(slug, 'Bea Member');
  await ada.invite(slug, app.address('Carl'));
  await visitor.enter(ada);
  const settings = new SettingsPage(visitor, slug);
  await settings.open();
  await settings.main.getByRole('link', { name: 'Delete', exact: true }).click();
  await expect(settings.dialog).toContainText('All 2 members lose access at once, and 1 pending invitation ends.');
  await settings.confirmation.fill('short lived');
  expect((await settings.press(settings.inDialog('Delete organization'))).status()).toBe(422);
  await expectProblem(settings.confirmation, "Please type the organization's address exactly as shown.");
  await expect(settings.confirmation).toHaveValue('short lived');
  await settings.confirmation.fill(slug);
  await settings.press(settings.inDialog('Delete organization'));
  await expect(visitor.page).toHaveURL(`${app.origin}/`);
  await expect(settings.messages).toContainText('The organization is deleted.');
  await expect(settings.main).toContainText('Start with an organization');
  expect((await visitor.open(`/orgs/${slug}`)).status()).toBe(404);

  const other = await another();
  await signIn(other, bea);
  expect((await other.open(`/orgs/${slug}`)).status()).toBe(404);
});

test('J11: two tabs keep their own organization', async ({ visitor, app, scripts }) => {
  const ada = await app.person('Ada Lindqvist');
  const first = await ada.found('First Firm');
  const second = await ada.found('Second Firm');
  await visitor.enter(ada);
  const left = new OrganizationPage(visitor, first);
  await left.open();
  const right = new OrganizationPage(new Visitor(await visitor.context.newPage(), app, scripts), second);
  await right.open();
  await visitor.reload();
  await expect(left.heading).toHaveText('First Firm');
  await right.visitor.reload();
  await expect(right.heading).toHaveText('Second Firm');
  await new Frame(visitor).switchTo('Second Firm');
  await expect(visitor.page).toHaveURL(`${app.origin}/orgs/${second}`);
  await expect(left.heading).toHaveText('Second Firm');
  await expect(right.visitor.page).toHaveURL(`${app.origin}/orgs/${second}`);
});

test('a stranger gets 404, a member without the permission 403', async ({ visitor, another }) => {
  await signIn(visitor, sam);
  const page = new Screen(visitor);
  for (const path of ['', '/members', '/invitations', '/activity', '/settings', '/nothing']) {
    expect((await visitor.open(`/orgs/acme${path}`)).status(), path).toBe(404);
    await expect(page.heading).toHaveText('There is nothing here');
    await expect(page.page.getByText('Acme')).toHaveCount(0);
  }
  expect((await visitor.open('/orgs/there-is-none')).status()).toBe(404);
  await expect(page.heading).toHaveText('There is nothing here');

  const member = await another();
  await signIn(member, mia);
  const inside = new Screen(member);
  expect((await member.open('/orgs/acme/members')).status()).toBe(200);
  for (const path of ['/invitations', '/activity', '/settings']) {
    expect((await member.open(`/orgs/acme${path}`)).status(), path).toBe(403);
    await expect(inside.heading).toHaveText('You may not see this');
  }
});

test('a member is not offered what they may not do', async ({ visitor }) => {
  await signIn(visitor, max);
  const members = new MembersPage(visitor, 'acme');
  await members.open();
  await expect(members.frame.tab('Overview')).toBeVisible();
  await expect(members.frame.tab(/^(Invitations|Activity|Settings)/)).toHaveCount(0);
  await expect(members.link('Invite people')).toHaveCount(0);
  await expect(members.table.getByRole('combobox')).toHaveCount(0);
  await expect(members.row('Olga Owner').getByText('Actions for')).toHaveCount(0);
});

test('the record of a new organization begins with its founding', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('On Record');
  await visitor.enter(ada);
  const activity = new ActivityPage(visitor, slug);
  await activity.open();
  await expect(activity.items).toHaveCount(1);
  await expect(activity.item('Ada Lindqvist created On Record')).toBeVisible();
});
