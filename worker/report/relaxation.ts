import type { Constraint, Problem } from '../api/problem.ts';
import { toModel } from '../model/Model.ts';
import { ruleName } from '../model/Rows.ts';
import { solveLinearProgramme } from '../solver/simplex.ts';

/**
 * Problem: the least total by which the limits of the rules must give for a portfolio to exist.
 *
 * Method: elastic programming. Rule k may give e_k ≥ 0, the same for every limit that it states (a cap is one number
 * however many assets it caps); minimise Σ e_k. Budgets stay hard as long as that is possible. A limit on a weighted sum
 * counts in units of its largest coefficient, so that the choice does not depend on the unit of a score.
 * Reference: Brown & Graves, "Elastic programming" (1975); Chinneck, Feasibility and Infeasibility in Optimization (2008), ch. 6.
 */

/** One limit: min ≤ a·w ≤ max, a of largest entry 1. `unit`: what one is worth in the unit of the rule. */
interface Limit {
  /** place of the rule, −1 for the default budget */
  readonly rule: number;
  readonly a: Float64Array;
  readonly min: number;
  readonly max: number;
  readonly unit: number;
}

/** rule id → by how much its limit must give, in the unit of the limit. */
export function leastRelaxation(problem: Problem): Record<string, number> {
  const { constraints } = problem;
  const limits = [...sumLimits(problem), ...boundLimits(problem), ...holdLimits(problem)];
  const elastic = (budgetToo: boolean): readonly number[] =>
    constraints.flatMap((rule, place) => (rule.kind === 'budget' && !budgetToo ? [] : [place]));
  const box = boxOf(problem, limits);
  const gives = giveBy(limits, box, elastic(false)) ?? giveBy(limits, box, elastic(true)) ?? new Map<number, number>();
  const units = new Map(limits.map(({ rule, unit }) => [rule, unit]));
  const relax: [string, number][] = [];
  for (const [place, e] of gives) {
    if (e > leastGive) relax.push([ruleName(constraints[place], place), e * (units.get(place) as number)]);
  }
  return Object.fromEntries(relax);
}

/** What gives less than this gives only by rounding. */
const leastGive = 1e-10;

/** The rules on sums of weights, and the default budget. */
function sumLimits(problem: Problem): Limit[] {
  const { programme, rowRule } = toModel(problem);
  const { n, m, A, rowLower, rowUpper } = programme;
  return Array.from({ length: m }, (_, r) => {
    const row = A.subarray(r * n, r * n + n);
    const largest = row.reduce((most, c) => Math.max(most, Math.abs(c)), 0);
    const unit = largest > 0 ? largest : 1;
    const a = row.map((c) => c / unit);
    return { rule: rowRule[r], a, min: rowLower[r] / unit, max: rowUpper[r] / unit, unit };
  });
}

/** The bounds that rules set, without what holds make of them. */
function boundLimits(problem: Problem): Limit[] {
  const { programme, lowerRule, upperRule } = withoutHolds(problem);
  const limits: Limit[] = [];
  for (let i = 0; i < programme.n; i++) {
    const a = unitVector(programme.n, i);
    if (lowerRule[i] >= 0) limits.push({ rule: lowerRule[i], a, min: programme.l[i], max: Infinity, unit: 1 });
    if (upperRule[i] >= 0) limits.push({ rule: upperRule[i], a, min: -Infinity, max: programme.u[i], unit: 1 });
  }
  return limits;
}

function holdLimits({ moments, constraints }: Problem): Limit[] {
  const limitsOf = (rule: Constraint, place: number): Limit[] => {
    if (rule.kind !== 'hold') return [];
    return rule.assets.map((id) => {
      const a = unitVector(moments.assets.length, moments.assets.indexOf(id));
      return { rule: place, a, min: rule.from[id], max: rule.from[id], unit: 1 };
    });
  };
  return constraints.flatMap(limitsOf);
}

const withoutHolds = (problem: Problem) => toModel(problem, (place) => problem.constraints[place].kind !== 'hold');

function unitVector(n: number, i: number): Float64Array {
  const a = new Float64Array(n);
  a[i] = 1;
  return a;
}

/** Where weights may lie: the default bounds where no rule stands against them, else far beyond all limits. */
function boxOf(problem: Problem, limits: readonly Limit[]): { readonly l: Float64Array; readonly u: Float64Array } {
  const { programme, lowerRule, upperRule } = withoutHolds(problem);
  let far = 1;
  for (const { min, max } of limits) {
    for (const limit of [min, max]) if (Number.isFinite(limit)) far = Math.max(far, Math.abs(limit));
  }
  const held = new Set(problem.constraints.flatMap((rule) => (rule.kind === 'hold' ? rule.assets : [])));
  const open = (i: number, rule: Int32Array): boolean => rule[i] >= 0 || held.has(problem.moments.assets[i]);
  return {
    l: programme.l.map((bound, i) => (open(i, lowerRule) ? -10 * far : bound)),
    u: programme.u.map((bound, i) => (open(i, upperRule) ? 10 * far : bound)),
  };
}

/** rule → e, or null when these rules are not enough. Variables: n weights, then one e per elastic rule. */
function giveBy(
  limits: readonly Limit[],
  { l, u }: { readonly l: Float64Array; readonly u: Float64Array },
  elastic: readonly number[],
): Map<number, number> | null {
  const n = l.length;
  const column = new Map(elastic.map((rule, i) => [rule, n + i]));
  const rows = limits.flatMap((limit) => giving(limit, n + elastic.length, column.get(limit.rule)));
  // A rule never has to give more than the whole box is away from its limit.
  const most = 2 * u.reduce((sum, bound, i) => sum + Math.max(Math.abs(bound), Math.abs(l[i])), 1);
  const vertex = solveLinearProgramme({
    n: n + elastic.length,
    m: rows.length,
    gain: Float64Array.from({ length: n + elastic.length }, (_, j) => (j < n ? 0 : -1)),
    l: Float64Array.of(...l, ...elastic.map(() => 0)),
    u: Float64Array.of(...u, ...elastic.map(() => most)),
    A: Float64Array.from(rows.flatMap(({ a }) => [...a])),
    rowLower: Float64Array.from(rows, ({ min }) => min),
    rowUpper: Float64Array.from(rows, ({ max }) => max),
  });
  if (vertex.status !== 'optimal') return null;
  return new Map(elastic.map((rule, i) => [rule, vertex.x[n + i]]));
}

type Row = Pick<Limit, 'a' | 'min' | 'max'>;

/** The limit as it is, or its two sides min − e ≤ a·w and a·w ≤ max + e. */
function giving({ a, min, max }: Limit, width: number, column: number | undefined): Row[] {
  const entry = (value: number): Float64Array => {
    const row = new Float64Array(width);
    row.set(a);
    if (column !== undefined) row[column] = value;
    return row;
  };
  if (column === undefined) return [{ a: entry(0), min, max }];
  const sides: Row[] = [];
  if (min > -Infinity) sides.push({ a: entry(1), min, max: Infinity });
  if (max < Infinity) sides.push({ a: entry(-1), min: -Infinity, max });
  return sides;
}
