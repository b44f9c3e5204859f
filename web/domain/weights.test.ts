import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundedPercents } from './weights.ts';

describe('rounded percentages', () => {
  it('sum to 100.0 where plain rounding would not', () => {
    expect(roundedPercents([1 / 3, 1 / 3, 1 / 3])).toEqual([33.4, 33.3, 33.3]);
    expect(roundedPercents([1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6], 0)).toEqual([17, 17, 17, 17, 16, 16]);
  });

  it('leave percentages alone that are round already', () => {
    expect(roundedPercents([0.1, 0.2, 0.7])).toEqual([10, 20, 70]);
    expect(roundedPercents([])).toEqual([]);
  });

  it('sum to the whole and stay within one unit, for any portfolio', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 60 }), (amounts) => {
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        fc.pre(total > 0);
        const weights = amounts.map((amount) => amount / total);
        const percents = roundedPercents(weights);
        expect(Math.round(percents.reduce((sum, percent) => sum + percent, 0) * 10)).toBe(1000);
        percents.forEach((percent, i) => {
          expect(Math.abs(percent - weights[i] * 100)).toBeLessThan(0.1 + 1e-9);
        });
      }),
    );
  });
});
