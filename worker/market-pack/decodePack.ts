import { ByteReader } from './bytes.ts';
import { decodeSeries } from './decodeSeries.ts';

/** The trading days of a calendar file; null if it is not `dayCount` ascending days. */
export function decodeCalendar(bytes: Uint8Array, dayCount: number): Int32Array<ArrayBuffer> | null {
  if (bytes.length !== 4 * dayCount) return null;
  const days = new Int32Array(bytes.slice().buffer);
  for (let t = 1; t < days.length; t += 1) if (days[t] <= days[t - 1]) return null;
  return days;
}

/**
 * The columns of a price, volume or risk-free file, written one after the other to `target`
 * (count × dayCount, each column contiguous; NaN = none). Answers false if the bytes hold anything else.
 */
export function decodeColumns(bytes: Uint8Array, count: number, dayCount: number, target: Float64Array): boolean {
  const reader = new ByteReader(bytes);
  for (let k = 0; k < count; k += 1) {
    const length = reader.varint();
    const start = reader.position;
    const column = new ByteReader(bytes, start, start + length);
    if (!decodeSeries(column, target.subarray(k * dayCount, (k + 1) * dayCount))) return false;
    if (column.position !== start + length) return false;
    reader.skip(length);
  }
  return reader.position === bytes.length;
}
