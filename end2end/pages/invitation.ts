import type { Locator } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor';
import { Screen } from './screen';

/** One invitation that waits, and what can be changed of it. */
export class InvitationPage extends Screen {
  readonly role: Locator;
  readonly saveRole: Locator;
  readonly email: Locator;
  readonly correct: Locator;
  readonly makeLink: Locator;
  readonly made: Locator;
  readonly copy: Locator;
  readonly requests: Locator;

  constructor(visitor: Visitor) {
    super(visitor);
    this.role = this.main.getByRole('combobox', { name: 'Role' });
    this.saveRole = this.button('Save role');
    this.email = this.main.getByLabel('E-mail address');
    this.correct = this.button('Correct and send');
    this.makeLink = this.button('Make a new link');
    this.made = this.main.getByLabel('The new link');
    this.copy = this.main.getByRole('button', { name: 'Copy', exact: true, includeHidden: true });
    this.requests = this.main.getByRole('region', { name: 'Another address' });
  }

  instead(email: string): Locator {
    return this.requests.getByRole('button', { name: `Invite ${email} instead` });
  }

  dismiss(name: string): Locator {
    return this.requests.getByRole('button', { name: `Dismiss what ${name} asks` });
  }
}
