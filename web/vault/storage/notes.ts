import { fail, type Result, succeed } from '../../domain/Result.ts';
import type { VaultError } from '../api/error.ts';
import type { Sealer } from '../crypto/Sealer.ts';
import { readJson, writeJson } from './body.ts';
import type { Connection } from './connection.ts';

const place = (key: string) => ({ table: 'notes', document: '', sequence: key });

/** A small note of this device, null when there is none. Its key is in clear: keys name things of the app, never clients. */
export async function recallNote(
  connection: Connection,
  sealer: Sealer,
  key: string,
): Promise<Result<string | null, VaultError>> {
  const row = await connection.read((database) => database.notes.get(key));
  if (!row.ok) return row;
  if (!row.value) return succeed(null);
  const bytes = await sealer.open(row.value.sealed, place(key));
  if (bytes) return succeed(readJson<string>(bytes));
  return fail({ type: 'CannotRead', message: `The note "${key}" is damaged on this device.` });
}

export async function rememberNote(
  connection: Connection,
  sealer: Sealer,
  key: string,
  value: string,
): Promise<Result<null, VaultError>> {
  const sealed = await sealer.seal(writeJson(value), place(key));
  const written = await connection.write((database) => database.notes.put({ key, sealed }));
  return written.ok ? succeed(null) : written;
}
