import * as v from 'valibot';
import type * as Y from 'yjs';
import { fail, type Result, succeed } from '../../domain/Result.ts';
import type { VaultError } from '../api/error.ts';
import type { RecordKind } from './schema.ts';

export interface RecordOf<T> {
  readonly id: string;
  readonly fields: T;
}

interface Ordered {
  readonly order: number;
}

/** The ids of the records of one kind that are not removed. */
export function liveIds(doc: Y.Doc, kind: RecordKind): readonly string[] {
  const ids: string[] = [];
  for (const name of doc.share.keys()) {
    if (!name.startsWith(`${kind}:`)) continue;
    const map = doc.getMap(name);
    if (map.size > 0 && map.get('removed') !== true) ids.push(name.slice(kind.length + 1));
  }
  return ids;
}

/** Reads one record through its schema; the message names the record, the key, what was expected and what was found. */
export function readRecord<T>(doc: Y.Doc, name: string, schema: v.GenericSchema<unknown, T>): Result<T, VaultError> {
  const parsed = v.safeParse(schema, doc.getMap(name).toJSON());
  if (parsed.success) return succeed(parsed.output);
  const issue = parsed.issues[0];
  const path = v.getDotPath(issue);
  const message = `At ${name}${path ? `.${path}` : ''}: expected ${issue.expected ?? issue.message}, found ${issue.received}.`;
  return fail({ type: 'CannotRead', message });
}

/** Reads all live records of a kind, in their order; ties of two devices are broken by id, so that all agree. */
export function readRecords<T extends Ordered>(
  doc: Y.Doc,
  kind: RecordKind,
  schema: v.GenericSchema<unknown, T>,
): Result<readonly RecordOf<T>[], VaultError> {
  const records: RecordOf<T>[] = [];
  for (const id of liveIds(doc, kind)) {
    const fields = readRecord(doc, `${kind}:${id}`, schema);
    if (!fields.ok) return fields;
    records.push({ id, fields: fields.value });
  }
  records.sort((a, b) => a.fields.order - b.fields.order || (a.id < b.id ? -1 : 1));
  return succeed(records);
}

/** The place after the last record of a kind, removed ones included. */
export function nextOrder(doc: Y.Doc, kind: RecordKind): number {
  let last = 0;
  for (const name of doc.share.keys()) {
    if (!name.startsWith(`${kind}:`)) continue;
    const order = doc.getMap(name).get('order');
    if (typeof order === 'number' && order > last) last = order;
  }
  return last + 1;
}

/** The symbols that a set record holds, sorted, so that the order does not tell who wrote first. */
export function readSymbols(doc: Y.Doc, name: string): readonly string[] {
  const symbols: string[] = [];
  for (const [symbol, on] of doc.getMap(name).entries()) if (on === true) symbols.push(symbol);
  return symbols.sort();
}
