import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Instrument } from '../../api/instrument.ts';
import { toIso } from '../../api/isoDay.ts';
import { createDecimalSeries, type DecimalSeries, toNumber, writeRounded } from '../DecimalSeries.ts';
import type { SourceMarket } from '../SourceMarket.ts';
import { assetClassOf, issuerOf } from './classify.ts';
import { csvRecords } from './csvRows.ts';
import { type PackDescription, readDescription, readText } from './readFolder.ts';
import { readRiskFree } from './readRiskFree.ts';
import { readWideTable, spread, unionCalendar, type WideTable } from './readTable.ts';

type Row = Readonly<Record<string, string>>;

/** Reads a source pack; `worker/market-pack/README.md` describes the folder. Throws a sentence if it is not one. */
export function readPack(folder: string): SourceMarket {
  const description = readDescription(folder);
  const tables = (description.prices ?? ['adj_close.csv']).map((name) => readWideTable(need(folder, name), name, true));
  const days = unionCalendar(tables);
  const rows = csvRecords(need(folder, 'instruments.csv'), 'instruments.csv');
  const stocks = capitalisations(folder);
  const prices = rows.map((row) => columnOf(tables, row.ticker, days));
  const instruments = rows.map((row, k) => toInstrument(row, stocks, prices[k], days));
  const riskFree = readRiskFree(readText(folder, 'risk_free.csv'), days);
  const asOf = description.asOf ?? toIso(days[days.length - 1]);
  return {
    info: {
      name: description.name,
      origin: description.origin,
      licence: description.licence,
      asOf,
      simulated: false,
      currency: description.currency,
      riskFreePerYear: description.riskFreePerYear ?? riskFree.perYear ?? 0,
      instruments,
    },
    days,
    prices,
    volumes: readVolumes(folder, rows, days),
    riskFree: riskFree.perDay ?? constantRate(description, days),
  };
}

function need(folder: string, name: string): string {
  const text = readText(folder, name);
  if (text !== null) return text;
  const found = readdirSync(folder).join(', ');
  throw new Error(`The market pack "${basename(folder)}" has no ${name} (nor ${name}.gz). It holds: ${found}.`);
}

function columnOf(tables: readonly WideTable[], ticker: string, days: Int32Array): DecimalSeries {
  const table = tables.find(({ columns }) => columns.has(ticker));
  if (!table) throw new Error(`instruments.csv names "${ticker}", but no price file has a column of that name.`);
  return spread(table.columns.get(ticker)!, table.days, days);
}

function capitalisations(folder: string): ReadonlyMap<string, string> {
  const text = readText(folder, 'fundamentals.csv');
  const rows = text === null ? [] : csvRecords(text, 'fundamentals.csv');
  return new Map(rows.map(({ ticker, marketCap }) => [ticker, marketCap ?? '']));
}

const numberOrNull = (text: string | undefined): number | null =>
  text === undefined || text === '' || !Number.isFinite(Number(text)) ? null : Number(text);

function toInstrument(
  row: Row,
  stocks: ReadonlyMap<string, string>,
  prices: DecimalSeries,
  days: Int32Array,
): Instrument {
  const kind = /stock|share/i.test(row.type) ? 'stock' : 'fund';
  const first = prices.mantissas.findIndex((mantissa) => !Number.isNaN(mantissa));
  if (first < 0) throw new Error(`instruments.csv names "${row.ticker}", but it has no price.`);
  const last = prices.mantissas.findLastIndex((mantissa) => !Number.isNaN(mantissa));
  const expensePercent = numberOrNull(row.expense_ratio_pct);
  return {
    id: row.ticker,
    name: row.name,
    kind,
    assetClass: assetClassOf(row.asset_class, row.sub_class, row.region),
    subClass: row.sub_class,
    region: row.region,
    sector: row.gics_sector ?? '',
    issuer: row.issuer || issuerOf(row.name, kind),
    currency: row.currency || 'USD',
    expenseRatioPerYear: expensePercent === null ? null : expensePercent / 100,
    capitalisation: numberOrNull(row.capitalisation_usd || (kind === 'stock' ? stocks.get(row.ticker) : row.aum_usd)),
    firstDate: toIso(days[first]),
    lastDate: toIso(days[last]),
    lastPrice: toNumber(prices.mantissas[last], prices.scales[last]),
  };
}

function readVolumes(folder: string, rows: readonly Row[], days: Int32Array): readonly DecimalSeries[] {
  const text = readText(folder, 'volume.csv');
  if (text === null) return [];
  const table = readWideTable(text, 'volume.csv', false);
  return rows.map(({ ticker }) => {
    const column = table.columns.get(ticker);
    return column ? spread(column, table.days, days) : createDecimalSeries(days.length);
  });
}

function constantRate({ riskFreePerYear }: PackDescription, days: Int32Array): DecimalSeries {
  const perDay = createDecimalSeries(days.length);
  const rate = riskFreePerYear;
  for (let t = 0; t < days.length && rate !== undefined; t += 1) writeRounded(perDay, t, rate / 252);
  return perDay;
}
