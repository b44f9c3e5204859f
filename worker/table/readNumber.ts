export type Decimal = '.' | ',';

/** What files print where there is no number. */
const ABSENT = /^(?:|-{1,3}|[–—]|n\/?a|#n\/a|null|none|nan|\.)$/i;

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
};
const MONEY_SIGN = /(?:US|C|A|CA|AU|NZ|HK|S)?\$|[€£¥₹₩]/;
const MONEY_CODE = /^[A-Z]{3}(?![A-Za-z])|(?<![A-Za-z])[A-Z]{3}$/;
const DOLLARS: Readonly<Record<string, string>> = { US: 'USD', C: 'CAD', CA: 'CAD', A: 'AUD', AU: 'AUD', S: 'SGD' };

/** Spaces and apostrophes that group digits: never a decimal sign, in any country. */
const QUIET_GROUPING = /(?<=\d)[\s'’\u00a0\u202f\u2009](?=\d{3})/g;

/** A number stripped of its dress: digits with their separators, and what the dress meant. */
export interface BareNumber {
  /** Digits, `.` and `,` only. */
  readonly body: string;
  readonly negative: boolean;
  readonly percent: boolean;
  readonly exponent: number;
  /** Spaces or apostrophes grouped its digits. */
  readonly grouped: boolean;
}

/** The currency that a cell names by a sign or an ISO 4217 code; null when it names none. */
export function currencyOf(cell: string): string | null {
  const text = cell.trim().replace(/^[-+−(]+|[-−)]+$/g, '');
  const sign = MONEY_SIGN.exec(text)?.[0];
  if (sign !== undefined) return SIGNS[sign] ?? DOLLARS[sign.slice(0, -1)] ?? `${sign.slice(0, -1)}D`;
  return MONEY_CODE.exec(text)?.[0] ?? null;
}

function exponentOf(text: string): { readonly rest: string; readonly exponent: number } {
  const found = /^(.*\d)[eE]([+-]?\d{1,2})$/.exec(text);
  return found === null ? { rest: text, exponent: 0 } : { rest: found[1], exponent: Number(found[2]) };
}

/**
 * Takes currency, sign, percent and quiet grouping off a cell. Null: the cell says that there is no number
 * (empty, `--`, `N/A`). Undefined: it is no number.
 */
export function undress(cell: string): BareNumber | null | undefined {
  let text = cell.trim();
  if (ABSENT.test(text)) return null;
  const percent = text.includes('%');
  if (percent) text = text.replace(/\s*%(?=\)?$)/, '');
  text = text.replace(MONEY_SIGN, '').trim().replace(MONEY_CODE, '').trim();
  const bracketed = /^-?\((.*)\)$/.exec(text);
  const sign = /^([-+−]?)\s*(.*?)\s*([-−]?)$/.exec(bracketed === null ? text : bracketed[1].replace(MONEY_SIGN, ''));
  if (sign === null || (sign[1] !== '' && sign[3] !== '') || (bracketed !== null && sign[1] + sign[3] !== '')) {
    return undefined;
  }
  const minus = bracketed !== null || sign[3] !== '' || (sign[1] !== '' && sign[1] !== '+');
  const { rest, exponent } = exponentOf(sign[2].replace(MONEY_CODE, '').trim());
  const body = rest.replace(QUIET_GROUPING, '');
  if (!/^[.,]?\d[\d.,]*$/.test(body)) return undefined;
  return { body, negative: minus, percent, exponent, grouped: body.length !== rest.length };
}

/** Whether a separator stands where a thousands separator may: groups of three, or of two and a last of three (India). */
export const isGrouping = (body: string, separator: Decimal): boolean =>
  separator === ',' ? /^\d{1,3}(?:,\d{3})+$|^\d{1,2}(?:,\d{2})+,\d{3}$/.test(body) : /^\d{1,3}(?:\.\d{3})+$/.test(body);

function toValue(bare: BareNumber, decimal: Decimal): number {
  const at = bare.body.lastIndexOf(decimal);
  const whole = at < 0 ? bare.body : bare.body.slice(0, at);
  const fraction = at < 0 ? '' : bare.body.slice(at + 1);
  const separator: Decimal = decimal === '.' ? ',' : '.';
  if (/\D/.test(fraction) || (/\D/.test(whole) && !isGrouping(whole, separator))) return Number.NaN;
  // The text is put together, not the number multiplied: the value is the double nearest to what is printed.
  const exponent = bare.exponent - (bare.percent ? 2 : 0);
  const size = Number(`${whole.replaceAll(separator, '')}.${fraction}e${exponent}`);
  return bare.negative ? -size : size;
}

/** Plain numbers, which most cells of most files are. */
const PLAIN_POINT = /^-?\d+(?:\.\d+)?$/;
const PLAIN_COMMA = /^-?\d+(?:,\d+)?$/;

/**
 * The number that a cell prints under a decimal convention; null where the cell says that there is none; NaN where it
 * is no number under this convention ("14,99" with a decimal point is not 1,499). A percentage is read as a fraction.
 */
export function readNumber(cell: string, decimal: Decimal): number | null {
  if (decimal === '.' && PLAIN_POINT.test(cell)) return Number(cell);
  if (decimal === ',' && PLAIN_COMMA.test(cell)) return Number(cell.replace(',', '.'));
  const bare = undress(cell);
  if (bare === null) return null;
  return bare === undefined ? Number.NaN : toValue(bare, decimal);
}
