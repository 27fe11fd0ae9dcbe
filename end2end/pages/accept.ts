import type { Locator } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor';
import { Screen } from './screen';

/** What the link of an invitation opens, in all its states. */
export class AcceptPage extends Screen {
  readonly email: Locator;
  readonly name: Locator;
  readonly password: Locator;
  readonly join: Locator;
  readonly accept: Locator;
  readonly decline: Locator;
  readonly reason: Locator;
  readonly switchAccount: Locator;
  readonly addAddress: Locator;

  constructor(visitor: Visitor) {
    super(visitor);
    this.email = this.main.getByLabel('E-mail address');
    this.name = this.main.getByLabel('Your name');
    this.password = this.main.getByLabel('Password');
    this.join = this.button('Create account and join');
    this.accept = this.button('Accept and join');
    this.decline = this.button('Decline the invitation');
    this.reason = this.main.getByLabel(/^Your reason/);
    this.switchAccount = this.button('Switch account');
    this.addAddress = this.button('Add the address to this account');
  }

  /** Asks to be invited by one's own address. */
  ask(own: string): Locator {
    return this.button(`Ask to join as ${own}`);
  }

  /** Opens the part that asks for a reason. */
  async thinkOfDeclining(): Promise<void> {
    await this.main.locator('summary').filter({ hasText: 'Decline' }).click();
  }
}
