/** A stretch of time, in seconds since 1970. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/** Two months: less than that is noise. */
const LEAST_SECONDS = 60 * 86_400;

/** Keeps a range inside the whole, and at least two months wide. */
export function clampRange(range: TimeRange, whole: TimeRange): TimeRange {
  const width = Math.min(whole.to - whole.from, Math.max(LEAST_SECONDS, range.to - range.from));
  const from = Math.min(whole.to - width, Math.max(whole.from, range.from));
  return { from, to: from + width };
}

/** The range after a drag by `seconds` to the right. */
export const panned = (range: TimeRange, seconds: number, whole: TimeRange): TimeRange =>
  clampRange({ from: range.from - seconds, to: range.to - seconds }, whole);

/** The range after a pinch that spreads by `factor` around a moment. */
export function zoomed(range: TimeRange, factor: number, around: number, whole: TimeRange): TimeRange {
  const width = (range.to - range.from) / factor;
  const share = (around - range.from) / (range.to - range.from);
  const least = Math.max(LEAST_SECONDS, width);
  return clampRange({ from: around - share * least, to: around + (1 - share) * least }, whole);
}

/** Arrows move by a tenth, plus and minus zoom around the middle, Home shows all; null for any other key. */
export function rangeAfterKey(key: string, range: TimeRange, whole: TimeRange): TimeRange | null {
  const width = range.to - range.from;
  const middle = range.from + width / 2;
  switch (key) {
    case 'ArrowLeft':
      return panned(range, width / 10, whole);
    case 'ArrowRight':
      return panned(range, -width / 10, whole);
    case '+':
      return zoomed(range, 1.25, middle, whole);
    case '-':
      return zoomed(range, 0.8, middle, whole);
    case 'Home':
      return whole;
    default:
      return null;
  }
}
