import type { Locator } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor';
import { InvitationsPage } from './invitations';
import { JoinPage } from './share_link';

/** Those who ask to join, among the invitations of an organization. */
export class RequestsPage extends InvitationsPage {
  readonly section: Locator;
  readonly waiting: Locator;
  /** The bar of those who are chosen. */
  readonly chosen: Locator;

  constructor(visitor: Visitor, slug: string) {
    super(visitor, slug);
    this.section = this.main.getByRole('region', { name: /^Requests to join/ });
    this.waiting = this.section.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
    this.chosen = this.main.locator('form.chosen');
  }

  from(name: string): Locator {
    return this.waiting.filter({ hasText: name });
  }

  roleFor(name: string): Locator {
    return this.section.getByRole('combobox', { name: `Role for ${name}`, exact: true });
  }

  approve(name: string): Locator {
    return this.section.getByRole('button', { name: `Approve the request of ${name}` });
  }

  decline(name: string): Locator {
    return this.section.getByRole('button', { name: `Decline the request of ${name}` });
  }

  box(name: string): Locator {
    return this.section.getByRole('checkbox', { name: `Choose ${name}`, exact: true });
  }
}

/** The page behind a share link that is for other addresses. */
export class AskPage extends JoinPage {
  readonly message: Locator;
  readonly ask: Locator;
  readonly withdraw: Locator;

  constructor(visitor: Visitor) {
    super(visitor);
    this.message = this.main.getByLabel(/^A few words/);
    this.ask = this.button('Ask to join');
    this.withdraw = this.button('Withdraw the request');
  }
}
