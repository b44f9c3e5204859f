/**
 * A series as its source wrote it: value = mantissa / 10^scale, one entry per calendar day.
 * A missing value has mantissa NaN. Scales may be negative (volumes in hundreds).
 */
export interface DecimalSeries {
  readonly mantissas: Float64Array;
  readonly scales: Int8Array;
}

const powers = Float64Array.from({ length: 23 }, (_, k) => Number(`1e${k}`));
/** 10^22 is the largest power of ten that a double holds exactly. */
export const largestScale = 22;

/** 10^k for 0 ≤ k ≤ 22, exact. */
export const tenTo = (k: number): number => powers[k];

/**
 * The double nearest to mantissa / 10^scale. With |mantissa| < 2⁵³ and |scale| ≤ 22 both operands are exact and the
 * operation rounds once, so the result is bit for bit what parsing the decimal text gives.
 */
export const toNumber = (mantissa: number, scale: number): number =>
  scale >= 0 ? mantissa / powers[scale] : mantissa * powers[-scale];

export function createDecimalSeries(length: number): DecimalSeries {
  return { mantissas: new Float64Array(length).fill(NaN), scales: new Int8Array(length) };
}

const decimal = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/;

/**
 * Writes the number that `text` spells to place `at`, in its shortest form (no trailing zeros in the mantissa).
 * Answers false, and writes nothing, if the text is no decimal number or has too many digits to be kept exactly.
 */
export function writeDecimal(series: DecimalSeries, at: number, text: string): boolean {
  const parts = decimal.exec(text);
  if (!parts || parts[2].length + parts[3].length === 0) return false;
  let mantissa = Number(parts[2] + parts[3]);
  let scale = parts[3].length - Number(parts[4] ?? 0);
  if (!Number.isSafeInteger(mantissa)) return false;
  while (mantissa !== 0 && mantissa % 10 === 0) {
    mantissa /= 10;
    scale -= 1;
  }
  if (mantissa === 0) scale = 0;
  if (scale > largestScale || scale < -largestScale) return false;
  // a negative scale is a product: exact only while it stays within the integers that a double holds
  if (scale < 0 && !Number.isSafeInteger(mantissa * powers[-scale])) return false;
  series.mantissas[at] = parts[1] === '-' && mantissa !== 0 ? -mantissa : mantissa;
  series.scales[at] = scale;
  return true;
}

/** Rounds a positive number to six significant digits and writes it; half a unit rounds up. */
export function writeRounded(series: DecimalSeries, at: number, value: number): void {
  let scale = 0;
  while (value * powers[scale] < 100000 && scale < largestScale) scale += 1;
  let mantissa = Math.round(value * powers[scale]);
  while (mantissa >= 1000000) {
    mantissa = Math.round(mantissa / 10);
    scale -= 1;
  }
  while (mantissa % 10 === 0 && mantissa !== 0) {
    mantissa /= 10;
    scale -= 1;
  }
  series.mantissas[at] = mantissa;
  series.scales[at] = mantissa === 0 ? 0 : scale;
}
