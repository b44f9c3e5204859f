import { describe, expect, it } from 'vitest';
import { decideDecimal, decimalOfFile, explainDecimal, weighDecimal } from './numberColumn.ts';
import { currencyOf, readNumber } from './readNumber.ts';

const decide = (cells: readonly string[], hint: '.' | ',' | null = null) => decideDecimal(weighDecimal(cells), hint);

describe('a number', () => {
  it.each([
    ['$1,234.50', 1234.5],
    ['1,234,567', 1234567],
    ["1'234'567.25", 1234567.25],
    ['1 234 567.25', 1234567.25],
    ['1\u00a0234.5', 1234.5],
    ['1\u202f234.5', 1234.5],
    ['12,34,567.8', 1234567.8],
    ['(1,234.50)', -1234.5],
    ['$(1,234.50)', -1234.5],
    ['($1,234.50)', -1234.5],
    ['-$0.59', -0.59],
    ['$-0.59', -0.59],
    ['−3', -3],
    ['1,234.50-', -1234.5],
    ['+$1.11', 1.11],
    ['12.5%', 0.125],
    ['(1.99 %)', -0.0199],
    ['USD 7.25', 7.25],
    ['7.25 EUR', 7.25],
    ['-USD 7', -7],
    ['1.5E+03', 1500],
    ['.5', 0.5],
    ['0.07%', 0.0007],
  ])('%s with a decimal point is %d', (cell, value) => {
    expect(readNumber(cell, '.')).toBe(value);
  });

  it.each([
    ['1.234,50 €', 1234.5],
    ['14,99', 14.99],
    ['1 234,5', 1234.5],
    ["1'234,567", 1234.567],
    ['-1.234.567', -1234567],
  ])('%s with a decimal comma is %d', (cell, value) => {
    expect(readNumber(cell, ',')).toBe(value);
  });

  it.each(['', '  ', '--', '-', '—', 'N/A', 'n/a', '#N/A', 'null', 'NaN'])('“%s” says that there is none', (cell) => {
    expect(readNumber(cell, '.')).toBeNull();
  });

  it.each(['abc', '14,99', '1,23,4', '1.2.3', '12 34', '--5', '-5-', '(-5)', '1.234,5', '5%%', '1e999x', '=1+1'])(
    '“%s” is unreadable and not a number near it',
    (cell) => {
      expect(readNumber(cell, '.')).toBeNaN();
    },
  );

  it('never takes a comma from a comma keypad for thousands', () => {
    expect(readNumber('14,99', '.')).toBeNaN();
    expect(readNumber('14,99', ',')).toBe(14.99);
  });
});

describe('a currency', () => {
  it.each([
    ['$5', 'USD'],
    ['-$5.00', 'USD'],
    ['€5', 'EUR'],
    ['5,00 €', 'EUR'],
    ['C$5', 'CAD'],
    ['HK$5', 'HKD'],
    ['(CHF 5)', 'CHF'],
    ['5 GBP', 'GBP'],
  ])('%s is in %s', (cell, currency) => {
    expect(currencyOf(cell)).toBe(currency);
  });

  it('is not named by a bare number', () => {
    expect(currencyOf('1,234.50')).toBeNull();
  });
});

describe('the decimal sign of a column', () => {
  it('is what any cell proves, wherever it stands', () => {
    expect(decide(['1,234', '2,500', '3,100.5'])).toMatchObject({ decimal: '.', certain: true });
    expect(decide(['1,234', '2,500', '3,1'])).toMatchObject({ decimal: ',', certain: true });
    expect(decide(['1.234', '1.234.567'])).toMatchObject({ decimal: ',', certain: true });
    expect(decide(['0,123'])).toMatchObject({ decimal: ',', certain: true });
    expect(decide(["1'000,250"])).toMatchObject({ decimal: ',', certain: true });
  });

  it('is open when every cell has two readings, and then follows the rest of the file', () => {
    expect(decide(['1,234', '2,500'])).toEqual({ decimal: '.', certain: false, ambiguous: '1,234' });
    expect(decide(['1,234', '2,500'], ',')).toMatchObject({ decimal: ',', certain: true });
    expect(decimalOfFile([weighDecimal(['1,5']), weighDecimal(['1,234'])])).toBe(',');
    expect(decimalOfFile([weighDecimal(['1,234'])])).toBeNull();
  });

  it('shows both readings', () => {
    expect(explainDecimal('1,234', '.')).toBe('“1,234” is read as 1234; with a decimal comma it would be 1.234.');
    expect(explainDecimal('12', '.')).toBe('');
  });

  it('follows the majority and leaves the odd cell unreadable', () => {
    const { decimal } = decide(['1.5', '2.5', '3,75']);
    expect(readNumber('3,75', decimal)).toBeNaN();
  });

  it('does not matter where no cell has a separator', () => {
    expect(decide(['1', '', 'N/A', '250'])).toEqual({ decimal: '.', certain: true, ambiguous: null });
  });
});
