import type { Locator, Page } from '@playwright/test';
import type { PickedFile } from './ImportPage.ts';
import { Screen } from './Screen.ts';

/** This device: theme, market data, storage, version. */
export class SettingsPage extends Screen {
  readonly market: Locator;
  readonly storage: Locator;
  readonly pricePicker: Locator;
  /** What became of a price file that was read. */
  readonly report: Locator;
  readonly parked: Locator;
  readonly refusal: Locator;

  constructor(page: Page) {
    super(page);
    this.market = page.getByRole('region', { name: 'Market data' });
    this.storage = page.getByRole('region', { name: 'This device' });
    this.pricePicker = this.market.getByLabel(/^Choose a price file/);
    this.report = this.market.getByRole('note');
    this.parked = this.market.getByRole('listitem');
    this.refusal = this.market.getByRole('alert');
  }

  async visit(): Promise<this> {
    await this.page.goto('/settings');
    return this;
  }

  choosePrices(file: PickedFile): Promise<void> {
    return this.pricePicker.setInputFiles(file);
  }

  async chooseAnotherPriceFile(): Promise<void> {
    await this.market.getByRole('button', { name: 'Choose a price file' }).click();
  }

  async checkForNewVersion(): Promise<void> {
    await this.page.getByRole('button', { name: 'Check for a newer version' }).click();
  }

  async chooseTheme(name: 'As the device' | 'Light' | 'Dark'): Promise<void> {
    await this.page.getByRole('radio', { name }).check();
  }
}
