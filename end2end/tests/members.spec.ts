// J9 and the list of members: search, filter, sort, pages, roles, removal, leaving, the ownership.
import { adam, mia, olga, signIn } from '../fixtures/cast';
import { turnOn } from '../fixtures/authenticator';
import { CROWD, expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { MembersPage } from '../pages/members';
import { Screen } from '../pages/screen';
import { SettingsPage } from '../pages/settings';

test('the list says who belongs, what they may, and who one is', async ({ visitor }) => {
  await signIn(visitor, mia);
  const list = new MembersPage(visitor, 'acme');
  await list.open();
  await expect(visitor.page).toHaveTitle('Members · Acme · Orgs');
  await expect(list.row('Olga Owner')).toContainText('Owner');
  await expect(list.row('Olga Owner')).toContainText('olga@acme.example');
  await expect(list.row('Mia Member')).toContainText('You');
  await expect(list.row('Max Member')).not.toContainText('You');
  await expect(list.table.getByRole('columnheader')).toHaveCount(4);
  await expect(list.row('ivy@example.org'), 'the invited are not members').toHaveCount(0);
});

test('each member has a page, with what the viewer may do about them', async ({ visitor }) => {
  await signIn(visitor, adam);
  const list = new MembersPage(visitor, 'acme');
  await list.open();
  await list.row('Max Member').getByRole('link', { name: 'Max Member' }).click();
  await expect(list.heading).toHaveText('Max Member');
  await expect(visitor.page).toHaveTitle('Max Member · Acme · Orgs');
  await expect(list.main).toContainText('Invited byAdam Admin');
  await expect(list.main.getByRole('link', { name: 'max@acme.example' })).toHaveAttribute('href', 'mailto:max@acme.example');
  const page = visitor.page.url();
  await list.link('Remove from the organization').click();
  await expect(list.dialog).toContainText('Max Member loses access');
  await visitor.open(`${page}0`.replace(visitor.app.origin, ''));
  await expect(list.heading).toHaveText('There is nothing here');
  await visitor.open('/orgs/acme/members/00000000-0000-0000-0000-000000000000');
  await expect(list.heading).toHaveText('There is nothing here');
});

test('search, by name and address, is in the address bar and survives a reload', async ({ visitor }) => {
  await signIn(visitor, olga);
  const list = new MembersPage(visitor, 'contoso');
  await list.open();
  await expect(list.count).toHaveText(`${CROWD} members`);
  await list.find('.17@');
  await expect(list.rows).toHaveCount(1);
  await expect(list.count).toHaveText('1 member found');
  await visitor.reload();
  await expect(list.search).toHaveValue('.17@');
  await expect(list.rows).toHaveCount(1);
  // Letter case and accents do not matter, and wildcards are letters.
  await list.find('FERNANDEZ');
  await expect(list.rows.first()).toContainText('Fernández');
  await list.find('%');
  await expect(list.main).toContainText('Nobody matches');
  await list.link('Clear filters').click();
  await expect(list.count).toHaveText(`${CROWD} members`);
  await expect(list.search).toHaveValue('');
});

test('Esc clears the search', { tag: '@scripts' }, async ({ visitor }) => {
  await signIn(visitor, olga);
  const list = new MembersPage(visitor, 'contoso');
  await list.open();
  await list.find('.17@');
  await expect(list.rows).toHaveCount(1);
  await list.search.press('Escape');
  await expect(list.search).toHaveValue('');
  await expect(list.count).toHaveText(`${CROWD} members`);
});

test('filters by role are chips that can be taken away', async ({ visitor }) => {
  await signIn(visitor, olga);
  const list = new MembersPage(visitor, 'acme');
  await list.open();
  await list.filterByRole('member');
  await expect(list.rows).toHaveCount(2);
  await list.find('mia');
  await expect(list.rows).toHaveCount(1);
  await visitor.reload();
  await expect(list.roleFilter).toHaveValue('member');
  await expect(list.rows).toHaveCount(1);
  await list.link('Take away the filter: search “mia”').click();
  await expect(list.rows).toHaveCount(2);
  await list.link('Take away the filter: role Member').click();
  await expect(list.rows).toHaveCount(4);
  await expect(list.link(/Take away the filter/)).toHaveCount(0);
});

test('sorting by a heading is announced, turned, and kept', async ({ visitor }) => {
  await signIn(visitor, olga);
  const list = new MembersPage(visitor, 'acme');
  await list.open();
  await expect(list.column('Name')).toHaveAttribute('aria-sort', 'ascending');
  await expect(list.rows.first()).toContainText('Adam Admin');
  await list.sortBy('Name').click();
  await expect(list.column('Name')).toHaveAttribute('aria-sort', 'descending');
  await expect(list.rows.first()).toContainText('Olga Owner');
  await visitor.reload();
  await expect(list.rows.first()).toContainText('Olga Owner');
  await list.sortBy('Joined').click();
  await expect(list.column('Joined')).toHaveAttribute('aria-sort', 'ascending');
  await expect(list.column('Name')).toHaveAttribute('aria-sort', 'none');
  await expect(list.rows.first()).toContainText('Olga Owner');
});

test('sorting by role keeps names in order, both ways', async ({ visitor }) => {
  await signIn(visitor, mia);
  const list = new MembersPage(visitor, 'acme');
  await list.open();
  await list.sortBy('Role').click();
  await expect(list.column('Role')).toHaveAttribute('aria-sort', 'ascending');
  await expect(list.rows).toContainText(['Olga Owner', 'Adam Admin', 'Max Member', 'Mia Member']);
  await list.sortBy('Role').click();
  await expect(list.column('Role')).toHaveAttribute('aria-sort', 'descending');
  await expect(list.rows).toContainText(['Max Member', 'Mia Member', 'Adam Admin', 'Olga Owner']);
});

test('last active: who was here and who never was, in that order, for admins alone', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Nine Lives');
  const bea = await ada.bring(slug, 'Bea Member');
  await ada.bring(slug, 'Carl Member');
  const other = await another();
  await other.enter(bea);
  const hers = new MembersPage(other, slug);
  await hers.open();
  await expect(hers.rows).toHaveCount(3);
  await expect(hers.column('Last active')).toHaveCount(0);
  await visitor.enter(ada);
  const list = new MembersPage(visitor, slug);
  // It is noted a moment later.
  await expect(async () => {
    await list.open();
    await expect(list.row('Bea Member')).toContainText('today', { timeout: 500 });
    await expect(list.row('Ada Lindqvist')).toContainText('today', { timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await expect(list.row('Carl Member')).toContainText('never');
  await expect(list.column('Last active')).toHaveAttribute('aria-sort', 'none');
  for (const order of ['ascending', 'descending']) {
    await list.sortBy('Last active').click();
    await expect(list.column('Last active')).toHaveAttribute('aria-sort', order);
    await expect(list.rows.last(), 'whoever never was comes last').toContainText('Carl Member');
  }
  await list.row('Bea Member').getByRole('link', { name: 'Bea Member' }).click();
  await expect(list.heading).toHaveText('Bea Member');
  await expect(list.main).toContainText('Last activetoday');
});

test('two-step sign-in and state: marks, and filters that can be taken away, for admins alone', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Nine Lives');
  const bea = await ada.bring(slug, 'Bea Member');
  await ada.bring(slug, 'Carl Member');
  await ada.bring(slug, 'Dora Member');
  await turnOn(bea);
  const sue = await app.person('Sue Operator');
  await app.run('superuser', 'grant', sue.email);
  const { body } = await ada.api('members/list', { slug });
  const { rows } = body as { rows: Array<{ user: string; name: string }> };
  await sue.done('console/deactivate', { user: rows.find((row) => row.name === 'Carl Member')?.user ?? '' });

  await visitor.enter(ada);
  const list = new MembersPage(visitor, slug);
  await list.open();
  await expect(list.rows).toHaveCount(4);
  await expect(list.row('Bea Member')).toContainText('Two-step sign-in');
  await expect(list.row('Carl Member')).toContainText('Deactivated');
  for (const word of ['Two-step sign-in', 'Deactivated']) await expect(list.row('Dora Member')).not.toContainText(word);

  await list.filterByFactor('none');
  await expect(list.rows).toHaveCount(3);
  await list.filterByState('active');
  await expect(list.rows).toHaveCount(2);
  await expect(list.count).toHaveText('2 members found');
  await list.sortBy('Name').click();
  await expect(list.rows.first()).toContainText('Dora Member');
  await list.find('ada');
  await expect(list.rows).toHaveCount(1);
  await visitor.reload();
  await expect(list.factorFilter).toHaveValue('none');
  await expect(list.stateFilter).toHaveValue('active');
  await expect(list.rows).toHaveCount(1);
  await list.link('Take away the filter: search “ada”').click();
  await expect(list.rows).toHaveCount(2);
  await list.link('Take away the filter: state Active').click();
  await expect(list.rows).toHaveCount(3);
  await list.link('Take away the filter: Without two-step sign-in').click();
  await expect(list.rows).toHaveCount(4);
  await expect(list.link(/Take away the filter/)).toHaveCount(0);
  await visitor.open(`${list.path}?factor=none&state=deactivated&role=member`);
  await expect(list.rows).toHaveCount(1);
  await list.link('Clear all').click();
  await expect(list.rows).toHaveCount(4);
  await list.row('Carl Member').getByRole('link', { name: 'Carl Member' }).click();
  await expect(list.main).toContainText('StateDeactivated');

  // A colleague sees who belongs, and nothing of this.
  const other = await another();
  await other.enter(bea);
  const hers = new MembersPage(other, slug);
  await other.open(`${hers.path}?factor=some&state=deactivated`);
  await expect(hers.rows).toHaveCount(4);
  await expect(hers.factorFilter).toHaveCount(0);
  await expect(hers.stateFilter).toHaveCount(0);
  await expect(hers.link(/Take away the filter/)).toHaveCount(0);
  for (const word of ['Two-step sign-in', 'Deactivated']) await expect(hers.table).not.toContainText(word);
});

test('pages by last active follow each other without a gap or a repetition', async ({ visitor }) => {
  await signIn(visitor, olga);
  const list = new MembersPage(visitor, 'contoso');
  // She is noted a moment after she has come, and would change her place while the pages are turned.
  await visitor.open(`${list.path}?q=olga`);
  await expect(async () => {
    await visitor.reload();
    await expect(list.row('Olga Owner')).toContainText('today', { timeout: 1_000 });
  }).toPass();
  await visitor.open(`${list.path}?sort=-active`);
  const seen: string[] = [];
  for (;;) {
    const names = await list.names();
    seen.push(...names);
    if (seen.length > 2 * CROWD) break;
    const next = list.pager.getByRole('link', { name: 'Next' });
    if ((await next.getAttribute('aria-disabled')) === 'true') break;
    await next.click();
    await expect.poll(async () => (await list.names())[0]).not.toBe(names[0]);
  }
  expect(seen).toHaveLength(CROWD);
  expect(new Set(seen).size).toBe(CROWD);
  await expect(list.rows.last()).toContainText('never');
});

test('pages follow each other without a gap or a repetition, and back', async ({ visitor }) => {
  await signIn(visitor, olga);
  const list = new MembersPage(visitor, 'contoso');
  await list.open();
  const seen: string[] = [];
  const pages: string[] = [];
  for (;;) {
    pages.push(visitor.path);
    await expect(list.rows.first()).toBeVisible();
    const names = await list.names();
    seen.push(...names);
    if (pages.length > 20) break;
    const next = list.pager.getByRole('link', { name: 'Next' });
    if ((await next.getAttribute('aria-disabled')) === 'true') break;
    const before = visitor.path;
    await next.click();
    await expect.poll(() => visitor.path).not.toBe(before);
    await expect.poll(async () => (await list.names())[0]).not.toBe(names[0]);
  }
  expect(seen).toHaveLength(CROWD);
  expect(new Set(seen).size).toBe(CROWD);
  expect(pages.length).toBe(Math.ceil(CROWD / 50));

  const last = (await list.names())[0];
  await visitor.reload();
  expect((await list.names())[0]).toBe(last);
  const lastPage = visitor.path;
  await list.pager.getByRole('link', { name: 'Previous' }).click();
  await expect.poll(() => visitor.path).not.toBe(lastPage);
  await expect.poll(async () => (await list.names())[0]).toBe(seen[50 * (pages.length - 2)]);
  // Back in the browser's history is the last page again.
  await visitor.page.goBack();
  await expect.poll(() => visitor.path).toBe(lastPage);
  await expect.poll(async () => (await list.names())[0]).toBe(last);
});

test('an admin changes a role; it is kept, and the person notices', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Nine Lives');
  const bea = await ada.bring(slug, 'Bea Member');
  await visitor.enter(ada);
  const list = new MembersPage(visitor, slug);
  await list.open();
  await expect(list.roleOf('Bea Member')).toHaveValue('member');
  await list.changeRole('Bea Member', 'admin');
  await expect(list.messages).toContainText('The role is Admin now.');
  await expect(list.roleOf('Bea Member')).toHaveValue('admin');
  await visitor.reload();
  await expect(list.roleOf('Bea Member')).toHaveValue('admin');
  const other = await another();
  await other.enter(bea);
  expect((await other.open(`/orgs/${slug}/settings`)).status()).toBe(200);
});

test('roles above the own one are not offered, and the owner cannot be touched', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Nine Lives');
  const bea = await ada.bring(slug, 'Bea Admin', 'admin');
  await ada.bring(slug, 'Carl Member');
  await visitor.enter(bea);
  const list = new MembersPage(visitor, slug);
  await list.open();
  await expect(list.roleOf('Carl Member').getByRole('option')).toHaveText(['Member', 'Admin']);
  await expect(list.roleOf('Ada Lindqvist')).toHaveCount(0);
  await expect(list.row('Ada Lindqvist').getByText('Actions for')).toHaveCount(0);
  await expect(list.row('Carl Member').getByRole('link', { name: 'Make owner', includeHidden: true })).toHaveCount(0);
});

test('removing names the person, begins on Cancel, and ends access at once', async ({ visitor, another, app, scripts }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Nine Lives');
  const bea = await ada.bring(slug, 'Bea Member');
  const other = await another();
  await other.enter(bea);
  expect((await other.open(`/orgs/${slug}/members`)).status()).toBe(200);
  await visitor.enter(ada);
  const list = new MembersPage(visitor, slug);
  await list.open();
  await list.act('Bea Member', 'Remove from the organization');
  await expect(list.dialog).toHaveAccessibleName('Remove Bea Member?');
  await expect(list.dialog).toContainText('Bea Member loses access to Nine Lives at once.');
  const cancel = list.dialog.getByRole('link', { name: 'Cancel' });
  if (scripts) {
    await expect(cancel).toBeFocused();
    await visitor.page.keyboard.press('Escape');
  } else {
    await cancel.click();
  }
  await expect(list.dialog).toHaveCount(0);
  await expect(list.row('Bea Member')).toBeVisible();
  if (scripts) await expect(list.row('Bea Member').locator('summary')).toBeFocused();

  await list.act('Bea Member', 'Remove from the organization');
  await list.press(list.dialog.getByRole('button', { name: 'Remove Bea Member' }));
  await expect(list.messages).toContainText('Removed from the organization.');
  await expect(list.dialog).toHaveCount(0);
  await expect(list.row('Bea Member')).toHaveCount(0);
  await expect(list.rows).toHaveCount(1);
  expect((await other.open(`/orgs/${slug}/members`)).status()).toBe(404);
  await expect(new Screen(other).heading).toHaveText('There is nothing here');
});

test('a removal that somebody else has done already is told, not repeated', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Nine Lives');
  const bea = await ada.bring(slug, 'Bea Member');
  await visitor.enter(ada);
  const list = new MembersPage(visitor, slug);
  await list.open();
  await list.act('Bea Member', 'Remove from the organization');
  await expect(list.dialog.getByRole('button', { name: 'Remove Bea Member' })).toBeVisible();
  await bea.done('members/leave', { slug });
  const answer = await list.press(list.dialog.getByRole('button', { name: 'Remove Bea Member' }));
  expect(answer.status()).toBe(409);
  await expect(list.dialog).toContainText(/not a member/);
});

test('leaving', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Nine Lives');
  const bea = await ada.bring(slug, 'Bea Member');
  await visitor.enter(bea);
  const list = new MembersPage(visitor, slug);
  await list.open();
  await list.act('Bea Member', 'Leave the organization');
  await expect(list.dialog).toHaveAccessibleName('Leave Nine Lives?');
  await list.press(list.dialog.getByRole('button', { name: 'Leave Nine Lives' }));
  await expect(visitor.page).toHaveURL(`${app.origin}/`);
  await expect(list.messages).toContainText('You have left the organization.');
  await expect(new HomePage(visitor).main).toContainText('Start with an organization');
  expect((await visitor.open(`/orgs/${slug}`)).status()).toBe(404);
});

test('the last owner sees why leaving is not possible, and the way out: the transfer', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Nine Lives');
  await ada.bring(slug, 'Bea Member');
  await visitor.enter(ada);
  const list = new MembersPage(visitor, slug);
  await list.open();
  await list.act('Ada Lindqvist', 'Leave the organization');
  await expect(list.dialog).toContainText('You are its only owner');
  expect((await ada.api('members/leave', { slug })).status, 'and by hand it is a conflict, not a fault').toBe(409);
  await list.dialog.getByRole('link', { name: 'Transfer ownership' }).click();
  const settings = new SettingsPage(visitor, slug);
  await expect(settings.dialog).toHaveAccessibleName('Transfer ownership');
  const heir = settings.dialog.getByLabel('New owner');
  await expect(heir.getByRole('option')).toHaveText([/^Bea Member \(/]);
  await heir.selectOption({ index: 0 });
  await settings.dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(settings.dialog).toHaveAccessibleName('Make Bea Member the owner?');
  await expect(settings.dialog).toContainText('You stay as an admin');
  await settings.press(settings.dialog.getByRole('button', { name: 'Make Bea Member the owner' }));
  await expect(visitor.page).toHaveURL(`${app.origin}/orgs/${slug}/members`);
  await expect(list.messages).toContainText('The ownership is transferred.');
  await expect(list.row('Bea Member')).toContainText('Owner');
  await list.act('Ada Lindqvist', 'Leave the organization');
  await list.press(list.dialog.getByRole('button', { name: 'Leave Nine Lives' }));
  await expect(visitor.page).toHaveURL(`${app.origin}/`);
});

test('the ownership can be given from the list of members', { tag: '@firefox' }, async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Nine Lives');
  await ada.bring(slug, 'Bea Admin', 'admin');
  await visitor.enter(ada);
  const list = new MembersPage(visitor, slug);
  await list.open();
  await list.act('Bea Admin', 'Make owner');
  const settings = new SettingsPage(visitor, slug);
  await expect(settings.dialog).toHaveAccessibleName('Make Bea Admin the owner?');
  await settings.press(settings.dialog.getByRole('button', { name: 'Make Bea Admin the owner' }));
  await expect(list.row('Bea Admin')).toContainText('Owner');
  expect((await visitor.open(`/orgs/${slug}/settings`)).status()).toBe(200);
  await expect(settings.main.getByRole('heading', { name: 'Danger zone' })).toHaveCount(0);
});

test('the actions of a row work by keyboard alone', { tag: ['@scripts', '@firefox'] }, async ({ visitor }) => {
  await signIn(visitor, adam);
  const list = new MembersPage(visitor, 'acme');
  await list.open();
  const menu = list.row('Mia Member').locator('summary');
  await menu.focus();
  await visitor.page.keyboard.press('Enter');
  const remove = list.row('Mia Member').getByRole('link', { name: 'Remove from the organization' });
  await visitor.page.keyboard.press('ArrowDown');
  await expect(remove).toBeFocused();
  await visitor.page.keyboard.press('Escape');
  await expect(remove).toBeHidden();
  await expect(menu).toBeFocused();
  await visitor.page.keyboard.press('Enter');
  await visitor.page.keyboard.press('ArrowDown');
  await visitor.page.keyboard.press('Enter');
  await expect(list.dialog).toHaveAccessibleName('Remove Mia Member?');
  await expect(list.dialog.getByRole('link', { name: 'Cancel' })).toBeFocused();
  await visitor.page.keyboard.press('Enter');
  await expect(list.dialog).toHaveCount(0);
  await expect(menu).toBeFocused();
});
