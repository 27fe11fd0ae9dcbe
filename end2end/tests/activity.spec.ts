// J13: every act is in the record, with who did it.
import { sam, signIn } from '../fixtures/cast';
import { expect, test } from '../fixtures/test';
import { ActivityPage } from '../pages/activity';
import { OrganizationPage } from '../pages/organization';

test('each act appears once, newest first, with its actor', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Long Memory');
  const bea = await ada.bring(slug, 'Bea Builder', 'admin');
  const carl = await ada.bring(slug, 'Carl Courier');
  const gone = app.address('Gone');
  const link = await bea.invite(slug, gone);
  app.passTime(gone, 60);
  const { rows } = (await bea.api('invitations/list', { slug })).body as { rows: Array<{ id: string; email: string }> };
  const invitation = rows.find(({ email }) => email === gone)?.id ?? '';
  await bea.done('invitations/resend', { slug, invitation });
  await bea.done('invitations/revoke', { slug, invitation });
  expect(link).toBeTruthy();
  const dan = await app.person('Dan Decliner');
  const dans = await ada.invite(slug, dan.email);
  await dan.done('invitations/decline', { token: dans.split('/').pop()!, reason: 'No time' });
  const members = (await ada.api('members/list', { slug })).body as { rows: Array<{ user: string; name: string }> };
  const id = (name: string) => members.rows.find((row) => row.name === name)?.user ?? '';
  await ada.done('members/change-role', { slug, member: id('Carl Courier'), role: 'admin' });
  await ada.done('organizations/rename', { slug, name: 'Longer Memory' });
  await ada.done('organizations/disable', { slug });
  await ada.done('organizations/enable', { slug });
  await carl.done('members/leave', { slug });
  await ada.done('ownership/transfer', { slug, member: id('Bea Builder') });
  await bea.done('members/remove', { slug, member: id('Ada Lindqvist') });
  await bea.done('organizations/change-slug', { slug, new_slug: `${slug}-now` });

  await visitor.enter(bea);
  const activity = new ActivityPage(visitor, `${slug}-now`);
  await activity.open();
  const expected = [
    `Bea Builder changed the address from ${slug} to ${slug}-now`,
    'Bea Builder removed Ada Lindqvist (Admin)',
    'Ada Lindqvist transferred the ownership to Bea Builder',
    'Carl Courier left (Admin)',
    'Ada Lindqvist enabled the organization again',
    'Ada Lindqvist disabled the organization',
    'Ada Lindqvist renamed the organization from Long Memory to Longer Memory',
    'Ada Lindqvist changed Carl Courier from Member to Admin',
    `Dan Decliner declined the invitation to ${dan.email}: “No time”`,
    `Ada Lindqvist invited ${dan.email} as a member`,
    `Bea Builder revoked the invitation to ${gone}`,
    `Bea Builder sent the invitation to ${gone} again`,
    `Bea Builder invited ${gone} as a member`,
    'Carl Courier accepted an invitation and joined as a member',
    `Ada Lindqvist invited ${carl.email} as a member`,
    'Bea Builder accepted an invitation and joined as an admin',
    `Ada Lindqvist invited ${bea.email} as an admin`,
    'Ada Lindqvist created Long Memory',
  ];
  await expect(activity.items).toHaveCount(expected.length);
  await expect(activity.items).toContainText(expected);
  for (const time of await activity.items.getByRole('time').all()) await expect(time).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT/);
  const overview = new OrganizationPage(visitor, `${slug}-now`);
  await overview.open();
  await expect(overview.recent.getByRole('listitem')).toContainText(expected.slice(0, 6));
});

test('what is refused leaves no trace', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('No Trace');
  for (const [path, fields] of [
    ['organizations/rename', { slug, name: '' }],
    ['organizations/change-slug', { slug, new_slug: 'acme' }],
    ['invitations/invite', { slug, email: ada.email, role: 'member' }],
    ['members/leave', { slug }],
    ['organizations/delete', { slug, confirmation: 'something' }],
  ] as const) {
    expect([409, 422]).toContain((await ada.api(path, fields)).status);
  }
  await visitor.enter(ada);
  const activity = new ActivityPage(visitor, slug);
  await activity.open();
  await expect(activity.items).toHaveCount(1);
});

test('a long record has pages', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Name 0');
  for (let number = 1; number <= 60; number += 1) await ada.done('organizations/rename', { slug, name: `Name ${number}` });
  await visitor.enter(ada);
  const activity = new ActivityPage(visitor, slug);
  await activity.open();
  await expect(activity.items).toHaveCount(50);
  await expect(activity.items.first()).toContainText('from Name 59 to Name 60');
  const pager = activity.main.getByRole('navigation', { name: 'Pages of the activity' });
  await pager.getByRole('link', { name: 'Next' }).click();
  await expect(activity.items).toHaveCount(11);
  await expect(activity.items.last()).toContainText('created Name 0');
  await visitor.reload();
  await expect(activity.items).toHaveCount(11);
  await pager.getByRole('link', { name: 'Previous' }).click();
  await expect(activity.items).toHaveCount(50);
});

test('nobody outside sees it', async ({ visitor }) => {
  await signIn(visitor, sam);
  expect((await visitor.open('/orgs/acme/activity')).status()).toBe(404);
});
