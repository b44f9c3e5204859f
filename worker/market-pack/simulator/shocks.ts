import { log } from '../../linalg/log.ts';
import type { Random } from '../../linalg/random.ts';

/** Reaction, persistence: GARCH(1,1) of Bollerslev (1986), with unit variance in the long run. */
const reaction = 0.07;
const persistence = 0.915;

/**
 * `count` shocks of variance about 1: Student t with six degrees of freedom (χ²₆ = −2·ln(u₁u₂u₃)) whose variance
 * follows GARCH(1,1), so that turbulent days come in clusters.
 */
export function clusteredShocks(count: number, random: Random): Float64Array {
  const shocks = new Float64Array(count);
  let variance = 1;
  for (let t = 0; t < count; t += 1) {
    const shock = Math.sqrt(variance) * studentSix(random);
    shocks[t] = shock;
    variance = 1 - reaction - persistence + reaction * Math.min(shock * shock, 40) + persistence * variance;
  }
  return shocks;
}

/** Student t with 6 degrees of freedom scaled to variance 1 (its own variance is 6/4). */
function studentSix(random: Random): number {
  const product = (1 - random.uniform()) * (1 - random.uniform()) * (1 - random.uniform());
  const chiSquared = -2 * log(product);
  return random.normal() * Math.sqrt(4 / Math.max(chiSquared, 0.05));
}

/** Divides by the root mean square and multiplies by `volatility`; the mean is small and is set later. */
export function scaleTo(values: Float64Array, volatility: number): void {
  let squares = 0;
  for (let t = 0; t < values.length; t += 1) squares += values[t] * values[t];
  const factor = volatility / Math.sqrt(squares / values.length);
  for (let t = 0; t < values.length; t += 1) values[t] *= factor;
}

/** Shifts the entries at the allowed places by one amount, so that they add up to `sum`. */
export function shiftTo(values: Float64Array, sum: number, allowed: (t: number) => boolean): void {
  let total = 0;
  let count = 0;
  for (let t = 0; t < values.length; t += 1) {
    if (!allowed(t)) continue;
    total += values[t];
    count += 1;
  }
  if (count === 0) return;
  const shift = (sum - total) / count;
  for (let t = 0; t < values.length; t += 1) if (allowed(t)) values[t] += shift;
}
