import type { Locator, Response } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor';
import { Screen } from './screen';

export class EmailsPage extends Screen {
  readonly email: Locator;
  readonly rows: Locator;

  constructor(visitor: Visitor) {
    super(visitor);
    this.email = this.main.getByLabel('New e-mail address');
    this.rows = this.main.getByRole('region', { name: 'Your addresses' }).getByRole('listitem');
  }

  async open(): Promise<void> {
    await this.visitor.open('/account/emails');
  }

  row(email: string): Locator {
    return this.rows.filter({ hasText: email });
  }

  async add(email: string): Promise<Response> {
    await this.email.fill(email);
    return this.press(this.button('Send me a link'));
  }
}

export class DataPage extends Screen {
  readonly password: Locator;
  readonly download: Locator;

  constructor(visitor: Visitor) {
    super(visitor);
    this.password = this.main.getByLabel('Your password');
    this.download = this.link('Download my data');
  }

  async open(): Promise<void> {
    await this.visitor.open('/account/data');
  }

  async remove(password: string): Promise<Response> {
    await this.password.fill(password);
    return this.press(this.button('Delete my account'));
  }
}
