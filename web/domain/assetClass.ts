/** The classes that carry a colour, in the order of every screen, and the name each has in a sentence. */
const CLASS_NAMES: Readonly<Record<string, string>> = {
  'equity-us': 'US equity',
  'equity-international': 'international equity',
  'equity-emerging': 'emerging-market equity',
  'bonds-government': 'government bonds',
  'bonds-corporate': 'corporate bonds',
  'real-assets': 'real assets',
  cash: 'cash',
  other: 'other assets',
};

export const assetClassOrder: readonly string[] = Object.keys(CLASS_NAMES);

/** The class as it is said in a sentence; a class that is not ours is called by its key. */
export const assetClassName = (key: string): string => CLASS_NAMES[key] ?? key;
