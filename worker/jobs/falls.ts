import type { Fall } from '../api/history.ts';
import { toIso } from '../api/isoDay.ts';

/** Value over the highest value so far − 1, ≤ 0. */
export function drawdowns(value: Float64Array): Float64Array {
  let high = -Infinity;
  return value.map((now) => {
    high = Math.max(high, now);
    return now / high - 1;
  });
}

/**
 * The deepest falls, deepest first. A fall begins on the day of the last high before it and ends on the first day at or
 * above that high; what is still below it has not recovered.
 */
export function deepestFalls(days: Int32Array, value: Float64Array, count: number): readonly Fall[] {
  const falls: Fall[] = [];
  let high = 0;
  let low = 0;
  const close = (recovered: number | null): void => {
    if (value[low] >= value[high]) return;
    falls.push({
      from: toIso(days[high]),
      low: toIso(days[low]),
      recovered: recovered === null ? null : toIso(days[recovered]),
      depth: value[low] / value[high] - 1,
    });
  };
  for (let t = 1; t < value.length; t += 1) {
    if (value[t] >= value[high]) {
      close(t);
      high = t;
      low = t;
    } else if (value[t] < value[low]) low = t;
  }
  close(null);
  return falls.sort((a, b) => a.depth - b.depth).slice(0, count);
}
