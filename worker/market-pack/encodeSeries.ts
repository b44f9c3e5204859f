import { ByteWriter, zigzag } from './bytes.ts';
import { type DecimalSeries, largestScale, tenTo } from './DecimalSeries.ts';

/** Neighbouring values written with one scale: `start` … `start + length − 1`. */
interface Run {
  readonly start: number;
  readonly length: number;
  readonly scale: number;
}

/** What a change of scale costs, about: three numbers of the run's head and a first value in full. */
const changeBytes = 7;

/**
 * Writes one series: the number of runs, then for each run the days skipped, its length, its scale, its first
 * mantissa and the differences of the mantissas, all as zig-zag varints. Lossless.
 */
export function encodeSeries(series: DecimalSeries): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  const runs = present(series).flatMap(([start, end]) => cheapestRuns(series, start, end));
  writer.varint(runs.length);
  let next = 0;
  for (const run of runs) {
    writer.varint(run.start - next);
    writer.varint(run.length);
    writer.varint(zigzag(run.scale));
    let previous = 0;
    for (let t = run.start; t < run.start + run.length; t += 1) {
      const mantissa = rescaled(series, t, run.scale);
      writer.varint(zigzag(mantissa - previous));
      previous = mantissa;
    }
    next = run.start + run.length;
  }
  return writer.finish();
}

const rescaled = (series: DecimalSeries, t: number, scale: number): number =>
  series.mantissas[t] * tenTo(scale - series.scales[t]);

/** Stretches without a missing value, as [start, end). */
function present({ mantissas }: DecimalSeries): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  for (let t = 0; t < mantissas.length; t += 1) {
    if (Number.isNaN(mantissas[t])) continue;
    const last = stretches.at(-1);
    if (last && last[1] === t) last[1] = t + 1;
    else stretches.push([t, t + 1]);
  }
  return stretches;
}

/** Viterbi over the scales that occur: the cheapest way to cut [start, end) into runs. */
function cheapestRuns(series: DecimalSeries, start: number, end: number): readonly Run[] {
  const scales = [...new Set(series.scales.subarray(start, end))].sort((a, b) => a - b);
  const came: Int8Array[] = []; // per day: from which scale (index) each scale was reached
  let cost = new Float64Array(scales.length);
  for (let t = start; t < end; t += 1) {
    const from = new Int8Array(scales.length);
    const next = new Float64Array(scales.length);
    let best = 0;
    for (let s = 1; s < scales.length; s += 1) if (cost[s] < cost[best]) best = s;
    for (let s = 0; s < scales.length; s += 1) {
      const stay = cost[s] + stepBytes(series, t, start, scales[s]);
      const change = cost[best] + (t === start ? 0 : changeBytes) + startBytes(series, t, scales[s]);
      from[s] = stay <= change ? s : best;
      next[s] = Math.min(stay, change);
    }
    came.push(from);
    cost = next;
  }
  return traceRuns(scales, came, cost, start, end);
}

function traceRuns(
  scales: readonly number[],
  came: readonly Int8Array[],
  cost: Float64Array,
  start: number,
  end: number,
): readonly Run[] {
  const runs: Run[] = [];
  let state = cost.indexOf(Math.min(...cost));
  let last = end;
  for (let t = end - 1; t >= start; t -= 1) {
    const from = came[t - start][state];
    if (t > start && from === state) continue;
    runs.unshift({ start: t, length: last - t, scale: scales[state] });
    last = t;
    state = from;
  }
  return runs;
}

const exactLimit = Number.MAX_SAFE_INTEGER / 4;

const startBytes = (series: DecimalSeries, t: number, scale: number): number => {
  if (!fits(series, t, scale)) return Infinity;
  return varintBytes(zigzag(rescaled(series, t, scale)));
};

function stepBytes(series: DecimalSeries, t: number, start: number, scale: number): number {
  if (t === start) return startBytes(series, t, scale);
  if (!fits(series, t, scale) || !fits(series, t - 1, scale)) return Infinity;
  return varintBytes(zigzag(rescaled(series, t, scale) - rescaled(series, t - 1, scale)));
}

function fits(series: DecimalSeries, t: number, scale: number): boolean {
  const shift = scale - series.scales[t];
  if (shift < 0 || shift > largestScale) return false;
  return Math.abs(series.mantissas[t]) * tenTo(shift) < exactLimit;
}

function varintBytes(value: number): number {
  let bytes = 1;
  for (let rest = value; rest >= 128; rest /= 128) bytes += 1;
  return bytes;
}
