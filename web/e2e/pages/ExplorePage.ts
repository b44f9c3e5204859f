import type { Locator, Page } from '@playwright/test';
import { Screen } from './Screen.ts';

type Tab = 'Changes' | 'Rules';

/** The signature screen: the frontier, the dot, what changes, the rules and their price. */
export class ExplorePage extends Screen {
  /** The picture, which is a slider to the keyboard and to screen readers. */
  readonly dot: Locator;
  readonly slider: Locator;
  readonly sentence: Locator;
  /** What the curve says to whoever cannot see it. */
  readonly curve: Locator;
  readonly changes: Locator;
  readonly rules: Locator;
  readonly tray: Locator;
  readonly tabs: Locator;
  readonly conflict: Locator;
  readonly notice: Locator;
  /** Says what the figures are, which market they come from and what is held fixed. */
  readonly small: Locator;

  constructor(page: Page) {
    super(page);
    this.dot = page.getByRole('slider', { name: /^Proposed portfolio on the curve/ });
    this.slider = page.getByRole('slider', { name: 'How rough the ride may be', exact: true });
    this.sentence = page.getByText(
      /^(About the same rough ride|A calmer ride|A rougher ride|You are already|About as good as|This is what you hold)/,
    );
    this.curve = page.getByText(/^The curve runs from/);
    this.changes = page.getByRole('region', { name: 'What changes' });
    this.rules = page.getByRole('region', { name: 'Your rules and their price' });
    this.tray = page.getByRole('group', { name: 'Portfolios to compare' });
    this.tabs = page.getByRole('radiogroup', { name: 'Under the picture' });
    this.conflict = page.getByRole('alert').filter({ hasText: 'These rules cannot all hold' });
    this.notice = page.getByRole('alert');
    this.small = page.getByText(/^Hypothetical: an illustration/);
  }

  /** One of the four figures, by its label. */
  figure(label: 'A bad year (1 in 20)' | 'Expected per year' | 'Fund costs per year' | 'Moved in all'): Locator {
    return this.page.getByRole('term').filter({ hasText: label }).locator('xpath=following-sibling::dd[1]');
  }

  change(name: string | RegExp): Locator {
    return this.changes.getByRole('listitem').filter({ hasText: name });
  }

  rule(text: string | RegExp): Locator {
    return this.rules.getByRole('listitem').filter({ hasText: text });
  }

  limit(text: string | RegExp): Locator {
    return this.rule(text).getByRole('slider');
  }

  /** A place of the tray: Today, Proposed, or what A, B, C are called. */
  place(name: string | RegExp): Locator {
    return this.tray.getByRole('button', { name });
  }

  /** The list of changes, which stands behind a tab on all but wide screens. */
  showChanges(): Promise<void> {
    return this.#show('Changes', this.changes);
  }

  showRules(): Promise<void> {
    return this.#show('Rules', this.rules);
  }

  async #show(tab: Tab, content: Locator): Promise<void> {
    if (await content.isVisible()) return;
    await this.tabs.getByRole('radio', { name: tab }).check();
    const open = this.page.getByRole('button', { name: 'Show more' });
    if (await open.isVisible()) await open.click();
  }

  /** Closes the sheet of a phone, so that the figures are in sight again. */
  async closeSheet(): Promise<void> {
    const close = this.page.getByRole('button', { name: 'Show less' });
    if (await close.isVisible()) await close.click();
  }

  async listByHolding(): Promise<void> {
    await this.showChanges();
    await this.changes.getByRole('radio', { name: 'By holding' }).check();
  }

  /** Puts the pointer on the picture; `share` of its width from the left. */
  async press(share: number): Promise<void> {
    const { x, y } = await this.#at(share);
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
  }

  async dragTo(share: number): Promise<void> {
    const { x, y } = await this.#at(share);
    await this.page.mouse.move(x, y, { steps: 8 });
  }

  async release(): Promise<void> {
    await this.page.mouse.up();
  }

  async #at(share: number): Promise<{ x: number; y: number }> {
    const box = await this.dot.boundingBox();
    if (box === null) throw new Error('The picture is not on the screen.');
    return { x: box.x + box.width * share, y: box.y + box.height / 2 };
  }

  async calmer(): Promise<void> {
    await this.page.getByRole('button', { name: 'A little calmer' }).click();
  }

  async rougher(): Promise<void> {
    await this.page.getByRole('button', { name: 'A little rougher' }).click();
  }

  /** Drags a rule's slider to a share of its length, from where it stands. */
  async dragLimit(text: string | RegExp, share: number): Promise<void> {
    const slider = this.limit(text);
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (box === null) throw new Error(`The limit ${text} is not on the screen.`);
    const thumb = 28;
    const at = (of: number): number => box.x + thumb / 2 + (box.width - thumb) * of;
    const now = await slider.evaluate((input: HTMLInputElement) => input.valueAsNumber / Number(input.max));
    const y = box.y + box.height / 2;
    await this.page.mouse.move(at(now), y);
    await this.page.mouse.down();
    await this.page.mouse.move(at(share), y, { steps: 8 });
    await this.page.mouse.up();
  }

  async keep(slot: 'A' | 'B' | 'C'): Promise<void> {
    await this.place(`Keep as ${slot}`).click();
  }

  /** Opens what can be done with a kept portfolio, which must be the one that is shown. */
  async beginChange(slot: 'A' | 'B' | 'C'): Promise<void> {
    await this.place(`Change ${slot}`).click();
  }

  async rename(slot: 'A' | 'B' | 'C', name: string): Promise<void> {
    await this.beginChange(slot);
    await this.dialog.getByLabel('Name').fill(name);
    await this.dialog.getByRole('button', { name: 'Save name' }).click();
  }

  async remove(slot: 'A' | 'B' | 'C'): Promise<void> {
    await this.beginChange(slot);
    await this.dialog.getByRole('button', { name: 'Remove' }).click();
  }

  /** The choice stands under the rules. */
  async takeReturnsFromHistory(): Promise<void> {
    await this.page.getByRole('radio', { name: 'What history paid' }).check();
  }

  async showTable(): Promise<void> {
    await this.page.getByRole('button', { name: 'Show as a table' }).click();
  }

  async showWhatThisMeans(): Promise<void> {
    await this.page.getByRole('button', { name: 'What this means' }).click();
  }
}
