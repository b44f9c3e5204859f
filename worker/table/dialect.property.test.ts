import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDateColumn } from './dateColumn.ts';
import { decideDecimal, weighDecimal } from './numberColumn.ts';
import { readNumber } from './readNumber.ts';
import { readTable, type Table } from './readTable.ts';

/** How a program somewhere writes a table. */
interface Dialect {
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly decimal: '.' | ',';
  readonly group: '' | 'separator' | "'" | '\u00a0';
  readonly quoteAll: boolean;
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'utf-16le-bare' | 'windows-1252';
  readonly date: 'iso' | 'slash-mdy' | 'dot-dmy';
}

interface Record {
  readonly day: number;
  readonly text: string;
  readonly cents: number;
}

const dialects: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  decimal: fc.constantFrom('.', ','),
  group: fc.constantFrom('', 'separator', "'", '\u00a0'),
  quoteAll: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'utf-16le-bare', 'windows-1252'),
  date: fc.constantFrom('iso', 'slash-mdy', 'dot-dmy'),
});

/** Latin letters, accents, and all that a careless reader trips over. */
const texts = fc.string({ unit: fc.constantFrom('A', 'b', 'é', 'ü', '"', ',', ';', '|', '\t', '\n', ' ', '=', '1') });

const records = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 30_000 }),
    text: texts,
    cents: fc.integer({ min: -99_999_999_99, max: 99_999_999_99 }),
  }),
  { minLength: 1, maxLength: 30 },
);

function writeNumber(cents: number, { decimal, group }: Dialect): string {
  const separator = group === 'separator' ? (decimal === '.' ? ',' : '.') : group;
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, separator);
  return `${cents < 0 ? '-' : ''}${whole}${decimal}${digits.slice(-2)}`;
}

function writeDate(day: number, { date }: Dialect): string {
  const [y, m, d] = new Date(day * 86_400_000).toISOString().slice(0, 10).split('-');
  return { iso: `${y}-${m}-${d}`, 'slash-mdy': `${m}/${d}/${y}`, 'dot-dmy': `${d}.${m}.${y}` }[date];
}

function write(rows: readonly Record[], dialect: Dialect): Uint8Array {
  const { delimiter, quoteAll, lineEnd } = dialect;
  const cell = (text: string): string => {
    const needed = quoteAll || text.startsWith(' ') || /["\n\r]/.test(text) || text.includes(delimiter);
    return needed ? `"${text.replaceAll('"', '""').replaceAll('\n', lineEnd)}"` : text;
  };
  const lines = rows.map(({ day, text, cents }) => [writeDate(day, dialect), text, writeNumber(cents, dialect)]);
  const table = [['Date', 'Name', 'Value'], ...lines].map((line) => line.map(cell).join(delimiter));
  return encode(table.join(lineEnd) + lineEnd, dialect.encoding);
}

function encode(text: string, encoding: Dialect['encoding']): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`);
  if (encoding === 'windows-1252') return Uint8Array.from(text, (c) => c.charCodeAt(0));
  const marked = encoding === 'utf-16le-bare' ? text : `\ufeff${text}`;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i++) view.setUint16(2 * i, marked.charCodeAt(i), encoding !== 'utf-16be');
  return bytes;
}

function read(bytes: Uint8Array): Table {
  const table = readTable(bytes);
  if (!table.ok) throw new Error(table.error.message);
  return table.value;
}

describe('a table in any dialect', () => {
  it('is read as it was written: texts, numbers and days', () => {
    fc.assert(
      fc.property(records, dialects, (rows, dialect) => {
        const body = read(write(rows, dialect)).rows.slice(1);
        expect(body.map(({ cells }) => cells[1])).toEqual(rows.map(({ text }) => text));
        const numbers = body.map(({ cells }) => cells[2]);
        const { decimal } = decideDecimal(weighDecimal(numbers), null);
        expect(numbers.map((number) => readNumber(number, decimal))).toEqual(rows.map(({ cents }) => cents / 100 + 0));
      }),
      { numRuns: 300 },
    );
  });

  it('has its days in the order that the column proves', () => {
    const proved = fc.integer({ min: 0, max: 400 }).map((months) => {
      const end = Date.UTC(1990, months + 1, 0) / 86_400_000;
      return { day: end, text: 'x', cents: 100 };
    });
    fc.assert(
      fc.property(fc.array(proved, { minLength: 1, maxLength: 40 }), dialects, (rows, dialect) => {
        const body = read(write(rows, dialect)).rows.slice(1);
        const column = readDateColumn(
          body.map(({ cells }) => cells[0]),
          false,
        );
        expect(Array.from(column?.days ?? [])).toEqual(rows.map(({ day }) => day));
      }),
      { numRuns: 200 },
    );
  });

  it('is read or refused with a sentence, never with an exception, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const table = readTable(bytes);
        expect(table.ok ? table.value.rows.length > 0 : table.error.message.endsWith('.')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
