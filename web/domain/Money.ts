/** An amount in integer minor units (cents, pence, yen) of its currency. Amounts of two currencies never add. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** Minor units per major unit, by ISO 4217; two decimals unless listed. */
const MINOR_DIGITS: Readonly<Record<string, number>> = { JPY: 0, KRW: 0, ISK: 0, BHD: 3, KWD: 3 };

export const minorDigits = (currency: string): number => MINOR_DIGITS[currency] ?? 2;

/** Rounds half away from zero to the minor unit. */
export function money(major: number, currency: string): Money {
  const scaled = Math.abs(major) * 10 ** minorDigits(currency);
  // 1.005 × 100 is 100.49999…: lift by half a unit in the last place before rounding, so that a printed half rounds up.
  const minor = Math.sign(major) * Math.round(scaled * (1 + Number.EPSILON));
  return { minor: minor === 0 ? 0 : minor, currency };
}

export const major = (amount: Money): number => amount.minor / 10 ** minorDigits(amount.currency);

export const addMoney = (a: Money, b: Money): Money => {
  if (a.currency !== b.currency) throw new Error(`cannot add ${b.currency} to ${a.currency}`);
  return { minor: a.minor + b.minor, currency: a.currency };
};
