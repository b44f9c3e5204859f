import process from 'node:process';
import type { Constraint, Problem } from '../api/problem.ts';
import { frontier } from '../jobs/frontier.ts';
import { traceFrontier } from '../solver/frontier.ts';
import type { Programme } from '../solver/programme.ts';
import { leastVariance } from '../solver/readOff.ts';
import { choleskyPeer, quadprogPeer } from './peers.ts';
import { medianMs } from './stopwatch.ts';
import { shares, type Universe, unrelated } from './universe.ts';

/**
 * Timings of the engine beside its peers: equal inputs, all warmed, results equal to 1e-8, ratios within one run.
 * Prints a table; with `--json` also one JSON object on the last line. Exits with 1 where a result differs.
 */

interface Line {
  readonly what: string;
  /** the key in the JSON object, with its unit */
  readonly key: string;
  readonly value: number;
  readonly bar?: string;
}

const longOnly = ({ n, covariance, expectedReturns }: Universe): Programme => ({
  n,
  m: 1,
  Sigma: covariance,
  mu: expectedReturns,
  l: new Float64Array(n),
  u: new Float64Array(n).fill(1),
  A: new Float64Array(n).fill(1),
  rowLower: Float64Array.of(1),
  rowUpper: Float64Array.of(1),
});

function trace(universe: Universe) {
  const traced = traceFrontier(longOnly(universe));
  if (traced.status !== 'optimal') throw new Error(`The frontier of the bench ended with ${traced.status}.`);
  return traced.corners;
}

/** Twenty rules on 50 assets: sector bands, a cap, floors and ratios between sectors. */
function ruled(universe: Universe): Problem {
  const assets = Array.from({ length: universe.n }, (_, i) => `asset ${i}`);
  const sector = (s: number): string[] => assets.filter((_, i) => i % 10 === s);
  const constraints: Constraint[] = [
    { kind: 'bounds', max: 0.08 },
    { kind: 'bounds', min: 0.01, assets: assets.slice(0, 4) },
    ...Array.from({ length: 10 }, (_, s): Constraint => ({ kind: 'group', assets: sector(s), min: 0.03, max: 0.18 })),
    ...Array.from(
      { length: 6 },
      (_, s): Constraint => ({ kind: 'relative-group', assets: sector(s), to: sector(s + 1), max: 2 }),
    ),
    { kind: 'linear', coefficients: Object.fromEntries(assets.map((id, i) => [id, 0.01 * (i % 5)])), min: 0.015 },
    { kind: 'budget', min: 0.95, max: 1 },
  ];
  const moments = { assets, expectedReturns: universe.expectedReturns, covariance: universe.covariance };
  return { moments, objective: { kind: 'min-risk' }, constraints };
}

/** Times minimum variance against quadprog and checks that both find the same portfolio. */
function againstQuadprog(n: number, runs: number, bar: string): Line[] {
  const universe = shares(n, 3);
  const ours = leastVariance(trace(universe)).weights;
  const peer = quadprogPeer(universe);
  const theirs = peer();
  const apart = Math.max(...theirs.map((w, i) => Math.abs(w - ours[i])));
  if (!(apart < 1e-8)) throw new Error(`Minimum variance of ${n} assets differs from quadprog by ${apart}.`);
  const oursMs = medianMs(() => trace(universe), 200);
  const theirsMs = medianMs(peer, runs);
  return [
    { what: `minimum variance, ${n} assets`, key: `minVariance${n}Ms`, value: oursMs },
    { what: `  the same by npm quadprog`, key: `quadprog${n}Ms`, value: theirsMs },
    { what: '  quadprog ÷ ours', key: `quadprog${n}Ratio`, value: theirsMs / oursMs, bar },
  ];
}

/** The bar is for shares that move together; with unrelated assets each of the 500 stands on the frontier, which no peer traces. */
function againstCholesky(universe: Universe, name: string, label: string, bar?: string): Line[] {
  const oursMs = medianMs(() => trace(universe), 25);
  const theirsMs = medianMs(choleskyPeer(universe), 15);
  return [
    { what: `frontier, 500 ${label} (${trace(universe).count} corners)`, key: `frontier500${name}Ms`, value: oursMs },
    { what: '  one ml-matrix Cholesky', key: `cholesky500${name}Ms`, value: theirsMs },
    { what: '  ours ÷ Cholesky', key: `cholesky500${name}Ratio`, value: oursMs / theirsMs, bar },
  ];
}

function measure(): Line[] {
  const fifty = shares(50, 1);
  const problem = ruled(fifty);
  const answer = frontier(problem);
  if (!answer.ok || answer.value.status !== 'optimal') throw new Error('The frontier under 20 rules has no answer.');
  const begun = performance.now();
  frontier({ ...problem, constraints: problem.constraints.slice(0, 19) });
  const once = performance.now() - begun;
  return [
    {
      what: `frontier, 50 shares (${trace(fifty).count} corners)`,
      key: 'frontier50Ms',
      value: medianMs(() => trace(fifty), 500),
      bar: '≤ 1',
    },
    {
      what: `frontier, 50 unrelated assets (${trace(unrelated(50, 2)).count} corners)`,
      key: 'frontier50UnrelatedMs',
      value: medianMs(() => trace(unrelated(50, 2)), 500),
      bar: '≤ 1',
    },
    {
      what: `job: 50 shares, 20 rules, certificate, prices (${answer.value.riskTolerance.length} corners)`,
      key: 'frontier50Rules20Ms',
      value: medianMs(() => frontier(problem), 300),
    },
    { what: '  the same, second call of the process', key: 'frontier50Rules20ColdMs', value: once },
    ...againstQuadprog(50, 100, '≥ 5'),
    ...againstQuadprog(200, 15, '≥ 50'),
    ...againstCholesky(shares(500, 4), 'Shares', 'shares', '≤ 1'),
    ...againstCholesky(unrelated(500, 5), 'Unrelated', 'unrelated assets'),
  ];
}

const lines = measure();
for (const { what, value, bar } of lines) {
  process.stdout.write(
    `${what.padEnd(72)} ${value.toFixed(3).padStart(10)}${bar === undefined ? '' : `   bar ${bar}`}\n`,
  );
}
if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify(Object.fromEntries(lines.map(({ key, value }) => [key, value])))}\n`);
}
