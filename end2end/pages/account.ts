import type { Locator, Response } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor';
import { Screen } from './screen';

export class ForgotPage extends Screen {
  readonly email: Locator;

  constructor(visitor: Visitor) {
    super(visitor);
    this.email = this.main.getByLabel('E-mail address');
  }

  async open(): Promise<void> {
    await this.visitor.open('/forgot');
  }

  async ask(email: string): Promise<Response> {
    await this.email.fill(email);
    return this.press(this.button('Send me a link'));
  }
}

export class ResetPage extends Screen {
  readonly email: Locator;
  readonly password: Locator;
  readonly again: Locator;

  constructor(visitor: Visitor) {
    super(visitor);
    this.email = this.main.getByLabel('E-mail address');
    this.password = this.main.getByLabel('New password');
    this.again = this.link('Send me a new link');
  }

  async choose(password: string): Promise<Response> {
    await this.password.fill(password);
    return this.press(this.button('Change password and sign in'));
  }
}

export class AccountPage extends Screen {
  readonly name: Locator;
  readonly picture: Locator;
  readonly present: Locator;
  readonly password: Locator;
  readonly sessions: Locator;

  constructor(visitor: Visitor) {
    super(visitor);
    this.name = this.main.getByLabel('Your name');
    this.picture = this.main.getByLabel('New picture');
    this.present = this.main.getByLabel('Present password');
    this.password = this.main.getByLabel('New password');
    this.sessions = this.main.getByRole('region', { name: 'Where you are signed in' }).getByRole('listitem');
  }

  /** Chooses a file, whatever it claims to be. */
  async choosePicture(name: string, buffer: Buffer): Promise<void> {
    await this.picture.setInputFiles({ name, mimeType: 'image/png', buffer });
  }

  async open(): Promise<void> {
    await this.visitor.open('/account');
  }

  async openSecurity(): Promise<void> {
    await this.visitor.open('/account/security');
  }

  async change(present: string, password: string): Promise<Response> {
    await this.present.fill(present);
    await this.password.fill(password);
    return this.press(this.button('Change password'));
  }
}
