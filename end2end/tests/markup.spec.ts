// The pages are good HTML, as they are sent to whoever asks, without scripts. `make look` looks at every page there is.
import { wellFormed } from '../fixtures/markup';
import { adam, mia, olga, signIn } from '../fixtures/cast';
import { test } from '../fixtures/test';

const PAGES = [
  { who: null, paths: ['/', '/sign-in', '/sign-up', '/forgot', `/invitations/${'0'.repeat(64)}`, `/join/${'0'.repeat(64)}`, '/nothing-here'] },
  {
    who: olga,
    paths: ['/', '/orgs/new', '/orgs/acme', '/orgs/acme/members', '/orgs/contoso/members?q=ada&role=member', '/orgs/acme/settings?delete=1', '/orgs/acme/settings?transfer='],
  },
  { who: adam, paths: ['/orgs/acme/teams?new=1', '/orgs/acme/invitations?invite=1', '/orgs/acme/activity'] },
  { who: mia, paths: ['/orgs/acme/members?leave=1', '/orgs/acme/settings', '/account', '/account/security', '/account/emails', '/account/data'] },
];

for (const { who, paths } of PAGES) {
  test(`what ${who?.name ?? 'nobody'} is sent is good HTML`, { tag: '@plain' }, async ({ visitor, page }) => {
    if (who) await signIn(visitor, who);
    for (const path of paths) {
      const answer = await page.goto(path);
      await wellFormed((await answer?.text()) ?? '', path);
    }
  });
}
