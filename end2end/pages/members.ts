import { expect, type Locator, type Response } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor';
import { OrganizationPage } from './organization';

export class MembersPage extends OrganizationPage {
  readonly table: Locator;
  readonly rows: Locator;
  readonly search: Locator;
  readonly roleFilter: Locator;
  readonly factorFilter: Locator;
  readonly stateFilter: Locator;
  readonly count: Locator;
  readonly pager: Locator;
  /** The bar of those who are chosen. */
  readonly chosen: Locator;

  constructor(visitor: Visitor, slug: string) {
    super(visitor, slug);
    this.table = this.main.getByRole('table');
    this.rows = this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
    const filters = this.main.getByRole('search', { name: 'Members' });
    this.search = filters.getByRole('searchbox', { name: 'Search by name or e-mail' });
    this.roleFilter = filters.getByRole('combobox', { name: 'Role' });
    this.factorFilter = filters.getByRole('combobox', { name: 'Two-step sign-in' });
    this.stateFilter = filters.getByRole('combobox', { name: 'State' });
    this.count = filters.getByRole('status');
    this.chosen = this.main.locator('form.chosen');
    this.pager = this.main.getByRole('navigation', { name: 'Pages of members' });
  }

  override get path(): string {
    return `/orgs/${this.slug}/members`;
  }

  row(who: string): Locator {
    return this.rows.filter({ hasText: who });
  }

  /** The box by which somebody is chosen. */
  box(name: string): Locator {
    return this.table.getByRole('checkbox', { name: `Choose ${name}`, exact: true });
  }

  roleOf(name: string): Locator {
    return this.main.getByRole('combobox', { name: `Role of ${name}`, exact: true });
  }

  /** Looks for words; without scripts the button has to be pressed. */
  async find(words: string): Promise<void> {
    await this.search.fill(words);
    if (!this.visitor.scripts) await this.button('Search').click();
    await expect.poll(() => new URL(this.page.url()).searchParams.get('q') ?? '').toBe(words);
  }

  async filterByRole(role: string): Promise<void> {
    await this.narrow(this.roleFilter, 'role', role);
  }

  /** With two-step sign-in (`some`), or without (`none`). */
  async filterByFactor(factor: string): Promise<void> {
    await this.narrow(this.factorFilter, 'factor', factor);
  }

  async filterByState(state: string): Promise<void> {
    await this.narrow(this.stateFilter, 'state', state);
  }

  private async narrow(filter: Locator, key: string, value: string): Promise<void> {
    await filter.selectOption(value);
    if (!this.visitor.scripts) await this.button('Search').click();
    await expect.poll(() => new URL(this.page.url()).searchParams.get(key) ?? '').toBe(value);
  }

  sortBy(heading: string): Locator {
    return this.table.getByRole('columnheader', { name: heading }).getByRole('link');
  }

  column(heading: string): Locator {
    return this.table.getByRole('columnheader', { name: heading });
  }

  /** The names in the order of the page. */
  async names(): Promise<string[]> {
    return this.rows.getByRole('rowheader').allInnerTexts();
  }

  changeRole(name: string, role: string): Promise<Response> {
    const select = this.roleOf(name);
    return this.visitor.posting(async () => {
      await select.selectOption(role);
      if (!this.visitor.scripts) await select.locator('xpath=ancestor::form').getByRole('button', { name: 'Save' }).click();
    });
  }

  async act(name: string, action: 'Remove from the organization' | 'Make owner' | 'Leave the organization'): Promise<void> {
    const row = this.row(name);
    await row.locator('summary').filter({ hasText: `Actions for ${name}` }).click();
    await row.getByRole('link', { name: action }).click();
    await expect(this.page).toHaveURL(/[?&](remove|transfer|leave)=/);
  }
}

/** How far many members at once are. */
export class BatchPage extends OrganizationPage {
  readonly results: Locator;

  constructor(visitor: Visitor, slug: string) {
    super(visitor, slug);
    this.results = this.main.getByRole('list', { name: 'What came of each' }).getByRole('listitem');
  }

  override get path(): string {
    return `/orgs/${this.slug}/members/batches`;
  }

  /** Looks until it has ended; with scripts the page does so by itself. */
  async finished(says: string): Promise<void> {
    const state = this.main.getByRole('status');
    if (this.visitor.scripts) {
      await expect(state).toContainText('Finished', { timeout: 15_000 });
    } else {
      await expect(async () => {
        await this.visitor.reload();
        await expect(state).toContainText('Finished', { timeout: 500 });
      }).toPass({ timeout: 15_000 });
    }
    await expect(state).toContainText(says);
  }
}
