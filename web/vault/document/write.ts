import type * as Y from 'yjs';

/** What a key of a record may hold. Never a nested Yjs type: two devices that create one under one key lose a side. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** One key of one root record gets a value; without `value` the key is unset. */
export interface Write {
  readonly record: string;
  readonly key: string;
  readonly value?: Plain;
}

export const readKey = (doc: Y.Doc, record: string, key: string): Plain | undefined =>
  doc.getMap(record).get(key) as Plain | undefined;

const samePlain = (a: Plain | undefined, b: Plain | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The writes that would change something. */
export const changingWrites = (doc: Y.Doc, writes: readonly Write[]): readonly Write[] =>
  writes.filter((write) => !samePlain(readKey(doc, write.record, write.key), write.value));

/** Writes all in one transaction, so that one update carries the whole command. */
export function applyWrites(doc: Y.Doc, writes: readonly Write[]): void {
  doc.transact(() => {
    for (const { record, key, value } of writes) {
      if (value === undefined) doc.getMap(record).delete(key);
      else doc.getMap(record).set(key, value);
    }
  });
}

/**
 * What takes `writes` back, read before they are applied: the values that stood there. A record that they create is
 * not emptied but marked removed, so that what another device writes into it meanwhile is not lost.
 */
export function inverseOf(doc: Y.Doc, writes: readonly Write[]): readonly Write[] {
  const inverse: Write[] = [];
  const removable = new Set(writes.filter((write) => write.key === 'removed').map((write) => write.record));
  for (const { record, key } of writes) {
    if (doc.getMap(record).size === 0 && removable.has(record)) {
      if (key === 'removed') inverse.push({ record, key, value: true });
    } else {
      const value = readKey(doc, record, key);
      inverse.push(value === undefined ? { record, key } : { record, key, value });
    }
  }
  return inverse;
}

/**
 * The part of `inverse` that still takes back what `writes` wrote: a key that has been given another value since, by
 * another device, keeps it.
 */
export function stillOwn(doc: Y.Doc, writes: readonly Write[], inverse: readonly Write[]): readonly Write[] {
  const written = new Map(writes.map((write) => [`${write.record}\n${write.key}`, write.value]));
  return inverse.filter(({ record, key }) => samePlain(readKey(doc, record, key), written.get(`${record}\n${key}`)));
}
