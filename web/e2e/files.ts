import { readFileSync } from 'node:fs';
import { at } from '../../.ci/paths.ts';
import type { PickedFile } from './pages/ImportPage.ts';

/** A text file as a picker hands it over, or one of any bytes. */
export const csvFile = (name: string, content: string | Buffer): PickedFile => ({
  name,
  mimeType: 'text/csv',
  buffer: typeof content === 'string' ? Buffer.from(content, 'utf8') : content,
});

/** Positions as the two custodians export them, in symbols of the sample market. */
export const custodianFile = (
  name: 'schwab-all-accounts' | 'schwab-one-account' | 'schwab-damaged' | 'fidelity-positions',
): PickedFile => csvFile(`${name}.csv`, readFileSync(at(`web/vault/import/fixtures/${name}.csv`)));

/** UTF-16 with its mark at the beginning, as a spreadsheet program's "Unicode text" has it. */
export const inUtf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');

/** One byte for each letter, as older Windows programs write. */
export const inWindows1252 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** The beginning of a workbook, which is an archive. */
export const workbook = Buffer.concat([
  Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0, 8, 0]),
  Buffer.from('[Content_Types].xml xl/workbook.xml'),
  Buffer.alloc(400, 7),
]);

/** Bytes of no text at all. */
export const noise = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 197 + 31) % 256));

const schwabColumns =
  '"Symbol","Description","Qty (Quantity)","Price","Price Chng % (Price Change %)","Price Chng $ (Price Change $)","Mkt Val (Market Value)","Day Chng % (Day Change %)","Day Chng $ (Day Change $)","Cost Basis","Gain % (Gain/Loss %)","Gain $ (Gain/Loss $)","Ratings","Reinvest?","Reinvest Capital Gains?","% of Acct (% of Account)","Asset Type",';

interface Row {
  readonly symbol: string;
  readonly description: string;
  readonly quantity: number;
  readonly price: number;
}

/** A positions file of one account, as Schwab's website exports it. */
export function schwabText(rows: readonly Row[]): string {
  const lines = rows.map(({ symbol, description, quantity, price }) => {
    const value = (quantity * price).toFixed(2);
    return `"${symbol}","${description}","${quantity}","${price.toFixed(2)}","0.28%","0.41","$${value}","0.28%","$12.50","$${value}","0.00%","$0.00","--","Yes","N/A","1.00%","Equity",`;
  });
  return [
    '"Positions for account Individual ...777 as of 04:00 PM ET, 2026/05/04"',
    '',
    schwabColumns,
    ...lines,
    '',
  ].join('\r\n');
}

/** Days on which a market is open, from a Thursday in 2020 on. */
export function tradingDays(count: number): string[] {
  const days: string[] = [];
  for (let at = Date.UTC(2020, 0, 2); days.length < count; at += 86_400_000) {
    const day = new Date(at);
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}
