import type { Locator, Page } from '@playwright/test';
import { Screen } from './Screen.ts';

/** A file as a picker hands it over. */
export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A custodian's file: chosen, looked at, imported. */
export class ImportPage extends Screen {
  readonly picker: Locator;
  readonly rows: Locator;
  readonly counts: Locator;
  readonly confirmButton: Locator;
  /** Why the file cannot be used. */
  readonly refusal: Locator;

  constructor(page: Page) {
    super(page);
    this.picker = page.getByLabel(/^Choose a file/);
    this.rows = page.locator('main').getByRole('row');
    this.counts = page.getByText(/rows come in|No row of this file/);
    this.confirmButton = page.getByRole('button', { name: /^Import \d+ row/ });
    this.refusal = page.getByRole('alert');
  }

  choose(file: PickedFile): Promise<void> {
    return this.picker.setInputFiles(file);
  }

  chooseAnother(): Promise<void> {
    return this.page.getByRole('button', { name: 'Choose another file' }).click();
  }

  /** The line of the file with this text. */
  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  async showOnlyWhatNeedsALook(): Promise<void> {
    await this.page.getByRole('radio', { name: 'To look at' }).check();
  }

  /** Imports what was shown; the household's holdings follow. */
  async confirm(): Promise<void> {
    await this.confirmButton.click();
  }
}
