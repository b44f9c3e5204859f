import { describe, expect, it } from 'vitest';
import { FILE_BYTES_MAX, readTable } from './readTable.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return bytes;
}

const cellsOf = (bytes: Uint8Array): readonly (readonly string[])[] => {
  const table = readTable(bytes);
  if (!table.ok) throw new Error(table.error.message);
  return table.value.rows.map(({ cells }) => cells);
};

const refusal = (bytes: Uint8Array): string => {
  const table = readTable(bytes);
  return table.ok ? 'it was read' : table.error.message;
};

describe('the encoding', () => {
  const text = 'Name;Wert\nMünch|en;1\n';

  it.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 little endian with a mark', utf16(`\ufeff${text}`, true), 'utf-16'],
    ['UTF-16 big endian with a mark', utf16(`\ufeff${text}`, false), 'utf-16'],
    ['UTF-16 little endian without a mark', utf16(text, true), 'utf-16'],
    ['UTF-16 big endian without a mark', utf16(text, false), 'utf-16'],
    ['windows-1252', Uint8Array.from(text, (c) => c.charCodeAt(0)), 'windows-1252'],
  ])('%s gives the same cells', (_, bytes, encoding) => {
    const table = readTable(bytes);
    expect(table.ok && table.value.encoding).toBe(encoding);
    expect(cellsOf(bytes)).toEqual([
      ['Name', 'Wert'],
      ['Münch|en', '1'],
    ]);
  });

  it('reads the euro sign and curly quotes of windows-1252', () => {
    expect(cellsOf(Uint8Array.from([0x80, 0x2c, 0x93, 0x94, 0x0a]))).toEqual([['€', '“”']]);
  });
});

describe('what is no table', () => {
  it.each([
    ['an XLSX workbook', utf8('PK\u0003\u0004\u0014\u0000\u0006\u0000xl/workbook.xml'), 'Excel workbook (XLSX)'],
    ['another archive', utf8('PK\u0003\u0004\u0014\u0000\u0006\u0000prices.csv'), 'an archive (ZIP)'],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'XLS'],
    ['a PDF', utf8('%PDF-1.7\n'), 'a PDF document'],
    ['a web page', utf8('\n<!DOCTYPE html><html>'), 'a web page'],
    ['an OFX file', utf8('OFXHEADER:100\nDATA:OFXSGML\n'), 'OFX or QFX'],
    ['noise', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251), 'binary data'],
  ])('%s is refused by its name, with the way on', (_, bytes, name) => {
    expect(refusal(bytes)).toContain(name);
    expect(refusal(bytes)).toMatch(/choose (that|the CSV) file/);
  });

  it('refuses an empty file and a file of blank lines', () => {
    expect(refusal(utf8(''))).toContain('The file is empty');
    expect(refusal(utf8('\n \r\n\n'))).toContain('The file is empty');
  });

  it('refuses more than 20 MB and names the size', () => {
    expect(refusal(new Uint8Array(FILE_BYTES_MAX + 1_500_000))).toContain('21.5 MB; files up to 20 MB');
  });
});

describe('the rows', () => {
  it('keeps quoted delimiters, doubled quotation marks and line breaks, and says where each row began', () => {
    const table = readTable(utf8('a,b\r\n"x, ""y""","two\r\nlines"\r\n\r\nlast,row\r\n'));
    expect(table.ok && table.value.rows).toEqual([
      { line: 1, cells: ['a', 'b'], broken: false },
      { line: 2, cells: ['x, "y"', 'two\nlines'], broken: false },
      { line: 5, cells: ['last', 'row'], broken: false },
    ]);
  });

  it('keeps ragged rows as they are', () => {
    expect(cellsOf(utf8('a,b,c\n1,2,3,\n4,5\n6,7,8\n9\n'))).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3', ''],
      ['4', '5'],
      ['6', '7', '8'],
      ['9'],
    ]);
  });

  it('ends a row whose quotation mark is never closed with its line and reads all others', () => {
    const table = readTable(utf8('a,b,c\n"1",2,3\n4,"5,6\n7,8,9\n"10","11","12"\n'));
    expect(table.ok && table.value.rows.map(({ line, broken }) => [line, broken])).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [4, false],
      [5, false],
    ]);
  });

  it('does not let a missing closing mark move the cells of a row unnoticed', () => {
    const table = readTable(utf8('"s","name","q","p"\n"AA","ALPHA, INC,"10","20"\n"BB","BETA","1","2"\n'));
    expect(table.ok && table.value.rows.map(({ broken }) => broken)).toEqual([false, true, false]);
  });

  it('reads old Mac line ends', () => {
    expect(cellsOf(utf8('a,b\r1,2\r'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
});

describe('the delimiter', () => {
  it.each([
    ['a semicolon beside decimal commas', 'Date;A;B\n2024-01-02;1,5;2,5\n2024-01-03;1,6;2,6\n', ';'],
    ['a comma beside semicolons in a text', 'a,b\nx; y,1\nz; w,2\nv,3\n', ','],
    ['a tab', 'a\tb\n1,5\t2\n', '\t'],
    ['a pipe', 'a|b\n1,5|2,5\n', '|'],
    ['the one that Excel declares', 'sep=;\na;b,c,d\n1;2,3,4\n', ';'],
    ['the comma when there is a single column', 'a\n1\n', ','],
  ])('is %s', (_, text, delimiter) => {
    const table = readTable(utf8(text));
    expect(table.ok && table.value.delimiter).toBe(delimiter);
  });

  it('is decided over all rows, titles and footers aside', () => {
    const text = 'Prices; all of them, today\n\nd,a\n1,2\n3,4\n\n"Made for you; not, for others"\n';
    const table = readTable(utf8(text));
    expect(table.ok && table.value.delimiter).toBe(',');
  });
});
