import type { Locator, Page } from '@playwright/test';
import { ExplorePage } from './ExplorePage.ts';
import { Screen } from './Screen.ts';

interface Limit {
  readonly kind?: string;
  readonly which?: string;
  readonly min?: string;
  readonly max?: string;
}

/** What a household's portfolio may be. */
export class PolicyPage extends Screen {
  readonly limits: Locator;
  readonly range: Locator;
  readonly cash: Locator;
  readonly keeps: Locator;
  readonly approved: Locator;
  readonly cashFloor: Locator;
  readonly least: Locator;
  readonly most: Locator;

  constructor(page: Page) {
    super(page);
    this.limits = page.getByRole('region', { name: 'Limits' });
    this.range = page.getByRole('region', { name: 'How rough the ride may be' });
    this.cash = page.getByRole('region', { name: 'Cash to keep' });
    this.keeps = page.getByRole('region', { name: 'Holdings that stay' });
    this.approved = page.getByRole('region', { name: 'Approved list' });
    this.cashFloor = this.cash.getByRole('slider');
    this.least = this.dialog.getByLabel('At least (%)');
    this.most = this.dialog.getByLabel('At most (%)');
  }

  limit(name: string | RegExp): Locator {
    return this.limits.getByRole('listitem').filter({ hasText: name });
  }

  rangeEnd(end: 'At least' | 'At most'): Locator {
    return this.range.getByRole('slider', { name: `How rough the ride may be: ${end}` });
  }

  neverSell(name: RegExp): Locator {
    return this.keeps
      .getByRole('listitem')
      .filter({ hasText: name })
      .getByRole('checkbox', { name: /^Never sell/ });
  }

  instrument(symbol: string): Locator {
    return this.approved.getByRole('checkbox', { name: new RegExp(`\\b${symbol}\\b`) });
  }

  async explore(): Promise<ExplorePage> {
    await this.page.getByRole('link', { name: 'See what the rules cost' }).click();
    return new ExplorePage(this.page);
  }

  async beginLimit(): Promise<void> {
    await this.limits.getByRole('button', { name: 'Add a limit' }).click();
  }

  async beginEditLimit(name: string): Promise<void> {
    await this.limits.getByRole('button', { name: `Change the limit on ${name}` }).click();
  }

  async fillLimit({ kind, which, min, max }: Limit): Promise<void> {
    if (kind !== undefined) await this.dialog.getByLabel('Limit what').selectOption(kind);
    if (which !== undefined) await this.dialog.getByLabel('Which').selectOption(which);
    if (min !== undefined) await this.least.fill(min);
    if (max !== undefined) await this.most.fill(max);
  }

  async submitLimit(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Save limit' }).click();
  }

  async addLimit(limit: Limit): Promise<void> {
    await this.beginLimit();
    await this.fillLimit(limit);
    await this.submitLimit();
  }

  async removeLimit(name: string): Promise<void> {
    await this.beginEditLimit(name);
    await this.dialog.getByRole('button', { name: 'Remove limit' }).click();
  }

  async showAllInstruments(): Promise<void> {
    await this.approved.getByRole('radio', { name: 'All that this market prices' }).check();
  }

  async approve(...symbols: readonly string[]): Promise<void> {
    await this.showAllInstruments();
    for (const symbol of symbols) await this.instrument(symbol).check();
  }
}
