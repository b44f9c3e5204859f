import type { FrontierCurve } from '../api/answer.ts';
import { dot, quadraticForm } from '../linalg/quadraticForm.ts';
import type { Model } from '../model/Model.ts';
import type { Corners } from '../solver/corners.ts';
import { weightsAt } from '../solver/readOff.ts';

/** The return, volatility and risk tolerance of every corner. */
export function toCurve({ programme }: Model, corners: Corners): FrontierCurve {
  const { n, count, lambda } = corners;
  const expectedReturn = new Float64Array(count);
  const volatility = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const w = weightsAt(corners, k);
    expectedReturn[k] = dot(programme.mu, w);
    volatility[k] = Math.sqrt(Math.max(0, quadraticForm(programme.Sigma, w, n)));
  }
  return { riskTolerance: lambda.slice(0, count), expectedReturn, volatility };
}
