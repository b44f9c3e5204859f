import { describe, expect, test } from 'vitest';
import type { EstimateRequest, Estimates } from '../api/estimate.ts';
import { simulateMarket } from '../market-pack/simulator/simulateMarket.ts';
import { csvSource } from '../prices/csv.ts';
import { toOwnPack } from '../prices/ownSeries.ts';
import { fromMatrix, type PriceSource, withOwnSeries } from '../prices/PriceSource.ts';
import { estimate } from './estimate.ts';
import { sourceOf } from './market.node.ts';

const source = sourceOf(simulateMarket({ withVolumes: false }));

const usual: Omit<EstimateRequest, 'assets'> = {
  expectedReturns: { kind: 'market-implied', riskAversion: 2.5 },
  covariance: { kind: 'ledoit-wolf', target: 'constant-correlation' },
};

function answer(assets: readonly string[], rest: Partial<EstimateRequest> = {}, from: PriceSource = source): Estimates {
  const result = estimate(from, { ...usual, ...rest, assets });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const ownSeries = (id: string, step: number, days = source.days): PriceSource => {
  const kept = days.filter((_, t) => t % step === 0);
  const prices = Float64Array.from(kept, (day, t) => 100 + t * 0.01 + ((day * 7919) % 101) / 50);
  return withOwnSeries(source, fromMatrix(toOwnPack([{ id, days: kept, prices }], 'USD')));
};

describe('an estimate', () => {
  test('of a household is per year, in the order asked for, with a positive premium for risk', () => {
    const { moments, observations, intensity, condition, warnings } = answer(['HAGG', 'HLUS', 'TVSH']);
    expect(moments.assets).toEqual(['HAGG', 'HLUS', 'TVSH']);
    const [bonds, shares, young] = moments.expectedReturns;
    expect(bonds).toBeGreaterThan(0.02);
    expect(shares).toBeGreaterThan(bonds + 0.02);
    expect(young).toBeGreaterThan(bonds + 0.02);
    expect(Math.sqrt(moments.covariance[4])).toBeCloseTo(0.167, 2);
    expect([...observations].slice(0, 3)).toEqual([5583, 5583, observations[8]]);
    expect(observations[8]).toBeLessThan(3700);
    expect(intensity).toBeGreaterThan(0);
    expect(condition).toBeGreaterThan(1);
    expect(warnings).toEqual([
      'Only calmer years than those of the others are known, so the risk may be understated: TVSH (since 2012-09-18).',
    ]);
    expect(answer(['HAGG', 'HLUS']).warnings).toEqual([]);
  });

  test('gives a fund the same market-implied return whoever holds it', () => {
    const alone = answer(['HDEV']).moments.expectedReturns[0];
    const among = answer(['AGLD', 'HDEV', 'NSOL']).moments.expectedReturns[1];
    expect(among).toBe(alone);
  });

  test('treats the cash position as the bill without risk', () => {
    const { moments, observations } = answer(['HLUS', 'CASH', 'HAGG']);
    expect(moments.assets).toEqual(['HLUS', 'CASH', 'HAGG']);
    expect(moments.expectedReturns[1]).toBe(source.info.riskFreePerYear);
    expect([1, 3, 4, 5, 7].map((at) => moments.covariance[at])).toEqual([0, 0, 0, 0, 0]);
    const without = answer(['HLUS', 'HAGG']).moments;
    expect([0, 2, 6, 8].map((at) => moments.covariance[at])).toEqual([...without.covariance]);
    expect([moments.expectedReturns[0], moments.expectedReturns[2]]).toEqual([...without.expectedReturns]);
    expect(observations[4]).toBe(5583);
  });

  test('of the cash position alone is the bill', () => {
    const { moments } = answer(['CASH']);
    expect([...moments.expectedReturns, ...moments.covariance]).toEqual([source.info.riskFreePerYear, 0]);
  });

  test('takes an ordinary bill fund as any instrument', () => {
    const { moments } = answer(['HBIL'], { expectedReturns: { kind: 'compounded' } });
    expect(moments.expectedReturns[0]).toBeCloseTo(0.019, 2);
    expect(moments.covariance[0]).toBeGreaterThan(0);
  });

  test.each(['mean', 'compounded', 'exponential'] as const)('by %s follows the assets’ own history', (kind) => {
    const expectedReturns = kind === 'exponential' ? { kind, span: 2000 } : { kind };
    const { moments } = answer(['HLUS', 'HAGG'], { expectedReturns });
    expect(moments.expectedReturns[0]).toBeGreaterThan(moments.expectedReturns[1]);
    expect(moments.expectedReturns[0]).toBeLessThan(0.3);
  });

  test.each(['sample', 'exponential'] as const)('with a %s covariance has no intensity', (kind) => {
    const covariance = kind === 'exponential' ? { kind, span: 250 } : { kind };
    expect(answer(['HLUS', 'HAGG'], { covariance }).intensity).toBeNull();
  });

  test('uses days from a given one on', () => {
    const { observations } = answer(['HLUS'], { from: '2024-01-01' });
    expect(observations[0]).toBeGreaterThan(700);
    expect(observations[0]).toBeLessThan(720);
  });

  test('warns of short histories and of funds that are one and the same', () => {
    const { warnings } = answer(['HLUS', 'MUSL'], { from: '2025-10-01', covariance: { kind: 'sample' } });
    expect(warnings).toEqual([
      'Less than two years of prices to estimate from: HLUS (since 2025-10-02), MUSL (since 2025-10-02).',
      'These move almost as one, so the split between them is arbitrary: HLUS and MUSL.',
    ]);
  });

  test('warns when there are more instruments than days', () => {
    const assets = source.info.instruments.map(({ id }) => id);
    const { warnings, condition } = answer(assets, { from: '2026-08-20', covariance: { kind: 'sample' } });
    expect(warnings.join(' ')).toContain('fewer than the 65 instruments');
    expect(condition).toBe(Infinity);
  });

  test('says when histories of different length had to be reconciled', () => {
    const text = ['date,A,B,C', ...Array.from({ length: 90 }, (_, t) => contradictory(t))].join('\n');
    const contradiction = csvSource(text, 'c.csv', { missing: 'pairwise' });
    if (!contradiction.ok) throw new Error(contradiction.error.message);
    const { warnings, moments } = answer(['A', 'B', 'C'], { covariance: { kind: 'sample' } }, contradiction.value);
    expect(warnings.join(' ')).toContain('contradicted each other');
    expect(moments.covariance.every(Number.isFinite)).toBe(true);
  });

  test('includes the adviser’s own daily series, and leaves the returns of the others as they were', () => {
    const own = ownSeries('OWNX', 1);
    const { moments } = answer(['HLUS', 'OWNX'], {}, own);
    expect(moments.expectedReturns[0]).toBe(answer(['HLUS']).moments.expectedReturns[0]);
    expect(moments.expectedReturns[1]).toBeGreaterThan(-0.2);
    expect(answer(['HLUS', 'OWNX'], {}, own)).toEqual(answer(['HLUS', 'OWNX'], {}, own));
    expect(moments.covariance[3]).toBeGreaterThan(0);
  });

  test('refuses what it cannot know, by name', () => {
    const refusal = (assets: readonly string[], rest: Partial<EstimateRequest> = {}, from = source) =>
      estimate(from, { ...usual, ...rest, assets });
    expect(refusal(['HLUS', 'XYZ'])).toMatchObject({ ok: false, error: { type: 'UnknownInstrument', ids: ['XYZ'] } });
    expect(refusal(['WEEK'], {}, ownSeries('WEEK', 5))).toMatchObject({
      error: { type: 'UnknownInstrument', ids: ['WEEK'] },
    });
    expect(refusal(['HLUS', 'HLUS'])).toMatchObject({ error: { type: 'InvalidProblem', path: 'assets' } });
    expect(refusal(['HLUS'], { from: 'May' })).toMatchObject({ error: { path: 'from' } });
    expect(refusal(['HLUS'], { covariance: { kind: 'exponential', span: 0 } })).toMatchObject({
      error: { message: 'covariance.span: expected a number of days from 1 up, found 0.' },
    });
  });
});

/** Three stretches of thirty days in which one of three assets is missing and the two others move together or apart. */
function contradictory(t: number): string {
  const up = 100 + ((t * 37) % 11);
  const [a, b, c] = t < 30 ? [up, up, ''] : t < 60 ? ['', up, up] : [up, '', 211 - up];
  return `${new Date(Date.UTC(2020, 0, 1 + t)).toISOString().slice(0, 10)},${a},${b},${c}`;
}
