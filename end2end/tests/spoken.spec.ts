// J2, J3, J6 and J9 by somebody who sees nothing: a keyboard, and a screen reader that says what has the focus and what has changed.
import { PASSWORD } from '../fixtures/account';
import { Reader } from '../fixtures/reader';
import { expect, test } from '../fixtures/test';

test.describe('heard, not seen', { tag: '@scripts' }, () => {
  test('J2: a colleague is invited, and comes in', async ({ visitor, another, app }) => {
    const ada = await app.person('Ada Lindqvist');
    const slug = await ada.found('Heard');
    await visitor.enter(ada);
    await visitor.open(`/orgs/${slug}/members`);
    const admin = new Reader(visitor.page);
    await admin.listen();
    await admin.tabTo(/link, Invite people/);
    await admin.press('Enter');
    await admin.hears(/dialog, Invite to Heard[^]*textbox, E-mail addresses/);
    const email = app.address('Ivo New');
    await admin.type(email);
    await admin.hears(/1 new/);
    await admin.tabTo(/button, Send 1 invitation|button, Send invitation/);
    await admin.press('Enter');
    await admin.hears(/invitation is on its way|is invited|Invited|sent/);

    const ivo = await another();
    await ivo.open(await app.mailbox.link(email, 'invitations'));
    const newcomer = new Reader(ivo.page);
    await newcomer.listen();
    await newcomer.tabTo(/textbox, Your name/);
    await newcomer.type('Ivo New');
    await newcomer.tabTo(/Password/);
    await newcomer.type(PASSWORD);
    await newcomer.press('Enter');
    await expect(ivo.page).toHaveURL(`${app.origin}/orgs/${slug}`);
  });

  test('J3: somebody with an account accepts', async ({ visitor, app }) => {
    const ada = await app.person('Ada Lindqvist');
    const slug = await ada.found('Heard Too');
    const bea = await app.person('Bea Builder');
    await ada.invite(slug, bea.email);
    await visitor.enter(bea);
    await visitor.open(await app.mailbox.link(bea.email, 'invitations'));
    const reader = new Reader(visitor.page);
    await reader.listen();
    await reader.tabTo(/button, Accept and join/);
    await reader.press('Enter');
    await expect(visitor.page).toHaveURL(`${app.origin}/orgs/${slug}`);
  });

  test('J6: thirty addresses are pasted, and what is wrong with one of them is heard before anything is sent', async ({ visitor, app }) => {
    const ada = await app.person('Ada Lindqvist');
    const slug = await ada.found('Heard Thirty');
    await visitor.enter(ada);
    await visitor.open(`/orgs/${slug}/invitations?invite=1`);
    const reader = new Reader(visitor.page);
    await reader.listen();
    await expect(visitor.page.getByRole('dialog').getByLabel('E-mail addresses')).toBeFocused();
    const addresses = Array.from({ length: 29 }, (_, number) => `p${number}@example.org`);
    await visitor.page.keyboard.insertText([...addresses, 'not an address'].join(', '));
    await reader.hears(/29 new, 3 no address/);
    await reader.tabTo(/button, Send 29 invitations/);
    await reader.press('Enter');
    await reader.hears(/29 invitations|invited/i);
  });

  test('J9: a role is changed, somebody is removed, and it is said', async ({ visitor, app }) => {
    const ada = await app.person('Ada Lindqvist');
    const slug = await ada.found('Heard Nine');
    await ada.bring(slug, 'Bea Member', 'member');
    await visitor.enter(ada);
    await visitor.open(`/orgs/${slug}/members`);
    const reader = new Reader(visitor.page);
    await reader.listen();
    await reader.tabTo(/combobox, Role of Bea Member/);
    await reader.press('a');
    await reader.hears(/The role is Admin now/);
    await reader.tabTo(/Actions for Bea Member/);
    await reader.press('Enter', 'ArrowDown', 'ArrowDown', 'Enter');
    await reader.hears(/dialog, Remove Bea Member[^]*link, Cancel/);
    await reader.tabTo(/button, Remove Bea Member/);
    await reader.press('Enter');
    await reader.hears(/Removed from the organization/);
  });
});
