import { expect, type Locator, type Response } from '@playwright/test';
import { Screen } from './screen';

/** A list of the console: people, organizations, sign-ups. */
export class ConsoleList extends Screen {
  readonly rows: Locator = this.main.getByRole('table').getByRole('row').filter({ has: this.page.getByRole('rowheader') });

  /** On the page of an organization: who belongs to it. */
  readonly members: Locator = this.main.getByRole('region', { name: 'Members', exact: true });
  readonly memberRows: Locator = this.members.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
  readonly pages: Locator = this.main.getByRole('navigation', { name: /^Pages of/ });

  row(who: string): Locator {
    return this.rows.filter({ hasText: who });
  }

  /** Searches; the form is a plain one, with scripts and without. */
  async find(words: string): Promise<void> {
    await this.main.getByRole('searchbox').fill(words);
    await this.button('Search').click();
    await expect.poll(() => new URL(this.page.url()).searchParams.get('q') ?? '').toBe(words);
    await this.visitor.awake();
  }

  async filter(name: string): Promise<void> {
    const link = this.main.getByRole('navigation', { name: 'Filters' }).getByRole('link', { name, exact: true });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'true');
  }

  /** Opens somebody's own page. */
  async enter(who: string): Promise<void> {
    await this.row(who).getByRole('link', { name: who, exact: true }).click();
    await expect(this.heading).toHaveText(who);
    await this.visitor.awake();
  }

  /** Follows the link to a question, and says yes. */
  async sure(offer: string): Promise<Response> {
    await this.link(offer).click();
    await expect(this.dialog).toBeVisible();
    return this.press(this.dialog.getByRole('button', { name: offer, exact: true }));
  }
}
