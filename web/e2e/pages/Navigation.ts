import type { Locator, Page } from '@playwright/test';
import { ClientsPage } from './ClientsPage.ts';
import { ExplorePage } from './ExplorePage.ts';
import { HouseholdPage } from './HouseholdPage.ts';
import { PolicyPage } from './PolicyPage.ts';
import { SettingsPage } from './SettingsPage.ts';

/** The rail or bar with the five destinations. */
export class Navigation {
  readonly #page: Page;
  readonly #bar: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#bar = page.getByRole('navigation', { name: 'Main' });
  }

  async toClients(): Promise<ClientsPage> {
    await this.link('Clients').click();
    return new ClientsPage(this.#page);
  }

  async toHoldings(): Promise<HouseholdPage> {
    await this.link('Holdings').click();
    return new HouseholdPage(this.#page);
  }

  async toExplore(): Promise<ExplorePage> {
    await this.link('Explore').click();
    return new ExplorePage(this.#page);
  }

  async toPolicy(): Promise<PolicyPage> {
    await this.link('Policy').click();
    return new PolicyPage(this.#page);
  }

  async toSettings(): Promise<SettingsPage> {
    await this.link('Settings').click();
    return new SettingsPage(this.#page);
  }

  link(name: string): Locator {
    return this.#bar.getByRole('link', { name, exact: true });
  }
}
