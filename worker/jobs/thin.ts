/**
 * Places to keep of equally long series so that at most `maxPoints` remain and each keeps its shape: the first and
 * last place, and within each of equally long stretches the lowest and highest place of every series. Ascending.
 */
export function thin(series: readonly Float64Array[], maxPoints: number): readonly number[] {
  const length = series[0].length;
  if (length <= maxPoints) return Array.from({ length }, (_, t) => t);
  const stretches = Math.max(1, Math.floor((maxPoints - 2) / (2 * series.length)));
  const kept = new Set([0, length - 1]);
  for (let s = 0; s < stretches; s += 1) {
    const start = Math.floor((s * length) / stretches);
    const end = Math.floor(((s + 1) * length) / stretches);
    for (const values of series) for (const t of extremes(values, start, end)) kept.add(t);
  }
  return [...kept].sort((a, b) => a - b);
}

function extremes(values: Float64Array, start: number, end: number): readonly [number, number] {
  let low = start;
  let high = start;
  for (let t = start + 1; t < end; t += 1) {
    if (values[t] < values[low]) low = t;
    if (values[t] > values[high]) high = t;
  }
  return [low, high];
}
