import * as v from 'valibot';
import type { Lot, Position } from '../../domain/Household.ts';
import type { RecordOf } from './record.ts';
import { recordName } from './schema.ts';
import { Day, Finite, MoneyValue, Price } from './values.ts';
import type { Write } from './write.ts';

export const PositionRecord = v.object({
  account: v.string(),
  symbol: v.string(),
  description: v.optional(v.string(), ''),
  quantity: Finite,
  price: v.nullish(v.object({ perShare: Price, date: v.nullable(Day) }), null),
  cost: v.nullish(MoneyValue, null),
  /** The id of the fact that holds the lots; null when none are known. */
  lots: v.nullish(v.string(), null),
  order: v.optional(v.number(), 0),
});

export type PositionFields = v.InferOutput<typeof PositionRecord>;

/** The lots of a household by the id of the fact that records them. */
export type LotsByFact = ReadonlyMap<string, readonly Lot[]>;

export const toPosition = (record: RecordOf<PositionFields>, lots: LotsByFact): Position => ({
  id: record.id,
  symbol: record.fields.symbol,
  description: record.fields.description,
  quantity: record.fields.quantity,
  price: record.fields.price?.perShare ?? null,
  priceDate: record.fields.price?.date ?? null,
  cost: record.fields.cost,
  lots: (record.fields.lots === null ? null : lots.get(record.fields.lots)) ?? [],
});

export type PositionFacts = Pick<Position, 'quantity' | 'price' | 'priceDate' | 'cost'>;

export const writePositionFacts = (id: string, facts: PositionFacts): readonly Write[] => {
  const record = recordName('position', id);
  return [
    { record, key: 'quantity', value: facts.quantity },
    { record, key: 'price', value: facts.price === null ? null : { perShare: facts.price, date: facts.priceDate } },
    {
      record,
      key: 'cost',
      value: facts.cost === null ? null : { minor: facts.cost.minor, currency: facts.cost.currency },
    },
  ];
};

export const writeLots = (id: string, fact: string | null): Write => ({
  record: recordName('position', id),
  key: 'lots',
  value: fact,
});

export const writeNewPosition = (
  position: Position,
  accountId: string,
  fact: string | null,
  order: number,
): readonly Write[] => {
  const record = recordName('position', position.id);
  return [
    { record, key: 'account', value: accountId },
    { record, key: 'symbol', value: position.symbol },
    { record, key: 'description', value: position.description },
    ...writePositionFacts(position.id, position),
    writeLots(position.id, fact),
    { record, key: 'order', value: order },
    { record, key: 'removed', value: false },
  ];
};

export const writeRemoved = (record: string): Write => ({ record, key: 'removed', value: true });
