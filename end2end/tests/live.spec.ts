// What somebody else does is on every open page within a second, and disturbs nobody: not the focus, not what is typed, not
// what is open. Only with scripts; without them a page is as new as its last load.
import type { Account } from '../fixtures/account';
import type { App } from '../fixtures/app';
import { expect, test } from '../fixtures/test';
import type { Visitor } from '../fixtures/visitor';
import { InvitationsPage } from '../pages/invitations';
import { MembersPage } from '../pages/members';
import { OrganizationPage } from '../pages/organization';
import { SettingsPage } from '../pages/settings';

/** How late somebody else's change may be. */
// A second for a person; a machine that is busy with other tests is given more.
const AT_ONCE = { timeout: 5_000 };
const LINE = /\/api\/live\//;

test.describe('live', { tag: '@scripts' }, () => {
  let ada: Account;
  let slug: string;

  test.beforeEach(async ({ app }) => {
    ada = await app.person('Ada Lindqvist');
    slug = await ada.found('Nine Lives');
  });

  /** Opens and waits until the page listens. */
  async function listening(visitor: Visitor, account: Account, open: () => Promise<unknown>): Promise<void> {
    await visitor.enter(account);
    const line = visitor.page.waitForResponse((response) => LINE.test(response.url()), { timeout: 30_000 });
    await open();
    expect((await line).status()).toBe(200);
  }

  /** Somebody's role, changed without a browser. */
  async function promote(by: Account, name: string, role: string): Promise<void> {
    await by.done('members/change-role', { slug, member: await idOf(by, name), role });
  }

  async function idOf(by: Account, name: string): Promise<string> {
    const { rows } = (await by.api('members/list', { slug })).body as { rows: Array<{ user: string; name: string }> };
    return rows.find((row) => row.name === name)!.user;
  }

  test('two browsers: a role that one changes is shown to the other, who goes on typing', { tag: '@firefox' }, async ({ visitor, another }) => {
    await ada.bring(slug, 'Mia Member');
    const adam = await ada.bring(slug, 'Adam Admin', 'admin');
    const hers = new MembersPage(visitor, slug);
    await listening(visitor, ada, () => hers.open());
    const other = await another();
    const his = new MembersPage(other, slug);
    await listening(other, adam, () => his.open());

    await hers.find('m');
    await hers.search.press('End');
    await expect(hers.roleOf('Mia Member')).toHaveValue('member');
    await his.changeRole('Mia Member', 'admin');
    await expect(hers.roleOf('Mia Member')).toHaveValue('admin', AT_ONCE);
    // Firefox gives the keys to one window, as a desk does.
    await visitor.page.bringToFront();
    await expect(hers.search).toBeFocused();
    await expect(hers.search).toHaveValue('m');
    await visitor.page.keyboard.type('ia');
    await expect(hers.rows).toHaveCount(1);
    await expect(hers.search).toHaveValue('mia');
  });

  test('who is removed reads it at once, wherever they are in the organization', { tag: '@firefox' }, async ({ visitor, another }) => {
    const mia = await ada.bring(slug, 'Mia Member');
    const other = await another();
    const theirs = new MembersPage(other, slug);
    await listening(other, mia, () => theirs.open());
    const hers = new MembersPage(visitor, slug);
    await visitor.enter(ada);
    await hers.open();
    await hers.act('Mia Member', 'Remove from the organization');
    await hers.press(hers.dialog.getByRole('button', { name: 'Remove Mia Member' }));

    await expect(theirs.heading).toHaveText('You are no longer a member of Nine Lives', AT_ONCE);
    await expect(theirs.heading).toBeFocused();
    await expect(theirs.table).toHaveCount(0);
    await expect(theirs.frame.tabs).toHaveCount(0);
    await expect(other.page).toHaveTitle(/no longer a member/);
    await theirs.link('To your organizations').click();
    await expect(other.page).toHaveURL(`${other.app.origin}/`);
    await expect(theirs.main).toContainText('Start with an organization');
  });

  test('who leaves by a click is not told that they were removed', async ({ visitor }) => {
    const mia = await ada.bring(slug, 'Mia Member');
    const list = new MembersPage(visitor, slug);
    await listening(visitor, mia, () => list.open());
    const headings: string[] = [];
    await visitor.page.exposeFunction('seen', (text: string) => headings.push(text));
    await visitor.page.evaluate(() => {
      const note = () => document.querySelectorAll('h1').forEach((h1) => (window as unknown as { seen(text: string): void }).seen(h1.textContent ?? ''));
      new MutationObserver(note).observe(document.body, { childList: true, subtree: true });
    });
    await list.act('Mia Member', 'Leave the organization');
    await list.press(list.dialog.getByRole('button', { name: 'Leave Nine Lives' }));
    await expect(visitor.page).toHaveURL(`${visitor.app.origin}/`);
    await expect(list.messages).toContainText('You have left the organization.');
    expect(headings.filter((text) => /no longer|nothing here/.test(text))).toEqual([]);
  });

  test('a focus and an open menu stay with their row, whoever joins above it', { tag: '@firefox' }, async ({ visitor }) => {
    await ada.bring(slug, 'Mia Member');
    const list = new MembersPage(visitor, slug);
    await listening(visitor, ada, () => list.open());
    const role = list.roleOf('Mia Member');
    await role.focus();
    await ada.bring(slug, 'Berta Before');
    await expect(list.row('Berta Before')).toBeVisible(AT_ONCE);
    await expect(role).toBeFocused();
    // Also when the row itself changes.
    await promote(ada, 'Mia Member', 'admin');
    await expect(role).toHaveValue('admin', AT_ONCE);
    await expect(role).toBeFocused();

    const menu = list.row('Mia Member').locator('details');
    await menu.locator('summary').click();
    await ada.bring(slug, 'Carl Before');
    await expect(list.row('Carl Before')).toBeVisible(AT_ONCE);
    await expect(menu).toHaveAttribute('open');
    await expect(list.row('Carl Before').locator('details')).not.toHaveAttribute('open');
    await expect(menu.getByRole('link', { name: 'Remove from the organization' })).toBeVisible();
  });

  test('an open dialog, and what is typed into it, is left alone', async ({ visitor }) => {
    const list = new InvitationsPage(visitor, slug);
    await listening(visitor, ada, () => visitor.open(`${list.path}?invite=1`));
    await list.email.fill('somebody@example');
    await list.note.fill('Come in');
    await list.note.focus();
    await ada.invite(slug, visitor.app.address('Ivo New'));
    await visitor.page.waitForTimeout(1_500);
    await expect(list.note).toBeFocused();
    await expect(list.email).toHaveValue('somebody@example');
    await expect(list.note).toHaveValue('Come in');
    await visitor.page.keyboard.press('Escape');
    await expect(list.dialog).toHaveCount(0);
    await expect(list.rows).toHaveCount(1, AT_ONCE);
  });

  test('invitations come, are answered, and go; numbers follow', async ({ visitor }) => {
    const list = new InvitationsPage(visitor, slug);
    await listening(visitor, ada, () => list.open());
    const email = visitor.app.address('Ivo New');
    await ada.invite(slug, email);
    await expect(list.row(email)).toContainText('Pending', AT_ONCE);
    await expect(list.row(email), 'the mail is a change as well').toContainText('Mail sent');
    await expect(list.frame.tab(/^Invitations/)).toContainText('1');
    await ada.bring(slug, 'Mia Member');
    await expect(list.frame.tab(/^Members/)).toContainText('2', AT_ONCE);
    const { rows } = (await ada.api('invitations/list', { slug })).body as { rows: Array<{ id: string }> };
    await ada.done('invitations/revoke', { slug, invitation: rows[0]!.id });
    await expect(list.row(email)).toHaveCount(0, AT_ONCE);
  });

  test('a new name is everywhere; a name that is being typed stays typed', async ({ visitor }) => {
    const settings = new SettingsPage(visitor, slug);
    await listening(visitor, ada, () => settings.open());
    await ada.done('organizations/rename', { slug, name: 'Ten Lives' });
    await expect(settings.name).toHaveValue('Ten Lives', AT_ONCE);
    await expect(settings.frame.switcher).toContainText('Ten Lives');
    await settings.name.fill('Eleven Li');
    await ada.done('organizations/rename', { slug, name: 'Twelve Lives' });
    await expect(settings.frame.switcher).toContainText('Twelve Lives', AT_ONCE);
    await expect(settings.name).toHaveValue('Eleven Li');
    await expect(settings.name).toBeFocused();
  });

  test('a new address is followed', async ({ visitor }) => {
    const list = new MembersPage(visitor, slug);
    await listening(visitor, ada, () => list.open());
    const now = `${slug}-moved`;
    await ada.done('organizations/change-slug', { slug, new_slug: now });
    await expect(visitor.page).toHaveURL(`${visitor.app.origin}/orgs/${now}/members`, AT_ONCE);
    await expect(list.rows).toHaveCount(1);
    await ada.done('organizations/rename', { slug: now, name: 'Moved Lives' });
    await expect(list.frame.switcher).toContainText('Moved Lives', AT_ONCE);
  });

  test('rights that are given and taken show at once', async ({ visitor }) => {
    const mia = await ada.bring(slug, 'Mia Member');
    const overview = new OrganizationPage(visitor, slug);
    await listening(visitor, mia, () => overview.open());
    await expect(overview.frame.tab('Settings')).toHaveCount(0);
    await promote(ada, 'Mia Member', 'admin');
    await expect(overview.frame.tab('Settings')).toBeVisible(AT_ONCE);
    await expect(overview.recent).toContainText('Mia Member');
    await promote(ada, 'Mia Member', 'member');
    await expect(overview.frame.tab('Settings')).toHaveCount(0, AT_ONCE);
    await expect(overview.recent).toHaveCount(0);
  });

  test('an organization that is disabled is put aside, and comes back', async ({ visitor }) => {
    const mia = await ada.bring(slug, 'Mia Member');
    const list = new MembersPage(visitor, slug);
    await listening(visitor, mia, () => list.open());
    await ada.done('organizations/disable', { slug });
    await expect(list.heading).toHaveText('This organization is disabled', AT_ONCE);
    await ada.done('organizations/enable', { slug });
    await expect(list.heading).toHaveText('Members', AT_ONCE);
    await expect(list.rows).toHaveCount(2);
  });

  test('a tab has one line, keeps it from page to page, and hangs up while nobody sees it', async ({ visitor }) => {
    const lines: string[] = [];
    visitor.page.on('request', (request) => void (LINE.test(request.url()) && lines.push(request.url())));
    const list = new MembersPage(visitor, slug);
    await listening(visitor, ada, () => list.open());
    await list.frame.tab('Overview').click();
    await expect(new OrganizationPage(visitor, slug).about).toBeVisible();
    await list.frame.tab(/^Members/).click();
    await expect(list.rows).toHaveCount(1);
    expect(lines).toHaveLength(1);

    await show(visitor, false);
    await ada.done('organizations/rename', { slug, name: 'Unseen Lives' });
    await visitor.page.waitForTimeout(1_000);
    await expect(list.frame.switcher).toContainText('Nine Lives');
    await show(visitor, true);
    // What was missed is told as soon as somebody looks.
    await expect(list.frame.switcher).toContainText('Unseen Lives', AT_ONCE);
    expect(lines).toHaveLength(2);
  });

  test('signing out in one tab is noticed in the other', async ({ visitor, app }) => {
    const mia = await ada.bring(slug, 'Mia Member');
    const list = new MembersPage(visitor, slug);
    await listening(visitor, mia, () => list.open());
    await mia.done('identity/sign-out');
    await ada.done('organizations/rename', { slug, name: 'Ten Lives' });
    await expect(visitor.page).toHaveURL(signInOf(app), AT_ONCE);
  });

  test('a plain page asks for no line', async ({ browser, app }) => {
    const context = await browser.newContext({ baseURL: app.origin, javaScriptEnabled: false });
    const page = await context.newPage();
    const lines: string[] = [];
    page.on('request', (request) => void (LINE.test(request.url()) && lines.push(request.url())));
    await context.addCookies([{ name: 'orgs', value: ada.session, url: app.origin, httpOnly: true, sameSite: 'Lax' }]);
    await page.goto(`/orgs/${slug}/members`);
    await expect(page.getByRole('row')).toHaveCount(2);
    expect(lines).toEqual([]);
    await context.close();
  });
});

function signInOf(app: App): RegExp {
  return new RegExp(`^${app.origin.replace(/[.]/g, '\\.')}/sign-in\\?next=`);
}

/** Says to the page what the browser says when another tab comes to the front, or this one. */
async function show(visitor: Visitor, visible: boolean): Promise<void> {
  await visitor.page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, !visible);
}
