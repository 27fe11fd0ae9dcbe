// Pages that the server writes and the browser swaps in: history, focus, and what is typed.
import { olga, signIn } from '../fixtures/cast';
import { expect, test } from '../fixtures/test';
import { CreatePage } from '../pages/create';
import { MembersPage } from '../pages/members';
import { Screen } from '../pages/screen';

test('each step is in the history, from the first on, and no document is loaded twice', { tag: ['@scripts', '@firefox'] }, async ({ visitor, app }) => {
  await signIn(visitor, olga);
  await visitor.open('/orgs/acme/invitations');
  let documents = 0;
  visitor.page.on('load', () => (documents += 1));
  const page = new Screen(visitor);
  for (const [tab, address] of [
    ['Settings', '/orgs/acme/settings'],
    ['Members', '/orgs/acme/members'],
    ['Overview', '/orgs/acme'],
  ] as const) {
    await page.page.getByRole('navigation', { name: 'Organization' }).getByRole('link', { name: tab }).click();
    await expect(visitor.page).toHaveURL(app.origin + address);
  }
  for (const address of ['/orgs/acme/members', '/orgs/acme/settings', '/orgs/acme/invitations']) {
    await visitor.page.goBack();
    await expect(visitor.page).toHaveURL(app.origin + address);
  }
  await expect(page.heading).toHaveText('Invitations');
  await visitor.page.goForward();
  await expect(page.heading).toHaveText('Settings');
  expect(documents).toBe(0);
});

test('a search does not fill the history: one step back is the page before', { tag: '@scripts' }, async ({ visitor }) => {
  await signIn(visitor, olga);
  await visitor.open('/orgs/acme');
  await visitor.page.getByRole('navigation', { name: 'Organization' }).getByRole('link', { name: 'Members' }).click();
  const list = new MembersPage(visitor, 'acme');
  await expect(list.heading).toHaveText('Members');
  await list.search.pressSequentially('mia', { delay: 300 });
  await expect(list.rows).toHaveCount(1);
  await visitor.page.goBack();
  await expect(visitor.page).toHaveURL(/\/orgs\/acme$/);
});

test('an address inside of an organization that leads nowhere keeps its frame', async ({ visitor }) => {
  await signIn(visitor, olga);
  const page = new Screen(visitor);
  expect((await visitor.open('/orgs/acme/nothing')).status()).toBe(404);
  await expect(page.heading).toHaveText('There is nothing here');
  await expect(page.link('Back to Acme')).toBeVisible();
  await expect(page.page.getByRole('navigation', { name: 'Organization' })).toBeVisible();
});

test('what is typed while its form is on its way is not lost to the answer', { tag: '@scripts' }, async ({ visitor, app }) => {
  await visitor.enter(await app.person('Ada Lindqvist'));
  const create = new CreatePage(visitor);
  await create.open();
  await create.slug.fill('acme');
  await create.name.fill('Another Acme');
  await create.press(create.button('Create organization'));
  await expect(create.slug).toHaveAccessibleDescription(/taken/);
  await expect(create.name).toHaveValue('Another Acme');
  // The refusal stands until somebody types again.
  await expect(create.advice.filter({ hasText: /./ })).toHaveCount(0);
  await create.slug.fill('another-acme-still-free');
  await expect(create.advice).toHaveText('another-acme-still-free is free.');
  await expect(create.slug).not.toHaveAccessibleDescription(/taken/);
});
