// The palette: Ctrl K, a few letters, Enter.
import { accessible } from '../fixtures/a11y';
import { mia, olga, signIn } from '../fixtures/cast';
import { expect, test } from '../fixtures/test';
import { Screen } from '../pages/screen';

test.describe('the palette', { tag: '@scripts' }, () => {
  test('leads anywhere by a few letters, without a page load', async ({ visitor, app }) => {
    await signIn(visitor, olga);
    await visitor.open('/orgs/acme');
    let documents = 0;
    visitor.page.on('load', () => (documents += 1));
    const { page } = visitor;
    const palette = page.getByRole('dialog', { name: 'Go to' });
    const where = palette.getByRole('combobox', { name: 'Where to?' });
    await page.keyboard.press('Control+k');
    await expect(where).toBeFocused();
    await expect(palette.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await accessible(page, 'the palette');
    await where.fill('mem');
    await expect(palette.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${app.origin}/orgs/acme/members`);
    await expect(palette).toBeHidden();

    // To another organization, with the arrows.
    await page.keyboard.press('Control+k');
    await where.fill('contoso');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${app.origin}/orgs/contoso`);

    // To what there is to do on the page.
    await visitor.open('/orgs/acme/members');
    await page.keyboard.press('Control+k');
    await where.fill('invite');
    await palette.getByRole('option', { name: /Invite people/ }).click();
    await expect(page).toHaveURL(/invitations\?invite=1$/);
    expect(documents).toBe(1);
  });

  test('Esc leaves it and gives the focus back; nothing found is said', { tag: '@firefox' }, async ({ visitor }) => {
    await signIn(visitor, olga);
    await visitor.open('/orgs/acme/members');
    const { page } = visitor;
    const palette = page.getByRole('dialog', { name: 'Go to' });
    const search = page.getByRole('searchbox');
    await search.focus();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('there is no such thing');
    await expect(palette.getByRole('status')).toHaveText('Nothing is called so here.');
    await page.keyboard.press('Enter');
    await expect(palette).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(palette).toBeHidden();
    await expect(search).toBeFocused();
    // By its button, for those who do not know the keys.
    await page.getByRole('button', { name: 'Go to…' }).click();
    await expect(palette).toBeVisible();
  });

  test('colours, and only what one may see', async ({ visitor }) => {
    await signIn(visitor, mia);
    await visitor.open('/orgs/acme');
    const { page } = visitor;
    const palette = page.getByRole('dialog', { name: 'Go to' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('settings');
    await expect(palette.getByRole('option')).toHaveCount(0);
    await palette.getByRole('combobox').fill('dark');
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await visitor.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});

test('without scripts there is no button for it', { tag: '@plain' }, async ({ visitor }) => {
  await signIn(visitor, olga);
  await visitor.open('/orgs/acme');
  await expect(new Screen(visitor).page.locator('[data-palette]')).toBeHidden();
});

test.describe('keys of one letter', { tag: '@scripts' }, () => {
  test('click what stands on the page, and are letters where one writes', async ({ visitor, app }) => {
    await signIn(visitor, olga);
    await visitor.open('/orgs/acme');
    const { page } = visitor;
    await page.keyboard.press('m');
    await expect(page).toHaveURL(`${app.origin}/orgs/acme/members`);
    const search = page.getByRole('searchbox');
    await expect(search).toBeVisible();
    await page.keyboard.press('/');
    await expect(search).toBeFocused();
    await page.keyboard.type('mia');
    await expect(search).toHaveValue('mia');
    await expect(page).toHaveURL(/\/members\?.*q=mia/);
    await search.blur();
    await page.keyboard.press('i');
    await expect(page).toHaveURL(/invitations\?invite=1$/);
    // A dialog waits for an answer: no letter leads away from it.
    const dialog = page.getByRole('dialog', { name: /Invite/ });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('link', { name: 'Close' }).focus();
    await page.keyboard.press('a');
    await expect(dialog).toBeVisible();
  });

  test('are listed, each that the viewer has here, and can be switched off', async ({ visitor, app }) => {
    await signIn(visitor, mia);
    await visitor.open('/orgs/acme');
    const { page } = visitor;
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await page.keyboard.press('?');
    await expect(list).toBeVisible();
    await accessible(page, 'the list of keys');
    await expect(list.locator('dt')).toHaveText(['Ctrl K', '?', 'o', 'm', 't']);
    await list.getByRole('checkbox', { name: 'Keys of one letter work' }).uncheck();
    await list.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('m');
    await page.keyboard.press('?');
    await expect(list).toBeHidden();
    expect(page.url()).toBe(`${app.origin}/orgs/acme`);
    // The browser remembers it; the way back is in one's menu.
    await visitor.reload();
    await page.keyboard.press('?');
    await expect(list).toBeHidden();
    await page.locator('summary', { hasText: 'your menu' }).click();
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await list.getByRole('checkbox').check();
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await page.keyboard.press('m');
    await expect(page).toHaveURL(`${app.origin}/orgs/acme/members`);
  });
});
