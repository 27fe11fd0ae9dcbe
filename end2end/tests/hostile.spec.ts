// Bad input, by form and by hand: the status is right, nothing changed, what was typed is still there.
import type { Account, Fields } from '../fixtures/account';
import type { App } from '../fixtures/app';
import { expect, test } from '../fixtures/test';
import { CreatePage } from '../pages/create';
import { HomePage } from '../pages/home';
import { InvitationsPage } from '../pages/invitations';
import { MembersPage } from '../pages/members';
import { OrganizationPage } from '../pages/organization';
import { expectProblem } from '../pages/screen';

const TOO_LONG = 'This is too long: at most 200 characters.';
const HIDDEN = 'This contains invisible or control characters. Please type it again.';

test.describe('names', () => {
  const bad: Array<[string, string, string]> = [
    ['of 201 characters', 'n'.repeat(201), TOO_LONG],
    ['that are empty', '', 'Please type a name.'],
    ['of blanks', ' \u3000\u2800 ', 'Please type a name.'],
    ['with a zero', 'Ac\u0000me', HIDDEN],
    ['with an escape', 'Ac\u001b[31mme', HIDDEN],
    ['turned around by bidi', 'Acme \u202egnp.exe', HIDDEN],
    ['with a zero-width space', 'Ac\u200bme', HIDDEN],
  ];
  for (const [what, name, says] of bad) {
    test(`${what} are refused, over HTTP`, { tag: '@once' }, async ({ app }) => {
      const ada = await app.person('Ada Lindqvist');
      const answer = await ada.api('organizations/create', { name, slug: 'bad-name' });
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({ Refused: { fields: [['name', says]] } });
      expect(await organizations(ada)).toHaveLength(0);
    });
  }

  test('that are bad are refused in the form too, and stay there', async ({ visitor, app }) => {
    const ada = await app.person('Ada Lindqvist');
    await visitor.enter(ada);
    const create = new CreatePage(visitor);
    for (const [name, says] of [['Acme \u202egnp.exe', HIDDEN], ['', 'Please type a name.']] as const) {
      await create.open();
      await create.name.fill(name);
      await create.slug.fill('bad-name');
      expect((await create.submit()).status()).toBe(422);
      await expectProblem(create.name, says);
      await expect(create.name).toHaveValue(name);
      await expect(create.slug).toHaveValue('bad-name');
    }
    // The field does not even take what is too long.
    await create.name.evaluate((it: HTMLInputElement) => it.removeAttribute('maxlength'));
    await create.name.fill('n'.repeat(201));
    await create.slug.fill('bad-name');
    expect((await create.submit()).status()).toBe(422);
    await expectProblem(create.name, TOO_LONG);
    await expect(create.name).toHaveValue('n'.repeat(201));
  });

  test('that look like HTML, and those of emoji, are shown as they are', async ({ visitor, app }) => {
    const name = '<img src=x onerror="document.title=1"> & 👩‍👩‍👧 “Söhne”';
    const ada = await app.person('Ada Lindqvist');
    await visitor.enter(ada);
    const create = new CreatePage(visitor);
    await create.open();
    // The address first: whoever types it is sent no proposal any more.
    await create.slug.fill('shown-as-it-is');
    await create.name.fill(name);
    await create.submit();
    const organization = new OrganizationPage(visitor, 'shown-as-it-is');
    await expect(visitor.page).toHaveURL(`${app.origin}/orgs/shown-as-it-is`);
    await expect(organization.heading).toHaveText(name);
    await expect(create.messages).toContainText(name);
    await expect(visitor.page).toHaveTitle(`${name} · Orgs`);
    await visitor.reload();
    await expect(organization.heading).toHaveText(name);
    await expect(visitor.page.locator('img')).toHaveCount(0);
    const email = app.address('Ivo');
    await ada.invite('shown-as-it-is', email, 'member', '</blockquote><script>alert(1)</script>');
    const mail = await app.mailbox.newest(email);
    expect(mail.html).not.toContain('<img src=x');
    expect(mail.html).not.toContain('<script');
    expect(mail.subject).not.toMatch(/[\r\n]/);
  });
});

test.describe('over HTTP', { tag: '@once' }, () => {
  test('addresses that are no slugs are refused', async ({ app }) => {
    const ada = await app.person('Ada Lindqvist');
    for (const slug of ['Acme', '-a', 'a-', 'a--b', 'a b', 'ä', 'а\u0441me', '../x', 'a/b', '%2e%2e', 'a'.repeat(49), 'x', 'new', 'sign-in', 'api', 'pkg']) {
      expect((await ada.api('organizations/create', { name: 'Fine', slug })).status, slug).toBe(422);
    }
    expect((await ada.api('organizations/create', { name: '!!!' })).status, 'no address can be made').toBe(422);
    expect(await organizations(ada)).toHaveLength(0);
  });

  test('what is no e-mail address is not invited', async ({ app }) => {
    const ada = await app.person('Ada Lindqvist');
    const slug = await ada.found('Closed Door');
    for (const email of [
      '', 'ivy', '@example.org', 'ivy@', 'ivy@localhost', 'Ivy <ivy@localhost>', '"a@b.org" <>', ',;\r\n', 'a\u0000@b.org', '"a"@b.org', 'a@[127.0.0.1]', `${'a'.repeat(65)}@b.org`, `a@${'b'.repeat(250)}.org`,
      'ä@b.org', 'a@b..org', 'a@-b.org',
    ]) {
      expect((await ada.api('invitations/invite', { slug, email, role: 'member' })).status, JSON.stringify(email)).toBe(422);
    }
    expect(await invitations(ada, slug)).toHaveLength(0);
  });

  test('unknown roles, roles above the own, and long notes are refused', async ({ app }) => {
    const ada = await app.person('Ada Lindqvist');
    const slug = await ada.found('Closed Door');
    const bea = await ada.bring(slug, 'Bea Admin', 'admin');
    const email = app.address('Ivo');
    for (const role of ['root', 'ADMIN', 'owner\u0000', 'member,admin', '7']) {
      expect((await ada.api('invitations/invite', { slug, email, role })).status, role).toBe(422);
    }
    expect([403, 409]).toContain((await bea.api('invitations/invite', { slug, email, role: 'owner' })).status);
    expect((await ada.api('invitations/invite', { slug, email, role: 'member', message: 'x'.repeat(501) })).status).toBe(422);
    expect(await invitations(ada, slug)).toHaveLength(1); // Bea's, accepted or not listed, and nothing else
    const member = (await members(ada, slug)).find(({ name }) => name === 'Bea Admin')!.user;
    expect((await ada.api('members/change-role', { slug, member, role: 'root' })).status).toBe(422);
    expect([403, 409]).toContain((await bea.api('members/change-role', { slug, member, role: 'owner' })).status);
    expect((await members(ada, slug)).map(({ role }) => role).sort()).toEqual(['admin', 'owner']);
  });

  test('tokens that are empty, cut, or made for something else open nothing', async ({ app }) => {
    const ada = await app.person('Ada Lindqvist');
    const slug = await ada.found('Closed Door');
    const bea = await app.person('Bea');
    const invitation = (await ada.invite(slug, bea.email)).split('/').pop()!;
    for (const token of ['', 'x', invitation.slice(1), invitation.slice(0, -1), `${invitation}0`, ` ${invitation}`, invitation.toUpperCase() + 'x', '0'.repeat(64)]) {
      expect((await bea.api('invitations/accept', { token })).status, token).toBe(404);
      expect((await bea.api('invitations/decline', { token })).status, token).toBe(404);
      expect((await bea.api('invitations/register', { token, name: 'Bea', password: 'correct horse battery' })).status, token).toBe(404);
      expect([404, 410]).toContain((await bea.api('identity/confirm', { token })).status);
    }
    // An invitation confirms no address, and a session or a confirmation is no invitation.
    expect((await bea.api('identity/confirm', { token: invitation, password: bea.password })).status).toBe(404);
    expect((await bea.api('invitations/accept', { token: bea.session })).status).toBe(404);
    const nora = app.address('Nora');
    await ada.api('identity/sign-up', { name: 'Nora', email: nora, password: 'a longer sentence of mine' });
    const confirmation = (await app.mailbox.link(nora, 'verify')).split('/').pop()!;
    expect((await bea.api('invitations/accept', { token: confirmation })).status).toBe(404);
    expect((await fetch(`${app.origin}/invitations/${confirmation}`)).status).toBe(404);
    expect(await members(ada, slug)).toHaveLength(1);
  });

  test('a stranger and a member change nothing by hand', async ({ app }) => {
    const ada = await app.person('Ada Lindqvist');
    const slug = await ada.found('Closed Door');
    const bea = await ada.bring(slug, 'Bea Member');
    const carl = await app.person('Carl Stranger');
    const own = (await members(ada, slug)).find(({ name }) => name === 'Ada Lindqvist')!.user;
    const acts: Array<[string, Fields]> = [
      ['organizations/rename', { slug, name: 'Taken Over' }],
      ['organizations/change-slug', { slug, new_slug: 'taken-over' }],
      ['organizations/disable', { slug }],
      ['organizations/delete', { slug, confirmation: slug }],
      ['invitations/list', { slug }],
      ['invitations/invite', { slug, email: 'x@example.org', role: 'member' }],
      ['members/change-role', { slug, member: own, role: 'member' }],
      ['members/remove', { slug, member: own }],
      ['ownership/transfer', { slug, member: own }],
      ['activity/list', { slug }],
    ];
    for (const [path, fields] of acts) {
      expect((await carl.api(path, fields)).status, `a stranger: ${path}`).toBe(404);
      expect((await bea.api(path, fields)).status, `a member: ${path}`).toBe(403);
    }
    expect((await carl.api('members/list', { slug })).status).toBe(404);
    expect((await members(ada, slug)).map(({ role }) => role).sort()).toEqual(['member', 'owner']);
    expect(await ada.api('organizations/show', { slug })).toMatchObject({ body: { Here: { name: 'Closed Door', state: 'Active' } } });
  });

  test('what belongs to another organization is not reached through the own one', async ({ app }) => {
    const ada = await app.person('Ada Lindqvist');
    const slug = await ada.found('Closed Door');
    const other = await ada.found('Other Door');
    const carl = await app.person('Carl Stranger');
    const carls = await carl.found('Carls Own');
    await ada.bring(slug, 'Bea Member');
    const bea = (await members(ada, slug)).find(({ name }) => name === 'Bea Member')!.user;
    await ada.invite(slug, app.address('Ivo'));
    const invitation = (await invitations(ada, slug)).find(({ status }) => status === 'pending')!.id;
    for (const [who, mine] of [[carl, carls], [ada, other]] as const) {
      expect([404, 409]).toContain((await who.api('members/remove', { slug: mine, member: bea })).status);
      expect([404, 409]).toContain((await who.api('members/change-role', { slug: mine, member: bea, role: 'admin' })).status);
      expect([404, 409]).toContain((await who.api('invitations/revoke', { slug: mine, invitation })).status);
      expect([404, 409]).toContain((await who.api('ownership/transfer', { slug: mine, member: bea })).status);
    }
    expect(await members(ada, slug)).toHaveLength(2);
    expect((await invitations(ada, slug)).filter(({ status }) => status === 'pending')).toHaveLength(1);
  });

  test('without a session nothing is done, by server function and by plain form', async ({ app }) => {
    const answer = await post(app, '/api/organizations/create', { name: 'Nobody', slug: 'nobody-was-here' });
    expect(answer.status).toBe(401);
    const plain = await post(app, '/orgs/new', { __fn: '/api/organizations/create', __form: 'create', name: 'Nobody', slug: 'nobody-was-here' });
    expect(plain.status).toBe(303);
    expect(plain.headers.get('location')).toMatch(/^\/sign-in\?next=/);
    const ada = await app.person('Ada Lindqvist');
    expect((await ada.api('organizations/suggest-slug', { name: '', slug: 'nobody-was-here' })).body).toMatchObject({ verdict: 'Free' });
  });

  test('posts from another site are refused', async ({ app }) => {
    const ada = await app.person('Ada Lindqvist');
    const cookie = `orgs=${ada.session}`;
    const forged: Array<Record<string, string>> = [
      { origin: 'https://evil.example', cookie },
      { origin: 'null', cookie },
      { origin: `${app.origin}.evil.example`, cookie },
      { origin: app.origin.replace('http:', 'https:'), cookie },
      { 'sec-fetch-site': 'cross-site', origin: app.origin, cookie },
      { 'sec-fetch-site': 'same-site', origin: app.origin, cookie },
      { cookie },
    ];
    for (const headers of forged) {
      for (const [path, more] of [['/api/organizations/create', {}], ['/orgs/new', { __fn: '/api/organizations/create', __form: 'create' }]] as const) {
        const answer = await post(app, path, { ...more, name: 'Forged', slug: 'forged' }, headers);
        expect(answer.status, `${path} ${JSON.stringify(headers)}`).toBe(403);
      }
    }
    expect(await organizations(ada)).toHaveLength(0);
    expect((await post(app, '/api/organizations/create', { name: 'Ours' }, { 'sec-fetch-site': 'same-origin', cookie })).status).toBe(200);
  });

  test('bodies of 10 MB are refused before they are read', async ({ app }) => {
    const ada = await app.person('Ada Lindqvist');
    for (const path of ['/api/organizations/create', '/orgs/new', '/nothing']) {
      const status = await post(app, path, { name: 'x'.repeat(10_000_000) }, { origin: app.origin, cookie: `orgs=${ada.session}` }).then(
        (answer) => answer.status,
        (error: Error) => String(error.cause ?? error),
      );
      // The server may close the connection while we are still sending.
      expect(String(status), path).toMatch(/^413$|EPIPE|ECONNRESET|other side closed|SocketError/);
    }
    expect(await organizations(ada)).toHaveLength(0);
  });

  test('nothing changes by GET, and odd requests break nothing', async ({ app }) => {
    const ada = await app.person('Ada Lindqvist');
    const headers = { cookie: `orgs=${ada.session}` };
    for (const path of [
      '/api/organizations/create?name=By%20Get', '/api/identity/sign-out', '/api/nothing', '/api/', '/%00', '/%ff', '/orgs/%2e%2e%2f',
      '/orgs/' + 'a'.repeat(3000), '/pkg/../../etc/passwd', '/pkg/nothing.js', '/sign-in?next=%00', '/orgs/acme/members?after=%00&sort=x&role=x&q=%25',
    ]) {
      const answer = await fetch(app.origin + path, { headers, redirect: 'manual' });
      expect(answer.status, path).toBeLessThan(500);
      expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(answer.headers.get('content-security-policy'), path).toBeTruthy();
      if (path.startsWith('/api/')) expect([404, 405], path).toContain(answer.status);
    }
    for (const body of ['', '__fn=/api/nothing', '__fn=', '__fn=/api/organizations/create&__fn=/api/organizations/delete', '%', '\u0000', '[]']) {
      const answer = await fetch(`${app.origin}/orgs/new`, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { ...headers, origin: app.origin, 'content-type': 'application/x-www-form-urlencoded' },
      });
      expect(answer.status, body).toBeGreaterThanOrEqual(400);
      expect(answer.status, body).toBeLessThan(500);
    }
    expect(await organizations(ada)).toHaveLength(0);
    expect((await ada.api('organizations/create', { name: 'Still Here' })).status, 'still signed in').toBe(200);
  });

  test('a missing or doubled field is a bad request, not a fault', async ({ app }) => {
    const ada = await app.person('Ada Lindqvist');
    expect((await ada.api('organizations/create', {})).status).toBe(400);
    expect((await ada.api('invitations/invite', { slug: 'acme' })).status).toBe(400);
    const doubled = await fetch(`${app.origin}/api/organizations/create`, {
      method: 'POST',
      body: 'name=One&name=Two',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', origin: app.origin, cookie: `orgs=${ada.session}` },
    });
    expect(doubled.status).toBe(400);
    expect(await organizations(ada)).toHaveLength(0);
  });

  test('invented cookies are nobody, and break nothing', async ({ app }) => {
    const ada = await app.person('Ada Lindqvist');
    for (const cookie of ['orgs=', 'orgs=x', `orgs=${'0'.repeat(64)}`, `orgs=${ada.session}; orgs=${ada.session}`, 'theme=%00; flash=%ff', '=;;;']) {
      const answer = await fetch(`${app.origin}/orgs/new`, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' });
      expect([302, 303, 307], cookie).toContain(answer.status);
    }
  });
});

test('a search for anything finds nothing, or something, but never fails', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Search Party');
  await visitor.enter(ada);
  const list = new MembersPage(visitor, slug);
  for (const q of ["'; drop table users; --", '%', '_', '\\', '<script>alert(1)</script>', 'x'.repeat(500), '👩‍👩‍👧']) {
    expect((await visitor.open(`${list.path}?q=${encodeURIComponent(q)}`)).status(), q).toBe(200);
    await expect(list.main.getByText('Nobody matches')).toBeVisible();
  }
  for (const query of ['sort=nonsense', 'role=nonsense', 'after=nonsense', 'before=%00', 'after=&before=', 'remove=nonsense', 'remove=00000000-0000-0000-0000-000000000000']) {
    expect((await visitor.open(`${list.path}?${query}`)).status(), query).toBeLessThan(500);
    await expect(list.main).toBeVisible();
  }
});

test('a form that was refused keeps the note that was typed', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Kept Words');
  await visitor.enter(ada);
  const list = new InvitationsPage(visitor, slug);
  const note = 'First line\nSecond <line> & “more”';
  await visitor.open(`${list.path}?invite=1`);
  await list.email.fill('a@b');
  await list.note.fill(note);
  expect((await list.submit()).status()).toBe(422);
  await expect(list.note).toHaveValue(note);
  const home = new HomePage(visitor);
  await home.open();
  await expect(home.organization('Kept Words')).toBeVisible();
});

function post(app: App, path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(app.origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields),
  });
}

async function organizations(person: Account): Promise<unknown[]> {
  return ((await person.api('home/home')).body as { organizations: unknown[] }).organizations;
}

async function members(person: Account, slug: string): Promise<Array<{ user: string; name: string; role: string }>> {
  return ((await person.api('members/list', { slug })).body as { rows: Array<{ user: string; name: string; role: string }> }).rows;
}

async function invitations(person: Account, slug: string): Promise<Array<{ id: string; email: string; status: string }>> {
  const { body } = await person.api('invitations/list', { slug, 'query[show]': 'all' });
  return (body as { rows: Array<{ id: string; email: string; status: string }> }).rows;
}
