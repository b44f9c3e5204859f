import * as v from 'valibot';
import { APPROVED, DO_NOT_BUY, NEVER_SELL, POLICY } from '../document/schema.ts';
import { Id, ReturnMethodValue, RiskRangeValue, Ticker, Weight } from '../document/values.ts';
import { type CommandKind, found, plan } from './kind.ts';
import { count, percent } from './words.ts';

const restriction = { householdId: Id, symbol: Ticker, on: v.boolean() };

export const setNeverSell: CommandKind<'set-never-sell'> = {
  schema: v.strictObject({ type: v.literal('set-never-sell'), ...restriction }),
  plan: ({ symbol, on }, view) => found(view, () => plan([{ record: NEVER_SELL, key: symbol, value: on }])),
  sentence: ({ symbol, on }) => (on ? `Never sell ${symbol}` : `Allow selling ${symbol}`),
};

export const setDoNotBuy: CommandKind<'set-do-not-buy'> = {
  schema: v.strictObject({ type: v.literal('set-do-not-buy'), ...restriction }),
  plan: ({ symbol, on }, view) => found(view, () => plan([{ record: DO_NOT_BUY, key: symbol, value: on }])),
  sentence: ({ symbol, on }) => (on ? `Do not buy ${symbol}` : `Allow buying ${symbol}`),
};

export const setCashFloor: CommandKind<'set-cash-floor'> = {
  schema: v.strictObject({ type: v.literal('set-cash-floor'), householdId: Id, weight: Weight }),
  plan: ({ weight }, view) => found(view, () => plan([{ record: POLICY, key: 'cashFloor', value: weight }])),
  sentence: ({ weight }) => (weight > 0 ? `Keep at least ${percent(weight)} in cash` : 'Ask for no cash'),
};

export const setRiskRange: CommandKind<'set-risk-range'> = {
  schema: v.strictObject({ type: v.literal('set-risk-range'), householdId: Id, range: RiskRangeValue }),
  plan: ({ range }, view) =>
    found(view, () => plan([{ record: POLICY, key: 'riskRange', value: { low: range.low, high: range.high } }])),
  sentence: ({ range }) => `Set the client's range to ${percent(range.low)} – ${percent(range.high)} volatility`,
};

export const setApproved: CommandKind<'set-approved'> = {
  schema: v.strictObject({
    type: v.literal('set-approved'),
    householdId: Id,
    symbols: v.pipe(v.array(Ticker), v.minLength(1, 'at least one symbol')),
    on: v.boolean(),
  }),
  plan: ({ symbols, on }, view) =>
    found(view, () => plan(symbols.map((symbol) => ({ record: APPROVED, key: symbol, value: on })))),
  sentence: ({ symbols, on }) => {
    const what = symbols.length === 1 ? symbols[0] : count(symbols.length, 'instrument');
    return on ? `Approve ${what}` : `Take ${what} off the approved list`;
  },
};

export const setReturnMethod: CommandKind<'set-return-method'> = {
  schema: v.strictObject({ type: v.literal('set-return-method'), householdId: Id, method: ReturnMethodValue }),
  plan: ({ method }, view) => found(view, () => plan([{ record: POLICY, key: 'returnMethod', value: method }])),
  sentence: ({ method }) =>
    method === 'historical' ? 'Expect what history returned' : 'Expect what market prices imply',
};
