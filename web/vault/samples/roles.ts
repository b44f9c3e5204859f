import type { SampleInstrument } from '../api/vault.ts';

/** What a sample household asks for, so that it can be made from any market pack. */
const ROLES = {
  'us-large': { class: 'equity-us', kind: /large (blend|compan)|500/i },
  'us-total': { class: 'equity-us', kind: /total market/i },
  'us-growth': { class: 'equity-us', kind: /large growth|growth/i },
  'us-value': { class: 'equity-us', kind: /value/i },
  'us-dividend': { class: 'equity-us', kind: /dividend/i },
  'us-medium': { class: 'equity-us', kind: /mid/i },
  'us-small': { class: 'equity-us', kind: /small/i },
  'us-calm': { class: 'equity-us', kind: /low vol|min(imum)? vol/i },
  technology: { class: 'equity-us', kind: /technology/i },
  developed: { class: 'equity-international', kind: /developed/i },
  japan: { class: 'equity-international', kind: /japan/i },
  emerging: { class: 'equity-emerging', kind: /emerging markets/i },
  china: { class: 'equity-emerging', kind: /china/i },
  aggregate: { class: 'bonds-government', kind: /us aggregate/i },
  'government-short': { class: 'bonds-government', kind: /1-3 ?y/i },
  'government-medium': { class: 'bonds-government', kind: /7-10 ?y/i },
  'government-long': { class: 'bonds-government', kind: /20/i },
  'inflation-linked': { class: 'bonds-government', kind: /inflation|tips/i },
  municipal: { class: 'bonds-government', kind: /municipal/i },
  corporate: { class: 'bonds-corporate', kind: /investment-grade/i },
  'corporate-short': { class: 'bonds-corporate', kind: /1-5 ?y/i },
  'high-yield': { class: 'bonds-corporate', kind: /high-yield/i },
  gold: { class: 'real-assets', kind: /gold/i },
  property: { class: 'real-assets', kind: /us (reit|property)/i },
  bills: { class: 'cash', kind: /./ },
} as const;

export type Role = keyof typeof ROLES;

export interface Roles {
  /** The pack's instrument for the first of the roles that it can fill, else its largest fund or share. */
  fund(...roles: readonly Role[]): SampleInstrument | null;
  /** The pack's instruments that fill a role in full, each once. */
  funds(...roles: readonly Role[]): readonly SampleInstrument[];
  /** The n-th largest share of a sector, else of all sectors. */
  stock(sector: string, n?: number): SampleInstrument | null;
  /** The shares of a sector, largest first. */
  stocks(sector: string): readonly SampleInstrument[];
}

/** Larger first; the id decides between equals, so that a pack always gives the same households. */
const bySize = (a: SampleInstrument, b: SampleInstrument): number =>
  (b.capitalisation ?? 0) - (a.capitalisation ?? 0) || (a.id < b.id ? -1 : 1);

export function readRoles(instruments: readonly SampleInstrument[]): Roles {
  const sorted = [...instruments].sort(bySize);
  const ofKind = (kind: SampleInstrument['kind']) => sorted.filter((instrument) => instrument.kind === kind);
  const [funds, stocks] = [ofKind('fund'), ofKind('stock')];
  const ofSector = (sector: string) => stocks.filter((stock) => stock.sector === sector);
  const filling = (role: Role): SampleInstrument | undefined =>
    funds.find((fund) => fund.assetClass === ROLES[role].class && ROLES[role].kind.test(fund.subClass));
  const first = (roles: readonly Role[]): SampleInstrument | undefined => {
    for (const role of roles) {
      const found = filling(role);
      if (found) return found;
    }
    return undefined;
  };
  return {
    fund: (...roles) => first(roles) ?? funds[0] ?? stocks[0] ?? null,
    funds: (...roles) => [...new Set(roles.flatMap((role) => filling(role) ?? []))],
    stock: (sector, n = 0) => ofSector(sector)[n] ?? stocks[n] ?? stocks[0] ?? funds[0] ?? null,
    stocks: ofSector,
  };
}

/** Who stands behind a share: its name without the class of the share. */
export const issuerOfStock = (stock: SampleInstrument): string => stock.name.replace(/\s*\([^)]*\)\s*$/, '');
