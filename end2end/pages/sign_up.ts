import type { Locator, Response } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor';
import { Screen } from './screen';

export class SignUpPage extends Screen {
  readonly name: Locator;
  readonly email: Locator;
  readonly password: Locator;

  constructor(visitor: Visitor) {
    super(visitor);
    this.name = this.main.getByLabel('Your name');
    this.email = this.main.getByLabel('E-mail address');
    this.password = this.main.getByLabel('Password');
  }

  async open(): Promise<void> {
    await this.visitor.open('/sign-up');
  }

  async fill(name: string, email: string, password: string): Promise<void> {
    await this.name.fill(name);
    await this.email.fill(email);
    await this.password.fill(password);
  }

  submit(): Promise<Response> {
    return this.press(this.button('Create account'));
  }
}

export class ConfirmPage extends Screen {
  readonly confirm: Locator;
  readonly email: Locator;
  readonly password: Locator;

  constructor(visitor: Visitor) {
    super(visitor);
    this.confirm = this.button('Confirm and sign in');
    this.email = this.main.getByLabel('E-mail address');
    this.password = this.main.getByLabel('Password');
  }
}
