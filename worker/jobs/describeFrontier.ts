import type { Frontier } from '../api/answer.ts';
import type { Problem } from '../api/problem.ts';
import type { Model } from '../model/Model.ts';
import { holds } from '../report/certificate.ts';
import { certifyCorners } from '../report/certifyCorners.ts';
import { toCurve } from '../report/curve.ts';
import { holdingEvents } from '../report/holdingEvents.ts';
import { toPrices } from '../report/priceTable.ts';
import type { Corners } from '../solver/corners.ts';

/** A traced frontier in the words of the contract: figures, prices, events and proof of every corner. */
export function describeFrontier(problem: Problem, model: Model, corners: Corners): Omit<Frontier, 'milliseconds'> {
  const certificate = certifyCorners(problem, model, corners);
  return {
    status: holds(certificate) ? 'optimal' : 'numerical-trouble',
    assets: problem.moments.assets,
    exact: true,
    ...toCurve(model, corners),
    weights: corners.weights.slice(0, corners.count * corners.n),
    ...toPrices(problem, model, corners),
    events: holdingEvents(corners, problem.moments.assets),
    certificate,
    conflict: null,
  };
}
