/** What moves the sample market. `rates` is the fall of bond yields, `bill` the accrual of short bills. */
export const factorNames = [
  'world',
  'us',
  'intl',
  'em',
  'small',
  'growth',
  'rates',
  'credit',
  'gold',
  'commodity',
  'property',
  'tech',
  'communication',
  'discretionary',
  'staples',
  'health',
  'finance',
  'industry',
  'energy',
  'utilities',
  'materials',
  'estate',
  'bill',
] as const;

export type FactorName = (typeof factorNames)[number];

/** The factor of each of the eleven GICS sectors. */
export const sectorFactors: Readonly<Record<string, FactorName>> = {
  'Information Technology': 'tech',
  'Communication Services': 'communication',
  'Consumer Discretionary': 'discretionary',
  'Consumer Staples': 'staples',
  'Health Care': 'health',
  Financials: 'finance',
  Industrials: 'industry',
  Energy: 'energy',
  Utilities: 'utilities',
  Materials: 'materials',
  'Real Estate': 'estate',
};
