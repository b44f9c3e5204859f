import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { EstimateRequest, Estimates } from '../../../worker/api/estimate.ts';
import type { Scenario } from '../../domain/Household.ts';
import type { Policy } from '../../domain/Policy.ts';
import { investableUniverse, type PolicyRule, policyRules } from '../../domain/PolicyRule.ts';
import { placeAtVolatility, weightsAt } from '../../optimiser/curve.ts';
import { measurePortfolio, type RiskAndReturn } from '../../optimiser/measure.ts';
import { toProblem } from '../../optimiser/toProblem.ts';
import type { OpenHousehold } from '../../state/household.ts';
import type { Session } from '../../state/session.tsx';
import { createEstimates, createFrontier, type LiveFrontier, type Question } from './createFrontier.ts';
import { type Assets, assetsOf } from './holdings.ts';

/** Which portfolio the figures speak of: the dot on the curve, today's, or one of the tray. */
export type Shown = 'dot' | 'current' | Scenario['slot'];

/** A limit that a finger is moving, before it is saved. */
export interface Trial {
  readonly ruleId: string;
  readonly side: 'min' | 'max';
  readonly limit: number;
  readonly stamp: number;
}

export interface Explore {
  readonly assets: Accessor<Assets | null>;
  readonly estimates: Accessor<Estimates | null>;
  readonly estimateFailure: ReturnType<typeof createEstimates>['failure'];
  readonly rules: Accessor<readonly PolicyRule[]>;
  readonly live: LiveFrontier;
  readonly today: Accessor<RiskAndReturn | null>;
  /** Where the dot stands, volatility per year. */
  readonly volatility: Accessor<number>;
  readonly shown: Accessor<Shown>;
  readonly weights: Accessor<Float64Array | null>;
  readonly point: Accessor<RiskAndReturn | null>;
  readonly trial: Accessor<Trial | null>;
  moveTo(volatility: number): void;
  show(shown: Shown): void;
  tryLimit(trial: Trial | null): void;
}

/** Risk aversion behind market-implied returns: near the long-run reward of the world portfolio for its variance. */
const RISK_AVERSION = 2.5;

export const estimateRequest = (assets: readonly string[], policy: Policy): EstimateRequest => ({
  assets,
  expectedReturns:
    policy.returnMethod === 'market-implied'
      ? { kind: 'market-implied', riskAversion: RISK_AVERSION }
      : { kind: 'mean' },
  covariance: { kind: 'ledoit-wolf', target: 'constant-correlation' },
});

export function createExplore(session: Session, open: OpenHousehold): Explore {
  const [chosen, setChosen] = createSignal<number | null>(null);
  const [shown, setShown] = createSignal<Shown>('dot');
  const [trial, setTrial] = createSignal<Trial | null>(null);
  const { assets, estimates, estimateFailure } = createAssets(session, open);
  const rules = createMemo((): readonly PolicyRule[] => {
    const household = open.household();
    const valuation = open.valuation();
    const of = assets();
    if (!household || !valuation || !of) return [];
    return policyRules(household.policy, valuation, of.moments.assets, open.quoteOf);
  });
  const question = createMemo((): Question | null => {
    const of = assets();
    if (!of) return null;
    const tried = trial();
    return { problem: toProblem(of.moments, withTrial(rules(), tried), of.fixedWeight), stamp: tried?.stamp ?? 0 };
  });
  const live = createFrontier(session.optimiser, question);
  const today = createMemo(() => {
    const of = assets();
    return of ? measurePortfolio(of.moments, of.today) : null;
  });
  const volatility = createMemo(() => chosen() ?? startingVolatility(open.household()?.policy, today()));
  const weights = createMemo(() => shownWeights(shown(), volatility(), assets(), live, open));
  const point = createMemo(() => {
    const of = assets();
    const at = weights();
    return of && at && at.length === of.moments.assets.length ? measurePortfolio(of.moments, at) : null;
  });
  const moveTo = (next: number): void => {
    setShown('dot');
    setChosen(next);
  };
  const state = { assets, estimates, estimateFailure, rules, live, today, volatility, shown, weights, point, trial };
  return { ...state, moveTo, show: (next) => setShown(next), tryLimit: (next) => setTrial(next) };
}

/** What may be held, and what is known of it: follows the household, its approved list and its choice of returns. */
function createAssets(session: Session, open: OpenHousehold) {
  const universe = createMemo(() => universeOf(open), null, { equals: sameList });
  const request = createMemo(
    () => {
      const of = universe();
      const household = open.household();
      return of && household ? estimateRequest(of, household.policy) : null;
    },
    null,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const { value: estimates, failure: estimateFailure } = createEstimates(request, (of: EstimateRequest) =>
    session.optimiser.estimate(of),
  );
  const assets = createMemo((): Assets | null => {
    const valuation = open.valuation();
    const moments = estimates()?.moments;
    if (!valuation || !moments) return null;
    return assetsOf(
      moments,
      valuation,
      open.quoteOf,
      (symbol) => session.market.instrument(symbol)?.expenseRatioPerYear ?? null,
    );
  });
  return { assets, estimates, estimateFailure };
}

const sameList = (a: readonly string[] | null, b: readonly string[] | null): boolean =>
  a === b || (a !== null && b !== null && a.length === b.length && a.every((value, i) => value === b[i]));

function universeOf(open: OpenHousehold): readonly string[] | null {
  const household = open.household();
  const valuation = open.valuation();
  return household && valuation ? investableUniverse(household.policy, valuation, open.quoteOf) : null;
}

const withTrial = (rules: readonly PolicyRule[], trial: Trial | null): readonly PolicyRule[] =>
  trial ? rules.map((rule) => (rule.id === trial.ruleId ? { ...rule, [trial.side]: trial.limit } : rule)) : rules;

/** The proposal opens at today's risk, moved into the client's range: the question is "better at this risk?". */
function startingVolatility(policy: Policy | undefined, today: RiskAndReturn | null): number {
  if (!policy || !today) return 0;
  return Math.min(policy.riskRange.high, Math.max(policy.riskRange.low, today.volatility));
}

function shownWeights(
  shown: Shown,
  volatility: number,
  assets: Assets | null,
  live: LiveFrontier,
  open: OpenHousehold,
): Float64Array | null {
  const frontier = live.traced()?.frontier;
  // While the universe changes, the curve still speaks of the assets before.
  if (!assets || !frontier || frontier.assets.length !== assets.today.length) return null;
  if (shown === 'current') return assets.today;
  if (shown === 'dot') return weightsAt(frontier, placeAtVolatility(frontier, volatility));
  const scenario = open.household()?.scenarios.find(({ slot }) => slot === shown);
  return scenario ? Float64Array.from(assets.moments.assets, (symbol) => scenario.weights[symbol] ?? 0) : assets.today;
}
