import type { Band, BandScope, Policy } from './Policy.ts';
import { CASH, type QuoteOf, type Valuation } from './Valuation.ts';

/** A policy's rule as the optimiser needs it: these symbols together between `min` and `max` of the whole portfolio. */
export interface PolicyRule {
  readonly id: string;
  readonly kind: 'band' | 'never-sell' | 'do-not-buy' | 'cash-floor';
  /** What the rule limits; `instrument` scope for the rules that name one symbol. */
  readonly scope: BandScope;
  readonly symbols: readonly string[];
  readonly min: number | null;
  readonly max: number | null;
}

/** What may be held: what is held (and priced) together with the approved list, and cash. Sorted, each once. */
export function investableUniverse(policy: Policy, valuation: Valuation, quoteOf: QuoteOf): readonly string[] {
  const symbols = new Set([CASH]);
  for (const holding of valuation.holdings) if (holding.source === 'market') symbols.add(holding.symbol);
  for (const symbol of policy.approved) if (quoteOf(symbol)) symbols.add(symbol);
  return [...symbols].sort();
}

/** Whether a symbol falls under a band's scope. Cash is of class `cash` and of nothing else. */
function inScope(symbol: string, scope: BandScope, quoteOf: QuoteOf): boolean {
  if (symbol === CASH) return scope.kind === 'class' ? scope.key === 'cash' : scope.key === CASH;
  const quote = quoteOf(symbol);
  if (!quote) return false;
  switch (scope.kind) {
    case 'class':
      return quote.assetClass === scope.key;
    case 'sector':
      return quote.sector === scope.key;
    case 'region':
      return quote.region === scope.key;
    case 'issuer':
      return quote.issuer === scope.key;
    case 'instrument':
      return symbol === scope.key;
  }
}

/** The rules of a policy over a universe. A rule that concerns nothing in the universe is kept, with no symbols. */
export function policyRules(
  policy: Policy,
  valuation: Valuation,
  universe: readonly string[],
  quoteOf: QuoteOf,
): readonly PolicyRule[] {
  const weightOf = (symbol: string): number =>
    valuation.holdings.find((holding) => holding.symbol === symbol)?.weight ?? 0;
  const bandRule = (band: Band): PolicyRule => ({
    id: `band:${band.id}`,
    kind: 'band',
    scope: band.scope,
    symbols: universe.filter((symbol) => inScope(symbol, band.scope, quoteOf)),
    min: band.min,
    max: band.max,
  });
  const oneSymbol = (kind: 'never-sell' | 'do-not-buy', symbol: string): PolicyRule => ({
    id: `${kind}:${symbol}`,
    kind,
    scope: { kind: 'instrument', key: symbol },
    symbols: universe.includes(symbol) ? [symbol] : [],
    min: kind === 'never-sell' ? weightOf(symbol) : null,
    max: kind === 'do-not-buy' ? weightOf(symbol) : null,
  });
  const rules = [
    ...policy.bands.map(bandRule),
    ...policy.neverSell.map((symbol) => oneSymbol('never-sell', symbol)),
    ...policy.doNotBuy.map((symbol) => oneSymbol('do-not-buy', symbol)),
  ];
  if (policy.cashFloor > 0) {
    rules.push({
      id: 'cash-floor',
      kind: 'cash-floor',
      scope: { kind: 'instrument', key: CASH },
      symbols: [CASH],
      min: policy.cashFloor,
      max: null,
    });
  }
  return rules;
}

export interface Breach {
  readonly rule: PolicyRule;
  readonly weight: number;
  readonly side: 'min' | 'max';
}

/** The rules that a portfolio breaks, by more than a twentieth of a per cent. */
export function breachesOf(rules: readonly PolicyRule[], weightOf: (symbol: string) => number): readonly Breach[] {
  const tolerance = 0.0005;
  return rules.flatMap((rule): Breach[] => {
    const weight = rule.symbols.reduce((sum, symbol) => sum + weightOf(symbol), 0);
    if (rule.max !== null && weight > rule.max + tolerance) return [{ rule, weight, side: 'max' }];
    if (rule.min !== null && weight < rule.min - tolerance) return [{ rule, weight, side: 'min' }];
    return [];
  });
}
