/** Where the device key rests. Injected, because not every store can hold a `CryptoKey`. */
export interface KeyStore {
  load(): Promise<CryptoKey | null>;
  /** Keeps `key` unless there is one already; answers with the one that is kept. Atomic, so that two tabs agree. */
  keep(key: CryptoKey): Promise<CryptoKey>;
}

/** The key of this device: made once by WebCrypto, never extractable, so that not even this code can read its bytes. */
export async function openDeviceKey(store: KeyStore): Promise<CryptoKey> {
  const kept = await store.load();
  if (kept) return kept;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return store.keep(made);
}
