import { formatCost } from '../format.ts';

/** What the engine did, for the technical reader. */
interface TechnicalFacts {
  readonly market: string;
  readonly asOf: string;
  readonly assets: number;
  readonly shrinkage: number | null;
  readonly condition: number | null;
  readonly corners: number;
  readonly residual: number | null;
  readonly milliseconds: number | null;
}

function technical(facts: TechnicalFacts): string[] {
  const lines = [
    `Prices: ${facts.market}, daily, as of close ${facts.asOf}. ${facts.assets} assets in this question.`,
    facts.shrinkage === null
      ? 'Covariance of daily returns, times 252.'
      : `Covariance of daily returns, times 252, shrunk by ${formatCost(facts.shrinkage)} towards constant correlation (Ledoit and Wolf, 2003).`,
    'Expected returns implied by the market: risk aversion 2.5 times the covariance with the world portfolio of shares, bonds and real assets (Doeswijk, Lam and Swinkels, 2014), plus the bill rate; or, when history is chosen, the mean daily return times 252.',
    `The curve is the exact mean–variance frontier (critical line, Markowitz 1956): ${facts.corners} corner portfolios, straight lines of weights between them.`,
  ];
  if (facts.condition !== null) {
    lines.push(`Condition number of the covariance: ${facts.condition.toExponential(1)}.`);
  }
  if (facts.residual !== null) {
    lines.push(`Optimality checked apart from the solver: largest residual ${facts.residual.toExponential(1)}.`);
  }
  if (facts.milliseconds !== null) lines.push(`Traced in ${facts.milliseconds.toFixed(2)} ms.`);
  return lines;
}

/** The notices that belong to an interactive analysis tool: method, limits, how results vary, the universe. */
export const disclosure = {
  technicalTitle: 'For the technical reader',
  technical,
  paragraphs: [
    'The projections on this screen are hypothetical. They do not reflect actual investment results and are no guarantee of future results.',
    'What is expected per year is an assumption, not a forecast: by default it is what today’s prices imply for a world in which everybody holds the market. How rough the ride may be comes from the daily prices of the past. A bad year is the fifth percentile of a year with that mean and that swing, taken as normal: one year in twenty would be worse, and real markets have more extreme years than a normal curve.',
    'The curve shows the portfolios that expect most for their roughness among those that obey the rules of this client’s policy. Only what the household holds and what its approved list names can be in them. Other investments may be similar or better. Nothing in the list is favoured over anything else.',
    'Portfolios inside the shaded band are equally good for all practical purposes: their expected returns differ by less than 0.1 % a year.',
    'Figures are before advice fees, trading costs and taxes. Results vary with each use and over time, as prices, rules and assumptions change.',
  ],
} as const;
