import { toDay } from '../../api/isoDay.ts';
import { createDecimalSeries, type DecimalSeries, toNumber, writeDecimal } from '../DecimalSeries.ts';
import { csvRecords } from './csvRows.ts';

/** The bill: its simple return of each day, and its simple yearly rate on the last day that has one. */
export interface RiskFree {
  readonly perDay: DecimalSeries | null;
  readonly perYear: number | null;
}

/**
 * Reads `risk_free.csv`: `date`, and `rf_daily` (simple return of the day) and `dtb3_pct` (three-month bill,
 * bank-discount basis, percent), either of which may be missing. Days that the calendar has not are left out.
 */
export function readRiskFree(text: string | null, days: Int32Array): RiskFree {
  if (text === null) return { perDay: null, perYear: null };
  const places = new Map(Array.from(days, (day, t) => [day, t]));
  const perDay = createDecimalSeries(days.length);
  let discountPercent: number | null = null;
  for (const row of csvRecords(text, 'risk_free.csv')) {
    const place = places.get(toDay(row.date));
    if (place !== undefined && row.rf_daily) writeDecimal(perDay, place, row.rf_daily);
    if (row.dtb3_pct) discountPercent = Number(row.dtb3_pct);
  }
  const lastDay = perDay.mantissas.findLastIndex((mantissa) => !Number.isNaN(mantissa));
  const lastRate = lastDay < 0 ? null : toNumber(perDay.mantissas[lastDay], perDay.scales[lastDay]);
  const perYear = discountPercent === null ? lastRate && lastRate * 365 : billYield(discountPercent / 100);
  return { perDay, perYear };
}

/**
 * Simple yearly yield of a 91-day bill quoted at a bank discount: price = 1 − d·91/360, yield = (1/price − 1)·365/91
 * (US Treasury, 31 CFR 356 Appendix B).
 */
function billYield(discount: number): number {
  const price = 1 - (discount * 91) / 360;
  return ((1 / price - 1) * 365) / 91;
}
