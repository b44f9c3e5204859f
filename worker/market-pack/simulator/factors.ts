import { createRandom } from '../../linalg/random.ts';
import { episodes, shortRate } from './episodes.ts';
import { type FactorName, factorNames } from './factorNames.ts';
import { span } from './moodPath.ts';
import { clusteredShocks, scaleTo, shiftTo } from './shocks.ts';

const tradingDaysPerYear = 252;

/** How a factor moves. Volatility is a fraction per year over the whole span (for `rates`: of the yield itself). */
interface Character {
  readonly volatilityPerYear: number;
  /** What the volatility is multiplied by in each mood: calm, stressed, crisis, inflation. */
  readonly swings: readonly number[];
  /** Correlation of its shocks with those of the world factor in each mood. */
  readonly ties: readonly number[];
}

const sectorSwings = [0.85, 1.2, 1.9, 1.25];
const apart = [0, 0, 0, 0];
const sector = (volatilityPerYear: number): Character => ({ volatilityPerYear, swings: sectorSwings, ties: apart });

const characters: Readonly<Record<Exclude<FactorName, 'bill'>, Character>> = {
  world: { volatilityPerYear: 0.16, swings: [0.7, 1.3, 2.7, 1.35], ties: [1, 1, 1, 1] },
  us: { volatilityPerYear: 0.045, swings: [0.85, 1.2, 1.6, 1.2], ties: apart },
  intl: { volatilityPerYear: 0.062, swings: [0.85, 1.2, 1.7, 1.2], ties: apart },
  em: { volatilityPerYear: 0.112, swings: [0.85, 1.2, 1.8, 1.1], ties: apart },
  small: { volatilityPerYear: 0.06, swings: sectorSwings, ties: [0.1, 0.15, 0.2, 0.1] },
  growth: { volatilityPerYear: 0.055, swings: [0.85, 1.1, 1.4, 1.7], ties: apart },
  rates: { volatilityPerYear: 0.0088, swings: [0.85, 1.1, 1.45, 1.6], ties: [-0.12, -0.28, -0.3, 0.4] },
  credit: { volatilityPerYear: 0.029, swings: [0.6, 1.4, 3, 1.2], ties: [0.45, 0.55, 0.6, 0.5] },
  gold: { volatilityPerYear: 0.152, swings: [0.9, 1.1, 1.5, 1], ties: [0.02, 0.02, 0, 0.15] },
  commodity: { volatilityPerYear: 0.155, swings: [0.85, 1.15, 1.8, 1.3], ties: [0.2, 0.3, 0.4, 0.1] },
  property: { volatilityPerYear: 0.105, swings: [0.75, 1.3, 2.6, 1.2], ties: [0.1, 0.15, 0.2, 0.2] },
  tech: sector(0.075),
  communication: sector(0.075),
  discretionary: sector(0.07),
  staples: sector(0.07),
  health: sector(0.08),
  finance: { volatilityPerYear: 0.105, swings: [0.7, 1.4, 2.8, 1.1], ties: apart },
  industry: sector(0.06),
  energy: sector(0.14),
  utilities: sector(0.105),
  materials: sector(0.085),
  estate: sector(0.075),
};

/**
 * The daily course of every factor, one Float64Array per factor, as long as `days`. Each has exactly its volatility,
 * adds up to what the episodes say within them, and to nothing over the whole span: growth belongs to the instruments.
 */
export function simulateFactors(
  days: Int32Array,
  path: Uint8Array,
  seed: number,
): ReadonlyMap<FactorName, Float64Array> {
  const world = clusteredShocks(days.length, createRandom(seed + 1));
  const courses = new Map<FactorName, Float64Array>();
  factorNames.forEach((name, k) => {
    if (name === 'bill') return;
    const own = name === 'world' ? world : clusteredShocks(days.length, createRandom(seed + 2 + k));
    courses.set(name, course(name, characters[name], world, own, path, days));
  });
  courses.set('bill', billCourse(days));
  return courses;
}

function course(
  name: FactorName,
  { volatilityPerYear, swings, ties }: Character,
  world: Float64Array,
  own: Float64Array,
  path: Uint8Array,
  days: Int32Array,
): Float64Array {
  const values = new Float64Array(days.length);
  for (let t = 0; t < values.length; t += 1) {
    const tie = ties[path[t]];
    values[t] = swings[path[t]] * (tie * world[t] + Math.sqrt(1 - tie * tie) * own[t]);
  }
  scaleTo(values, volatilityPerYear / Math.sqrt(tradingDaysPerYear));
  return followEpisodes(name, values, days);
}

function followEpisodes(name: FactorName, values: Float64Array, days: Int32Array): Float64Array {
  const written = new Uint8Array(values.length);
  let sum = 0;
  for (const { from, to, sums } of episodes) {
    const wanted = sums[name];
    if (wanted === undefined) continue;
    const [start, end] = span(days, from, to);
    shiftTo(values, wanted, (t) => t >= start && t < end);
    written.fill(1, start, end);
    sum += wanted;
  }
  shiftTo(values, -sum, (t) => written[t] === 0);
  return values;
}

/** Logarithmic accrual of the short rate over the calendar days since the trading day before. */
function billCourse(days: Int32Array): Float64Array {
  return Float64Array.from(days, (day, t) => (t === 0 ? 0 : (shortRate(day) * (day - days[t - 1])) / 365));
}
