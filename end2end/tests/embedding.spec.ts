// The screens in somebody else's application, as its customers use them: the market of `src/docs/embedding.md`. The application is
// another one than everywhere else here, and wakes our pages up by one script.
import { type Page, expect, test as base } from '@playwright/test';
import { accessible } from '../fixtures/a11y';
import { Complaints } from '../fixtures/console';
import { awake } from '../fixtures/awake';
import { Market } from '../fixtures/market';

const test = base.extend<{ complaints: Complaints; market: Market }>({
  // eslint-disable-next-line no-empty-pattern
  market: async ({}, use) => {
    const market = await Market.open();
    await use(market);
    await market.close();
  },
  baseURL: async ({ market }, use) => use(market.origin),
  complaints: [
    async ({ context, javaScriptEnabled }, use) => {
      const complaints = new Complaints();
      complaints.listen(context, javaScriptEnabled !== false);
      await use(complaints);
      expect(complaints.heard).toEqual([]);
    },
    { auto: true },
  ],
});

/** By the market's own form, which comes back to where one was going. */
async function signIn(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Log in to the Market' })).toBeVisible();
  await page.getByLabel('Address').fill(`${name.toLowerCase()}@market.example`);
  await page.getByLabel('PIN').fill('1234');
  await page.getByRole('main').getByRole('button', { name: 'Log in' }).click();
}

test('customers of another application found, invite, join, and hear its guard', async ({ page, market, browser, javaScriptEnabled }) => {
  await page.goto('/market/vendors/new');
  await signIn(page, 'Rosa');
  await expect(page).toHaveURL('/market/vendors/new');
  await expect(page.getByRole('banner')).toContainText('The Market');
  if (javaScriptEnabled) await accessible(page, 'founding');

  // The market's own fields, refused in its own words and kept as they were typed.
  await page.getByLabel('Name', { exact: true }).fill('Rosa’s Orchard');
  await page.getByLabel('Web address').fill('orchard');
  await page.getByLabel('City').fill('Köln');
  await page.getByLabel('Monthly fee').fill('a lot');
  await page.getByRole('button', { name: 'Create organization' }).click();
  await expect(page.getByText('Give it in whole cents, such as 4900.').first()).toBeVisible();
  await expect(page.getByLabel('City')).toHaveValue('Köln');
  await page.getByLabel('Monthly fee').fill('4900');
  await page.getByRole('button', { name: 'Create organization' }).click();
  await expect(page).toHaveURL('/market/vendors/orchard');
  await expect(page.getByRole('region', { name: 'On the market' })).toContainText('49.00 € a month');
  await expect(page.getByRole('status').filter({ hasText: 'Rosa’s Orchard is ready.' })).toBeVisible();
  if (javaScriptEnabled) await accessible(page, 'overview');

  // Nobody is invited yet: the market's own words, and its own header above the tabs.
  await page.goto('/market/vendors/orchard/invitations');
  await expect(page.getByRole('heading', { name: 'You are on your own' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'See your stall' })).toBeVisible();

  await page.getByRole('link', { name: 'Invite people' }).first().click();
  await page.getByRole('dialog').getByLabel('E-mail addresses').fill('bruno@market.example');
  await page.getByRole('dialog').getByRole('button', { name: 'Send invitations' }).click();
  await expect(page.getByRole('row', { name: /bruno@market.example/ })).toBeVisible();

  const context = await browser.newContext({ baseURL: market.origin, javaScriptEnabled });
  const bruno = await context.newPage();
  await bruno.goto(await market.link('/market/vendors/invitations/'));
  await bruno.getByRole('link', { name: 'Sign in to answer' }).or(bruno.getByRole('link', { name: 'Sign up to answer' })).click();
  await signIn(bruno, 'Bruno');
  await bruno.getByRole('button', { name: 'Accept and join' }).click();
  await expect(bruno).toHaveURL('/market/vendors/orchard');
  await context.close();

  // Something that he ordered is on its way.
  await page.goto('/market/vendors/orchard/members');
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /Bruno/ }) });
  await row.locator('summary').filter({ hasText: 'Actions for Bruno' }).click();
  if (javaScriptEnabled) await accessible(page, 'members');
  await row.getByRole('link', { name: 'Send a message' }).click();
  await expect(page.getByRole('heading', { name: 'A message to Bruno' })).toBeVisible();
  await page.getByLabel('Message').fill('The plums are ripe.');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page).toHaveURL('/market/vendors/orchard/members');
  await row.locator('summary').filter({ hasText: 'Actions for Bruno' }).click();
  await row.getByRole('button', { name: 'Ring the bell' }).click();
  await expect(page).toHaveURL('/market/vendors/orchard/members');
  const outbox = await (await page.request.get('/outbox')).text();
  expect(outbox).toContain('The plums are ripe.');
  expect(outbox).toContain('The bell rings: come to the stall.');

  // The same people in a page of the market's own; what can be done about them is on ours.
  await page.getByRole('link', { name: 'See your stall' }).click();
  await expect(page.getByRole('heading', { name: 'Behind this stall' })).toBeVisible();
  if (javaScriptEnabled) await accessible(page, 'stall');
  await row.locator('summary').filter({ hasText: 'Actions for Bruno' }).click();
  await row.getByRole('link', { name: 'Remove from the organization' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove Bruno' }).click();
  await expect(page.getByRole('dialog')).toContainText('Something they ordered is still on its way. Deliver it first.');
  await page.getByRole('dialog').getByRole('link', { name: 'Cancel' }).click();
  await expect(row).toBeVisible();

  await page.goto('/');
  await expect(page.getByRole('listitem').filter({ hasText: 'Rosa’s Orchard is a vendor now' })).toBeVisible();
});

test('a visitor begins with a stall, and becomes a customer on the way', async ({ page, market, javaScriptEnabled }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Begin with your stall' }).click();
  await expect(page.getByRole('heading', { name: 'Begin with your organization' })).toBeVisible();
  if (javaScriptEnabled) await accessible(page, 'foundings');
  await page.getByLabel('Name of the organization').fill('Nora’s Nursery');
  await page.getByLabel('Web address').fill('nursery');
  await page.getByLabel('Your e-mail address').fill('nora@market.example');
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page.getByRole('heading', { name: 'Check your inbox' })).toBeVisible();

  await page.goto(await market.link('/market/vendors/foundings/'));
  await expect(page.getByRole('heading', { name: 'Create Nora’s Nursery' })).toBeVisible();
  await page.getByRole('link', { name: 'Sign up to go on' }).click();
  await expect(page.getByText('As nora@market.example')).toBeVisible();
  await page.getByLabel('Your name').fill('Nora');
  await page.getByLabel('PIN').fill('4321');
  await page.getByRole('button', { name: 'Become a customer' }).click();

  await page.getByLabel('City').fill('Bonn');
  await page.getByLabel('Monthly fee').fill('900');
  if (javaScriptEnabled) await accessible(page, 'founding by a visitor');
  await page.getByRole('button', { name: 'Create Nora’s Nursery' }).click();
  await expect(page).toHaveURL('/market/vendors/nursery');
  await expect(page.getByRole('region', { name: 'On the market' })).toContainText('9.00 € a month');
});

test('where the market wakes them up, its pages are set into each other, and hear of changes', { tag: '@scripts' }, async ({ page, market, browser }) => {
  await page.goto('/market/vendors/new');
  await signIn(page, 'Rosa');
  await expect(page.getByRole('heading', { level: 1, name: 'Create an organization' })).toBeVisible();
  await awake(page);
  await page.evaluate(() => Object.assign(window, { kept: true }));
  const isKept = () => page.evaluate(() => 'kept' in window);
  await page.getByLabel('Name', { exact: true }).fill('Rosa’s Rhubarb');
  await page.getByLabel('City').fill('Köln');
  await page.getByLabel('Monthly fee').fill('4900');
  await page.getByRole('button', { name: 'Create organization' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Rosa’s Rhubarb is ready.' })).toBeVisible();
  const slug = new URL(page.url()).pathname.split('/').pop() ?? '';
  await page.getByRole('link', { name: 'Invitations', exact: true }).click();
  await page.getByRole('link', { name: 'Invite people' }).first().click();
  await page.getByRole('dialog').getByLabel('E-mail addresses').fill('bruno@market.example');
  await page.getByRole('dialog').getByRole('button', { name: 'Send invitations' }).click();
  await expect(page.getByRole('row', { name: /bruno@market.example/ })).toBeVisible();
  await page.getByRole('link', { name: /^Members/ }).click();
  await expect(page).toHaveURL(`/market/vendors/${slug}/members`);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  const context = await browser.newContext({ baseURL: market.origin });
  const bruno = await context.newPage();
  await bruno.goto(await market.link('/market/vendors/invitations/'));
  await bruno.getByRole('link', { name: 'Sign in to answer' }).click();
  await signIn(bruno, 'Bruno');
  await bruno.getByRole('button', { name: 'Accept and join' }).click();
  await expect(bruno).toHaveURL(`/market/vendors/${slug}`);
  await context.close();
  await expect(page.getByRole('rowheader', { name: /Bruno/ })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(`/market/vendors/${slug}/invitations`);
  await expect(page.getByRole('heading', { level: 1, name: 'Invitations' })).toBeVisible();
  expect(await isKept()).toBe(true);

  // Its own pages are the market's business: the browser loads them.
  await page.getByRole('banner').getByRole('link', { name: 'The Market' }).click();
  await expect(page).toHaveURL('/');
  expect(await isKept()).toBe(false);
});
