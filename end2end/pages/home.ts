import type { Locator } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor';
import { Screen } from './screen';

export class HomePage extends Screen {
  readonly waiting: Locator;
  readonly organizations: Locator;
  readonly create: Locator;

  constructor(visitor: Visitor) {
    super(visitor);
    this.waiting = this.main.getByRole('region', { name: 'Waiting for your answer' });
    this.organizations = this.main.getByRole('region', { name: 'Organizations you belong to' });
    this.create = this.link('Create organization');
  }

  async open(): Promise<void> {
    await this.visitor.open('/');
  }

  organization(name: string): Locator {
    return this.organizations.getByRole('listitem').filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  accept(organization: string): Locator {
    return this.waiting.getByRole('button', { name: `Accept the invitation to ${organization}` });
  }

  decline(organization: string): Locator {
    return this.waiting.getByRole('button', { name: `Decline the invitation to ${organization}` });
  }
}
