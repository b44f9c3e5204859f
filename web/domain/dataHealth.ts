import type { Account, Household, Position } from './Household.ts';
import type { Holding, Quote, QuoteOf, Valuation } from './Valuation.ts';

/** Something in the data that the adviser should know, and what it does to the numbers. */
export interface Finding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly severity: 'high' | 'medium' | 'low';
  /** Empty when the finding is not about one symbol. */
  readonly symbol: string;
  readonly accountId: string | null;
  readonly sentence: string;
  /** What it changes in what the screens show. */
  readonly effect: string;
}

export type FindingKind =
  | 'no-price'
  | 'negative-quantity'
  | 'unknown-symbol'
  | 'stale-price'
  | 'missing-cost'
  | 'missing-lots'
  | 'lots-differ'
  | 'concentration'
  | 'same-account-twice';

/** Age in days from which a file's price is called old. */
export const STALE_DAYS = 30;
/** Share of the household from which one company is a concentration. */
export const CONCENTRATED = 0.2;

const SEVERITIES = ['high', 'medium', 'low'];

/** What is wrong or missing, worst first. `asOf` is the ISO day of the market's last prices. */
export function dataHealth(
  household: Household,
  valuation: Valuation,
  quoteOf: QuoteOf,
  asOf: string,
): readonly Finding[] {
  const findings = [
    ...valuation.holdings.flatMap((holding) => priceFindings(holding, asOf)),
    ...household.accounts.flatMap((account) =>
      account.positions.flatMap((position) => positionFindings(account, position)),
    ),
    ...concentrations(valuation, quoteOf),
    ...sameAccounts(household),
  ];
  return findings.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

function priceFindings(holding: Holding, asOf: string): readonly Finding[] {
  const { symbol, name, price, priceDate } = holding;
  const about = { symbol, accountId: null };
  if (holding.source === 'none') {
    return [
      {
        ...about,
        id: `no-price:${symbol}`,
        kind: 'no-price',
        severity: 'high',
        sentence: `No price is known for ${symbol} (${name}).`,
        effect: 'Its value is unknown and left out of the total; every weight is larger than it should be.',
      },
    ];
  }
  if (holding.source !== 'file') return [];
  const dated = priceDate === null ? 'without a date' : `of ${dayInWords(priceDate)}`;
  const unknown: Finding = {
    ...about,
    id: `unknown-symbol:${symbol}`,
    kind: 'unknown-symbol',
    severity: 'medium',
    sentence: `The market data does not know ${symbol} (${name}); it is valued at the file's own price ${price} ${dated}.`,
    effect: 'It has no history here, so Explore holds it fixed.',
  };
  if (priceDate !== null && daysBetween(priceDate, asOf) <= STALE_DAYS) return [unknown];
  return [
    unknown,
    {
      ...about,
      id: `stale-price:${symbol}`,
      kind: 'stale-price',
      severity: 'medium',
      sentence:
        priceDate === null
          ? `The price of ${symbol} has no date.`
          : `The price of ${symbol} is ${daysBetween(priceDate, asOf)} days older than the market's.`,
      effect: 'Its value and every weight may be off; type in a newer price.',
    },
  ];
}

function positionFindings(account: Account, position: Position): readonly Finding[] {
  const { symbol, quantity, lots } = position;
  const finding = (kind: FindingKind, severity: Finding['severity'], sentence: string, effect: string): Finding => ({
    id: `${kind}:${position.id}`,
    kind,
    severity,
    symbol,
    accountId: account.id,
    sentence,
    effect,
  });

  const findings: Finding[] = [];
  if (quantity < 0) {
    findings.push(
      finding(
        'negative-quantity',
        'high',
        `${account.name} holds ${quantity} ${symbol}: less than nothing.`,
        'A short position counts against the total, and Explore does not propose any.',
      ),
    );
  }
  if (lots.length > 0) {
    const inLots = lots.reduce((sum, lot) => sum + lot.quantity, 0);
    if (Math.abs(inLots - quantity) > 1e-6 * Math.max(1, Math.abs(quantity))) {
      const sums = `The lots of ${symbol} in ${account.name} add up to ${round(inLots)}, the position is ${round(quantity)}.`;
      findings.push(finding('lots-differ', 'medium', sums, 'Gains by lot would be wrong for the difference.'));
    }
  }
  // Where gains are not taxed on sale, neither cost nor lots change anything that is shown.
  if (account.taxType !== 'taxable') return findings;
  if (position.cost === null) {
    const sentence = `What was paid for ${symbol} in ${account.name} is not on record.`;
    findings.push(finding('missing-cost', 'medium', sentence, 'Its gain, and the tax on selling it, are unknown.'));
  } else if (lots.length === 0) {
    const sentence = `The purchases of ${symbol} in ${account.name} are not on record, only their total cost.`;
    findings.push(finding('missing-lots', 'low', sentence, 'Its gain is known, but not how much of it is long-term.'));
  }
  return findings;
}

/** Companies, share classes together, that make up more than a fifth. A fund is spread by itself and is none. */
function concentrations(valuation: Valuation, quoteOf: QuoteOf): readonly Finding[] {
  const byCompany = new Map<string, { weight: number; symbol: string }>();
  for (const { symbol, name, weight, source } of valuation.holdings) {
    const quote = quoteOf(symbol);
    const company = quote ? companyOf(quote) : source === 'file' ? name : null;
    if (company === null) continue;
    const sum = byCompany.get(company) ?? { weight: 0, symbol };
    sum.weight += weight;
    byCompany.set(company, sum);
  }
  return [...byCompany]
    .filter(([, { weight }]) => weight > CONCENTRATED)
    .map(([company, { weight, symbol }]) => ({
      id: `concentration:${company}`,
      kind: 'concentration',
      severity: 'high',
      symbol,
      accountId: null,
      sentence: `${company} is ${(weight * 100).toFixed(1)} % of everything.`,
      effect: 'What happens to one company decides much of what happens to this household.',
    }));
}

/** The company behind a share; null for funds, whose issuer is a manager and not their name. */
function companyOf(quote: Quote): string | null {
  return quote.name.replace(/\s*\([^)]*\)\s*$/, '') === quote.issuer ? quote.issuer : null;
}

function sameAccounts(household: Household): readonly Finding[] {
  const seen = new Map<string, Account>();
  const findings: Finding[] = [];
  for (const account of household.accounts) {
    const number = account.number.trim();
    const first = seen.get(number);
    if (number === '' || !first) {
      seen.set(number, account);
      continue;
    }
    findings.push({
      id: `same-account-twice:${account.id}`,
      kind: 'same-account-twice',
      severity: 'high',
      symbol: '',
      accountId: account.id,
      sentence: `${first.name} and ${account.name} carry the same number ${number}.`,
      effect: 'If they are one account, everything in it is counted twice.',
    });
  }
  return findings;
}

const round = (quantity: number): number => Number(quantity.toFixed(4));

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const dayInWords = (day: string): string =>
  `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
