/**
 * Rounds shares of a whole to percentages that sum to exactly what the shares sum to (100.0 for a whole), by the
 * largest remainder (Hamilton's method): each is rounded down, and the units that are left go to the largest
 * remainders, earlier ones first among equals. No share moves by a whole unit or more.
 *
 * @param weights fractions
 * @param decimals of the percentages
 * @returns percentages, in the order of `weights`
 */
export function roundedPercents(weights: readonly number[], decimals = 1): readonly number[] {
  const unitsPerPercent = 10 ** decimals;
  const exact = weights.map((weight) => weight * 100 * unitsPerPercent);
  // Binary fractions of a sum of 1 stop short of it: 0.1 + 0.2 + 0.7 must still make 100.0.
  const whole = Math.round(exact.reduce((sum, units) => sum + units, 0));
  const floors = exact.map((units) => Math.floor(units + 1e-9));
  const left = whole - floors.reduce((sum, units) => sum + units, 0);
  const byRemainder = floors
    .map((_floor, i) => i)
    .sort((a, b) => exact[b] - floors[b] - (exact[a] - floors[a]) || a - b);
  for (const i of byRemainder.slice(0, Math.max(0, left))) floors[i] += 1;
  return floors.map((units) => units / unitsPerPercent);
}
