import type { MarketInfo } from '../api/instrument.ts';
import { toIso } from '../api/isoDay.ts';
import type { PriceMatrix } from './PriceSource.ts';

export type PackKind = 'market' | 'own';

/** The head of a stored pack. It counts only in state `ready`, which is written after everything else. */
export interface PackRecord {
  readonly hash: string;
  readonly kind: PackKind;
  readonly state: 'writing' | 'ready';
  /** Counts up with every pack stored; the highest is the newest. */
  readonly order: number;
  readonly info: MarketInfo;
  readonly days: Int32Array<ArrayBuffer>;
  readonly chunkCount: number;
  /** Over all prices, in the order of `info.instruments`. */
  readonly checksum: number;
}

/** One instrument's prices of one calendar year: one per trading day of the pack in that year, NaN = none. */
export interface ChunkRecord {
  readonly pack: string;
  readonly id: string;
  readonly year: number;
  readonly prices: Float64Array<ArrayBuffer>;
  readonly checksum: number;
}

/** All prices once more in one record, so that a start reads two records; can be made again from the chunks. */
export interface MatrixRecord {
  readonly pack: string;
  readonly values: Float64Array<ArrayBuffer>;
}

/** FNV-1a over 32-bit words: finds a torn or overwritten record, and is no defence against anybody. */
export function checksum(values: Float64Array): number {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  let hash = 0x811c9dc5;
  for (let k = 0; k < words.length; k += 1) hash = Math.imul(hash ^ words[k], 0x01000193);
  return hash >>> 0;
}

/** The calendar years of a pack and the places of their days: [start, end). */
export function yearSpans(days: Int32Array): readonly { year: number; start: number; end: number }[] {
  const spans: { year: number; start: number; end: number }[] = [];
  for (let t = 0; t < days.length; t += 1) {
    const year = Number(toIso(days[t]).slice(0, 4));
    const last = spans.at(-1);
    if (last?.year === year) last.end = t + 1;
    else spans.push({ year, start: t, end: t + 1 });
  }
  return spans;
}

/** Cuts a matrix into year-chunks; a year in which an instrument has no price makes no chunk. */
export function toChunks(hash: string, { info, days, values }: PriceMatrix): readonly ChunkRecord[] {
  const spans = yearSpans(days);
  return info.instruments.flatMap(({ id }, k) =>
    spans.flatMap(({ year, start, end }) => {
      const prices = values.slice(k * days.length + start, k * days.length + end);
      return prices.every(Number.isNaN) ? [] : [{ pack: hash, id, year, prices, checksum: checksum(prices) }];
    }),
  );
}

/** Puts a matrix together again; null if a chunk is missing, too many, of a wrong length or damaged. */
export function fromChunks(record: PackRecord, chunks: readonly ChunkRecord[]): Float64Array<ArrayBuffer> | null {
  const { info, days } = record;
  if (chunks.length !== record.chunkCount) return null;
  const values = new Float64Array(info.instruments.length * days.length).fill(NaN);
  const spans = new Map(yearSpans(days).map((span) => [span.year, span]));
  const places = new Map(info.instruments.map(({ id }, k) => [id, k]));
  for (const chunk of chunks) {
    const span = spans.get(chunk.year);
    const place = places.get(chunk.id);
    const whole = span !== undefined && place !== undefined && chunk.prices.length === span.end - span.start;
    if (!whole || checksum(chunk.prices) !== chunk.checksum) return null;
    values.set(chunk.prices, place * days.length + span.start);
  }
  return checksum(values) === record.checksum ? values : null;
}
