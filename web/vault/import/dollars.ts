let format: Intl.NumberFormat | undefined;

/** An amount as a sentence shows it: "$1,234.00", "−$1,234.00" with a true minus sign. */
export function dollars(amount: number): string {
  // Made at first use: most files never need it, and making one takes longer than reading a file.
  format ??= new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
  return format.format(amount).replace('-', '\u2212');
}
