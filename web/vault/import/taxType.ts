import type { TaxType } from '../../domain/Household.ts';

/** In order: a Roth 401(k) is tax-free, a foundation's pension account is exempt. */
const WORDS: readonly (readonly [TaxType, RegExp])[] = [
  ['tax-free', /\broth\b|\bhsa\b|health savings|\b529\b|education savings/i],
  ['exempt', /foundation|endowment|charit|non-?profit|\bchurch\b|donor.advised/i],
  [
    'tax-deferred',
    /\bira\b|rollover|\b40[13]\(?[abk]?\)?|\b457\b|\bsep\b|\bsimple\b|pension|keogh|annuity|retirement|profit sharing|deferred/i,
  ],
];

/** The tax type that an account's name suggests; taxable when it suggests none. The adviser can change it. */
export const guessTaxType = (name: string): TaxType =>
  WORDS.find(([, words]) => words.test(name.replace(/_/g, ' ')))?.[0] ?? 'taxable';
