import type { Locator, Page } from '@playwright/test';

/** What every screen of the app has: its title, a word on what is saved, the way back and forth, the short note after a step. */
export class Screen {
  readonly page: Page;
  readonly title: Locator;
  /** "Saved on this device" and what else stands beside the title. */
  readonly header: Locator;
  readonly undoButton: Locator;
  readonly redoButton: Locator;
  readonly toast: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
    this.header = page.locator('header');
    this.undoButton = this.header.getByRole('button', { name: /^(Undo|Nothing to undo)/ });
    this.redoButton = this.header.getByRole('button', { name: /^(Redo|Nothing to redo)/ });
    this.toast = page.locator('[aria-live="polite"][role="status"]').last();
    this.dialog = page.getByRole('dialog');
  }

  undo(): Promise<void> {
    return this.undoButton.click();
  }

  redo(): Promise<void> {
    return this.redoButton.click();
  }

  async undoByKeyboard(): Promise<void> {
    await this.page.keyboard.press('Control+z');
  }

  /** Takes the one way back that the note offers. */
  async undoFromToast(): Promise<void> {
    await this.toast.getByRole('button', { name: 'Undo' }).click();
  }

  async leaveDialog(): Promise<void> {
    await this.page.keyboard.press('Escape');
  }
}
