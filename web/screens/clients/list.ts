import { major } from '../../domain/Money.ts';
import type { QuoteOf } from '../../domain/Valuation.ts';
import type { HouseholdSummary } from '../../vault/api/projection.ts';

/** A line of the list: the household and its value in units of its currency; null while prices are not there. */
export interface ValuedSummary {
  readonly summary: HouseholdSummary;
  readonly value: number | null;
  /** A price is missing: the value is only a part. */
  readonly incomplete: boolean;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Households of which every word of the query is somewhere in name or note, accents and case aside. */
export function matching(summaries: readonly HouseholdSummary[], query: string): readonly HouseholdSummary[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return summaries;
  return summaries.filter((summary) => {
    const text = plain(`${summary.name} ${summary.note}`);
    return wanted.every((word) => text.includes(word));
  });
}

export function valued(summaries: readonly HouseholdSummary[], quoteOf: QuoteOf | null): readonly ValuedSummary[] {
  return summaries.map((summary) => {
    if (!quoteOf) return { summary, value: null, incomplete: false };
    let value = major({ minor: summary.cashMinor, currency: summary.currency });
    let incomplete = false;
    summary.symbols.forEach((symbol, i) => {
      const price = quoteOf(symbol)?.price ?? summary.prices[i] ?? null;
      if (price === null) incomplete = true;
      else value += price * summary.quantities[i];
    });
    return { summary, value, incomplete };
  });
}
