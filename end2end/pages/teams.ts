import type { Locator, Response } from '@playwright/test';
import type { Account } from '../fixtures/account';
import type { Visitor } from '../fixtures/visitor';
import { OrganizationPage } from './organization';

/** The id of a member, by their name. */
export async function memberOf(account: Account, slug: string, name: string): Promise<string> {
  const { rows } = (await account.api('members/list', { slug })).body as { rows: Array<{ user: string; name: string }> };
  return rows.find((row) => row.name === name)!.user;
}

/** The teams of an organization. */
export class TeamsPage extends OrganizationPage {
  readonly teams: Locator;
  readonly make: Locator;
  readonly name: Locator;
  readonly create: Locator;

  constructor(visitor: Visitor, slug: string) {
    super(visitor, slug);
    this.teams = this.main.getByRole('listitem');
    this.make = this.main.getByRole('link', { name: 'New team' });
    this.name = this.dialog.getByLabel('Name', { exact: true });
    this.create = this.dialog.getByRole('button', { name: 'Create the team' });
  }

  override get path(): string {
    return `/orgs/${this.slug}/teams`;
  }

  team(name: string): Locator {
    return this.teams.filter({ hasText: name });
  }
}

/** One team. Its path is what making it led to. */
export class TeamPage extends OrganizationPage {
  readonly table: Locator;
  readonly rows: Locator;
  readonly add: Locator;
  readonly rename: Locator;
  readonly leave: Locator;
  readonly remove: Locator;
  readonly search: Locator;
  readonly candidates: Locator;
  /** How many are in it, in the dialog that adds. */
  readonly now: Locator;
  readonly done: Locator;

  constructor(
    visitor: Visitor,
    slug: string,
    private readonly place = '',
  ) {
    super(visitor, slug);
    this.table = this.main.getByRole('table');
    this.rows = this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
    this.add = this.main.getByRole('link', { name: 'Add members' });
    this.rename = this.link('Rename');
    this.leave = this.link('Leave the team');
    this.remove = this.link('Delete the team');
    this.search = this.dialog.getByRole('textbox', { name: 'Search by name or e-mail' });
    this.candidates = this.dialog.getByRole('listitem');
    this.now = this.dialog.getByRole('status');
    this.done = this.dialog.getByRole('link', { name: 'Done' });
  }

  override get path(): string {
    return this.place;
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  /** The button that adds somebody. */
  adds(name: string): Locator {
    return this.dialog.getByRole('button', { name: `Add ${name}`, exact: true });
  }

  partOf(name: string): Locator {
    return this.main.getByRole('combobox', { name: `What ${name} is in the team`, exact: true });
  }

  appoint(name: string, part: 'Member' | 'Maintainer'): Promise<Response> {
    const select = this.partOf(name);
    return this.visitor.posting(async () => {
      await select.selectOption(part);
      if (!this.visitor.scripts) await select.locator('xpath=ancestor::form').getByRole('button', { name: 'Save' }).click();
    });
  }

  /** Opens the menu of a row and takes what it offers. */
  async takeOut(name: string): Promise<void> {
    const row = this.row(name);
    await row.locator('summary').filter({ hasText: `Actions for ${name}` }).click();
    await row.getByRole('link', { name: 'Remove from the team' }).click();
  }
}
