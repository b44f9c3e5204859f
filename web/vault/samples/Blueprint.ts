import type { TaxType } from '../../domain/Household.ts';
import type { BandScope, RiskRange } from '../../domain/Policy.ts';
import type { SampleInstrument } from '../api/vault.ts';

/** A sample household in an adviser's terms: what it is worth where, and by which rules. Amounts in whole dollars. */
export interface Blueprint {
  readonly key: string;
  readonly name: string;
  readonly note: string;
  readonly band: number;
  readonly accounts: readonly AccountPlan[];
  readonly policy: PolicyPlan;
}

export interface AccountPlan {
  readonly name: string;
  readonly taxType: TaxType;
  readonly custodian: string;
  readonly number: string;
  readonly cash: number;
  readonly holdings: readonly HoldingPlan[];
}

export interface HoldingPlan {
  /** Null when the pack has nothing of the kind: the amount stays in cash. */
  readonly instrument: SampleInstrument | null;
  readonly dollars: number;
  /** Purchases that are on record; 0 when only the total cost is. */
  readonly lots: number;
  readonly growthPerYear: number;
  /** What is wrong with the record, in a household that comes with a mess. */
  readonly flaw?: 'no-cost' | 'lots-short';
}

/** Something that no market prices: only the custodian's file does. */
export interface UnpricedPlan {
  readonly symbol: string;
  readonly description: string;
  readonly quantity: number;
  readonly price: number;
  readonly priceDate: string;
  readonly cost: number;
}

export interface BandPlan {
  readonly scope: BandScope;
  readonly min: number | null;
  readonly max: number | null;
}

export interface PolicyPlan {
  readonly bands: readonly BandPlan[];
  readonly neverSell: readonly (SampleInstrument | null)[];
  readonly doNotBuy: readonly (SampleInstrument | null)[];
  readonly cashFloor: number;
  readonly riskRange: RiskRange;
  readonly approved: readonly SampleInstrument[];
  readonly unpriced?: { readonly account: number; readonly holding: UnpricedPlan };
}

export const account = (
  name: string,
  taxType: TaxType,
  custodian: string,
  number: string,
  cash: number,
  holdings: readonly HoldingPlan[],
): AccountPlan => ({ name, taxType, custodian, number, cash, holdings });

/** Bought in the ordinary way: four purchases, growing as equities did. */
export const held = (
  instrument: SampleInstrument | null,
  dollars: number,
  lots = 4,
  growthPerYear = 0.07,
): HoldingPlan => ({
  instrument,
  dollars,
  lots,
  growthPerYear,
});

/** In an account where gains are not taxed when shares are sold: no custodian keeps lots there. */
export const sheltered = (instrument: SampleInstrument | null, dollars: number): HoldingPlan =>
  held(instrument, dollars, 0, 0.05);

export const classBand = (key: string, min: number | null, max: number | null): BandPlan => ({
  scope: { kind: 'class', key },
  min,
  max,
});
