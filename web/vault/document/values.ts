import * as v from 'valibot';
import type { Lot, TaxType } from '../../domain/Household.ts';
import type { Money } from '../../domain/Money.ts';
import type { BandScope, Policy, RiskRange } from '../../domain/Policy.ts';

/** The values that records and commands are made of. Each schema refuses what the next reader could not use. */
export const Id = v.pipe(v.string(), v.regex(/^[\w.:-]{1,80}$/, 'an id of letters, digits, ".", ":", "-" or "_"'));
export const Name = v.pipe(v.string(), v.trim(), v.minLength(1, 'a name'), v.maxLength(120, 'at most 120 characters'));
export const Text = v.pipe(v.string(), v.maxLength(400, 'at most 400 characters'));
export const Ticker = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'a symbol'),
  v.maxLength(64, 'at most 64 characters'),
);
export const Currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'a three-letter currency code'));
export const Day = v.pipe(v.string(), v.isoDate('a day as YYYY-MM-DD'));
export const Instant = v.pipe(v.string(), v.isoTimestamp('an instant as YYYY-MM-DDThh:mm:ssZ'));
export const Finite = v.pipe(v.number(), v.finite('a finite number'));
export const Weight = v.pipe(
  v.number(),
  v.minValue(0, 'a fraction from 0 to 1'),
  v.maxValue(1, 'a fraction from 0 to 1'),
);
export const Price = v.pipe(v.number(), v.finite('a finite price'), v.minValue(0, 'a price of 0 or more'));

export const MoneyValue: v.GenericSchema<unknown, Money> = v.strictObject({
  minor: v.pipe(v.number(), v.safeInteger('a whole number of minor units')),
  currency: Currency,
});

export const TaxTypeValue: v.GenericSchema<unknown, TaxType> = v.picklist([
  'taxable',
  'tax-deferred',
  'tax-free',
  'exempt',
]);

export const LotValue: v.GenericSchema<unknown, Lot> = v.strictObject({
  id: Id,
  openDate: Day,
  quantity: Finite,
  cost: MoneyValue,
});

export const ScopeValue: v.GenericSchema<unknown, BandScope> = v.strictObject({
  kind: v.picklist(['class', 'sector', 'region', 'issuer', 'instrument']),
  key: v.pipe(v.string(), v.minLength(1, 'what the band limits'), v.maxLength(120, 'at most 120 characters')),
});

/** Volatility per year; 3 is three times anything that a market pack holds. */
const Volatility = v.pipe(
  v.number(),
  v.minValue(0, 'a volatility from 0 to 3'),
  v.maxValue(3, 'a volatility from 0 to 3'),
);

export const RiskRangeValue: v.GenericSchema<unknown, RiskRange> = v.pipe(
  v.strictObject({ low: Volatility, high: Volatility }),
  v.check((range) => range.low <= range.high, 'a range whose low end is not above its high end'),
);

export const ReturnMethodValue = v.picklist(['market-implied', 'historical']);

export const PolicyValue: v.GenericSchema<unknown, Policy> = v.strictObject({
  bands: v.array(v.strictObject({ id: Id, scope: ScopeValue, min: v.nullable(Weight), max: v.nullable(Weight) })),
  neverSell: v.array(Ticker),
  doNotBuy: v.array(Ticker),
  cashFloor: Weight,
  riskRange: RiskRangeValue,
  approved: v.array(Ticker),
  returnMethod: ReturnMethodValue,
});
