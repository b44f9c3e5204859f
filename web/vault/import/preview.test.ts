import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Account, Household } from '../../domain/Household.ts';
import type { ImportPreview } from '../api/import.ts';
import { readCustodianFile } from './preview.ts';

const KNOWN = new Set('HTUS HAGG LRKF ORMD.B HLUS MUSL AGLD QLLN MGIN HDEV HEMK NSOL MEUR'.split(' '));

const fixture = (name: string): Uint8Array => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));

function preview(bytes: Uint8Array, household: Household | null = null): ImportPreview {
  const read = readCustodianFile(bytes, 'anything.txt', household, KNOWN);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

function refusal(text: string): string {
  const read = readCustodianFile(new TextEncoder().encode(text), 'positions.csv', null, KNOWN);
  return read.ok ? 'it was read' : `${read.error.type}: ${read.error.message}`;
}

/** symbol → [quantity, price, cost in cents] */
const holdings = ({ positions }: Account): Record<string, readonly (number | null)[]> =>
  Object.fromEntries(positions.map((p) => [p.symbol, [p.quantity, p.price, p.cost?.minor ?? null]]));

const rowAt = ({ rows }: ImportPreview, line: number) => rows.find((row) => row.line === line);

const householdOf = (accounts: readonly Account[], currency = 'USD'): Household => ({
  id: 'h',
  name: 'Hill',
  sample: false,
  note: '',
  band: 0,
  currency,
  accounts,
  policy: {
    bands: [],
    neverSell: [],
    doNotBuy: [],
    cashFloor: 0,
    riskRange: { low: 0, high: 1 },
    approved: [],
    returnMethod: 'market-implied',
  },
  scenarios: [],
});

describe('a Schwab file of one account', () => {
  const file = preview(fixture('schwab-one-account.csv'));

  it('is known by its content: title, header below it, short and long column names, trailing commas', () => {
    expect(file).toMatchObject({ custodian: 'schwab', encoding: 'utf-8', asOf: '2026-05-04' });
    expect(file.counts).toEqual({ valid: 6, warning: 0, error: 0, skipped: 1 });
  });

  it('gives a complete account, cash and money market fund in cash', () => {
    const [account] = file.accounts;
    expect(account).toMatchObject({
      name: 'Rollover IRA',
      number: '...417',
      custodian: 'Schwab',
      taxType: 'tax-deferred',
    });
    expect(account.cash).toEqual({ minor: 21_601_37, currency: 'USD' });
    expect(holdings(account)).toEqual({
      HTUS: [1210.883, 148.92, 96_410_55],
      HAGG: [1450, 78.46, 120_325_75],
      LRKF: [310.4521, 388.42, 53_759_06],
      'ORMD.B': [40, 473.01, null],
    });
    expect(account.positions.every(({ priceDate }) => priceDate === '2026-05-04')).toBe(true);
  });

  it('finds that the rows add up to the total', () => {
    expect(rowAt(file, 10)).toMatchObject({ state: 'skipped', symbol: 'Positions Total' });
    expect(rowAt(file, 10)?.reason).toContain('the rows above add up to it');
  });
});

describe('a Schwab file of several accounts, with the older column names', () => {
  const file = preview(fixture('schwab-all-accounts.csv'));

  it('gives one account per section', () => {
    expect(file.asOf).toBe('2026-05-04');
    expect(file.accounts.map(({ name, number, taxType }) => [name, number, taxType])).toEqual([
      ['Hill Family Trust, Jane Hill', '...901', 'taxable'],
      ['Roth Contributory IRA', '...222', 'tax-free'],
    ]);
  });

  it('keeps cash that is owed as negative cash', () => {
    expect(file.accounts[0].cash.minor).toBe(-512_40);
  });

  it('parks options, skips what is sold out, and prices bonds per 1 of face value', () => {
    expect(rowAt(file, 6)).toMatchObject({ state: 'error' });
    expect(rowAt(file, 6)?.reason).toContain('option contract');
    expect(rowAt(file, 14)).toMatchObject({ state: 'skipped', reason: 'Nothing of it is held any more.' });
    expect(rowAt(file, 7)?.reason).toContain('priced per 100 of face value');
    expect(holdings(file.accounts[0])).toEqual({
      HLUS: [120, 412.35, 31_210_00],
      '00000AAB3': [10_000, 0.985, null],
    });
    expect(file.unknownSymbols).toEqual(['00000AAB3']);
  });
});

describe('a Fidelity file', () => {
  const file = preview(fixture('fidelity-positions.csv'));

  it('is known by its content: byte order mark, rows longer than the header, footer, download date', () => {
    expect(file).toMatchObject({ custodian: 'fidelity', asOf: '2026-05-04' });
    expect(file.counts).toEqual({ valid: 5, warning: 4, error: 1, skipped: 3 });
    expect([14, 16, 18].map((line) => rowAt(file, line)?.reason)).toEqual(
      Array.from({ length: 3 }, () => 'It is a notice of the custodian, not a holding.'),
    );
  });

  it('gives both accounts, core positions in cash', () => {
    expect(file.accounts.map(({ name, number, taxType, cash }) => [name, number, taxType, cash.minor])).toEqual([
      ['Individual - TOD', 'X40011223', 'taxable', 25_000_00],
      ['ROTH IRA', 'Z50044556', 'tax-free', 1820_55],
    ]);
  });

  it('adds up a security held in cash and on margin', () => {
    expect(holdings(file.accounts[0]).QLLN).toEqual([50, 174.9, 4000_00]);
    expect(rowAt(file, 6)?.reason).toBe('The same security stands in line 5; the two rows are added up.');
  });

  it('keeps pending activity apart from cash and shows its amount', () => {
    expect(rowAt(file, 8)).toMatchObject({ state: 'warning', value: 1234 });
    expect(rowAt(file, 8)?.reason).toBe('$1,234.00 of activity has not settled; it is not counted as cash.');
  });

  it('finds a share class without its separator, and says so', () => {
    expect(rowAt(file, 4)?.reason).toBe('ORMDB is taken for ORMD.B.');
    expect(holdings(file.accounts[0])['ORMD.B']).toEqual([12, 473.01, 3010_44]);
  });

  it('keeps a symbol of digits as text, with its own price', () => {
    expect(holdings(file.accounts[1])['0700']).toEqual([820.125, 58.99, null]);
    expect(rowAt(file, 11)?.reason).toContain('does not price 0700; its own price from the file is kept');
  });

  it('parks an option that is written with a leading minus', () => {
    expect(rowAt(file, 7)).toMatchObject({ state: 'error', symbol: '-QLLN261218C200' });
  });
});

describe('a damaged file', () => {
  const file = preview(fixture('schwab-damaged.csv'));

  it.each([
    [5, 'error', 'Its quotation marks do not match'],
    [6, 'error', 'The quantity “ten” is not a number.'],
    [7, 'error', 'The price “-61.33” is negative.'],
    [8, 'error', 'The quantity “-10” is negative'],
    [9, 'error', 'The row has no quantity.'],
    [10, 'warning', 'Quantity × price is $497.10, but the file prints a value of $600.00.'],
    [11, 'warning', 'The cost basis “oops” is not a number and is left out.'],
    [12, 'error', 'It has 3 values where the header names 18'],
    [13, 'error', 'It is in EUR'],
    [14, 'error', 'The row names no security.'],
    [15, 'warning', 'The file’s total is $60,000.00, but its rows add up to'.replace('’', "'")],
  ])('says of line %d: %s', (line, state, reason) => {
    expect(rowAt(file, line)?.state).toBe(state);
    expect(rowAt(file, line)?.reason).toContain(reason);
  });

  it('keeps every good row', () => {
    expect(holdings(file.accounts[0])).toEqual({
      HTUS: [100, 148.92, 9000_00],
      HEMK: [10, 49.71, 450_00],
      '=1+1': [10, 12, null],
    });
  });

  it('keeps text that looks like a formula as text, without control characters', () => {
    expect(rowAt(file, 11)).toMatchObject({ symbol: '=1+1', description: '@SUM(A1) +WIDGETS FUND' });
  });
});

describe('a household that has the account already', () => {
  const before = preview(fixture('schwab-one-account.csv')).accounts[0];
  const lots = [{ id: 'lot', openDate: '2020-01-02', quantity: 1450, cost: { minor: 1, currency: 'USD' } }];
  const edited: Account = {
    ...before,
    id: 'by-hand',
    name: 'Our savings',
    taxType: 'exempt',
    custodian: 'Charles Schwab',
    positions: before.positions.map((p) => ({
      ...p,
      id: `own-${p.symbol}`,
      lots: p.symbol === 'HAGG' ? lots : p.symbol === 'LRKF' ? [{ ...lots[0], quantity: 3 }] : [],
    })),
  };

  it('keeps the account’s and the positions’ ids, name, tax type, and the lots that still add up', () => {
    const file = preview(fixture('schwab-one-account.csv'), householdOf([edited]));
    expect(file.replaces).toEqual(['...417']);
    const [account] = file.accounts;
    expect(account).toMatchObject({
      id: 'by-hand',
      name: 'Our savings',
      taxType: 'exempt',
      custodian: 'Charles Schwab',
    });
    expect(account.positions.map(({ id }) => id)).toEqual(['own-HTUS', 'own-HAGG', 'own-LRKF', 'own-ORMD.B']);
    expect(account.positions[1].lots).toEqual(lots);
    expect(account.positions[2].lots).toEqual([]);
    expect(rowAt(file, 6)).toMatchObject({ state: 'warning' });
    expect(rowAt(file, 6)?.reason).toContain('recorded lots do not add up');
  });

  it('keeps what was recorded for a row that cannot be read', () => {
    const recorded = { ...edited.positions[1], symbol: 'AGLD', id: 'own-AGLD', quantity: 7 };
    const file = preview(fixture('schwab-damaged.csv'), householdOf([{ ...edited, positions: [recorded] }]));
    expect(file.accounts[0].positions.find(({ symbol }) => symbol === 'AGLD')).toMatchObject({ quantity: 7 });
    expect(rowAt(file, 6)?.reason).toContain('What was recorded before is kept.');
  });

  it('gives the same ids each time the same account is read', () => {
    expect(preview(fixture('schwab-one-account.csv')).accounts[0]).toEqual(before);
    expect(preview(fixture('schwab-one-account.csv')).replaces).toEqual([]);
  });

  it('is not touched by an account of another custodian with the same number', () => {
    const file = preview(fixture('schwab-one-account.csv'), householdOf([{ ...edited, custodian: 'Fidelity' }]));
    expect(file.replaces).toEqual([]);
    expect(file.accounts[0].id).toBe(before.id);
  });

  it('refuses to add dollars to a household in another currency', () => {
    const read = readCustodianFile(fixture('schwab-one-account.csv'), 'x.csv', householdOf([], 'EUR'), KNOWN);
    expect(read.ok ? '' : read.error.message).toContain('The file is in USD and this household is kept in EUR');
  });
});

describe('a file that cannot be read', () => {
  it('names what was looked for, what was found, and the way on', () => {
    const said = refusal('Trade Date,Action,Symbol,Amount\n2026-05-01,Buy,HLUS,-12\n');
    expect(said).toContain('UnreadableFile: The file is not a list of positions that is known here.');
    expect(said).toContain('Symbol, Description, Quantity and Market Value of Schwab');
    expect(said).toContain('Found: “Trade Date”, “Action”, “Symbol”, “Amount”.');
    expect(said).toContain('or enter the holdings by hand');
  });

  it.each([
    ['empty', '', 'The file is empty'],
    ['a header only', '"Symbol","Description","Quantity","Market Value","Security Type",\n', 'no holdings below it'],
    ['a workbook', 'PK\u0003\u0004xl/workbook.xml', 'Excel workbook (XLSX)'],
    ['a PDF', '%PDF-1.4', 'PDF document'],
    ['binary', '\u0000\u0001\u0002'.repeat(50), 'binary data'],
    ['a letter', 'Dear Jane,\nall is well.\n', 'Found: “Dear Jane”'],
  ])('says that it is %s', (_, text, message) => {
    expect(refusal(text)).toContain(message);
  });
});
