import { formatDay } from '../format.ts';

export const imports = {
  title: 'Import a file',
  lead: 'Bring the positions file that a custodian’s website exports. It is read on this device and goes nowhere else.',
  pick: 'Choose a file',
  drop: 'or drop it here',
  kinds: 'Schwab and Fidelity positions (CSV).',
  reading: 'Reading the file',
  another: 'Choose another file',
  failed: 'This file cannot be imported',
  nothing: 'No row of this file can be imported.',
  found: (custodian: string, asOf: string | null): string =>
    `${custodian} positions${asOf ? `, as of ${formatDay(asOf)}` : ''}`,
  custodians: { schwab: 'Schwab', fidelity: 'Fidelity' } as Readonly<Record<string, string>>,
  states: { valid: 'good', warning: 'look', error: 'parked', skipped: 'skipped' },
  count: (counts: { valid: number; warning: number; error: number; skipped: number }): string =>
    [
      `${counts.valid + counts.warning} rows come in`,
      ...(counts.warning > 0 ? [`${counts.warning} to look at`] : []),
      ...(counts.error > 0 ? [`${counts.error} parked`] : []),
      ...(counts.skipped > 0 ? [`${counts.skipped} skipped`] : []),
    ]
      .join(' · ')
      .concat('.'),
  replaces: (accounts: string): string => `Replaces what is in ${accounts}. One step back undoes it.`,
  adds: (accounts: string): string => `Adds ${accounts}. One step back undoes it.`,
  filter: 'Rows to show',
  filters: { all: 'All rows', attention: 'To look at' },
  column: { line: 'Line', row: 'Row', account: 'Account', quantity: 'Quantity', value: 'Value', state: 'State' },
  confirm: (rows: number): string => (rows === 1 ? 'Import 1 row' : `Import ${rows} rows`),
  done: (fileName: string): string => `${fileName} was imported.`,
  back: 'Back to the household',
  moreRows: (count: number): string => `and ${count} more rows like these`,
} as const;
