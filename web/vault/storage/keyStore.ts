import type { KeyStore } from '../crypto/deviceKey.ts';
import type { Connection } from './connection.ts';

const DEVICE_KEY = 'device';

/** The device key as a `CryptoKey` in its own table: the browser keeps its bytes, nobody can read them out. */
export function createKeyStore(connection: Connection): KeyStore {
  return {
    load: async () => {
      const row = await connection.read((database) => database.keys.get(DEVICE_KEY));
      if (!row.ok) throw new Error(row.error.message);
      return row.value?.key ?? null;
    },
    keep: async (key) => {
      const kept = await connection.write(async (database) => {
        const before = await database.keys.get(DEVICE_KEY);
        if (before) return before.key;
        await database.keys.put({ name: DEVICE_KEY, key });
        return key;
      });
      if (!kept.ok) throw new Error(kept.error.message);
      return kept.value;
    },
  };
}
