import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../../web/e2e/vaultWorker.ts';

interface Listed {
  readonly id: string;
  readonly assetClass: string;
  readonly sector: string;
  readonly lastPrice: number;
}

export const householdId = 'interaction';

/** 49 instruments of the pack and cash: the 50 assets of the bar. */
const instruments = 49;
const held = 30;
const rules = 20;

/** A household of 50 assets under 20 rules, made of whatever the pack lists. */
export function interactionHousehold(marketFolder: string): Command[] {
  const manifest = JSON.parse(readFileSync(join(marketFolder, 'manifest.json'), 'utf8'));
  const listed = (manifest.info.instruments as Listed[]).slice(0, instruments);
  const cash = { minor: 5_000_000, currency: 'USD' };
  const account = { householdId, accountId: 'interaction-account', custodian: '', number: '' };
  return [
    { type: 'create-household', householdId, name: 'Interaction', note: '', currency: 'USD', band: 1, sample: false },
    { type: 'add-account', ...account, name: 'Account', taxType: 'taxable', cash },
    ...listed.slice(0, held).map((one) => position(account, one)),
    { type: 'set-approved', householdId, symbols: listed.slice(held).map(({ id }) => id), on: true },
    { type: 'set-risk-range', householdId, range: { low: 0.05, high: 0.15 } },
    ...limits(listed),
  ];
}

const position = (account: { householdId: string; accountId: string }, { id, lastPrice }: Listed): Command => ({
  type: 'add-position',
  householdId: account.householdId,
  accountId: account.accountId,
  positionId: `interaction-${id}`,
  symbol: id,
  description: '',
  quantity: Math.round(30_000 / lastPrice) + 1,
  price: null,
  priceDate: null,
  cost: null,
  lots: [],
});

/** Limits on classes, sectors and single instruments, wide enough to leave a curve and narrow enough to bind on it. */
function limits(listed: readonly Listed[]): Command[] {
  const classes = [...new Set(listed.map(({ assetClass }) => assetClass))].filter((name) => name !== 'cash');
  const sectors = [...new Set(listed.map(({ sector }) => sector))].filter(Boolean);
  const scopes = [
    ...classes.map((key) => ({ scope: { kind: 'class', key }, max: 0.45 })),
    ...sectors.slice(0, 8).map((key) => ({ scope: { kind: 'sector', key }, max: 0.1 })),
    ...listed.map(({ id }) => ({ scope: { kind: 'instrument', key: id }, max: 0.12 })),
  ];
  // A new household has one rule of its own, on cash.
  return scopes.slice(0, rules - 1).map(({ scope, max }, i) => ({
    type: 'set-band',
    householdId,
    bandId: `interaction-${i}`,
    scope,
    min: null,
    max,
  }));
}
