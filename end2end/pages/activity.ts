import type { Locator } from '@playwright/test';
import { OrganizationPage } from './organization';

export class ActivityPage extends OrganizationPage {
  override get path(): string {
    return `/orgs/${this.slug}/activity`;
  }

  get items(): Locator {
    return this.main.getByRole('listitem');
  }

  item(text: string | RegExp): Locator {
    return this.items.filter({ hasText: text });
  }
}
