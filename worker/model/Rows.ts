import type { Constraint } from '../api/problem.ts';

/** Where a rule adds its limits: bounds of weights, or rows of A. One instance per problem. */
export interface Rows {
  /** asset id → place */
  readonly places: ReadonlyMap<string, number>;
  readonly n: number;
  /** n; crossed bounds (lower > upper) say that the rules of one asset cannot hold together */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** n: the constraint (its place in the problem) that set each bound, −1 for the default */
  readonly lowerRule: Int32Array;
  readonly upperRule: Int32Array;
  readonly added: Row[];
}

/** min ≤ Σ coefficients·w ≤ max, ±Infinity where open; `rule` is its place among the constraints, −1 for the default budget. */
export interface Row {
  readonly coefficients: Float64Array;
  readonly min: number;
  readonly max: number;
  readonly rule: number;
}

/** The long-only defaults: each weight in 0…1, no rows yet. */
export function createRows(assets: readonly string[]): Rows {
  const n = assets.length;
  return {
    places: new Map(assets.map((id, i) => [id, i])),
    n,
    lower: new Float64Array(n),
    upper: new Float64Array(n).fill(1),
    lowerRule: new Int32Array(n).fill(-1),
    upperRule: new Int32Array(n).fill(-1),
    added: [],
  };
}

/** The name of a rule in answers: its own id, or `kind#place`. */
export const ruleName = (constraint: Constraint, place: number): string =>
  constraint.id ?? `${constraint.kind}#${place}`;

export type RuleOf<K extends Constraint['kind']> = Extract<Constraint, { kind: K }>;
