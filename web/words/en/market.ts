/** Words for the market pack and what it prices. */
export const market = {
  simulated: 'Sample market — simulated',
  asOf: (day: string): string => `as of close ${day}`,
  classNames: {
    'equity-us': 'US shares',
    'equity-international': 'International shares',
    'equity-emerging': 'Emerging markets',
    'bonds-government': 'Government bonds',
    'bonds-corporate': 'Corporate bonds',
    'real-assets': 'Real assets',
    cash: 'Cash',
    other: 'Other',
  } as Readonly<Record<string, string>>,
  cash: 'Cash',
  unpriced: 'Not priced',
} as const;
