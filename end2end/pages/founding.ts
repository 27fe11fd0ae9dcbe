import type { Locator, Response } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor';
import { Screen } from './screen';

/** Founding as a visitor: the form, and the page behind the mailed link. */
export class FoundingPage extends Screen {
  readonly organization: Locator;
  readonly email: Locator;
  readonly name: Locator;
  readonly password: Locator;
  readonly webAddress: Locator;

  constructor(visitor: Visitor) {
    super(visitor);
    this.organization = this.main.getByLabel('Name of the organization');
    this.email = this.main.getByLabel('Your e-mail address');
    this.name = this.main.getByLabel('Your name');
    this.password = this.main.getByLabel('Password');
    this.webAddress = this.main.getByLabel('Web address');
  }

  async ask(organization: string, email: string): Promise<Response> {
    await this.visitor.open('/foundings');
    await this.organization.fill(organization);
    await this.email.fill(email);
    return this.press(this.button('Send me the link'));
  }

  async register(name: string, password: string): Promise<Response> {
    await this.name.fill(name);
    await this.password.fill(password);
    return this.press(this.button('Create account and organization'));
  }
}
