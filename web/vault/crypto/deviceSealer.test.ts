import { beforeAll, describe, expect, it } from 'vitest';
import { type KeyStore, openDeviceKey } from './deviceKey.ts';
import { createDeviceSealer } from './deviceSealer.ts';
import type { Place, Sealer } from './Sealer.ts';

const place: Place = { table: 'updates', document: 'h1', sequence: 7 };
const plain = new TextEncoder().encode('The Adebayos hold 100 FUND');

function keyStore(): KeyStore & { kept: CryptoKey | null } {
  const store = {
    kept: null as CryptoKey | null,
    load: async () => store.kept,
    keep: async (key: CryptoKey) => {
      store.kept ??= key;
      return store.kept;
    },
  };
  return store;
}

let sealer: Sealer;
beforeAll(async () => {
  sealer = createDeviceSealer(await openDeviceKey(keyStore()));
});

describe('sealing', () => {
  it('opens to what was sealed, also nothing and much', async () => {
    for (const bytes of [plain, new Uint8Array(0), new Uint8Array(100_000).fill(3)]) {
      expect(await sealer.open(await sealer.seal(bytes, place), place)).toEqual(bytes);
    }
  });

  it('leads with its suite and a nonce that never repeats', async () => {
    const sealed = await Promise.all(Array.from({ length: 200 }, () => sealer.seal(plain, place)));
    expect(new Set(sealed.map((bytes) => bytes[0]))).toEqual(new Set([1]));
    expect(new Set(sealed.map((bytes) => Buffer.from(bytes.subarray(1, 13)).toString('hex'))).size).toBe(200);
  });

  it('does not open after any one byte was changed, cut off or added', async () => {
    const sealed = await sealer.seal(plain, place);
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice();
      changed[at] ^= 0x40;
      expect([at, await sealer.open(changed, place)]).toEqual([at, null]);
    }
    expect(await sealer.open(sealed.slice(0, -1), place)).toBeNull();
    expect(await sealer.open(new Uint8Array(5), place)).toBeNull();
    expect(await sealer.open(new Uint8Array([...sealed, 0]), place)).toBeNull();
  });

  it.each<Place>([
    { ...place, table: 'facts' },
    { ...place, document: 'h2' },
    { ...place, sequence: 8 },
    { ...place, sequence: '7' },
  ])('does not open in another place: $table $document $sequence', async (other) => {
    expect(await sealer.open(await sealer.seal(plain, place), other)).toBeNull();
  });

  it('does not open with another key', async () => {
    const other = createDeviceSealer(await openDeviceKey(keyStore()));
    expect(await other.open(await sealer.seal(plain, place), place)).toBeNull();
  });
});

describe('the device key', () => {
  it('is made once, cannot be taken out, and two windows that start together agree on it', async () => {
    const store = keyStore();
    const [one, two] = await Promise.all([openDeviceKey(store), openDeviceKey(store)]);
    expect(one).toBe(two);
    expect(await openDeviceKey(store)).toBe(one);
    expect(one.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', one)).rejects.toThrow();
  });
});
