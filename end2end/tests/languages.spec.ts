// English and German: what the browser wants, what one chooses in the foot, and what the mail speaks.
import { olga, signIn } from '../fixtures/cast';
import { expect, test } from '../fixtures/test';

test.describe('languages', () => {
  test('another one is chosen in the foot of a page, and stays', async ({ visitor }) => {
    await visitor.open('/sign-in');
    const { page } = visitor;
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByRole('contentinfo').getByRole('button', { name: 'Deutsch' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anmelden');
    await expect(page.getByRole('contentinfo').getByRole('button', { name: 'Deutsch' })).toHaveAttribute('aria-pressed', 'true');
    await page.getByLabel('E-Mail-Adresse').fill(olga.email);
    await page.getByLabel('Passwort', { exact: true }).fill(olga.password);
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await expect(page).toHaveURL(`${visitor.app.origin}/`);
    await visitor.open('/orgs/acme/members');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mitglieder');
    await expect(page).toHaveTitle('Mitglieder · Acme · Orgs');
    await expect(page.getByRole('navigation', { name: 'Organisation' }).getByRole('link', { name: 'Einladungen' })).toBeVisible();
    await page.getByRole('contentinfo').getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Members');
  });

  test('what is refused is refused in the language of the page', async ({ visitor, app }) => {
    const ada = await app.person('Ada Lindqvist');
    const slug = await ada.found('Sprachschule');
    await visitor.enter(ada);
    const { page } = visitor;
    await visitor.open('/');
    await page.getByRole('contentinfo').getByRole('button', { name: 'Deutsch' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await visitor.open(`/orgs/${slug}/settings`);
    await page.getByLabel('Name', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Namen speichern' }).click();
    await expect(page.getByText('Bitte gib einen Namen ein.').first()).toBeVisible();
  });

  test('with two fifths more letters nothing is cut off', { tag: '@scripts' }, async ({ visitor }) => {
    await signIn(visitor, olga);
    const paths = ['/', '/account', '/account/security', '/orgs/new', '/orgs/acme', '/orgs/acme/members', '/orgs/acme/invitations?invite=1', '/orgs/acme/activity', '/orgs/acme/settings'];
    for (const path of paths) {
      await visitor.open(path);
      for (const width of [360, 768, 1280]) {
        await visitor.page.setViewportSize({ width, height: 800 });
        const beside = await visitor.page.evaluate(() => {
          const root = document.documentElement;
          if (!root.dataset.longer) {
            root.dataset.longer = '1';
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let text = texts.nextNode(); text; text = texts.nextNode()) {
              const words = text.nodeValue ?? '';
              // As a language does: longer words, not more of them; addresses stay as they are.
              const stays = words.includes('@') || text.parentElement?.closest('script, style');
              if (!stays) text.nodeValue = words.replace(/\p{L}{3,}/gu, (word) => word + 'ë'.repeat(Math.round(word.length * 0.4)));
            }
          }
          return root.scrollWidth - root.clientWidth;
        });
        expect.soft(beside, `${path} at ${width} px`).toBeLessThanOrEqual(0);
      }
    }
  });
});
