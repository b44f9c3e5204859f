import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../api/import.ts';
import { readCustodianFile } from './preview.ts';

const KNOWN = new Set(['HTUS', 'HAGG', 'LRKF', 'ORMD.B']);

function preview(bytes: Uint8Array): ImportPreview {
  const read = readCustodianFile(bytes, 'positions', null, KNOWN);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const original = readFileSync(new URL('./fixtures/schwab-one-account.csv', import.meta.url), 'utf8');

/** "1,210.883" and "$86,478.00" as a European spreadsheet writes them. */
const european = (cell: string): string =>
  /\d/.test(cell) && /^[-$\d.,%]+$/.test(cell) ? cell.replace(/[.,]/g, (c) => (c === '.' ? ',' : '.')) : cell;

const parse = (text: string): string[][] =>
  text.split('\n').map((line) => (line === '' ? [] : line.replace(/,$/, '').slice(1, -1).split('","')));

function rewrite(delimiter: string, decimalComma: boolean, lineEnd: string): string {
  const lines = parse(original).map((cells) =>
    cells.map((cell) => `"${decimalComma ? european(cell) : cell}"`).join(delimiter),
  );
  return lines.join(lineEnd);
}

describe('a positions file saved again by another program', () => {
  const expected = preview(new TextEncoder().encode(original)).accounts;

  it('gives the same accounts, whatever the delimiter, decimal sign, line end and encoding', () => {
    const dialect = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      decimalComma: fc.boolean(),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
      encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'windows-1252'),
    });
    fc.assert(
      fc.property(dialect, ({ delimiter, decimalComma, lineEnd, encoding }) => {
        const text = rewrite(delimiter, decimalComma, lineEnd);
        const bytes =
          encoding === 'utf-8'
            ? Buffer.from(text)
            : encoding === 'utf-8-bom'
              ? Buffer.from(`\ufeff${text}`)
              : encoding === 'utf-16le'
                ? Buffer.from(`\ufeff${text}`, 'utf16le')
                : Buffer.from(text.replace('SOFTWARE', 'SOFTWÄRE'), 'latin1');
        const accounts = preview(bytes).accounts.map((account) => ({
          ...account,
          positions: account.positions.map((p) => ({ ...p, description: p.description.replace('WÄRE', 'WARE') })),
        }));
        expect(accounts).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a positions file with any cell changed', () => {
  it('is read or refused, never with an exception, and counts each of its rows once', () => {
    const lines = original.split('\n');
    const text = fc.string({
      unit: fc.constantFrom('"', ',', '-', '1', '.', '$', 'A', '(', ' ', '%', '='),
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: lines.length - 1 }), fc.nat(200), text, (line, at, noise) => {
        const changed = lines.map((old, i) => (i === line ? old.slice(0, at) + noise + old.slice(at + 3) : old));
        const read = readCustodianFile(new TextEncoder().encode(changed.join('\n')), 'x', null, KNOWN);
        if (!read.ok) expect(read.error.message).toMatch(/\.$/);
        else {
          const { valid, warning, error, skipped } = read.value.counts;
          expect(valid + warning + error + skipped).toBe(read.value.rows.length);
          for (const row of read.value.rows) expect(row.reason === '').toBe(row.state === 'valid');
          for (const { cash, positions } of read.value.accounts) {
            expect(Number.isSafeInteger(cash.minor)).toBe(true);
            for (const p of positions) expect(p.quantity > 0 && (p.price === null || p.price >= 0)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a positions file of 5,000 rows', () => {
  it('is read whole, in far less than a second', () => {
    const [title, , header] = original.split('\n');
    const row = (i: number): string => {
      const value = `$${(12.5 * (i + 1)).toFixed(2)}`;
      return `"S${i}","SECURITY, NUMBER ${i}","${i + 1}","12.50","0%","0.00","${value}","0%","$0.00","$1.00","0%","$0.00","--","Yes","N/A","0%","Equity",`;
    };
    const text = [title, '', header, ...Array.from({ length: 5000 }, (_, i) => row(i))].join('\n');
    const bytes = new TextEncoder().encode(text);
    const start = performance.now();
    const file = preview(bytes);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(file.accounts[0].positions).toHaveLength(5000);
    expect(file.counts).toEqual({ valid: 0, warning: 5000, error: 0, skipped: 0 });
  });
});
