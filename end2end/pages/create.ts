import type { Locator, Response } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor';
import { Screen } from './screen';

export class CreatePage extends Screen {
  readonly name: Locator;
  readonly slug: Locator;
  readonly advice: Locator;

  constructor(visitor: Visitor) {
    super(visitor);
    this.name = this.main.getByLabel('Name', { exact: true });
    this.slug = this.main.getByLabel(/^Web address/);
    this.advice = this.main.getByRole('status');
  }

  async open(): Promise<void> {
    await this.visitor.open('/orgs/new');
  }

  submit(): Promise<Response> {
    return this.press(this.button('Create organization'));
  }
}
