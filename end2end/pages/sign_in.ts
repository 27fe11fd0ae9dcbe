import type { Locator, Response } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor';
import { Screen } from './screen';

export class SignInPage extends Screen {
  readonly email: Locator;
  readonly password: Locator;

  constructor(visitor: Visitor) {
    super(visitor);
    this.email = this.main.getByLabel('E-mail address');
    this.password = this.main.getByLabel('Password');
  }

  async open(next = '/'): Promise<void> {
    await this.visitor.open(next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`);
  }

  async fill(email: string, password: string): Promise<void> {
    await this.email.fill(email);
    await this.password.fill(password);
  }

  submit(): Promise<Response> {
    return this.press(this.button(/^Sign in$/));
  }
}
