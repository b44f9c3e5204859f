import type { Problem } from '../api/problem.ts';
import { type Model, toModel } from '../model/Model.ts';
import { ruleName } from '../model/Rows.ts';
import { solveLinearProgramme } from '../solver/simplex.ts';

/**
 * Problem: the least total by which the limits of the rules must give for a portfolio to exist.
 *
 * Method: elastic programming. Rule k may give e_k ≥ 0, the same for every limit that it states (a cap is one number
 * however many assets it caps); minimise Σ e_k. Budgets stay hard as long as that is possible.
 * Reference: Brown & Graves, "Elastic programming" (1975); Chinneck, Feasibility and Infeasibility in Optimization (2008), ch. 6.
 */

/** No limit is asked to give more: ten times the whole portfolio. */
const mostElastic = 10;

export function leastRelaxation(problem: Problem): Record<string, number> {
  const model = toModel(problem);
  const elastic = (budgetToo: boolean): readonly number[] =>
    problem.constraints.flatMap((rule, place) => (rule.kind === 'budget' && !budgetToo ? [] : [place]));
  const gives = relaxBy(model, elastic(false)) ?? relaxBy(model, elastic(true)) ?? new Map<number, number>();
  const relax: Record<string, number> = {};
  for (const [place, e] of gives) if (e > 1e-9) relax[ruleName(problem.constraints[place], place)] = e;
  return relax;
}

interface ElasticRow {
  readonly coefficients: Float64Array;
  readonly lower: number;
  readonly upper: number;
}

/** place → e, or null when the rules that may give are not enough. Variables: n weights, then one e per elastic rule. */
function relaxBy(model: Model, elastic: readonly number[]): Map<number, number> | null {
  const { n } = model.programme;
  const width = n + elastic.length;
  const column = new Map(elastic.map((place, i) => [place, n + i]));
  const rows = [...sumRows(model, column, width), ...boundRows(model, column, width)];
  const l = new Float64Array(width);
  const u = new Float64Array(width).fill(mostElastic);
  for (let i = 0; i < n; i++) {
    // A bound that a rule set is a row now; the box only has to contain it.
    l[i] = model.programme.l[i] - (column.has(model.lowerRule[i]) ? mostElastic : 0);
    u[i] = model.programme.u[i] + (column.has(model.upperRule[i]) ? mostElastic : 0);
  }
  const vertex = solveLinearProgramme({
    n: width,
    m: rows.length,
    gain: Float64Array.from({ length: width }, (_, j) => (j < n ? 0 : -1)),
    l,
    u,
    A: Float64Array.from(rows.flatMap((row) => [...row.coefficients])),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
  });
  if (vertex.status !== 'optimal') return null;
  return new Map(elastic.map((place) => [place, vertex.x[column.get(place) as number]]));
}

/** Each row of the model as min − e ≤ a·w and a·w ≤ max + e. */
function sumRows({ programme, rowRule }: Model, column: ReadonlyMap<number, number>, width: number): ElasticRow[] {
  const { n, m, A, rowLower, rowUpper } = programme;
  const rows: ElasticRow[] = [];
  for (let r = 0; r < m; r++) {
    const a = new Float64Array(width);
    a.set(A.subarray(r * n, r * n + n));
    rows.push(...giving(a, rowLower[r], rowUpper[r], column.get(rowRule[r]), column.get(rowRule[r])));
  }
  return rows;
}

/** Each bound that an elastic rule set, as a row. */
function boundRows(model: Model, column: ReadonlyMap<number, number>, width: number): ElasticRow[] {
  const { programme, lowerRule, upperRule } = model;
  const rows: ElasticRow[] = [];
  for (let i = 0; i < programme.n; i++) {
    const below = column.get(lowerRule[i]);
    const above = column.get(upperRule[i]);
    const a = new Float64Array(width);
    a[i] = 1;
    const min = below === undefined ? -Infinity : programme.l[i];
    const max = above === undefined ? Infinity : programme.u[i];
    rows.push(...giving(a, min, max, below, above));
  }
  return rows;
}

/** The two sides of min ≤ a·x ≤ max, each with its own e if it has one. */
function giving(a: Float64Array, min: number, max: number, below?: number, above?: number): ElasticRow[] {
  if (below === undefined && above === undefined && (min > -Infinity || max < Infinity)) {
    return [{ coefficients: a, lower: min, upper: max }];
  }
  const rows: ElasticRow[] = [];
  if (min > -Infinity) rows.push({ coefficients: withEntry(a, below, 1), lower: min, upper: Infinity });
  if (max < Infinity) rows.push({ coefficients: withEntry(a, above, -1), lower: -Infinity, upper: max });
  return rows;
}

function withEntry(a: Float64Array, column: number | undefined, value: number): Float64Array {
  const copy = a.slice();
  if (column !== undefined) copy[column] = value;
  return copy;
}
