import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';

type Options = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

/**
 * One tablet or phone with a disk of its own: what is stored survives closing and opening the browser. Chromium's checks of
 * an installed app run on such a device only.
 */
export class Device {
  readonly #folder: string;
  readonly #options: Options;
  #context: BrowserContext;
  /** The one open page. */
  page: Page;

  private constructor(folder: string, options: Options, context: BrowserContext, page: Page) {
    this.#folder = folder;
    this.#options = options;
    this.#context = context;
    this.page = page;
  }

  static async make(options: Options): Promise<Device> {
    const folder = await mkdtemp(join(tmpdir(), 'device-'));
    const context = await chromium.launchPersistentContext(folder, options);
    return new Device(folder, options, context, await onlyPage(context));
  }

  get context(): BrowserContext {
    return this.#context;
  }

  /** Closes the browser and opens it again. The page is a new one, at no address. */
  async reopen(): Promise<Page> {
    await this.#context.close();
    this.#context = await chromium.launchPersistentContext(this.#folder, this.#options);
    this.page = await onlyPage(this.#context);
    return this.page;
  }

  /** Chromium's own tools for the open page. */
  tools(): Promise<CDPSession> {
    return this.#context.newCDPSession(this.page);
  }

  async destroy(): Promise<void> {
    await this.#context.close();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const onlyPage = async (context: BrowserContext): Promise<Page> => context.pages()[0] ?? (await context.newPage());
