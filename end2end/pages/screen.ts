// What every page has: a heading, messages, the frame around it. Found by role and label, as people find it.
import { expect, type Locator, type Page, type Response } from '@playwright/test';
import type { Visitor } from '../fixtures/visitor';

export class Screen {
  readonly page: Page;
  readonly heading: Locator;
  readonly main: Locator;
  /** What the corner says. */
  readonly messages: Locator;
  readonly dialog: Locator;
  readonly alert: Locator;

  constructor(readonly visitor: Visitor) {
    this.page = visitor.page;
    this.main = this.page.getByRole('main');
    this.heading = this.main.getByRole('heading', { level: 1 });
    this.messages = this.page.getByRole('region', { name: 'Messages' });
    this.dialog = this.page.getByRole('dialog');
    this.alert = this.main.getByRole('alert');
  }

  button(name: string | RegExp): Locator {
    return this.main.getByRole('button', { name });
  }

  link(name: string | RegExp): Locator {
    return this.main.getByRole('link', { name });
  }

  /** Presses a button that posts; returns the server's answer. */
  press(button: Locator): Promise<Response> {
    return this.visitor.posting(() => button.click());
  }
}

/** Beside a field stands what is wrong with it, and assistive technology knows. */
export async function expectProblem(field: Locator, text: string | RegExp): Promise<void> {
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(text instanceof RegExp ? text : new RegExp(escaped(text)));
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The frame: brand, switcher, menu, tabs. */
export class Frame {
  private readonly page: Page;
  readonly tabs: Locator;
  readonly switcher: Locator;
  readonly me: Locator;
  readonly banner: Locator;
  /** Stands while an operator acts as somebody. */
  readonly acting: Locator;

  constructor(private readonly visitor: Visitor) {
    this.page = visitor.page;
    this.tabs = this.page.getByRole('navigation', { name: 'Organization' });
    const menus = this.page.getByRole('banner').getByRole('group');
    this.switcher = menus.filter({ hasText: 'switch organization' });
    this.me = menus.filter({ hasText: 'your menu' });
    this.acting = this.page.getByRole('region', { name: 'Acting as somebody else' });
    this.banner = this.page.getByRole('status').filter({ hasText: 'as a superuser' });
  }

  tab(name: string | RegExp): Locator {
    return this.tabs.getByRole('link', { name });
  }

  async openMenu(menu: Locator): Promise<void> {
    await menu.locator('summary').click();
  }

  async signOut(): Promise<void> {
    await this.openMenu(this.me);
    await this.me.getByRole('button', { name: 'Sign out' }).click();
    await expect(this.page).toHaveURL(`${this.visitor.app.origin}/sign-in`);
  }

  async switchTo(name: string): Promise<void> {
    await this.openMenu(this.switcher);
    await this.switcher.getByRole('link', { name, exact: true }).click();
  }
}
