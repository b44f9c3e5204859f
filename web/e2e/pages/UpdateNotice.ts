import type { Locator, Page } from '@playwright/test';

/** The notice that a new version waits, wherever in the app it comes up. */
export class UpdateNotice {
  readonly notice: Locator;

  constructor(page: Page) {
    this.notice = page.getByRole('note').filter({ hasText: 'A new version of Tangent is ready' });
  }

  async accept(): Promise<void> {
    await this.notice.getByRole('button', { name: 'Update now' }).click();
  }
}
