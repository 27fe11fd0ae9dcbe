import type { Locator, Response } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor';
import { OrganizationPage } from './organization';

export class InvitationsPage extends OrganizationPage {
  readonly table: Locator;
  readonly rows: Locator;
  readonly invite: Locator;
  readonly email: Locator;
  readonly note: Locator;
  readonly send: Locator;
  readonly check: Locator;
  readonly addresses: Locator;
  readonly file: Locator;
  readonly readFile: Locator;

  constructor(visitor: Visitor, slug: string) {
    super(visitor, slug);
    this.table = this.main.getByRole('table', { name: /^Invitations/ });
    this.rows = this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
    this.invite = this.main.getByRole('link', { name: 'Invite people' }).first();
    this.email = this.dialog.getByLabel('E-mail addresses');
    this.note = this.dialog.getByLabel(/^Personal message/);
    this.send = this.dialog.getByRole('button', { name: /^Send / });
    this.check = this.dialog.getByRole('button', { name: 'Check the addresses' });
    this.addresses = this.dialog.getByRole('list', { name: 'Addresses' }).getByRole('listitem');
    this.file = this.dialog.getByLabel('CSV file');
    this.readFile = this.dialog.getByRole('button', { name: 'Read the file' });
  }

  override get path(): string {
    return `/orgs/${this.slug}/invitations`;
  }

  role(name: 'Member' | 'Admin' | 'Owner'): Locator {
    return this.dialog.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  row(email: string): Locator {
    return this.rows.filter({ hasText: email });
  }

  resend(email: string): Promise<Response> {
    return this.press(this.row(email).getByRole('button', { name: `Resend to ${email}` }));
  }

  revoke(email: string): Locator {
    return this.row(email).getByRole('link', { name: `Revoke the invitation of ${email}` });
  }

  change(email: string): Locator {
    return this.row(email).getByRole('link', { name: `Change the invitation of ${email}` });
  }

  get all(): Locator {
    return this.main.getByRole('navigation', { name: 'Which invitations' }).getByRole('link', { name: 'All' });
  }

  submit(): Promise<Response> {
    return this.press(this.send);
  }
}
