import type { Locator, Page } from '@playwright/test';
import { HouseholdPage } from './HouseholdPage.ts';
import { Screen } from './Screen.ts';

/** Where one household is, and not the list or the question about a new one. */
const householdAddress = /\/clients\/(?!new$)[^/]+$/;

/** The list of all households. */
export class ClientsPage extends Screen {
  readonly list: Locator;
  readonly rows: Locator;
  readonly search: Locator;
  /** How many there are, or that none is called so. */
  readonly count: Locator;
  readonly newName: Locator;
  readonly newNote: Locator;

  constructor(page: Page) {
    super(page);
    this.list = page.getByRole('list', { name: 'Households' });
    this.rows = this.list.getByRole('listitem');
    this.search = page.getByRole('searchbox', { name: 'Search clients' });
    this.count = page.locator('main').getByRole('status');
    this.newName = this.dialog.getByLabel('Name of the household');
    this.newNote = this.dialog.getByLabel(/^One line about them/);
  }

  async visit(): Promise<this> {
    await this.page.goto('/clients');
    return this;
  }

  household(name: string): Locator {
    return this.list.getByRole('link', { name: new RegExp(`^${name}`) });
  }

  async openHousehold(name: string): Promise<HouseholdPage> {
    await this.household(name).click();
    await this.page.waitForURL(householdAddress);
    return new HouseholdPage(this.page);
  }

  find(name: string): Promise<void> {
    return this.search.fill(name);
  }

  /** Opens the question about a new household without answering it. */
  async beginHousehold(): Promise<void> {
    await this.page.getByRole('link', { name: 'New household' }).first().click();
  }

  async submitHousehold(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Create household' }).click();
  }

  async createHousehold(name: string, note = ''): Promise<HouseholdPage> {
    await this.beginHousehold();
    await this.newName.fill(name);
    await this.newNote.fill(note);
    await this.submitHousehold();
    await this.page.waitForURL(householdAddress);
    return new HouseholdPage(this.page);
  }
}
