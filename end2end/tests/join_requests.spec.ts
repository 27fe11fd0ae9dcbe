// Requests to join: whoever a share link is not for asks, and whoever invites decides; once, however many press at the same time.
import type { Account } from '../fixtures/account';
import { expect, test } from '../fixtures/test';
import type { Visitor } from '../fixtures/visitor';
import { ActivityPage } from '../pages/activity';
import { HomePage } from '../pages/home';
import { AskPage, RequestsPage } from '../pages/join_requests';
import { OrganizationPage } from '../pages/organization';

/** Asks by a link that is for others. */
async function asks(person: Account, link: string, message = ''): Promise<void> {
  await person.done('join-requests/ask', { token: link.split('/').pop()!, message });
}

/** This page does not hear what others do. */
async function deafen(visitor: Visitor): Promise<void> {
  await visitor.page.route('**/api/live/**', (route) => route.fulfill({ contentType: 'text/event-stream', body: 'retry: 300\n\n' }));
}

test('J7: whoever the link is not for asks, and two admins who decide at once make one decision', { tag: '@firefox' }, async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Side Door');
  const bea = await ada.bring(slug, 'Bea Admin', 'admin');
  const link = await ada.shareLink(slug, { domain: 'acme.example' });
  const carl = await app.person('Carl Other');
  const guest = await another();
  await guest.enter(carl);
  expect((await guest.open(link)).status()).toBe(200);
  const page = new AskPage(guest);
  await expect(page.heading).toHaveText('This link is for other addresses');
  await expect(page.main).toContainText(carl.email);
  await expect(page.main).not.toContainText('Ada');
  await page.message.fill('I begin on Monday.');
  await page.press(page.ask);
  await expect(page.heading).toHaveText('You asked to join Side Door');
  await expect(page.ask).toHaveCount(0);

  await expect.poll(async () => (await app.mailbox.newest(ada.email)).subject).toBe('Carl Other asks to join Side Door');
  const other = await another();
  await visitor.enter(ada);
  await other.enter(bea);
  const [left, right] = [new RequestsPage(visitor, slug), new RequestsPage(other, slug)];
  // Neither page hears of the other's deed before its own is done.
  await Promise.all([deafen(visitor), deafen(other)]);
  await Promise.all([left.open(), right.open()]);
  for (const list of [left, right]) {
    await expect(list.section.getByRole('heading', { level: 2 })).toHaveText(/Requests to join\s*1/);
    await expect(list.from('Carl Other')).toContainText('I begin on Monday.');
    await expect(list.from('Carl Other')).toContainText('by the link for addresses at acme.example');
  }
  await left.roleFor('Carl Other').selectOption('admin');
  const statuses = (await Promise.all([left.press(left.approve('Carl Other')), right.press(right.decline('Carl Other'))])).map((answer) =>
    answer.status(),
  );
  expect(statuses.filter((status) => status === 409)).toHaveLength(1);
  const [loser, says, subject] =
    statuses[0] === 409
      ? [left, 'Bea Admin has declined this request already.', 'Your request to join Side Door was declined']
      : [right, 'Ada Lindqvist has approved this request already.', 'Side Door has let you in'];
  await expect(loser.alert.filter({ hasText: says })).toBeVisible();
  await expect(loser.from('Carl Other')).toHaveCount(0);
  await expect.poll(async () => (await app.mailbox.newest(carl.email)).subject).toBe(subject);
  await guest.open(link);
  await expect(page.heading).toHaveText(loser === left ? 'Not this time' : 'You are already a member');
});

test('the way in: a request is approved with another role, and the activity says so', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Side Door');
  const link = await ada.shareLink(slug, { domain: 'acme.example' });
  const carl = await app.person('Carl Other');
  await asks(carl, link);
  await visitor.enter(ada);
  const list = new RequestsPage(visitor, slug);
  await list.open();
  await expect(list.roleFor('Carl Other')).toHaveValue('member');
  await expect(list.roleFor('Carl Other').getByRole('option', { name: 'Owner' })).toHaveCount(0);
  await list.roleFor('Carl Other').selectOption('admin');
  await list.press(list.approve('Carl Other'));
  await expect(list.messages).toContainText('Carl Other is an admin now.');
  await expect(list.section).toHaveCount(0);
  const activity = new ActivityPage(visitor, slug);
  await activity.open();
  await expect(activity.item('let Carl Other in as an admin')).toContainText('Ada Lindqvist');
  const guest = await another();
  await guest.enter(carl);
  const overview = new OrganizationPage(guest, slug);
  await overview.open();
  await expect(overview.about).toContainText('Admin');
});

test('a request is withdrawn from its page and from the front page', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Side Door');
  const link = await ada.shareLink(slug, { domain: 'acme.example' });
  const carl = await app.person('Carl Other');
  await visitor.enter(carl);
  await visitor.open(link);
  const page = new AskPage(visitor);
  await page.press(page.ask);
  await page.press(page.withdraw);
  await expect(page.messages).toContainText('Your request is withdrawn.');
  await expect(page.ask).toBeVisible();
  await page.press(page.ask);
  const home = new HomePage(visitor);
  await home.open();
  const waits = home.main.getByRole('region', { name: 'Waiting for their answer' });
  await expect(waits).toContainText('Side Door');
  await home.press(waits.getByRole('button', { name: 'Withdraw the request to join Side Door' }));
  await expect(waits).toHaveCount(0);
  expect(((await ada.api('join-requests/list', { slug })).body as { total: number }).total).toBe(0);
});

test('whoever was declined reads so, kindly, and does not ask again at once', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Side Door');
  const link = await ada.shareLink(slug, { domain: 'acme.example' });
  const carl = await app.person('Carl Other');
  await asks(carl, link);
  await visitor.enter(ada);
  const list = new RequestsPage(visitor, slug);
  await list.open();
  await list.press(list.decline('Carl Other'));
  await expect(list.messages).toContainText('The request of Carl Other is declined.');
  await visitor.enter(carl);
  expect((await visitor.open(link)).status()).toBe(403);
  const page = new AskPage(visitor);
  await expect(page.heading).toHaveText('Not this time');
  await expect(page.main).toContainText('ask once more by it in 7 days');
  await expect(page.ask).toHaveCount(0);
  expect((await carl.api('join-requests/ask', { token: link.split('/').pop()! })).status).toBe(429);
});

test('several are chosen, and each has its answer', async ({ visitor, app, scripts }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Side Door');
  const bea = await ada.bring(slug, 'Bea Admin', 'admin');
  const link = await ada.shareLink(slug, { domain: 'acme.example' });
  const people = await Promise.all(['Carl Other', 'Dora Other', 'Emil Other'].map((name) => app.person(name)));
  for (const person of people) await asks(person, link);
  await visitor.enter(ada);
  const list = new RequestsPage(visitor, slug);
  await deafen(visitor);
  await list.open();
  await expect(list.waiting).toHaveCount(3);
  // Bea is faster with one of them, and this page does not hear of it.
  const rows = ((await bea.api('join-requests/list', { slug })).body as { rows: Array<{ id: string; name: string }> }).rows;
  await bea.done('join-requests/decline', { slug, request: rows.find(({ name }) => name === 'Dora Other')!.id });
  await list.box('Carl Other').check();
  await list.box('Dora Other').check();
  if (scripts) await expect(list.chosen.getByRole('status')).toHaveText('2 chosen on this page');
  await list.press(list.chosen.getByRole('button', { name: 'Approve the chosen' }));
  const outcome = list.alert.filter({ hasText: 'One person is a member now.' });
  await expect(outcome.getByRole('listitem')).toHaveText([
    'Carl Other is a member now.',
    'Dora Other: Bea Admin has declined this request already.',
  ]);
  // What is said stays, though the page hears again that something has changed.
  await visitor.page.unroute('**/api/live/**');
  if (scripts) await visitor.page.waitForTimeout(1_500);
  await expect(outcome).toBeVisible();
  await expect(list.waiting).toHaveCount(1);
  await list.box('Emil Other').check();
  await list.press(list.chosen.getByRole('button', { name: 'Decline the chosen' }));
  await expect(list.messages).toContainText('One request is declined.');
  await expect(list.section).toHaveCount(0);
});
