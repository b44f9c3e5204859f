import type { Locator } from '@playwright/test';

/** What a place says now, to be compared with what it says later. */
export const said = async (place: Locator): Promise<string> => (await place.textContent()) ?? '';
