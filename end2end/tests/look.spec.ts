// Every page in light and dark, on a phone, a tablet and a desk: nothing is cut off, axe finds nothing, the browser says nothing.
import type { Visitor } from '../fixtures/visitor';
import type { App } from '../fixtures/app';
import { accessible } from '../fixtures/a11y';
import { adam, mia, olga, signIn } from '../fixtures/cast';
import { turnOn } from '../fixtures/authenticator';
import { expect, test } from '../fixtures/test';
import { FoundingPage } from '../pages/founding';
import { SignInPage } from '../pages/sign_in';
import { memberOf } from '../pages/teams';

const WIDTHS = [360, 768, 1440] as const;
const THEMES = ['light', 'dark'] as const;

interface Look {
  name: string;
  path: string | ((app: App, visitor: Visitor) => Promise<string>);
  as?: typeof olga;
  /** What to do before looking. */
  then?: (visitor: Visitor) => Promise<unknown>;
}

const someInvitation = async (app: App) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Möbel Süd GmbH');
  return { ada, slug };
};
const firstRow = async (app: App, visitor: Visitor, action: string) => {
  await visitor.open('/orgs/acme/members');
  await visitor.page.locator('summary').filter({ hasText: 'Actions for Max Member' }).click();
  const link = visitor.page.getByRole('row').filter({ hasText: 'Max Member' }).getByRole('link', { name: action });
  return (await link.getAttribute('href')) ?? app.origin;
};
/** Somebody looks after several teams, one with a long name, and looks at the first of them. */
const someTeam = async (app: App, visitor: Visitor) => {
  const { ada, slug } = await someInvitation(app);
  for (const name of ['Bea Builder', 'Carl Candidate']) await ada.bring(slug, name);
  const bea = await memberOf(ada, slug, 'Bea Builder');
  const you = await memberOf(ada, slug, 'Ada Lindqvist');
  const teams: string[] = [];
  for (const name of ['Night shift', 'Operations of the whole of southern Germany and a part of Austria', 'Sales', 'Support', 'Zebra']) {
    const go = await ada.done('teams/create', { slug, name });
    await ada.done('teams/add', { slug, team: go.split('/').pop()!, member: bea });
    teams.push(go);
  }
  const team = teams[0]!.split('/').pop()!;
  await ada.done('teams/add', { slug, team, member: you });
  await ada.done('teams/appoint', { slug, team, member: you, part: 'maintainer' });
  await visitor.enter(ada);
  return teams[0]!;
};
/** Signs an operator in. */
const operator = async (app: App, visitor: Visitor) => {
  const sue = await app.person('Sue Operator');
  await app.run('superuser', 'grant', sue.email);
  await visitor.enter(sue);
};
/** Where the first row of a list of the console leads. */
const firstOf = async (visitor: Visitor, list: string) => {
  await visitor.open(list);
  const link = visitor.page.getByRole('rowheader').getByRole('link').first();
  return (await link.getAttribute('href')) ?? visitor.app.origin;
};
const openMenu = (text: string) => (visitor: Visitor) => visitor.page.locator('summary').filter({ hasText: text }).click();

const chooseOne = (visitor: Visitor) => visitor.page.getByRole('checkbox', { name: /^Choose (?!everybody)/ }).first().check();

const LOOKS: Look[] = [
  { name: 'landing', path: '/' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-up', path: '/sign-up' },
  { name: 'check-inbox', path: '/sign-up/check-inbox' },
  { name: 'founding-as-a-visitor', path: '/foundings' },
  {
    name: 'founding-waits',
    path: async (app, visitor) => {
      const email = app.address('Nora New');
      await new FoundingPage(visitor).ask('Möbel Süd GmbH', email);
      return app.mailbox.link(email, 'foundings');
    },
  },
  { name: 'founding-unknown', path: `/foundings/${'0'.repeat(64)}` },
  {
    name: 'sign-in-refused',
    path: '/sign-in',
    then: async (visitor) => {
      await visitor.page.getByLabel('E-mail address').fill('nobody@example.org');
      await visitor.page.getByLabel('Password').fill('wrong horse battery staple');
      await visitor.page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
      await expect(visitor.page.getByRole('main').getByRole('alert')).toContainText('not right');
    },
  },
  {
    name: 'sign-up-refused',
    path: '/sign-up',
    then: async (visitor) => {
      await visitor.page.getByRole('button', { name: 'Create account' }).click();
      await expect(visitor.page.getByLabel('Your name')).toHaveAttribute('aria-invalid', 'true');
    },
  },
  { name: 'confirm-unknown', path: `/verify/${'0'.repeat(64)}` },
  { name: 'forgot', path: '/forgot' },
  { name: 'forgot-sent', path: '/forgot/check-inbox' },
  {
    name: 'reset',
    path: async (app) => {
      const ada = await app.person('Ada Lindqvist');
      await ada.done('identity/request-reset', { email: ada.email });
      return app.mailbox.link(ada.email, 'reset');
    },
  },
  { name: 'reset-unknown', path: `/reset/${'0'.repeat(64)}` },
  { name: 'not-found', path: '/nothing-here' },
  { name: 'home', path: '/', as: olga },
  {
    name: 'home-first',
    path: async (app, visitor) => {
      await visitor.enter(await app.person('Ada Lindqvist'));
      return '/';
    },
  },
  {
    name: 'home-invited',
    path: async (app, visitor) => {
      const { ada, slug } = await someInvitation(app);
      const bea = await app.person('Bea Builder');
      await ada.invite(slug, bea.email);
      await visitor.enter(bea);
      return '/';
    },
  },
  { name: 'profile', path: '/account', as: mia },
  { name: 'security', path: '/account/security', as: mia },
  { name: 'two-factor', path: '/account/security/two-factor', as: mia },
  {
    name: 'two-factor-begun',
    path: async (app, visitor) => {
      const ada = await app.person('Ada Lindqvist');
      await ada.done('identity/set-up-factor', { present_password: ada.password });
      await visitor.enter(ada);
      return '/account/security/two-factor';
    },
  },
  {
    name: 'two-factor-on',
    path: async (app, visitor) => {
      const ada = await app.person('Ada Lindqvist');
      await turnOn(ada);
      await visitor.enter(ada);
      return '/account/security/two-factor';
    },
  },
  {
    name: 'code',
    path: async (app, visitor) => {
      const ada = await app.person('Ada Lindqvist');
      await turnOn(ada);
      const page = new SignInPage(visitor);
      await page.open();
      await page.fill(ada.email, ada.password);
      await page.submit();
      await expect(page.heading).toHaveText('Enter your code');
      return '/sign-in/code';
    },
  },
  { name: 'proof', path: '/sudo', as: mia },
  { name: 'emails', path: '/account/emails', as: mia },
  { name: 'data', path: '/account/data', as: mia },
  { name: 'create', path: '/orgs/new', as: olga },
  { name: 'overview', path: '/orgs/acme', as: olga },
  { name: 'overview-member', path: '/orgs/acme', as: mia },
  {
    name: 'overview-new',
    path: async (app, visitor) => {
      const { ada, slug } = await someInvitation(app);
      await visitor.enter(ada);
      return `/orgs/${slug}`;
    },
  },
  { name: 'switcher', path: '/orgs/acme', as: olga, then: openMenu('switch organization') },
  { name: 'user-menu', path: '/orgs/acme', as: olga, then: openMenu('your menu') },
  { name: 'members', path: '/orgs/acme/members', as: olga },
  { name: 'palette', path: '/orgs/acme/members', as: olga, then: (visitor) => visitor.page.keyboard.press('Control+k') },
  { name: 'members-menu', path: '/orgs/acme/members', as: olga, then: openMenu('Actions for Max Member') },
  { name: 'members-many', path: '/orgs/contoso/members', as: olga },
  { name: 'members-filtered', path: '/orgs/contoso/members?q=ada&role=member', as: olga },
  { name: 'members-narrowed', path: '/orgs/contoso/members?role=member&factor=none&state=active&q=ada', as: olga },
  { name: 'members-nobody', path: '/orgs/contoso/members?q=zzzz', as: olga },
  { name: 'members-chosen', path: '/orgs/contoso/members', as: olga, then: chooseOne },
  { name: 'batch-new', path: '/orgs/contoso/members/batches/new?all=1&q=ada&act=remove', as: olga },
  { name: 'members-remove', path: (app, visitor) => firstRow(app, visitor, 'Remove from the organization'), as: adam },
  { name: 'members-leave', path: '/orgs/acme/members?leave=1', as: olga },
  { name: 'teams-none', path: '/orgs/contoso/teams', as: olga },
  { name: 'teams-new', path: '/orgs/acme/teams?new=1', as: adam },
  ...['', '?add=1', '?rename=1', '?delete=1'].map((query) => ({
    name: query ? `team-${query.slice(1, -2)}` : 'team',
    path: async (app: App, visitor: Visitor) => (await someTeam(app, visitor)) + query,
  })),
  {
    name: 'teams',
    path: async (app, visitor) => (await someTeam(app, visitor)).replace(/\/[^/]+$/, ''),
  },
  {
    name: 'members-in-teams',
    path: async (app, visitor) => (await someTeam(app, visitor)).replace(/\/teams\/.*$/, '/members'),
  },
  { name: 'invitations', path: '/orgs/acme/invitations', as: adam },
  { name: 'invitations-invite', path: '/orgs/acme/invitations?invite=1', as: adam },
  {
    name: 'invitations-checked',
    path: '/orgs/acme/invitations?invite=1',
    as: adam,
    then: async (visitor) => {
      const field = visitor.page.getByLabel('E-mail addresses');
      await visitor.checking(() => field.fill('Ann <ann@example.org>, ivy@example.org, mia@acme.example nobody bob@example.org'));
    },
  },
  {
    name: 'invitation',
    path: async (_app, visitor) => {
      await visitor.open('/orgs/acme/invitations');
      return (await visitor.page.getByRole('link', { name: /^Change the invitation of / }).first().getAttribute('href'))!;
    },
    as: adam,
  },
  { name: 'invitations-empty', path: '/orgs/contoso/invitations', as: olga },
  { name: 'activity', path: '/orgs/acme/activity', as: adam },
  { name: 'settings', path: '/orgs/acme/settings', as: olga },
  { name: 'settings-delete', path: '/orgs/acme/settings?delete=1', as: olga },
  { name: 'settings-disable', path: '/orgs/acme/settings?disable=1', as: olga },
  { name: 'settings-transfer', path: '/orgs/acme/settings?transfer=', as: olga },
  { name: 'forbidden', path: '/orgs/acme/settings', as: mia },
  {
    name: 'accept-new',
    path: async (app) => {
      const { ada, slug } = await someInvitation(app);
      return ada.invite(slug, app.address('Ivo New'), 'admin', 'Welcome!\nSee you on Monday.');
    },
  },
  {
    name: 'accept-invited',
    path: async (app, visitor) => {
      const { ada, slug } = await someInvitation(app);
      const bea = await app.person('Bea Builder');
      await visitor.enter(bea);
      return ada.invite(slug, bea.email, 'member', 'Welcome!');
    },
  },
  {
    name: 'accept-wrong-person',
    path: async (app, visitor) => {
      const { ada, slug } = await someInvitation(app);
      await visitor.enter(await app.person('Carl Other'));
      return ada.invite(slug, app.address('Bea Builder'));
    },
  },
  {
    name: 'accept-wrong-account',
    path: async (app, visitor) => {
      const { ada, slug } = await someInvitation(app);
      const bea = await app.person('Bea Builder');
      await visitor.enter(await app.person('Carl Other'));
      return ada.invite(slug, bea.email);
    },
  },
  {
    name: 'accept-asked',
    path: async (app, visitor) => {
      const { ada, slug } = await someInvitation(app);
      const carl = await app.person('Carl Other');
      const email = app.address('Carl Work');
      const link = await ada.invite(slug, email);
      await carl.done('invitations/request-readdress', { token: link.split('/').pop()! });
      await carl.done('identity/add-address', { email });
      await visitor.enter(carl);
      return link;
    },
  },
  {
    name: 'invitation-requested',
    path: async (app, visitor) => {
      const { ada, slug } = await someInvitation(app);
      const link = await ada.invite(slug, app.address('Bea Builder'));
      for (const name of ['Carl Other', 'Dan Elsewhere']) {
        const person = await app.person(name);
        await person.done('invitations/request-readdress', { token: link.split('/').pop()! });
      }
      await visitor.enter(ada);
      return new URL(await app.mailbox.link(ada.email, 'invitations')).pathname;
    },
  },
  {
    name: 'share-link',
    path: async (_app, visitor) => {
      await visitor.open('/orgs/acme/invitations/share-link');
      await visitor.posting(() => visitor.page.getByRole('button', { name: /^Make a/ }).click());
      return '/orgs/acme/invitations/share-link';
    },
    as: adam,
  },
  {
    name: 'join',
    path: async (app, visitor) => {
      const { ada, slug } = await someInvitation(app);
      await visitor.enter(await app.person('Carl Other'));
      return ada.shareLink(slug);
    },
  },
  {
    name: 'join-signed-out',
    path: async (app) => {
      const { ada, slug } = await someInvitation(app);
      return ada.shareLink(slug, { domain: 'acme.example' });
    },
  },
  {
    name: 'join-other-domain',
    path: async (app, visitor) => {
      const { ada, slug } = await someInvitation(app);
      await visitor.enter(await app.person('Carl Other'));
      return ada.shareLink(slug, { domain: 'acme.example' });
    },
  },
  { name: 'join-unknown', path: `/join/${'0'.repeat(64)}` },
  { name: 'accept-unknown', path: `/invitations/${'0'.repeat(64)}` },
  {
    name: 'accept-ended',
    path: async (app) => {
      const { ada, slug } = await someInvitation(app);
      const email = app.address('Ivo New');
      const link = await ada.invite(slug, email);
      app.passTime(email, 8 * 24 * 60 * 60);
      return link;
    },
  },
  {
    name: 'confirm',
    path: async (app) => {
      const email = app.address('Nora');
      await fetch(`${app.origin}/api/identity/sign-up`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', origin: app.origin },
        body: new URLSearchParams({ name: 'Nora', email, password: 'a longer sentence of mine' }),
      });
      return app.mailbox.link(email, 'verify');
    },
  },
  ...['/orgs/acme', '/admin/users', '/admin/organizations', '/admin/sign-ups', '/admin/events'].map((path) => ({
    name: path === '/orgs/acme' ? 'superuser' : `console-${path.slice('/admin/'.length)}`,
    path: async (app: App, visitor: Visitor) => {
      await operator(app, visitor);
      return path;
    },
  })),
  {
    name: 'console-user',
    path: async (app, visitor) => {
      const bob = await app.person('Bob Bystander');
      await bob.found('Bob and Sons');
      await operator(app, visitor);
      return firstOf(visitor, `/admin/users?q=${encodeURIComponent(bob.email)}`);
    },
  },
  {
    name: 'console-user-sure',
    path: async (app, visitor) => {
      const bob = await app.person('Bob Bystander');
      await operator(app, visitor);
      return `${await firstOf(visitor, `/admin/users?q=${encodeURIComponent(bob.email)}`)}?sure=deactivate`;
    },
  },
  {
    name: 'console-organization',
    path: async (app, visitor) => {
      await operator(app, visitor);
      return firstOf(visitor, '/admin/organizations?q=acme');
    },
  },
];

// Six looks of a page, each with axe: more than a journey takes.
test.describe.configure({ timeout: 180_000 });

for (const { name, path, as, then } of LOOKS) {
  test(`the page ${name}`, { tag: '@scripts' }, async ({ visitor, app, page }) => {
    if (as) await signIn(visitor, as);
    const address = typeof path === 'string' ? path : await path(app, visitor);
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 1440, height: 900 });
      await visitor.open(address);
      await then?.(visitor);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
        const wide = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect.soft(wide, `horizontal scroll at ${width} px, ${theme}`).toBeLessThanOrEqual(0);
        await accessible(page, `${name}, ${width} px, ${theme}`);
        await page.screenshot({ path: `screenshots/${name}-${width}-${theme}.png` });
      }
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page).toHaveTitle(/Orgs$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
}

test('the chosen colours stay, without a flash', async ({ visitor, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await visitor.open('/sign-in');
  const colours = page.getByRole('contentinfo');
  await visitor.posting(() => colours.getByRole('button', { name: 'Dark' }).click());
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const answer = await visitor.open('/sign-up');
  expect(await answer.text(), 'in the first byte already').toMatch(/<html[^>]*data-theme="dark"/);
  await expect(colours.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');
  await visitor.posting(() => colours.getByRole('button', { name: 'System' }).click());
  await visitor.reload();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('the skip link leads past the frame; a change of page moves the focus to its heading', { tag: '@scripts' }, async ({ visitor, page }) => {
  await signIn(visitor, adam);
  await visitor.open('/orgs/acme');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.getByRole('navigation', { name: 'Organization' }).getByRole('link', { name: /^Members/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Members' })).toBeFocused();
  await expect(page).toHaveTitle('Members · Acme · Orgs');
});

test('at 320 px and with a third larger text nothing is cut off', { tag: '@scripts' }, async ({ visitor, page }) => {
  await signIn(visitor, olga);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/', '/orgs/new', '/orgs/acme', '/orgs/acme/members', '/orgs/acme/invitations?invite=1', '/orgs/acme/activity', '/orgs/acme/settings']) {
    await visitor.open(path);
    const wide = await page.evaluate(() => {
      document.documentElement.style.fontSize = '133%';
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    expect.soft(wide, path).toBeLessThanOrEqual(0);
  }
});
