import { describe, expect, test } from 'vitest';
import { createRandom } from '../linalg/random.ts';
import { arithmeticMean } from './arithmeticMean.ts';
import { compoundedMean } from './compoundedMean.ts';
import { crossProducts } from './crossProducts.ts';
import { exponentialCovariance } from './exponentialCovariance.ts';
import { exponentialMean } from './exponentialMean.ts';
import { marketImplied } from './marketImplied.ts';
import { pairMoments } from './pairMoments.ts';
import { columnOf, type Returns } from './Returns.ts';
import { expectClose, raggedReturns, returnsOf } from './returns.node.ts';
import { sampleCovariance } from './sampleCovariance.ts';

const pairedRows = (a: Float64Array, b: Float64Array): number[] =>
  Array.from(a.keys()).filter((t) => !Number.isNaN(a[t]) && !Number.isNaN(b[t]));

/** Every missing return after the first one that there is, replaced by a small one. */
function withoutGaps(returns: Returns): Float64Array {
  return Float64Array.from(
    returns.assets.flatMap((_, k) => {
      const column = [...columnOf(returns, k)];
      const first = column.findIndex((value) => !Number.isNaN(value));
      return column.map((value, t) => (t > first && Number.isNaN(value) ? 0.001 * (t % 7) : value));
    }),
  );
}

function plainCovariance(a: Float64Array, b: Float64Array): number {
  const rows = pairedRows(a, b);
  const mean = (x: Float64Array): number => rows.reduce((sum, t) => sum + x[t], 0) / rows.length;
  const [ma, mb] = [mean(a), mean(b)];
  return rows.reduce((sum, t) => sum + (a[t] - ma) * (b[t] - mb), 0) / (rows.length - 1);
}

describe('expected returns', () => {
  const returns = returnsOf([0.1, -0.05, 0.02], [NaN, 0.04, 0]);

  test('arithmetic: mean of an asset’s own rows × periods', () => {
    expectClose(arithmeticMean(returns, 12), [(12 * 0.07) / 3, 0.24], 1e-15);
  });

  test('compounded: growth of an asset’s own rows to a year', () => {
    expectClose(compoundedMean(returns, 12), [(1.1 * 0.95 * 1.02) ** 4 - 1, 1.04 ** 6 - 1], 1e-14);
  });

  test('exponential: recent rows weigh more, a missing row keeps its place', () => {
    const first = (0.02 + 0.5 * -0.05 + 0.25 * 0.1) / 1.75;
    const second = (0.5 * 0.04) / 1.5;
    expectClose(exponentialMean(returns, 3, 12), [(1 + first) ** 12 - 1, (1 + second) ** 12 - 1], 1e-14);
  });

  test('market-implied: risk aversion × covariance with the market portfolio, above the bill', () => {
    const covariance = Float64Array.of(0.04, 0.01, 0.01, 0.09);
    const implied = marketImplied(covariance, [300, 100], 2, 0.03);
    expectClose(implied, [0.03 + 2 * (0.03 + 0.0025), 0.03 + 2 * (0.0075 + 0.0225)], 1e-15);
    expectClose(marketImplied(covariance, [1, null], 2, 0), [0.08, 0.02], 1e-15);
  });
});

describe('sample covariance', () => {
  test('of every pair is that of its common rows, with their means', () => {
    const returns = raggedReturns(9, 300, 4);
    const expected = returns.assets.flatMap((_, i) =>
      returns.assets.map((__, j) => plainCovariance(columnOf(returns, i), columnOf(returns, j))),
    );
    expectClose(sampleCovariance(returns), expected, 1e-17);
  });

  test('is the same by way of spans, where no asset has a gap, and by way of masks, where one has', () => {
    const ragged = raggedReturns(5, 120, 11);
    const spans = { ...ragged, values: withoutGaps(ragged) };
    // one more asset with a gap changes the way, not the answer
    const masks = returnsOf(...spans.assets.map((_, k) => [...columnOf(spans, k)]), [...columnOf(ragged, 0)]);
    const [bySpan, byMask] = [sampleCovariance(spans), sampleCovariance(masks)];
    expectClose(
      byMask.filter((_, at) => at % 6 < 5 && at < 30),
      [...bySpan],
      1e-17,
    );
    const [few, more] = [spans, masks].map((one) => pairMoments(one).counts);
    expect([...more.filter((_, at) => at % 6 < 5 && at < 30)]).toEqual([...few]);
    const [weighed, again] = [spans, masks].map((one) => exponentialCovariance(one, 30));
    expectClose(
      again.filter((_, at) => at % 6 < 5 && at < 30),
      [...weighed],
      1e-17,
    );
  });

  test('reports on how many rows each pair stands', () => {
    const returns = raggedReturns(6, 100, 5);
    const expected = returns.assets.flatMap((_, i) =>
      returns.assets.map((__, j) => pairedRows(columnOf(returns, i), columnOf(returns, j)).length),
    );
    expect([...pairMoments(returns).counts]).toEqual(expected);
  });

  test('does not depend on the order of the assets, to the last bit', () => {
    const returns = raggedReturns(7, 200, 6);
    const order = [4, 2, 6, 0, 1, 5, 3];
    const shuffled = returnsOf(...order.map((k) => [...columnOf(returns, k)]));
    const [plain, mixed] = [sampleCovariance(returns), sampleCovariance(shuffled)];
    order.forEach((i, a) => {
      order.forEach((j, b) => {
        expect(mixed[a * 7 + b]).toBe(plain[i * 7 + j]);
      });
    });
  });

  test('never fills a gap: a return of zero and no return are different', () => {
    const gap = returnsOf([0.01, NaN, -0.02, 0.03], [0.02, 0.5, -0.01, 0.01]);
    const zero = returnsOf([0.01, 0, -0.02, 0.03], [0.02, 0.5, -0.01, 0.01]);
    expect(sampleCovariance(gap)[1]).not.toBe(sampleCovariance(zero)[1]);
    expect(sampleCovariance(gap)[1]).toBeCloseTo(
      sampleCovariance(returnsOf([0.01, -0.02, 0.03], [0.02, -0.01, 0.01]))[1],
      17,
    );
  });

  test('of a pair without two common rows is not a number', () => {
    expect(sampleCovariance(returnsOf([0.1, 0.2, NaN, NaN], [NaN, NaN, 0.1, 0.2]))[1]).toBeNaN();
  });
});

test('cross products agree with plain sums for odd and even shapes', () => {
  const random = createRandom(3);
  for (const n of [1, 2, 5, 8]) {
    const a = Float64Array.from({ length: n * 13 }, () => random.normal());
    const b = Float64Array.from({ length: n * 13 }, () => random.normal());
    for (const other of [a, b]) {
      const expected = Array.from({ length: n * n }, (_, at) =>
        a
          .subarray(Math.floor(at / n) * 13, Math.floor(at / n) * 13 + 13)
          .reduce((sum, x, t) => sum + x * other[(at % n) * 13 + t], 0),
      );
      expectClose(crossProducts(a, other, 13, n), expected, 1e-13);
    }
  }
});

test('exponential covariance is the weighted mean of products of deviations from each asset’s own mean', () => {
  const returns = returnsOf([0.01, 0.03, -0.02], [NaN, 0.02, 0.04]);
  const [ma, mb] = [0.02 / 3, 0.03];
  const expected = (0.5 * (0.03 - ma) * (0.02 - mb) + (-0.02 - ma) * (0.04 - mb)) / 1.5;
  expect(exponentialCovariance(returns, 3)[1]).toBeCloseTo(expected, 17);
  const complete = returnsOf([0.01, 0.03, -0.02]);
  const squares = [0.01, 0.03, -0.02].map((value) => (value - ma) ** 2);
  expect(exponentialCovariance(complete, 3)[0]).toBeCloseTo(
    (0.25 * squares[0] + 0.5 * squares[1] + squares[2]) / 1.75,
    17,
  );
});
