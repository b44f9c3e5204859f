import type { Certificate } from '../api/answer.ts';
import type { Problem } from '../api/problem.ts';
import type { Model } from '../model/Model.ts';
import type { Corners } from '../solver/corners.ts';
import { cornerPoint } from '../solver/readOff.ts';
import { createCertifier, worstOf } from './certificate.ts';
import { witnessOf } from './witness.ts';

/** The worst certificate over all corners of a frontier; between corners everything is linear. */
export function certifyCorners(problem: Problem, model: Model, corners: Corners): Certificate {
  const certify = createCertifier(problem);
  const each = Array.from({ length: corners.count }, (_, k) => {
    const point = cornerPoint(corners, k);
    return certify(point.weights, witnessOf(model, point));
  });
  return worstOf(each);
}
