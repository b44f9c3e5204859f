/**
 * The household document: one root map per record, fields that are edited separately under separate keys.
 *
 *   household                     name note currency band sample schemaVersion removed
 *   account:<id>                  name taxType custodian number cash order removed
 *   position:<id>                 account symbol description quantity price cost lots order removed
 *   policy                        cashFloor riskRange returnMethod
 *   band:<id>                     scope min max order removed
 *   never-sell do-not-buy approved   symbol → true | false
 *   scenario:<slot>               content removed
 *
 * Values that only mean something together (an amount and its currency, a price and its day, the ends of a range, a
 * saved scenario) are one key. `order` is the place among its kind, ties broken by id. Removal is the flag `removed`.
 */
export const SCHEMA_VERSION = 1;

export const HOUSEHOLD = 'household';
export const POLICY = 'policy';
export const NEVER_SELL = 'never-sell';
export const DO_NOT_BUY = 'do-not-buy';
export const APPROVED = 'approved';

export type RecordKind = 'account' | 'position' | 'band' | 'scenario';

export const recordName = (kind: RecordKind, id: string): string => `${kind}:${id}`;
