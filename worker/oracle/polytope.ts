import type { Constraint, Problem } from '../api/problem.ts';

/**
 * The portfolios that a problem allows, as text in the LP format of HiGHS. Reads the rules on its own: nothing of the
 * model, the report or the solver is used, so that the oracle can find them wrong.
 */
export interface Row {
  readonly coefficients: readonly number[];
  readonly min: number;
  readonly max: number;
}

export interface Polytope {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly Row[];
}

export function polytopeOf({ moments: { assets }, constraints }: Problem): Polytope {
  const lower = assets.map(() => 0);
  const upper = assets.map(() => 1);
  for (const rule of constraints) {
    if (rule.kind === 'bounds') {
      for (const id of rule.assets ?? assets) {
        if (rule.min !== undefined) lower[assets.indexOf(id)] = rule.min;
        if (rule.max !== undefined) upper[assets.indexOf(id)] = rule.max;
      }
    }
    if (rule.kind === 'hold') {
      for (const id of rule.assets) {
        lower[assets.indexOf(id)] = rule.from[id];
        upper[assets.indexOf(id)] = rule.from[id];
      }
    }
  }
  const rows = constraints.flatMap((rule) => rowOf(rule, assets));
  const budget = constraints.some((rule) => rule.kind === 'budget');
  if (!budget) rows.push({ coefficients: assets.map(() => 1), min: 1, max: 1 });
  return { lower, upper, rows };
}

function rowOf(rule: Constraint, assets: readonly string[]): Row[] {
  const between = (min = -Infinity, max = Infinity) => ({ min, max });
  const member = (ids: readonly string[], id: string): number => (ids.includes(id) ? 1 : 0);
  switch (rule.kind) {
    case 'budget':
      return [{ coefficients: assets.map(() => 1), ...between(rule.min, rule.max) }];
    case 'group':
      return [{ coefficients: assets.map((id) => member(rule.assets, id)), ...between(rule.min, rule.max) }];
    case 'linear':
      return [{ coefficients: assets.map((id) => rule.coefficients[id] ?? 0), ...between(rule.min, rule.max) }];
    case 'relative-group': {
      const coefficients = assets.map((id) => member(rule.assets, id) - rule.max * member(rule.to, id));
      return [{ coefficients, min: -Infinity, max: 0 }];
    }
    default:
      return [];
  }
}

/** How far a portfolio breaks the worst limit. */
export function worstViolation({ lower, upper, rows }: Polytope, w: ArrayLike<number>): number {
  const bounds = lower.map((low, i) => Math.max(low - w[i], w[i] - upper[i]));
  const sums = rows.map(({ coefficients, min, max }) => {
    const activity = coefficients.reduce((sum, a, i) => sum + a * w[i], 0);
    return Math.max(min - activity, activity - max) / Math.max(1, ...coefficients.map(Math.abs));
  });
  return Math.max(0, ...bounds, ...sums);
}

/** "Maximise gainᵀx over the polytope" in LP format. */
export function toLpText({ lower, upper, rows }: Polytope, gain: ArrayLike<number>): string {
  const sum = (a: ArrayLike<number>): string =>
    Array.from(a, (value, i) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} x${i}`).join(' ');
  const lines = rows.flatMap(({ coefficients, min, max }, r) => {
    if (coefficients.every((a) => a === 0)) return [];
    if (min === max) return [` e${r}: ${sum(coefficients)} = ${min}`];
    const above = min > -Infinity ? [` l${r}: ${sum(coefficients)} >= ${min}`] : [];
    return max < Infinity ? [...above, ` u${r}: ${sum(coefficients)} <= ${max}`] : above;
  });
  const bounds = lower.map((low, i) => ` ${low} <= x${i} <= ${upper[i]}`);
  return ['Maximize', ` gain: ${sum(gain)}`, 'Subject To', ...lines, 'Bounds', ...bounds, 'End'].join('\n');
}
