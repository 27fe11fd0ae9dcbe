// Teams: some of the members under a name, with maintainers of their own.
import { accessible } from '../fixtures/a11y';
import type { Account } from '../fixtures/account';
import { wellFormed } from '../fixtures/markup';
import { expect, test } from '../fixtures/test';
import { ActivityPage } from '../pages/activity';
import { MembersPage } from '../pages/members';
import { expectProblem } from '../pages/screen';
import { memberOf, TeamPage, TeamsPage } from '../pages/teams';

/** Makes a team with these people in it, the quick way; its path. */
async function team(account: Account, slug: string, name: string, people: string[] = []): Promise<string> {
  const path = await account.done('teams/create', { slug, name });
  for (const person of people) {
    await account.done('teams/add', { slug, team: path.split('/').pop()!, member: await memberOf(account, slug, person) });
  }
  return path;
}

test('J12: an admin makes a team with a maintainer, who adds people to that team and to no other', { tag: '@firefox' }, async ({ visitor, another, app, scripts }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Night and Day');
  const bea = await ada.bring(slug, 'Bea Admin', 'admin');
  const mia = await ada.bring(slug, 'Mia Keeper');
  await ada.bring(slug, 'Max Member');
  await visitor.enter(bea);
  const teams = new TeamsPage(visitor, slug);
  await teams.open();
  await expect(teams.main).toContainText('No teams yet');
  await teams.make.first().click();
  if (scripts) await expect(teams.name).toBeFocused();
  await teams.name.fill('Night shift');
  await teams.press(teams.create);
  const night = new TeamPage(visitor, slug);
  await expect(night.heading).toHaveText('Night shift');
  await expect(night.main).toContainText('Nobody is in this team yet');

  await night.add.first().click();
  if (scripts) await expect(night.search).toBeFocused();
  await expect(night.candidates).toHaveCount(4);
  await night.search.fill('mia');
  if (!scripts) await night.dialog.getByRole('button', { name: 'Search' }).click();
  await expect(night.candidates).toHaveCount(1);
  await night.press(night.adds('Mia Keeper'));
  await expect(night.now).toHaveText('In the team: 1');
  await expect(night.candidates).toHaveCount(0);
  await expect(night.dialog).toContainText('begin like “mia”');
  await night.done.click();
  await expect(night.dialog).toHaveCount(0);
  await expect(night.row('Mia Keeper')).toContainText('Member');
  await night.appoint('Mia Keeper', 'Maintainer');
  await expect(night.messages).toContainText('A maintainer of the team now.');
  await expect(night.partOf('Mia Keeper')).toHaveValue('maintainer');
  const day = await team(bea, slug, 'Day shift', ['Bea Admin']);

  const hers = await another();
  await hers.enter(mia);
  const list = new TeamsPage(hers, slug);
  await list.open();
  await expect(list.make).toHaveCount(0);
  await expect(list.team('Night shift')).toContainText('You maintain it');
  await expect(list.team('Day shift')).toContainText('1 member');
  await list.team('Night shift').getByRole('link').click();
  const own = new TeamPage(hers, slug);
  await expect(own.heading).toHaveText('Night shift');
  await expect(own.remove).toHaveCount(0);
  await own.add.click();
  await own.press(own.adds('Max Member'));
  await expect(own.now).toHaveText('In the team: 2');
  // Several, without opening it anew.
  await own.press(own.adds('Bea Admin'));
  await expect(own.now).toHaveText('In the team: 3');
  await own.done.click();
  await expect(own.rows).toHaveCount(3);
  await own.takeOut('Bea Admin');
  await expect(own.dialog.getByRole('heading')).toHaveText('Remove Bea Admin from Night shift?');
  await own.press(own.dialog.getByRole('button', { name: 'Remove Bea Admin' }));
  await expect(own.messages).toContainText('Removed from the team.');
  await expect(own.rows).toHaveCount(2);
  const other = new TeamPage(hers, slug, day);
  await other.open();
  await expect(other.rows).toHaveCount(1);
  await expect(other.add).toHaveCount(0);
  await expect(other.partOf('Bea Admin')).toHaveCount(0);
  const teamId = day.split('/').pop()!;
  expect((await mia.api('teams/add', { slug, team: teamId, member: await memberOf(mia, slug, 'Max Member') })).status).toBe(403);

  const activity = new ActivityPage(visitor, slug);
  await activity.open();
  await expect(activity.item('made Mia Keeper a maintainer of the team Night shift')).toContainText('Bea Admin');
  await expect(activity.item('added Max Member to the team Night shift')).toContainText('Mia Keeper');
});

test('the teams of a member stand in the list, on their page, and where they are removed', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Many Teams');
  await ada.bring(slug, 'Max Member');
  for (const name of ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo']) await team(ada, slug, name, ['Max Member']);
  await visitor.enter(ada);
  const members = new MembersPage(visitor, slug);
  await members.open();
  const his = members.row('Max Member');
  await expect(his.getByRole('link', { name: 'Charlie' })).toBeVisible();
  await expect(his.getByRole('link', { name: 'Delta' })).toHaveCount(0);
  await his.getByRole('link', { name: '+2 more teams of Max Member' }).click();
  await expect(members.heading).toHaveText('Max Member');
  await members.main.getByRole('link', { name: 'Echo' }).click();
  const echo = new TeamPage(visitor, slug);
  await expect(echo.heading).toHaveText('Echo');
  await echo.row('Max Member').getByRole('link', { name: 'Max Member' }).click();
  await expect(members.heading).toHaveText('Max Member');

  await members.open();
  await members.act('Max Member', 'Remove from the organization');
  await expect(members.dialog).toContainText('Is not in these teams any more: Alpha, Bravo, Charlie, +2.');
  await members.press(members.dialog.getByRole('button', { name: 'Remove Max Member' }));
  await expect(members.rows).toHaveCount(1);
  const teams = new TeamsPage(visitor, slug);
  await teams.open();
  await expect(teams.team('Alpha')).toContainText('0 members');
});

test('a name that another team has is refused beside its field, and kept', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Same Names');
  const path = await team(ada, slug, 'Design');
  await team(ada, slug, 'Sales');
  await visitor.enter(ada);
  const teams = new TeamsPage(visitor, slug);
  await teams.open();
  await teams.make.click();
  await teams.name.fill('DESIGN');
  expect((await teams.press(teams.create)).status()).toBe(409);
  await expectProblem(teams.name, 'Another team is called so already.');
  await expect(teams.name).toHaveValue('DESIGN');
  const page = new TeamPage(visitor, slug, path);
  await page.open();
  await page.rename.click();
  const name = page.dialog.getByLabel('Name', { exact: true });
  await expect(name).toHaveValue('Design');
  await name.fill('sales');
  const save = page.dialog.getByRole('button', { name: 'Save the name' });
  await page.press(save);
  await expectProblem(name, 'Another team is called so already.');
  await name.fill('Studio');
  await page.press(save);
  await expect(page.heading).toHaveText('Studio');
  await expect(page.dialog).toHaveCount(0);
});

test('leaving a team asks first, and deleting one leaves everybody in the organization', async ({ visitor, another, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Short Lived');
  const max = await ada.bring(slug, 'Max Member');
  await ada.bring(slug, 'Mia Member');
  const path = await team(ada, slug, 'Project', ['Max Member', 'Mia Member']);
  const guest = await another();
  await guest.enter(max);
  const his = new TeamPage(guest, slug, path);
  await his.open();
  await expect(his.main).toContainText('2 members. You are in it.');
  await his.leave.click();
  await expect(his.dialog).toContainText('You stay a member of the organization.');
  await his.dialog.getByRole('link', { name: 'Cancel' }).click();
  await expect(his.dialog).toHaveCount(0);
  await his.leave.click();
  await his.press(his.dialog.getByRole('button', { name: 'Leave Project' }));
  await expect(his.messages).toContainText('You have left the team.');
  await expect(his.leave).toHaveCount(0);
  await expect(his.rows).toHaveCount(1);

  await visitor.enter(ada);
  const page = new TeamPage(visitor, slug, path);
  await page.open();
  await page.remove.click();
  await expect(page.dialog).toContainText('1 member is in it, and stays a member of the organization.');
  await page.press(page.dialog.getByRole('button', { name: 'Delete Project' }));
  const teams = new TeamsPage(visitor, slug);
  await expect(teams.heading).toHaveText('Teams');
  await expect(teams.messages).toContainText('The team is deleted.');
  await expect(teams.teams).toHaveCount(0);
  const members = new MembersPage(visitor, slug);
  await members.open();
  await expect(members.rows).toHaveCount(3);
  expect((await visitor.open(path)).status()).toBe(404);
  await expect(page.heading).toHaveText('There is nothing here');
  await expect(page.frame.tab('Teams')).toBeVisible();
});

test('a maintainer who is an ordinary member by now is refused, and sees why', async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Meanwhile');
  const mia = await ada.bring(slug, 'Mia Keeper');
  await ada.bring(slug, 'Max Member');
  const path = await team(ada, slug, 'Design', ['Mia Keeper', 'Max Member']);
  const about = { slug, team: path.split('/').pop()!, member: await memberOf(ada, slug, 'Mia Keeper') };
  await ada.done('teams/appoint', { ...about, part: 'maintainer' });
  await visitor.enter(mia);
  await visitor.page.route('**/api/live/**', (route) => route.fulfill({ contentType: 'text/event-stream', body: 'retry: 300\n\n' }));
  const page = new TeamPage(visitor, slug, path);
  await page.open();
  await expect(page.partOf('Max Member')).toHaveValue('member');
  await ada.done('teams/appoint', { ...about, part: 'member' });
  expect((await page.appoint('Max Member', 'Maintainer')).status()).toBe(403);
  // The page that comes back is as new as the answer: nothing is offered any more, and it says so.
  await expect(page.alert.filter({ hasText: 'You may not do this, or not any more.' })).toBeVisible();
  await expect(page.partOf('Max Member')).toHaveCount(0);
  await expect(page.row('Max Member')).toContainText('Member');
  await expect(page.row('Max Member')).not.toContainText('Maintainer');
});

test('what others do to a team shows at once, and one that is deleted is gone, and nothing else', { tag: '@scripts' }, async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Watched');
  const mia = await ada.bring(slug, 'Mia Member');
  await ada.bring(slug, 'Max Member');
  const path = await team(ada, slug, 'Design', ['Mia Member']);
  await visitor.enter(mia);
  const page = new TeamPage(visitor, slug, path);
  const line = visitor.page.waitForRequest(/\/api\/live\//);
  await page.open();
  await line;
  const about = { slug, team: path.split('/').pop()! };
  await ada.done('teams/add', { ...about, member: await memberOf(ada, slug, 'Max Member') });
  await expect(page.rows).toHaveCount(2);
  await ada.done('teams/rename', { ...about, name: 'Studio' });
  await expect(page.heading).toHaveText('Studio');
  await ada.done('teams/delete', about);
  await expect(page.heading).toHaveText('There is nothing here');
  // She belongs to the organization as before, and goes on hearing of it.
  await expect(page.frame.tab('Teams')).toBeVisible();
  await ada.done('organizations/rename', { slug, name: 'Watched Twice' });
  await expect(page.frame.switcher).toContainText('Watched Twice');
});

test('by keyboard: a letter leads to the teams, and people are added without a mouse', { tag: '@scripts' }, async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Keys Only');
  await ada.bring(slug, 'Max Member');
  await visitor.enter(ada);
  await visitor.open(`/orgs/${slug}`);
  const { page } = visitor;
  await page.keyboard.press('t');
  await expect(page).toHaveURL(`${app.origin}/orgs/${slug}/teams`);
  const teams = new TeamsPage(visitor, slug);
  await accessible(page, 'no teams');
  await teams.make.first().focus();
  await page.keyboard.press('Enter');
  await expect(teams.name).toBeFocused();
  await page.keyboard.type('Night shift');
  await page.keyboard.press('Enter');
  const night = new TeamPage(visitor, slug);
  await expect(night.heading).toHaveText('Night shift');
  await night.add.first().focus();
  await page.keyboard.press('Enter');
  await expect(night.search).toBeFocused();
  await accessible(page, 'adding members');
  await page.keyboard.type('max');
  await expect(night.candidates).toHaveCount(1);
  await night.adds('Max Member').focus();
  await page.keyboard.press('Enter');
  await expect(night.now).toHaveText('In the team: 1');
  await night.search.focus();
  await page.keyboard.press('Escape');
  await expect(night.dialog).toHaveCount(0);
  await expect(night.row('Max Member')).toBeVisible();
  await night.partOf('Max Member').focus();
  await page.keyboard.press('ArrowDown');
  await expect(night.messages).toContainText('A maintainer of the team now.');
  await accessible(page, 'a team');
  // The palette leads there as well.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('teams');
  await page.keyboard.press('Enter');
  await expect(teams.team('Night shift')).toContainText('1 member');
});

test('on a phone nothing of a team is cut off', { tag: ['@scripts', '@firefox'] }, async ({ visitor, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Small Screens');
  await ada.bring(slug, 'Maximilian Konstantin Member-Mitgliedsmann');
  const long = `${'Sehr'.repeat(12)} lange Namen haben manche Teams`;
  const path = await team(ada, slug, long, ['Maximilian Konstantin Member-Mitgliedsmann', 'Ada Lindqvist']);
  await visitor.enter(ada);
  await visitor.page.setViewportSize({ width: 360, height: 740 });
  for (const place of [path, `${path}?add=1`, `${path}?rename=1`, `${path}?delete=1`, `/orgs/${slug}/teams`, `/orgs/${slug}/teams?new=1`, `/orgs/${slug}/members`]) {
    await visitor.open(place);
    const over = await visitor.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(over, `${place} is wider than the screen`).toBeLessThanOrEqual(0);
  }
  // The table is cards by then, with all that can be done.
  const page = new TeamPage(visitor, slug, path);
  await page.open();
  await page.takeOut('Maximilian Konstantin Member-Mitgliedsmann');
  await page.press(page.dialog.getByRole('button', { name: /^Remove / }));
  await expect(page.rows).toHaveCount(1);
});

test('the pages of a team are good HTML', { tag: '@plain' }, async ({ visitor, page, app }) => {
  const ada = await app.person('Ada Lindqvist');
  const slug = await ada.found('Good Form');
  await ada.bring(slug, 'Max Member');
  await ada.bring(slug, 'Mia Member');
  const path = await team(ada, slug, 'Design', ['Ada Lindqvist', 'Max Member']);
  const max = await memberOf(ada, slug, 'Max Member');
  await visitor.enter(ada);
  for (const place of [`/orgs/${slug}/teams`, path, `${path}?add=1`, `${path}?leave=1`, `${path}?delete=1`, `${path}?rename=1`, `${path}?remove=${max}`, `/orgs/${slug}/members`]) {
    const answer = await page.goto(place);
    await wellFormed((await answer?.text()) ?? '', place);
  }
});
