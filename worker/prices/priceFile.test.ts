import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PriceFile, readPriceFile } from './priceFile.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const read = (text: string, fileName = 'own-prices.csv'): PriceFile => {
  const file = readPriceFile(utf8(text), fileName);
  if (!file.ok) throw new Error(file.error.message);
  return file.value;
};

const refusal = (text: string): string => {
  const file = readPriceFile(utf8(text), 'own-prices.csv');
  return file.ok ? 'it was read' : file.error.message;
};

/** id → { ISO day: price } */
const pricesOf = ({ series }: PriceFile): Record<string, Record<string, number>> =>
  Object.fromEntries(
    series.map(({ id, days, prices }) => [
      id,
      Object.fromEntries(
        Array.from(days, (day, i) => [new Date(day * 86_400_000).toISOString().slice(0, 10), prices[i]]),
      ),
    ]),
  );

const reasons = ({ report }: PriceFile): readonly (readonly [number, string])[] =>
  report.parked.map(({ line, reason }) => [line, reason]);

describe('a wide price file', () => {
  it('gives one series per column', () => {
    const file = read('Date,HLUS,HAGG\n2024-01-02,410.5,78.1\n2024-01-03,411.25,\n2024-01-04,412,78.3\n');
    expect(pricesOf(file)).toEqual({
      HLUS: { '2024-01-02': 410.5, '2024-01-03': 411.25, '2024-01-04': 412 },
      HAGG: { '2024-01-02': 78.1, '2024-01-04': 78.3 },
    });
    expect(file.report).toMatchObject({ shape: 'wide', delimiter: ',', decimal: '.', dateOrder: 'YMD', pricesKept: 5 });
    expect(file.report).toMatchObject({ encoding: 'utf-8', parked: [], parkedCount: 0, notes: [] });
  });

  it('reads decimal commas, days first and semicolons', () => {
    const file = read('Datum;HLUS;HAGG\r\n31.01.2024;1.410,50;78,1\r\n29.02.2024;1.411,25;78,2\r\n');
    expect(pricesOf(file)).toEqual({
      HLUS: { '2024-01-31': 1410.5, '2024-02-29': 1411.25 },
      HAGG: { '2024-01-31': 78.1, '2024-02-29': 78.2 },
    });
    expect(file.report).toMatchObject({ delimiter: ';', decimal: ',', dateOrder: 'DMY' });
  });

  it('is put in order, newest first or not', () => {
    const file = read('Date,A\n2024-01-04,3\n2024-01-03,2\n2024-01-02,1\n');
    expect(Array.from(file.series[0].prices)).toEqual([1, 2, 3]);
    expect(file.series[0].days).toBeInstanceOf(Int32Array);
  });

  it('parks bad cells and rows with their line and keeps all others', () => {
    const file = read(
      [
        'Date,A,B',
        'yesterday,1,2',
        '2024-01-02,1,2',
        '2024-01-03,-1,2.5',
        '2024-01-04,0,oops',
        '2024-01-05,1,2,3',
        '"2024-01-06,1,2',
        '2024-01-08,1.5,',
        'Source: the exchange',
      ].join('\n'),
    );
    expect(pricesOf(file)).toEqual({
      A: { '2024-01-02': 1, '2024-01-08': 1.5 },
      B: { '2024-01-02': 2, '2024-01-03': 2.5 },
    });
    expect(reasons(file)).toEqual([
      [2, 'It is not a date; the dates of this file are in the order YMD.'],
      [4, 'The price of A is negative.'],
      [5, 'The price of A is zero. The price of B is not a number.'],
      [6, 'The row has 4 values; the header names 3.'],
      [7, 'The quotation marks of the row do not match.'],
      [9, 'It is not a date; the dates of this file are in the order YMD.'],
    ]);
    expect(file.report.parked[2].found).toBe('A: “0”; B: “oops”');
    expect(file.report.parkedCount).toBe(6);
  });

  it('keeps the first of two prices of a day and merges equal ones', () => {
    const file = read('Date,A,B\n2024-01-02,1,5\n2024-01-02 16:00,2,5\n2024-01-03,3,6\n');
    expect(pricesOf(file)).toEqual({
      A: { '2024-01-02': 1, '2024-01-03': 3 },
      B: { '2024-01-02': 5, '2024-01-03': 6 },
    });
    expect(reasons(file)).toEqual([[3, 'A has another price of the same day in line 2, which is kept.']]);
  });

  it('finds its header below a title and above a row that is no date', () => {
    const file = read('Prices of the house\n\nDate,A,B\n,USD,USD\n2024-01-02,1,2\n2024-01-03,1,2\n');
    expect(Object.keys(pricesOf(file))).toEqual(['A', 'B']);
    expect(file.report.parked.map(({ line }) => line)).toEqual([4]);
  });

  it('names columns that it leaves out', () => {
    const file = read('Date,A,A,Remark,,C\n2024-01-02,1,2,x,9,\n2024-01-03,1,2,y,9,7\n');
    expect(Object.keys(pricesOf(file))).toEqual(['A']);
    expect(file.report.notes).toEqual([
      'Column 5 has no name and is left out.',
      'The column “A” stands twice; the first is kept.',
      'The column “Remark” holds no prices and is left out.',
      'Left out for want of a second price: C.',
    ]);
  });

  it('keeps identifiers as text: numbers, lower case, no formula, no control characters, 32 characters', () => {
    const file = read(
      `Date,0700,brk.b,"=HYPERLINK(""x"")",+A\u0007B,${'x'.repeat(50)}\n2024-01-02,1,2,3,4,5\n2024-01-03,1,2,3,4,5\n`,
    );
    expect(Object.keys(pricesOf(file)).sort()).toEqual(['0700', 'AB', 'HYPERLINK("x")', 'brk.b', 'x'.repeat(32)]);
  });

  it('says when dates have two readings', () => {
    const file = read('Date,A\n04/01/2024,1\n05/01/2024,1\n08/01/2024,2\n09/01/2024,2\n');
    expect(file.report.dateOrder).toBe('DMY');
    expect(file.report.notes).toEqual([
      'The dates can be read in two ways; they are read as day, month, year, not as month, day, year.',
    ]);
  });

  it('says when numbers have two readings, and takes semicolons for a sign of decimal commas', () => {
    const point = read('Date,A\n2024-01-02,"1,234"\n2024-01-03,"1,250"\n');
    expect(pricesOf(point)).toEqual({ A: { '2024-01-02': 1234, '2024-01-03': 1250 } });
    expect(point.report.notes).toEqual(['“1,234” is read as 1234; with a decimal comma it would be 1.234.']);
    const comma = read('Date;A\n2024-01-02;1,234\n2024-01-03;1,250\n');
    expect(pricesOf(comma)).toEqual({ A: { '2024-01-02': 1.234, '2024-01-03': 1.25 } });
    expect(comma.report.notes).toEqual(['“1,234” is read as 1.234; with a decimal point it would be 1234.']);
  });
});

describe('a long price file', () => {
  it.each([
    'Date,Symbol,Close\n2024-01-02,A,1\n2024-01-02,B,5\n2024-01-03,A,2\n2024-01-03,B,6\n',
    'close;ticker;date\n1,0;A;02.01.2024\n5,0;B;02.01.2024\n2,0;A;03.01.2024\n6,0;B;03.01.2024\n',
    'Symbol\tTrade date\tVolume\tOpen\tClose\tAdj Close\nA\t2024-01-02\t9\t9\t9\t1\nB\t2024-01-02\t9\t9\t9\t5\nA\t2024-01-03\t9\t9\t9\t2\nB\t2024-01-03\t9\t9\t9\t6\n',
    'Day,Country,Rate\n2024-01-02,A,1\n2024-01-03,A,2\n2024-01-02,B,5\n2024-01-03,B,6\n',
    'id|day|market value per share\nA|Jan 2, 2024|$1.00\nA|Jan 3, 2024|$2.00\nB|Jan 2, 2024|$5.00\nB|Jan 3, 2024|$6.00\n',
  ])('is known by its column names in any order, or by dates that repeat beside texts (%#)', (text) => {
    const file = read(text);
    expect(pricesOf(file)).toEqual({
      A: { '2024-01-02': 1, '2024-01-03': 2 },
      B: { '2024-01-02': 5, '2024-01-03': 6 },
    });
    expect(file.report.shape).toBe('long');
  });

  it('parks rows without a name, without a price, and second prices of a day', () => {
    const file = read(
      'date,symbol,close\n2024-01-02,A,1\n2024-01-03,A,N/A\n2024-01-03,,7\n2024-01-02,A,1.00\n2024-01-02,A,2\n2024-01-04,A,3\n',
    );
    expect(pricesOf(file)).toEqual({ A: { '2024-01-02': 1, '2024-01-04': 3 } });
    expect(reasons(file)).toEqual([
      [3, 'The price of A is missing.'],
      [4, 'The row names no instrument.'],
      [6, 'A has another price of the same day in line 2, which is kept.'],
    ]);
  });

  it('may be one instrument with open, high, low and close, which takes the file’s name', () => {
    const text = 'Date,Open,High,Low,Close,Adj Close,Volume\n2024-01-02,9,9,9,9,1,100\n2024-01-03,9,9,9,9,2,100\n';
    const file = read(text, 'C:\\prices\\QLLN.csv');
    expect(pricesOf(file)).toEqual({ QLLN: { '2024-01-02': 1, '2024-01-03': 2 } });
    expect(file.report.shape).toBe('long');
  });
});

describe('a file without usable prices', () => {
  it.each([
    ['nothing at all', '', 'The file is empty'],
    ['a header only', 'Date,A,B\n', 'single line and no prices'],
    [
      'no dates',
      'Name,A\nx,1\ny,2\n',
      'No column of dates with a header above it was found; the file begins with “Name”, “A”.',
    ],
    ['no header', '2024-01-02,1\n2024-01-03,2\n', 'No column of dates with a header above it'],
    ['a single day', 'Date,A\n2024-01-02,1\n', 'a single row of prices; at least two days'],
    ['dates alone', 'Date,A\n2024-01-02,\n2024-01-03,x\n', 'No column holds a price. The column “A” holds no prices'],
    ['bad prices alone', 'Date,A\n2024-01-02,-1\n2024-01-03,0\n', 'Line 2: The price of A is negative.'],
    ['a workbook', 'PK\u0003\u0004xl/workbook.xml', 'Excel workbook (XLSX)'],
  ])('%s is refused with a sentence', (_, text, message) => {
    expect(refusal(text)).toContain(message);
  });
});

describe('a large price file', () => {
  const days = Array.from({ length: 5000 }, (_, i) => new Date((10_000 + i) * 86_400_000).toISOString().slice(0, 10));

  it('of 5,000 rows is read whole, in far less than a second', () => {
    const lines = days.map((day, i) => `${day},${Array.from({ length: 20 }, (_, k) => 100 + k + i / 8).join(',')}`);
    const bytes = utf8(`Date,${Array.from({ length: 20 }, (_, k) => `S${k}`).join(',')}\n${lines.join('\n')}`);
    const start = performance.now();
    const file = readPriceFile(bytes, 'large.csv');
    expect(performance.now() - start).toBeLessThan(1000);
    expect(file.ok && file.value.report.pricesKept).toBe(100_000);
  });

  it('lists the first 200 parked rows and counts all', () => {
    const file = read(`Date,A\n${days.map((day, i) => `${day},${i < 4000 ? -1 : 1}`).join('\n')}`);
    expect(file.report.parked).toHaveLength(200);
    expect(file.report.parkedCount).toBe(4000);
    expect(file.report.pricesKept).toBe(1000);
  });
});

describe('any price file', () => {
  it('loses nothing: each cell with text is kept, merged, or parked', () => {
    const cell = fc.constantFrom('', '1.5', '2', '-1', '0', 'x', 'N/A', '1e3');
    const day = fc.integer({ min: 1, max: 9 }).map((d) => `2024-01-0${d}`);
    const rows = fc.array(fc.tuple(fc.oneof(day, fc.constant('soon')), cell, cell), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(rows, (body) => {
        const all = [['2023-12-01', '7', '7'], ['2023-12-04', '7', '7'], ...body];
        const file = read(`Date,A,B\n${all.map((row) => row.join(',')).join('\n')}\n`);
        const parked = new Set(file.report.parked.map(({ line }) => line));
        const kept = pricesOf(file);
        all.forEach(([date, ...cells], i) => {
          cells.forEach((text, k) => {
            const id = 'AB'[k];
            const good = date !== 'soon' && Number(text) > 0 && kept[id][date] === Number(text);
            expect(good || parked.has(i + 2) || text === '' || text === 'N/A').toBe(true);
          });
        });
      }),
      { numRuns: 150 },
    );
  });
});
