import type { Locator } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor';
import { OrganizationPage } from './organization';
import { Screen } from './screen';

/** The share link of an organization, for those who invite. */
export class ShareLinkPage extends OrganizationPage {
  readonly role: Locator;
  readonly domain: Locator;
  readonly uses: Locator;
  readonly days: Locator;
  readonly make: Locator;
  readonly made: Locator;
  readonly switchOff: Locator;

  constructor(visitor: Visitor, slug: string) {
    super(visitor, slug);
    this.role = this.main.getByRole('combobox', { name: 'Role' });
    this.domain = this.main.getByLabel(/^Only addresses at/);
    this.uses = this.main.getByLabel(/^How many may join/);
    this.days = this.main.getByRole('combobox', { name: 'It works for' });
    this.make = this.button(/^Make a/);
    this.made = this.main.getByLabel('Your link');
    this.switchOff = this.button('Switch the link off');
  }

  override get path(): string {
    return `/orgs/${this.slug}/invitations/share-link`;
  }
}

/** What a share link opens, in all its states. */
export class JoinPage extends Screen {
  join(organization: string): Locator {
    return this.button(`Join ${organization}`);
  }
}
