import { createRandom, type Random } from '../linalg/random.ts';
import type { Programme } from '../solver/programme.ts';

/**
 * Random feasible programmes, on purpose full of what breaks solvers: ties, duplicates, fewer observations than assets,
 * cash, fixed weights, limits that are exact multiples of each other, dependent rows, odd units.
 * The seed decides everything.
 */
export interface RandomProgramme {
  readonly programme: Programme;
  /** What is in it, for the name of a failing case. */
  readonly traits: readonly string[];
}

export function randomProgramme(seed: number, largest = 14): RandomProgramme {
  const random = createRandom(seed);
  const n = 1 + random.below(largest);
  const traits: string[] = [];
  const chance = (p: number, trait: string): boolean => {
    const yes = random.uniform() < p;
    if (yes) traits.push(trait);
    return yes;
  };
  const Sigma = randomCovariance(random, n, chance);
  const mu = randomReturns(random, n, chance);
  copyAssets(random, n, Sigma, mu, chance);
  const bounds = randomBounds(random, n, chance);
  const inside = pointInside(random, bounds.l, bounds.u);
  const rows = randomRows(random, n, inside, chance);
  const unit = chance(0.15, 'units') ? [1e6, 1e-6][random.below(2)] : 1;
  const programme: Programme = {
    n,
    m: rows.lower.length,
    Sigma: Sigma.map((x) => x * unit),
    mu: mu.map((x) => x * unit),
    ...bounds,
    A: Float64Array.from(rows.coefficients),
    rowLower: Float64Array.from(rows.lower),
    rowUpper: Float64Array.from(rows.upper),
  };
  return { programme, traits };
}

type Chance = (p: number, trait: string) => boolean;

/** A factor model, or a sample covariance of few observations; some assets without any variance. */
function randomCovariance(random: Random, n: number, chance: Chance): Float64Array {
  const short = chance(0.25, 'T<n');
  const rank = short ? 1 + random.below(Math.max(1, n - 1)) : n + 3;
  const coarse = chance(0.2, 'integer covariance');
  const X = Float64Array.from({ length: rank * n }, () => (coarse ? random.below(5) - 2 : 0.1 * random.normal()));
  if (chance(0.2, 'cash')) {
    const cash = random.below(n);
    for (let t = 0; t < rank; t++) X[t * n + cash] = 0;
  }
  const Sigma = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let t = 0; t < rank; t++) sum += X[t * n + i] * X[t * n + j];
      Sigma[i * n + j] = sum / rank;
      Sigma[j * n + i] = Sigma[i * n + j];
    }
  }
  return Sigma;
}

function randomReturns(random: Random, n: number, chance: Chance): Float64Array {
  const step = chance(0.4, 'tied returns') ? [0.5, 0.05, 0.02][random.below(3)] : 0;
  return Float64Array.from({ length: n }, () => {
    const value = 0.08 + 0.05 * random.normal();
    return step > 0 ? Math.round(value / step) * step : value;
  });
}

/** Makes some assets exact copies of others. */
function copyAssets(random: Random, n: number, Sigma: Float64Array, mu: Float64Array, chance: Chance): void {
  if (n < 2 || !chance(0.25, 'duplicates')) return;
  for (let copies = 1 + random.below(3); copies > 0; copies--) {
    const from = random.below(n);
    const to = random.below(n);
    for (let j = 0; j < n; j++) if (j !== to) Sigma[to * n + j] = Sigma[from * n + j];
    for (let j = 0; j < n; j++) Sigma[j * n + to] = Sigma[to * n + j];
    Sigma[to * n + to] = Sigma[from * n + from];
    Sigma[to * n + from] = Sigma[from * n + from];
    Sigma[from * n + to] = Sigma[from * n + from];
    for (let j = 0; j < n; j++) Sigma[j * n + to] = Sigma[to * n + j];
    if (random.uniform() < 0.7) mu[to] = mu[from];
  }
}

function randomBounds(random: Random, n: number, chance: Chance): { l: Float64Array; u: Float64Array } {
  const l = new Float64Array(n);
  const u = new Float64Array(n).fill(1);
  if (chance(0.3, 'round caps')) u.fill([0.1, 0.25, 0.2, 0.5][random.below(4)]);
  if (chance(0.15, 'short')) l.fill([-1, -0.25, -0.1][random.below(3)]);
  if (chance(0.3, 'own bounds')) {
    for (let i = 0; i < n; i++) {
      if (random.uniform() < 0.5) l[i] = Math.min(u[i], 0.05 * random.below(4));
      if (random.uniform() < 0.5) u[i] = Math.max(l[i], 0.1 * random.below(6));
    }
  }
  if (chance(0.2, 'fixed weights')) for (let i = 0; i < n; i++) if (random.uniform() < 0.3) u[i] = l[i];
  return { l, u };
}

function pointInside(random: Random, l: Float64Array, u: Float64Array): Float64Array {
  const corner = random.uniform() < 0.2;
  return l.map((low, i) => low + (u[i] - low) * (corner ? random.below(2) : random.below(11) / 10));
}

interface Rows {
  readonly coefficients: number[];
  readonly lower: number[];
  readonly upper: number[];
}

/** A budget and further rows that the point `inside` satisfies, often only just. */
function randomRows(random: Random, n: number, inside: Float64Array, chance: Chance): Rows {
  const rows: Rows = { coefficients: [], lower: [], upper: [] };
  const add = (coefficients: readonly number[], equality: boolean): void => {
    const activity = coefficients.reduce((sum, a, i) => sum + a * inside[i], 0);
    const slack = (): number => (random.uniform() < 0.4 ? 0 : 0.1 * random.below(6));
    rows.coefficients.push(...coefficients);
    rows.lower.push(equality ? activity : random.uniform() < 0.5 ? -Infinity : activity - slack());
    rows.upper.push(equality ? activity : activity + slack());
  };
  const budget = new Array<number>(n).fill(1);
  if (!chance(0.05, 'no budget')) add(budget, !chance(0.2, 'budget range'));
  const groups = chance(0.6, 'groups') ? 1 + random.below(6) : 0;
  for (let g = 0; g < groups; g++) {
    const members = budget.map(() => (random.uniform() < 0.4 ? 1 : 0));
    add(members, random.uniform() < 0.15);
  }
  if (groups > 0 && chance(0.1, 'dependent rows')) {
    add(
      budget.map((_, i) => 2 * rows.coefficients[(rows.lower.length - 1) * n + i]),
      false,
    );
    add(budget, true);
  }
  if (chance(0.2, 'general rows'))
    add(
      budget.map(() => 0.1 * (random.below(41) - 20)),
      random.uniform() < 0.2,
    );
  return rows;
}
