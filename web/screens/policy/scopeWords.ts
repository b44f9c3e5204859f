import type { Band, BandScope } from '../../domain/Policy.ts';
import { CASH, type QuoteOf } from '../../domain/Valuation.ts';
import { words } from '../../words/en.ts';
import { formatLimit } from '../../words/format.ts';

/** What a limit is about, as it is said. */
export function scopeText(scope: BandScope, quoteOf: QuoteOf): string {
  if (scope.kind === 'class') return words.market.classNames[scope.key] ?? scope.key;
  if (scope.kind === 'instrument')
    return scope.key === CASH ? words.market.cash : (quoteOf(scope.key)?.name ?? scope.key);
  return scope.key;
}

/** How much, as it is said. */
export function limitText(band: Pick<Band, 'min' | 'max'>): string {
  const text = words.policy.bands;
  if (band.max === 0) return text.none2;
  if (band.min !== null && band.max !== null) return text.between(formatLimit(band.min), formatLimit(band.max));
  if (band.min !== null) return text.atLeast(formatLimit(band.min));
  return band.max === null ? '' : text.atMost(formatLimit(band.max));
}
