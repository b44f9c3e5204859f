export type Persistence = 'granted' | 'refused' | 'unknown';

export interface StorageUse {
  readonly usedBytes: number;
  /** What the browser would let this app use. */
  readonly quotaBytes: number;
}

/** Asks the browser never to clear this app's data by itself. Worth asking in the installed app; a plain tab is mostly refused. */
export async function requestPersistence(): Promise<Persistence> {
  if (!navigator.storage?.persist) return 'unknown';
  return (await navigator.storage.persist()) ? 'granted' : 'refused';
}

/** Whether that was granted, without asking. */
export async function readPersistence(): Promise<Persistence> {
  if (!navigator.storage?.persisted) return 'unknown';
  return (await navigator.storage.persisted()) ? 'granted' : 'refused';
}

/** How much is stored and how much may be; null where the browser does not say. */
export async function storageEstimate(): Promise<StorageUse | null> {
  const estimate = await navigator.storage?.estimate?.();
  if (estimate?.usage === undefined || estimate.quota === undefined) return null;
  return { usedBytes: estimate.usage, quotaBytes: estimate.quota };
}
