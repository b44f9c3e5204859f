import * as v from 'valibot';
import type * as Y from 'yjs';
import type { Band, Policy } from '../../domain/Policy.ts';
import { type Result, succeed } from '../../domain/Result.ts';
import type { VaultError } from '../api/error.ts';
import { readRecord, readRecords, readSymbols } from './record.ts';
import { APPROVED, DO_NOT_BUY, NEVER_SELL, POLICY, recordName } from './schema.ts';
import { ReturnMethodValue, RiskRangeValue, ScopeValue, Weight } from './values.ts';
import type { Write } from './write.ts';

/** What a household starts with: no rule but a middling range, so that the first frontier shows the whole choice. */
const PolicyRecord = v.object({
  cashFloor: v.optional(Weight, 0),
  riskRange: v.optional(RiskRangeValue, { low: 0.06, high: 0.14 }),
  returnMethod: v.optional(ReturnMethodValue, 'market-implied'),
});

const BandRecord = v.object({
  scope: ScopeValue,
  min: v.nullish(Weight, null),
  max: v.nullish(Weight, null),
  order: v.optional(v.number(), 0),
});

export function readPolicy(doc: Y.Doc): Result<Policy, VaultError> {
  const fields = readRecord(doc, POLICY, PolicyRecord);
  if (!fields.ok) return fields;
  const bands = readRecords(doc, 'band', BandRecord);
  if (!bands.ok) return bands;
  return succeed({
    bands: bands.value.map((band) => ({
      id: band.id,
      scope: band.fields.scope,
      min: band.fields.min,
      max: band.fields.max,
    })),
    neverSell: readSymbols(doc, NEVER_SELL),
    doNotBuy: readSymbols(doc, DO_NOT_BUY),
    cashFloor: fields.value.cashFloor,
    riskRange: fields.value.riskRange,
    approved: readSymbols(doc, APPROVED),
    returnMethod: fields.value.returnMethod,
  });
}

export const writeBand = (band: Band, order: number | null): readonly Write[] => {
  const record = recordName('band', band.id);
  const writes: Write[] = [
    { record, key: 'scope', value: { kind: band.scope.kind, key: band.scope.key } },
    { record, key: 'min', value: band.min },
    { record, key: 'max', value: band.max },
    { record, key: 'removed', value: false },
  ];
  if (order !== null) writes.push({ record, key: 'order', value: order });
  return writes;
};
