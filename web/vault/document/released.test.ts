import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Household, Lot } from '../../domain/Household.ts';
import { readHousehold } from './household.ts';
import { SCHEMA_VERSION } from './schema.ts';

interface Released {
  readonly lots: Readonly<Record<string, readonly Lot[]>>;
  readonly household: Household;
}

const fixture = (name: string): URL => new URL(`./fixtures/${name}`, import.meta.url);

describe('a document of every released schema version', () => {
  const versions = Array.from({ length: SCHEMA_VERSION }, (_each, i) => i + 1);

  it.each(versions)('version %i still opens, and says what it said', (version) => {
    const doc = new Y.Doc();
    Y.applyUpdateV2(doc, readFileSync(fixture(`household-v${version}.bin`)));
    const { lots, household }: Released = JSON.parse(readFileSync(fixture(`household-v${version}.json`), 'utf8'));
    expect(readHousehold(doc, household.id, new Map(Object.entries(lots)))).toEqual({ ok: true, value: household });
  });
});

describe('a document that does not hold what it should', () => {
  const broken = (record: string, key: string, value: unknown) => {
    const doc = new Y.Doc();
    Y.applyUpdateV2(doc, readFileSync(fixture(`household-v${SCHEMA_VERSION}.bin`)));
    doc.getMap(record).set(key, value);
    return readHousehold(doc, 'h1', new Map());
  };

  it.each([
    ['account:a1', 'cash', { minor: 1.5, currency: 'USD' }, 'At account:a1.cash.minor: expected'],
    ['position:p1', 'quantity', 'many', 'At position:p1.quantity: expected number, found "many".'],
    ['band:b2', 'max', 1.2, 'At band:b2.max: expected <=1, found 1.2.'],
    ['policy', 'riskRange', { low: 0.3, high: 0.1 }, 'At policy.riskRange: expected'],
    ['household', 'name', null, 'At household.name: expected string, found null.'],
    ['scenario:A', 'content', { slot: 'A' }, 'At scenario:A.content.name: expected "name", found undefined.'],
  ])('is refused with the path %s.%s', (record, key, value, message) => {
    const answer = broken(record, key, value);
    expect(answer.ok).toBe(false);
    expect(!answer.ok && answer.error.message).toContain(message);
  });
});
