import type { Locator } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor';
import { OrganizationPage } from './organization';

export class SettingsPage extends OrganizationPage {
  readonly name: Locator;
  readonly address: Locator;
  readonly confirmation: Locator;

  constructor(visitor: Visitor, slug: string) {
    super(visitor, slug);
    this.name = this.main.getByLabel('Name', { exact: true });
    this.address = this.main.getByLabel('Address', { exact: true });
    this.confirmation = this.dialog.getByLabel(/^To confirm, type/);
  }

  override get path(): string {
    return `/orgs/${this.slug}/settings`;
  }

  inDialog(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name });
  }
}
