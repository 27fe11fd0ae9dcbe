// What an application says back: that it is busy, that it worked, that nobody answered. Nothing that was typed is lost over it.
import { olga, signIn } from '../fixtures/cast';
import { expect, test } from '../fixtures/test';
import { SettingsPage } from '../pages/settings';

test.describe('feedback', { tag: '@scripts' }, () => {
  test('a button on its way is busy, keeps its width and the focus, and sends once', async ({ visitor, app }) => {
    const ada = await app.person('Ada Lindqvist');
    const slug = await ada.found('Busy Bees');
    await visitor.enter(ada);
    const page = new SettingsPage(visitor, slug);
    await visitor.open(page.path);
    let posts = 0;
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await visitor.page.route('**/settings', async (route) => {
      if (route.request().method() === 'POST') {
        posts += 1;
        await held;
      }
      await route.continue();
    });
    await page.name.fill('Busier Bees');
    const save = page.main.getByRole('button', { name: 'Save name' });
    const before = await save.boundingBox();
    await save.click();
    await expect(save).toHaveAttribute('aria-disabled', 'true');
    await expect(save).toHaveAttribute('data-state', 'busy');
    expect(await save.boundingBox()).toEqual(before);
    await expect(save).toBeFocused();
    await save.press('Enter');
    await save.press('Enter');
    answer();
    await expect(visitor.page.getByRole('region', { name: 'Messages' }).getByRole('status')).not.toBeEmpty();
    expect(posts).toBe(1);
  });

  test('a message stays while somebody is at it, is reached by F6, and can be sent away', async ({ visitor, app }) => {
    const ada = await app.person('Ada Lindqvist');
    const slug = await ada.found('Some Say');
    const bea = await ada.bring(slug, 'Bea Builder');
    await visitor.enter(ada);
    await visitor.page.clock.install();
    await visitor.open(`/orgs/${slug}/members`);
    await visitor.page.locator('summary').filter({ hasText: `Actions for ${bea.name}` }).click();
    await visitor.page.getByRole('link', { name: 'Remove from the organization' }).click();
    await visitor.posting(() => visitor.page.getByRole('dialog').getByRole('button', { name: /^Remove/ }).click());
    const messages = visitor.page.getByRole('region', { name: 'Messages' });
    await expect(messages.getByRole('status')).toContainText('Removed from the organization.');
    await visitor.page.keyboard.press('F6');
    await expect(messages).toBeFocused();
    // It has a way back in it, so it stays for half a minute, and longer while the keyboard is here.
    await visitor.page.clock.fastForward(60_000);
    await expect(messages.getByRole('status')).toContainText('Removed from the organization.');
    await visitor.page.keyboard.press('Tab');
    await expect(messages.getByRole('button', { name: 'Undo' })).toBeFocused();
    await visitor.page.keyboard.press('Tab');
    await expect(messages.getByRole('button', { name: 'Dismiss' })).toBeFocused();
    await visitor.page.keyboard.press('Enter');
    await expect(messages.getByRole('status')).toBeEmpty();
  });

  test('without a connection it says so, and what was typed is there for another try', async ({ visitor, app, complaints }) => {
    complaints.expect(/net::ERR_INTERNET_DISCONNECTED/);
    const ada = await app.person('Ada Lindqvist');
    const slug = await ada.found('Far Out');
    await visitor.enter(ada);
    const page = new SettingsPage(visitor, slug);
    await visitor.open(page.path);
    await page.name.fill('Farther Out');
    await visitor.context.setOffline(true);
    await page.main.getByRole('button', { name: 'Save name' }).click();
    await expect(visitor.page.getByRole('alert').filter({ hasText: 'could not be reached' })).toBeVisible();
    await expect(page.name).toHaveValue('Farther Out');
    await visitor.context.setOffline(false);
    await visitor.posting(() => page.main.getByRole('button', { name: 'Save name' }).click());
    await expect(page.heading).toBeVisible();
    await visitor.reload();
    await expect(page.name).toHaveValue('Farther Out');
  });

  test('a page that takes its time is announced by the bar on top', async ({ visitor }) => {
    await signIn(visitor, olga);
    await visitor.open('/orgs/acme');
    const bar = visitor.page.locator('.progress');
    await expect(bar).toHaveAttribute('data-state', 'idle');
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await visitor.page.route('**/orgs/acme/members', async (route) => {
      await held;
      await route.continue();
    });
    await visitor.page.getByRole('navigation', { name: 'Organization' }).getByRole('link', { name: /^Members/ }).click();
    await expect(bar).toHaveAttribute('data-state', 'busy');
    await expect(bar).toHaveCSS('opacity', '1');
    answer();
    await expect(visitor.page.getByRole('heading', { level: 1, name: 'Members' })).toBeFocused();
    await expect(bar).toHaveAttribute('data-state', 'idle');
  });

  test('from right to left nothing is cut off', async ({ visitor }) => {
    await signIn(visitor, olga);
    for (const path of ['/', '/orgs/acme', '/orgs/acme/members', '/orgs/acme/invitations?invite=1', '/orgs/acme/settings']) {
      await visitor.open(path);
      for (const width of [360, 1280]) {
        await visitor.page.setViewportSize({ width, height: 800 });
        const beside = await visitor.page.evaluate(() => {
          document.documentElement.dir = 'rtl';
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect.soft(beside, `${path} at ${width} px`).toBeLessThanOrEqual(0);
      }
    }
  });
});
