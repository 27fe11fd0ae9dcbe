import type { Locator, Response } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor';
import { Screen } from './screen';

export class TwoFactorPage extends Screen {
  readonly picture: Locator;
  readonly secret: Locator;
  readonly codes: Locator;

  constructor(visitor: Visitor) {
    super(visitor);
    this.picture = this.main.getByRole('img', { name: 'The secret for your app' });
    this.secret = this.main.getByText(/^([A-Z2-7]{4} ?){8}$/);
    this.codes = this.main.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  }

  /** One of the page's parts: a heading and a card. */
  part(name: string): Locator {
    return this.main.getByRole('region', { name });
  }

  async open(): Promise<void> {
    await this.visitor.open('/account/security/two-factor');
  }

  async setUp(password: string): Promise<Response> {
    await this.main.getByLabel('Your password').fill(password);
    return this.press(this.button('Set up'));
  }

  async confirm(code: string): Promise<Response> {
    await this.main.getByRole('textbox', { name: 'Code' }).fill(code);
    return this.press(this.button('Turn on'));
  }

  async turnOff(password: string, code: string): Promise<Response> {
    const part = this.part('Turn it off');
    await part.getByLabel('Your password').fill(password);
    await part.getByLabel('Code').fill(code);
    return this.press(this.button('Turn off'));
  }
}

export class CodePage extends Screen {
  readonly code: Locator;

  constructor(visitor: Visitor) {
    super(visitor);
    this.code = this.main.getByRole('textbox', { name: 'Code' });
  }

  async type(code: string): Promise<Response> {
    await this.code.fill(code);
    return this.press(this.button('Sign in'));
  }
}
