import { type Money, money } from '../../domain/Money.ts';
import type { Command } from '../api/command.ts';
import type { SampleInstrument } from '../api/vault.ts';
import type { AccountPlan, Blueprint, HoldingPlan, PolicyPlan } from './Blueprint.ts';
import { foundation } from './foundation.ts';
import { makeLots } from './lots.ts';
import { okafors } from './okafors.ts';
import { readRoles } from './roles.ts';
import { surgeon } from './surgeon.ts';

const CURRENCY = 'USD';

/** Characters of the pack's hash that go into the ids: enough to tell packs apart. */
const HASH_LENGTH = 12;

/**
 * The commands that make the three sample households of a market pack, one list each, the first of which creates it.
 * The same pack always gives the same commands with the same ids.
 */
export function sampleHouseholds(
  marketHash: string,
  instruments: readonly SampleInstrument[],
): readonly (readonly Command[])[] {
  const roles = readRoles(instruments);
  const pack = marketHash.replace(/[^\w]/g, '').slice(-HASH_LENGTH);
  return [okafors(roles), surgeon(roles), foundation(roles)].map((plan) =>
    commandsOf(plan, `sample-${pack}-${plan.key}`, instruments),
  );
}

function commandsOf(plan: Blueprint, id: string, instruments: readonly SampleInstrument[]): readonly Command[] {
  const accounts = plan.accounts.map((account, i) => accountCommands(account, id, `${id}-a${i + 1}`));
  return [
    {
      type: 'create-household',
      householdId: id,
      name: plan.name,
      note: plan.note,
      currency: CURRENCY,
      band: plan.band,
      sample: true,
    },
    ...accounts.flat(),
    ...policyCommands(plan.policy, id, classesWithin(plan, instruments)),
  ];
}

function accountCommands(account: AccountPlan, householdId: string, accountId: string): readonly Command[] {
  const holdings = mergeHoldings(account.holdings);
  const missing = account.holdings.filter((holding) => !holding.instrument);
  const cash = account.cash + missing.reduce((sum, holding) => sum + holding.dollars, 0);
  const { name, taxType, custodian, number } = account;
  return [
    { type: 'add-account', householdId, accountId, name, taxType, custodian, number, cash: money(cash, CURRENCY) },
    ...[...holdings].map(([instrument, holding], i) =>
      positionCommand(holding, instrument, householdId, accountId, `${accountId}-p${i + 1}`),
    ),
  ];
}

/** A small pack fills several roles with one instrument: that is one position. */
function mergeHoldings(holdings: readonly HoldingPlan[]): ReadonlyMap<SampleInstrument, HoldingPlan> {
  const merged = new Map<SampleInstrument, HoldingPlan>();
  for (const holding of holdings) {
    if (!holding.instrument) continue;
    const before = merged.get(holding.instrument);
    merged.set(holding.instrument, before ? { ...before, dollars: before.dollars + holding.dollars } : holding);
  }
  return merged;
}

function positionCommand(
  holding: HoldingPlan,
  instrument: SampleInstrument,
  householdId: string,
  accountId: string,
  positionId: string,
): Command {
  const { growthPerYear, flaw } = holding;
  const exact = holding.dollars / instrument.lastPrice;
  // Shares are bought whole, fund units to the thousandth.
  const quantity = instrument.kind === 'stock' ? Math.round(exact) : Math.round(exact * 1000) / 1000;
  const bought = makeLots(positionId, instrument, quantity, Math.max(1, holding.lots), growthPerYear);
  const lots = holding.lots === 0 || flaw === 'no-cost' ? [] : bought;
  const paid: Money = { minor: bought.reduce((sum, lot) => sum + lot.cost.minor, 0), currency: CURRENCY };
  return {
    type: 'add-position',
    householdId,
    accountId,
    positionId,
    symbol: instrument.id,
    description: instrument.name,
    quantity,
    price: null,
    priceDate: null,
    cost: flaw === 'no-cost' || bought.length === 0 ? null : paid,
    lots: flaw === 'lots-short' ? lots.slice(1) : lots,
  };
}

/** The classes that the household can hold: what it holds, what is approved, and cash. */
function classesWithin(plan: Blueprint, instruments: readonly SampleInstrument[]): ReadonlySet<string> {
  const held = plan.accounts.flatMap((account) => account.holdings.flatMap((holding) => holding.instrument ?? []));
  const within = new Set([...held, ...plan.policy.approved]);
  return new Set(['cash', ...instruments.filter((each) => within.has(each)).map((each) => each.assetClass)]);
}

function policyCommands(policy: PolicyPlan, householdId: string, classes: ReadonlySet<string>): readonly Command[] {
  const symbols = policy.approved.map((instrument) => instrument.id);
  // A pack of shares alone leaves no room for a limit on them, and nothing to fill the least share of another class.
  const bands = policy.bands.filter(
    ({ scope }) => scope.kind !== 'class' || (classes.has(scope.key) && classes.size > 2),
  );
  const restrict = (type: 'set-never-sell' | 'set-do-not-buy', of: PolicyPlan['neverSell']): readonly Command[] =>
    [...new Set(of.flatMap((each) => each?.id ?? []))].map((symbol) => ({ type, householdId, symbol, on: true }));
  return [
    ...unpricedCommand(policy, householdId),
    ...bands.map(
      (band, i): Command => ({ type: 'set-band', householdId, bandId: `${householdId}-b${i + 1}`, ...band }),
    ),
    ...restrict('set-never-sell', policy.neverSell),
    ...restrict('set-do-not-buy', policy.doNotBuy),
    { type: 'set-cash-floor', householdId, weight: policy.cashFloor },
    { type: 'set-risk-range', householdId, range: policy.riskRange },
    ...(symbols.length > 0 ? [{ type: 'set-approved', householdId, symbols, on: true } as const] : []),
  ];
}

function unpricedCommand({ unpriced }: PolicyPlan, householdId: string): readonly Command[] {
  if (!unpriced) return [];
  const accountId = `${householdId}-a${unpriced.account + 1}`;
  const { cost, ...holding } = unpriced.holding;
  return [
    {
      type: 'add-position',
      householdId,
      accountId,
      positionId: `${accountId}-private`,
      ...holding,
      cost: money(cost, CURRENCY),
      lots: [],
    },
  ];
}
