import { describe, expect, it } from 'vitest';
import { addMoney, major, minorDigits, money } from './Money.ts';

describe('money', () => {
  it('rounds a printed half away from zero, also where binary fractions fall short of it', () => {
    expect(money(1.005, 'USD').minor).toBe(101);
    expect(money(-1.005, 'USD').minor).toBe(-101);
    expect(money(2.675, 'USD').minor).toBe(268);
    expect(money(0.1 + 0.2, 'USD').minor).toBe(30);
  });

  it('has no negative zero', () => {
    expect(Object.is(money(-0.001, 'USD').minor, 0)).toBe(true);
  });

  it('knows currencies without cents and with mills', () => {
    expect(money(1500, 'JPY').minor).toBe(1500);
    expect(money(1.2345, 'KWD').minor).toBe(1235);
    expect([minorDigits('EUR'), minorDigits('JPY'), minorDigits('BHD')]).toEqual([2, 0, 3]);
  });

  it('goes there and back', () => {
    expect(major(money(1284300.55, 'USD'))).toBe(1284300.55);
  });

  it('never adds two currencies', () => {
    expect(addMoney(money(1, 'USD'), money(2.5, 'USD'))).toEqual({ minor: 350, currency: 'USD' });
    expect(() => addMoney(money(1, 'USD'), money(1, 'EUR'))).toThrow('cannot add EUR to USD');
  });
});
