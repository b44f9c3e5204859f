const format = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** An amount as a sentence shows it: "$1,234.00", "−$1,234.00" with a true minus sign. */
export const dollars = (amount: number): string => format.format(amount).replace('-', '\u2212');
