import type { Problem } from '../api/problem.ts';
import type { Programme } from '../solver/programme.ts';
import { createRows } from './Rows.ts';
import { appendRules } from './rules.ts';

/** A problem in the solver's form, and which rule each of its limits came from. */
export interface Model {
  readonly programme: Programme;
  /** m: the place of the rule among the constraints, −1 for the default budget */
  readonly rowRule: Int32Array;
  /** n: the same for each lower and upper bound, −1 for the defaults 0 and 1 */
  readonly lowerRule: Int32Array;
  readonly upperRule: Int32Array;
}

/** The model of a valid problem, of all rules or of those at the chosen places. */
export function toModel({ moments, constraints }: Problem, chosen: (place: number) => boolean = () => true): Model {
  const n = moments.assets.length;
  const rows = createRows(moments.assets);
  appendRules(rows, constraints, chosen);
  const m = rows.added.length;
  const A = new Float64Array(m * n);
  for (const [r, row] of rows.added.entries()) A.set(row.coefficients, r * n);
  return {
    programme: {
      n,
      m,
      Sigma: moments.covariance,
      mu: moments.expectedReturns,
      l: rows.lower,
      u: rows.upper,
      A,
      rowLower: Float64Array.from(rows.added, (row) => row.min),
      rowUpper: Float64Array.from(rows.added, (row) => row.max),
    },
    rowRule: Int32Array.from(rows.added, (row) => row.rule),
    lowerRule: rows.lowerRule,
    upperRule: rows.upperRule,
  };
}
