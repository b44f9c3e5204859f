import { type Money, major, minorDigits } from '../domain/Money.ts';

const LOCALE = 'en-US';
const MINUS = '−';
/** Narrow no-break space: a figure and its sign never part at the end of a line. */
const THIN = ' ';

const formatters = new Map<string, Intl.NumberFormat>();

function numberFormat(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  let format = formatters.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALE, options);
    formatters.set(key, format);
  }
  return format;
}

const withMinus = (text: string): string => text.replace('-', MINUS);

const currencyFormat = (currency: string, decimals: number): Intl.NumberFormat =>
  numberFormat(`money ${currency} ${decimals}`, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });

/** `$1,284,300`: headline money, no decimals. */
export const formatMoney = (amount: Money): string =>
  withMinus(currencyFormat(amount.currency, 0).format(Math.round(major(amount)) + 0));

/** `$8,213.40`: money on a statement or a trade. */
export const formatMoneyExact = (amount: Money): string =>
  withMinus(currencyFormat(amount.currency, minorDigits(amount.currency)).format(major(amount)));

/** `+$4,120` or `−$4,120`: a change of money. Nothing below half a unit gets a sign. */
export function formatMoneyChange(units: number, currency: string): string {
  const rounded = Math.round(units);
  const text = currencyFormat(currency, 0).format(Math.abs(rounded));
  if (rounded === 0) return text;
  return rounded > 0 ? `+${text}` : `${MINUS}${text}`;
}

/** Two significant figures, for estimates: 83,912 → `$84,000`. The caller says "about". */
export function formatMoneyEstimate(units: number, currency: string): string {
  const size = Math.abs(units);
  const step = size < 100 ? 1 : 10 ** (Math.floor(Math.log10(size)) - 1);
  const text = currencyFormat(currency, 0).format(Math.round(size / step) * step);
  return units < 0 && size >= 0.5 ? `${MINUS}${text}` : text;
}

/** `$1.3 M`, where space forces it. */
export function formatMoneyShort(units: number, currency: string): string {
  const size = Math.abs(units);
  const [scale, unit] = size >= 999_500 ? [1e6, 'M'] : size >= 999.5 ? [1e3, 'k'] : [1, ''];
  const scaled = size / scale;
  const text = currencyFormat(currency, unit === 'M' ? 1 : 0).format(scaled);
  return `${units < 0 && size >= 0.5 ? MINUS : ''}${text}${unit === 'M' ? `${THIN}M` : unit}`;
}

/** `22.3 %` from 0.223. */
export const formatWeight = (weight: number): string => `${withMinus(fixed(weight * 100, 1))}${THIN}%`;

/** `25 %` or `7.5 %` from 0.25 or 0.075: a limit somebody typed. */
export const formatLimit = (weight: number): string =>
  `${withMinus(numberFormat('limit', { maximumFractionDigits: 1 }).format(weight * 100))}${THIN}%`;

/** `+6.4 %` from 0.064: a return, always signed. The caller adds "per year". */
export function formatReturn(rate: number): string {
  const text = fixed(Math.abs(rate) * 100, 1);
  const sign = Number(text) === 0 ? '' : rate > 0 ? '+' : MINUS;
  return `${sign}${text}${THIN}%`;
}

/** `0.31 %` from 0.0031: a yearly cost. */
export const formatCost = (rate: number): string => `${fixed(rate * 100, 2)}${THIN}%`;

/** `12.0451`: shares, up to four decimals. */
export const formatShares = (quantity: number): string =>
  withMinus(numberFormat('shares', { maximumFractionDigits: 4 }).format(quantity));

/** `720.65`: a price for one share. */
export const formatPrice = (price: number, currency: string): string =>
  withMinus(
    numberFormat(`price ${currency}`, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: 2,
      maximumFractionDigits: 4,
    }).format(price),
  );

export const formatCount = (count: number): string => numberFormat('count', {}).format(count);

const fixed = (value: number, decimals: number): string =>
  numberFormat(`fixed ${decimals}`, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    // −0.04 at one decimal would print as "-0.0".
    Math.abs(value) * 2 < 10 ** -decimals ? 0 : value,
  );

const dayFormats = new Map<'long' | 'short' | 'month', Intl.DateTimeFormat>();

const DAY_OPTIONS: Readonly<Record<'long' | 'short' | 'month', Intl.DateTimeFormatOptions>> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
};

/** Made when first used: a formatter of dates costs tens of milliseconds on a slow tablet. */
function formatDate(kind: 'long' | 'short' | 'month', iso: string): string {
  let format = dayFormats.get(kind);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { ...DAY_OPTIONS[kind], timeZone: 'UTC' });
    dayFormats.set(kind, format);
  }
  return format.format(new Date(`${iso}T00:00:00Z`));
}

/** `12 May 2026` from `2026-05-12`. */
export const formatDay = (iso: string): string => formatDate('long', iso);

/** `12 May 2026`, its month cut to three letters, for tables. */
export const formatShortDay = (iso: string): string => formatDate('short', iso);

/** `Mar 2020` from `2020-03-16`. */
export const formatMonth = (iso: string): string => formatDate('month', iso);
