import type { Locator, Page } from '@playwright/test';
import { ExplorePage } from './ExplorePage.ts';
import { ImportPage } from './ImportPage.ts';
import { Screen } from './Screen.ts';

interface AccountFacts {
  readonly name: string;
  readonly taxType?: 'Taxable' | 'Tax-deferred' | 'Tax-free' | 'Exempt';
  readonly cash?: string;
}

interface HoldingFacts {
  readonly symbol: string;
  readonly quantity: string;
  readonly ownPrice?: string;
}

/** What one household holds. */
export class HouseholdPage extends Screen {
  readonly holdings: Locator;
  readonly history: Locator;
  readonly health: Locator;
  readonly accounts: Locator;
  readonly symbol: Locator;
  readonly quantity: Locator;
  readonly ownPrice: Locator;
  readonly accountName: Locator;
  readonly accountCash: Locator;
  readonly householdName: Locator;

  constructor(page: Page) {
    super(page);
    this.holdings = page.getByRole('region', { name: 'Holdings', exact: true });
    this.history = page.getByRole('region', { name: 'Through history' });
    this.health = page.getByRole('region', { name: 'Data health' });
    this.accounts = page.getByRole('group', { name: 'Show the holdings of' }).getByRole('button');
    this.symbol = this.dialog.getByLabel('Symbol');
    this.quantity = this.dialog.getByLabel('Quantity');
    this.ownPrice = this.dialog.getByLabel(/^Own price for one/);
    this.accountName = this.dialog.getByLabel('Name of the account');
    this.accountCash = this.dialog.getByLabel(/^Cash/);
    this.householdName = this.dialog.getByLabel('Name of the household');
  }

  /** The line of a holding, by its name or symbol. */
  holding(name: string | RegExp): Locator {
    return this.holdings.getByRole('row').filter({ hasText: name });
  }

  account(name: string | RegExp): Locator {
    return this.accounts.filter({ hasText: name });
  }

  async explore(): Promise<ExplorePage> {
    await this.page.getByRole('link', { name: 'Explore what would be better' }).click();
    return new ExplorePage(this.page);
  }

  async importFile(): Promise<ImportPage> {
    await this.page.getByRole('link', { name: 'Import a file' }).first().click();
    return new ImportPage(this.page);
  }

  async beginRename(): Promise<void> {
    await this.page.getByRole('button', { name: 'Rename or change the note' }).click();
  }

  async removeHousehold(): Promise<void> {
    await this.beginRename();
    await this.dialog.getByRole('button', { name: 'Remove this household' }).click();
  }

  async beginAccount(): Promise<void> {
    await this.holdings.getByRole('button', { name: 'Add an account' }).click();
  }

  async addAccount({ name, taxType, cash }: AccountFacts): Promise<void> {
    await this.beginAccount();
    await this.accountName.fill(name);
    if (taxType !== undefined) await this.dialog.getByLabel('How it is taxed').selectOption(taxType);
    if (cash !== undefined) await this.accountCash.fill(cash);
    await this.submitAccount();
  }

  async submitAccount(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Add account' }).click();
  }

  /** Opens what is known of an account: it is picked first, then changed. */
  async beginEditAccount(name: string): Promise<void> {
    await this.account(name).click();
    await this.account(name).click();
  }

  async beginHolding(): Promise<void> {
    await this.holdings.getByRole('button', { name: 'Add a holding' }).click();
  }

  async submitHolding(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^(Add holding|Save)$/ }).click();
  }

  async addHolding({ symbol, quantity, ownPrice }: HoldingFacts): Promise<void> {
    await this.beginHolding();
    await this.symbol.fill(symbol);
    await this.quantity.fill(quantity);
    if (ownPrice !== undefined) await this.ownPrice.fill(ownPrice);
    await this.submitHolding();
  }

  async beginEdit(name: string | RegExp): Promise<void> {
    await this.holding(name)
      .getByRole('button', { name: /^Edit / })
      .click();
  }

  async changeQuantity(name: string | RegExp, quantity: string): Promise<void> {
    await this.beginEdit(name);
    await this.quantity.fill(quantity);
    await this.submitHolding();
  }

  async removeHolding(name: string | RegExp): Promise<void> {
    await this.beginEdit(name);
    await this.dialog.getByRole('button', { name: 'Remove holding' }).click();
  }

  async showDeepestFalls(): Promise<void> {
    await this.history.getByText('The deepest falls').click();
  }
}
