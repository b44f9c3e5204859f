import * as v from 'valibot';
import type { Account, Position } from '../../domain/Household.ts';
import type { Money } from '../../domain/Money.ts';
import type { RecordOf } from './record.ts';
import { recordName } from './schema.ts';
import { MoneyValue, TaxTypeValue } from './values.ts';
import type { Write } from './write.ts';

export const AccountRecord = v.object({
  name: v.string(),
  taxType: TaxTypeValue,
  custodian: v.optional(v.string(), ''),
  number: v.optional(v.string(), ''),
  cash: MoneyValue,
  order: v.optional(v.number(), 0),
});

export type AccountFields = v.InferOutput<typeof AccountRecord>;

export const toAccount = (record: RecordOf<AccountFields>, positions: readonly Position[]): Account => ({
  id: record.id,
  name: record.fields.name,
  taxType: record.fields.taxType,
  custodian: record.fields.custodian,
  number: record.fields.number,
  cash: record.fields.cash,
  positions,
});

export type AccountHead = Pick<Account, 'name' | 'taxType' | 'custodian' | 'number'>;

export const writeAccountHead = (id: string, head: AccountHead): readonly Write[] => {
  const record = recordName('account', id);
  return [
    { record, key: 'name', value: head.name },
    { record, key: 'taxType', value: head.taxType },
    { record, key: 'custodian', value: head.custodian },
    { record, key: 'number', value: head.number },
  ];
};

export const writeCash = (accountId: string, cash: Money): Write => ({
  record: recordName('account', accountId),
  key: 'cash',
  value: { minor: cash.minor, currency: cash.currency },
});

export const writeNewAccount = (id: string, head: AccountHead, cash: Money, order: number): readonly Write[] => [
  ...writeAccountHead(id, head),
  writeCash(id, cash),
  { record: recordName('account', id), key: 'order', value: order },
  { record: recordName('account', id), key: 'removed', value: false },
];
