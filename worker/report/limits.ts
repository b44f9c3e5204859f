import type { Constraint, Problem } from '../api/problem.ts';

/** One two-sided limit on a weighted sum, read directly from a rule. `rule` is its place, −1 for the default budget. */
export interface Limit {
  readonly rule: number;
  readonly coefficients: Float64Array;
  readonly min: number;
  readonly max: number;
  /** the largest coefficient: the unit in which breaches are told */
  readonly size: number;
}

/** The limits on sums of weights that the problem states, in its order; the default budget first if it applies. */
export function limitsOf(problem: Problem): Limit[] {
  const { assets } = problem.moments;
  const limits: Limit[] = [];
  if (!problem.constraints.some((rule) => rule.kind === 'budget')) {
    limits.push({ rule: -1, coefficients: new Float64Array(assets.length).fill(1), min: 1, max: 1, size: 1 });
  }
  for (const [place, rule] of problem.constraints.entries()) {
    const range = rangeOf(rule);
    if (range === null) continue;
    const coefficients = coefficientsOf(rule, assets);
    const size = coefficients.reduce((largest, c) => Math.max(largest, Math.abs(c)), 0);
    limits.push({ rule: place, coefficients, ...range, size });
  }
  return limits;
}

function rangeOf(rule: Constraint): { min: number; max: number } | null {
  if (rule.kind === 'bounds' || rule.kind === 'hold') return null;
  if (rule.kind === 'relative-group') return { min: -Infinity, max: 0 };
  return { min: rule.min ?? -Infinity, max: rule.max ?? Infinity };
}

/** What one unit of each asset adds to the sum that a rule limits. */
function coefficientsOf(rule: Constraint, assets: readonly string[]): Float64Array {
  const among = (ids: readonly string[]): ((id: string) => number) => {
    const set = new Set(ids);
    return (id) => (set.has(id) ? 1 : 0);
  };
  switch (rule.kind) {
    case 'group':
      return Float64Array.from(assets, among(rule.assets));
    case 'relative-group': {
      const of = among(rule.assets);
      const to = among(rule.to);
      return Float64Array.from(assets, (id) => of(id) - rule.max * to(id));
    }
    case 'linear':
      return Float64Array.from(assets, (id) => (Object.hasOwn(rule.coefficients, id) ? rule.coefficients[id] : 0));
    default:
      return new Float64Array(assets.length).fill(1);
  }
}

/** The range of every weight: 0…1, overridden by `bounds` rules in order; `hold` rules replace the default and narrow the rest. */
export function boundsOf(problem: Problem): { readonly lower: Float64Array; readonly upper: Float64Array } {
  const { assets } = problem.moments;
  const mins = new Map<string, number>();
  const maxs = new Map<string, number>();
  for (const rule of problem.constraints) {
    if (rule.kind !== 'bounds') continue;
    for (const id of rule.assets ?? assets) {
      if (rule.min !== undefined) mins.set(id, rule.min);
      if (rule.max !== undefined) maxs.set(id, rule.max);
    }
  }
  const held = new Map<string, number[]>();
  for (const rule of problem.constraints) {
    if (rule.kind !== 'hold') continue;
    for (const id of rule.assets) held.set(id, [...(held.get(id) ?? []), rule.from[id]]);
  }
  const range = (id: string, set: number | undefined, standard: number): number[] => {
    const holds = held.get(id) ?? [];
    return set === undefined && holds.length > 0 ? holds : [set ?? standard, ...holds];
  };
  return {
    lower: Float64Array.from(assets, (id) => Math.max(...range(id, mins.get(id), 0))),
    upper: Float64Array.from(assets, (id) => Math.min(...range(id, maxs.get(id), 1))),
  };
}
