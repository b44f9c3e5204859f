import type { Conflict } from '../api/answer.ts';
import type { Problem } from '../api/problem.ts';
import { quadraticForm } from '../linalg/quadraticForm.ts';
import { toModel } from '../model/Model.ts';
import { ruleName } from '../model/Rows.ts';
import { traceFrontier } from '../solver/frontier.ts';
import type { Programme } from '../solver/programme.ts';
import { weightsAt } from '../solver/readOff.ts';
import { scale } from '../solver/scaling.ts';
import { solveLinearProgramme } from '../solver/simplex.ts';
import { leastRelaxation } from './relaxation.ts';

/**
 * Problem: no portfolio obeys all rules. Which rules cannot stand together, and what is the least change that would help?
 *
 * Method: deletion filter. Each rule in turn is left out for good if the rest is still impossible without it; what remains
 * is a set of which no member can be left out. Leaving out a rule can bring a default back (the budget of 1), so the
 * filter runs until it changes nothing.
 * Reference: Chinneck & Dravnieks, ORSA J. Computing 3 (1991).
 */

/** What the objective demands besides the rules; it takes part in the conflict under its own name. */
export type Demand =
  | { readonly name: 'targetReturn'; readonly value: number }
  | { readonly name: 'riskLimit'; readonly value: number };

/** A minimal set of rules (and the demand, if it is part) that no portfolio obeys together. */
export function findConflict(problem: Problem, demand?: Demand): Conflict {
  const all = problem.constraints.map((_, place) => place);
  const rulesAlone = !isPossible(problem, all);
  const against = rulesAlone ? undefined : demand;
  const kept = filter(problem, all, against);
  const rules = kept.map((place) => ruleName(problem.constraints[place], place));
  if (against !== undefined) rules.push(against.name);
  const relax = against === undefined ? leastRelaxation(problem) : { [against.name]: shortfall(problem, against) };
  return { rules, relax };
}

function filter(problem: Problem, all: readonly number[], demand: Demand | undefined): number[] {
  let kept = [...all];
  for (let changed = true; changed; ) {
    changed = false;
    for (const place of [...kept]) {
      const without = kept.filter((other) => other !== place);
      if (isPossible(problem, without, demand)) continue;
      kept = without;
      changed = true;
    }
  }
  return kept;
}

/** Whether some portfolio obeys the rules at these places, and the demand. */
export function isPossible(problem: Problem, places: readonly number[], demand?: Demand): boolean {
  const chosen = new Set(places);
  const { programme } = toModel(problem, (place) => chosen.has(place));
  if (demand === undefined) return solveFor(programme, new Float64Array(programme.n)) !== null;
  if (demand.name === 'targetReturn') {
    const best = solveFor(programme, programme.mu);
    return best !== null && best >= demand.value - 1e-10 * Math.abs(demand.value);
  }
  const least = leastVolatility(programme);
  return least !== null && least <= demand.value * (1 + 1e-10);
}

/** max gainᵀw under the rules, or null when there is no portfolio. */
function solveFor(programme: Programme, gain: Float64Array): number | null {
  // In the units in which the frontier is traced: what is possible must mean the same to both.
  const vertex = solveLinearProgramme({ ...scale(programme).scaled, gain });
  return vertex.status === 'optimal' ? gain.reduce((sum, g, i) => sum + g * vertex.x[i], 0) : null;
}

function leastVolatility(programme: Programme): number | null {
  const traced = traceFrontier(programme);
  if (traced.status !== 'optimal') return null;
  const w = weightsAt(traced.corners, traced.corners.count - 1);
  return Math.sqrt(quadraticForm(programme.Sigma, w, programme.n));
}

/** By how much a demand exceeds what the rules allow, in its own unit. */
function shortfall(problem: Problem, demand: Demand): number {
  const { programme } = toModel(problem);
  if (demand.name === 'targetReturn') return demand.value - (solveFor(programme, programme.mu) ?? NaN);
  return (leastVolatility(programme) ?? NaN) - demand.value;
}
