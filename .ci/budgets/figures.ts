/** One thing that is measured, and the bar it is held against. */
export interface Figure {
  /** Names what was measured, with its unit. */
  readonly key: string;
  readonly value: number;
  readonly bar: number;
  readonly better: 'less' | 'more';
  /** Bytes and findings are the same on every run; times and what is made of them depend on the machine. */
  readonly kind: 'fixed' | 'timed';
  /** What a person wants to know when it fails. */
  readonly note?: string;
}

/**
 * The value past which a figure fails the run. A timed one is only printed until it is past twice its bar: twice the time,
 * twice as far from a full score.
 */
export function limitOf({ bar, better, kind }: Figure): number {
  if (kind === 'fixed') return bar;
  return better === 'less' ? bar * 2 : 100 - 2 * (100 - bar);
}

export function verdictOf(figure: Figure): 'met' | 'missed' | 'failed' {
  const { value, bar, better } = figure;
  const within = (limit: number): boolean => (better === 'less' ? value <= limit : value >= limit);
  if (within(bar)) return 'met';
  return within(limitOf(figure)) ? 'missed' : 'failed';
}

/** A table for people. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const sign = figure.better === 'less' ? '≤' : '≥';
    const note = verdictOf(figure) === 'met' || figure.note === undefined ? '' : `  ${figure.note}`;
    return [figure.key, String(figure.value), `${sign} ${figure.bar}`, verdictOf(figure) + note] as const;
  });
  const width = (column: 0 | 1 | 2): number => Math.max(...rows.map((row) => row[column].length));
  const widths = [width(0), width(1), width(2)];
  return rows
    .map((row) => `${row[0].padEnd(widths[0])}  ${row[1].padStart(widths[1])}  ${row[2].padEnd(widths[2])}  ${row[3]}`)
    .join('\n');
}

/** The same for programs, on one line. */
export const json = (figures: readonly Figure[]): string =>
  JSON.stringify(Object.fromEntries(figures.map(({ key, value }) => [key, value])));

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
