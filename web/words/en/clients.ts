import type { TaxType } from '../../domain/Household.ts';

export const clients = {
  title: 'Clients',
  search: 'Search clients',
  add: 'New household',
  list: 'Households',
  count: (count: number): string => (count === 1 ? '1 household' : `${count} households`),
  none: (query: string): string => `No household is called “${query}”.`,
  clear: 'Show all',
  sample: 'Sample',
  accounts: (count: number): string => (count === 1 ? '1 account' : `${count} accounts`),
  valuePending: 'being valued',
  empty: {
    title: 'Your first client',
    text: 'Begin with a household: type what it holds or bring a custodian’s file. Everything stays on this device, encrypted.',
  },
  form: {
    title: 'New household',
    name: 'Name of the household',
    nameHint: 'As you would say it: “The Okafors”.',
    nameMissing: 'A household needs a name.',
    note: 'One line about them (optional)',
    create: 'Create household',
  },
  taxTypes: {
    taxable: 'Taxable',
    'tax-deferred': 'Tax-deferred',
    'tax-free': 'Tax-free',
    exempt: 'Exempt',
  } satisfies Record<TaxType, string>,
} as const;
