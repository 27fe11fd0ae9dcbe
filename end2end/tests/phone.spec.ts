// A phone in the dark: no page is wider than its screen, and none of them is bright. Here are the pages of the main job, in both
// engines; `look.spec.ts` takes every page in every width, in one.
import { adam, olga, signIn } from '../fixtures/cast';
import { expect, test } from '../fixtures/test';
import type { Visitor } from '../fixtures/visitor';

test.use({ viewport: { width: 360, height: 740 } });

/** By how much the page is wider than the screen, and how bright it is, from 0 to 255. */
function measured(visitor: Visitor): Promise<{ over: number; light: number }> {
  return visitor.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    // Whatever notation the colour has: a canvas paints it.
    const paint = document.createElement('canvas').getContext('2d')!;
    paint.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    paint.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = paint.getImageData(0, 0, 1, 1).data;
    return { over: scrollWidth - clientWidth, light: Math.max(red, green, blue) };
  });
}

const PAGES = {
  nobody: ['/', '/sign-in', '/sign-up', '/forgot', '/foundings', '/nothing-here'],
  olga: ['/', '/orgs/new', '/orgs/acme', '/orgs/acme/settings', '/orgs/acme/settings?delete=1', '/orgs/contoso/members?q=ada', '/account', '/account/security'],
  adam: ['/orgs/acme/members', '/orgs/acme/teams', '/orgs/acme/teams?new=1', '/orgs/acme/invitations', '/orgs/acme/invitations?invite=1', '/orgs/acme/activity'],
};

test('the bar of chosen members is lower than a row', { tag: '@scripts' }, async ({ visitor }) => {
  await signIn(visitor, olga);
  await visitor.open('/orgs/contoso/members');
  await visitor.page.getByRole('checkbox', { name: /^Choose (?!everybody)/ }).first().check();
  const height = async (what: string) => (await visitor.page.locator(what).first().boundingBox())?.height ?? 0;
  const bar = await height('form.chosen');
  expect(bar).toBeGreaterThan(0);
  expect(bar).toBeLessThan(96);
  expect(bar).toBeLessThan(await height('.table tbody tr'));
});

for (const [who, paths] of Object.entries(PAGES)) {
  test(`what ${who} sees is dark, and as wide as the screen`, { tag: ['@scripts', '@firefox'] }, async ({ visitor }) => {
    if (who === 'nobody') await visitor.open('/sign-in');
    else await signIn(visitor, who === 'olga' ? olga : adam);
    await visitor.posting(() => visitor.page.getByRole('contentinfo').getByRole('button', { name: 'Dark' }).click());
    for (const path of paths) {
      await visitor.open(path);
      const { over, light } = await measured(visitor);
      expect.soft(over, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
      expect.soft(light, `${path} is bright`).toBeLessThan(64);
    }
  });
}
