import * as v from 'valibot';
import type * as Y from 'yjs';
import type { Household, Position } from '../../domain/Household.ts';
import { type Result, succeed } from '../../domain/Result.ts';
import type { VaultError } from '../api/error.ts';
import { AccountRecord, toAccount } from './account.ts';
import { readPolicy } from './policy.ts';
import { type LotsByFact, PositionRecord, toPosition } from './position.ts';
import { readRecord, readRecords } from './record.ts';
import { readScenarios } from './scenario.ts';
import { HOUSEHOLD, SCHEMA_VERSION } from './schema.ts';
import { Currency } from './values.ts';
import type { Write } from './write.ts';

const HouseholdRecord = v.object({
  name: v.string(),
  note: v.optional(v.string(), ''),
  currency: Currency,
  band: v.optional(v.number(), 0),
  sample: v.optional(v.boolean(), false),
});

export const exists = (doc: Y.Doc): boolean => doc.getMap(HOUSEHOLD).size > 0;

export const isRemoved = (doc: Y.Doc): boolean => doc.getMap(HOUSEHOLD).get('removed') === true;

/** True when a later Tangent wrote this document: it may be read, but an edit of ours could destroy what we don't know. */
export const isNewer = (doc: Y.Doc): boolean => {
  const version = doc.getMap(HOUSEHOLD).get('schemaVersion');
  return typeof version === 'number' && version > SCHEMA_VERSION;
};

/** The household as plain data. A failure names the record and key that could not be read. */
export function readHousehold(doc: Y.Doc, id: string, lots: LotsByFact): Result<Household, VaultError> {
  const head = readRecord(doc, HOUSEHOLD, HouseholdRecord);
  if (!head.ok) return head;
  const accounts = readRecords(doc, 'account', AccountRecord);
  if (!accounts.ok) return accounts;
  const positions = readRecords(doc, 'position', PositionRecord);
  if (!positions.ok) return positions;
  const policy = readPolicy(doc);
  if (!policy.ok) return policy;
  const scenarios = readScenarios(doc);
  if (!scenarios.ok) return scenarios;

  const byAccount = new Map<string, Position[]>();
  for (const record of positions.value) {
    const list = byAccount.get(record.fields.account);
    const position = toPosition(record, lots);
    if (list) list.push(position);
    else byAccount.set(record.fields.account, [position]);
  }
  return succeed({
    id,
    ...head.value,
    accounts: accounts.value.map((account) => toAccount(account, byAccount.get(account.id) ?? [])),
    policy: policy.value,
    scenarios: scenarios.value,
  });
}

export type HouseholdHead = Pick<Household, 'name' | 'note' | 'currency' | 'band' | 'sample'>;

export const writeNewHousehold = (head: HouseholdHead): readonly Write[] => [
  { record: HOUSEHOLD, key: 'name', value: head.name },
  { record: HOUSEHOLD, key: 'note', value: head.note },
  { record: HOUSEHOLD, key: 'currency', value: head.currency },
  { record: HOUSEHOLD, key: 'band', value: head.band },
  { record: HOUSEHOLD, key: 'sample', value: head.sample },
  { record: HOUSEHOLD, key: 'schemaVersion', value: SCHEMA_VERSION },
  { record: HOUSEHOLD, key: 'removed', value: false },
];
