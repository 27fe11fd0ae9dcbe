import type { Locator } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor';
import { Frame, Screen } from './screen';

/** The overview, and the frame that all pages of an organization share. */
export class OrganizationPage extends Screen {
  readonly frame: Frame;
  readonly about: Locator;
  readonly recent: Locator;

  constructor(visitor: Visitor, readonly slug: string) {
    super(visitor);
    this.frame = new Frame(visitor);
    this.about = this.main.getByRole('region', { name: 'About' });
    this.recent = this.main.getByRole('region', { name: 'Recent activity' });
  }

  get path(): string {
    return `/orgs/${this.slug}`;
  }

  async open(): Promise<void> {
    await this.visitor.open(this.path);
  }
}
