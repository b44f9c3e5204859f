import { type BareNumber, type Decimal, isGrouping, readNumber, undress } from './readNumber.ts';

/** What all cells of a column together say about its decimal sign. */
export interface DecimalEvidence {
  /** Cells that can only be read with a decimal point, and with a decimal comma. */
  readonly point: number;
  readonly comma: number;
  /** A cell with two readings ("1,234" is 1234 or 1.234), when there is one. */
  readonly ambiguous: string | null;
}

export interface DecimalDecision {
  readonly decimal: Decimal;
  /** The values prove it, or no cell depends on it. When false, `ambiguous` has two readings. */
  readonly certain: boolean;
  readonly ambiguous: string | null;
}

const other = (separator: Decimal): Decimal => (separator === '.' ? ',' : '.');

/** The decimal sign that one number proves; 'open' when it has two readings, null when it says nothing. */
function proofOf({ body, grouped }: BareNumber): Decimal | 'open' | null {
  const point = body.lastIndexOf('.');
  const comma = body.lastIndexOf(',');
  if (point < 0 && comma < 0) return null;
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  const separator: Decimal = point >= 0 ? '.' : ',';
  // Digits already grouped by spaces or apostrophes need no second thousands separator.
  if (grouped || !isGrouping(body, separator) || /^0/.test(body)) return separator;
  return body.indexOf(separator) === body.lastIndexOf(separator) ? 'open' : other(separator);
}

const POINT_ONLY = /^-?(?:\d{4,}\.\d+|\d+\.(?:\d{1,2}|\d{4,}))$/;
const COMMA_ONLY = /^-?(?:\d{4,},\d+|\d+,(?:\d{1,2}|\d{4,}))$/;
const DIGITS = /^\d+$/;

/** Reads a whole column for proofs of its decimal sign; cells that are no numbers say nothing. */
export function weighDecimal(cells: Iterable<string>): DecimalEvidence {
  let point = 0;
  let comma = 0;
  let ambiguous: string | null = null;
  for (const cell of cells) {
    if (POINT_ONLY.test(cell)) point++;
    else if (COMMA_ONLY.test(cell)) comma++;
    else if (!DIGITS.test(cell)) {
      const bare = undress(cell);
      const proof = bare ? proofOf(bare) : null;
      if (proof === '.') point++;
      else if (proof === ',') comma++;
      else if (proof === 'open') ambiguous ??= cell.trim();
    }
  }
  return { point, comma, ambiguous };
}

/**
 * Decides a column: what most of its cells prove, else what the rest of the file proves (`hint`), else the point.
 * A minority that proves the opposite stays unreadable, so that it is parked and not misread by a factor of a thousand.
 */
export function decideDecimal(evidence: DecimalEvidence, hint: Decimal | null): DecimalDecision {
  const { point, comma, ambiguous } = evidence;
  if (point !== comma) return { decimal: point > comma ? '.' : ',', certain: true, ambiguous: null };
  return { decimal: hint ?? '.', certain: hint !== null || (ambiguous === null && point === 0), ambiguous };
}

/** What the columns of a file prove together, for those that prove nothing alone; null when none does. */
export function decimalOfFile(columns: readonly DecimalEvidence[]): Decimal | null {
  let balance = 0;
  for (const { point, comma } of columns) balance += Math.sign(point - comma);
  return balance === 0 ? null : balance > 0 ? '.' : ',';
}

/** "“1,234” is read as 1234; with a decimal comma it would be 1.234." Empty when the cell has one reading only. */
export function explainDecimal(cell: string, decimal: Decimal): string {
  const taken = readNumber(cell, decimal);
  const instead = readNumber(cell, other(decimal));
  if (taken === instead) return '';
  const alternative = decimal === '.' ? 'comma' : 'point';
  return `“${cell}” is read as ${taken}; with a decimal ${alternative} it would be ${instead}.`;
}
