import type { Account, Household, Lot, Position } from '../../domain/Household.ts';
import { addMoney, type Money, money } from '../../domain/Money.ts';
import type { Custodian } from '../api/import.ts';
import type { AssessedRow } from './assessRow.ts';
import type { FileAccount } from './CustodianFile.ts';
import { identify } from './identify.ts';
import { guessTaxType } from './taxType.ts';

/** Both custodians keep their clients' accounts in dollars. */
export const FILE_CURRENCY = 'USD';

const DISPLAY_NAMES: Readonly<Record<Custodian, string>> = { schwab: 'Schwab', fidelity: 'Fidelity' };

export interface BuiltAccounts {
  readonly accounts: readonly Account[];
  /** Numbers of accounts that the household has already. */
  readonly replaces: readonly string[];
  /** line → a sentence about what merging did to the row */
  readonly remarks: ReadonlyMap<number, string>;
}

interface Draft {
  readonly account: Omit<Account, 'cash' | 'positions'>;
  readonly existing: Account | null;
  readonly rows: AssessedRow[];
}

const keyOf = ({ number, name }: FileAccount): string => `${number}\u0000${name}`;

/** The account of the household that the file's account is: same custodian, same number, and of several the same name. */
function findExisting(file: FileAccount, custodian: Custodian, household: Household | null): Account | null {
  const same = (household?.accounts ?? []).filter(
    ({ number, custodian: own }) =>
      file.number !== '' && number === file.number && own.toLowerCase().includes(custodian),
  );
  return same.find(({ name }) => name === file.name) ?? same[0] ?? null;
}

/** An account that is known keeps its id, its name and the tax type that the adviser may have corrected. */
function draftAccount(file: FileAccount, custodian: Custodian, household: Household | null, taken: Set<string>): Draft {
  const found = findExisting(file, custodian, household);
  const existing = found !== null && taken.has(found.id) ? null : found;
  const byNumber = identify(custodian, file.number === '' ? file.name : file.number);
  const id = existing?.id ?? (taken.has(byNumber) ? identify(custodian, file.number, file.name) : byNumber);
  taken.add(id);
  const account = {
    id,
    name: existing?.name ?? (file.name || `${DISPLAY_NAMES[custodian]} account`),
    taxType: existing?.taxType ?? guessTaxType(file.name),
    custodian: existing?.custodian ?? DISPLAY_NAMES[custodian],
    number: file.number,
  };
  return { account, existing, rows: [] };
}

const sumCosts = (a: Money | null, b: Money | null): Money | null => (a === null || b === null ? null : addMoney(a, b));

const LOT_TOLERANCE = 1e-6;

/** Lots of the same security stay only while they add up to what the file says is held. */
function keepLots(lots: readonly Lot[], quantity: number): readonly Lot[] {
  const sum = lots.reduce((total, lot) => total + lot.quantity, 0);
  return Math.abs(sum - quantity) <= LOT_TOLERANCE * Math.max(1, quantity) ? lots : [];
}

interface Gathered {
  readonly position: Position;
  readonly line: number;
  /** Taken over from the household as it was. */
  readonly recorded: boolean;
}

const bare = (symbol: string): string => symbol.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** What the household has recorded under the symbol of a row that was parked. */
const recorded = (draft: Draft, { row }: AssessedRow): Position | undefined =>
  row.symbol === '' ? undefined : draft.existing?.positions.find(({ symbol }) => bare(symbol) === bare(row.symbol));

/** A position that the household has is not lost because the file's row for it could not be read. */
function keepRecorded(draft: Draft, bySymbol: Map<string, Gathered>, remarks: Map<number, string>): void {
  for (const parked of draft.rows.filter(({ state }) => state === 'error')) {
    const position = recorded(draft, parked);
    if (position === undefined || bySymbol.has(position.symbol)) continue;
    bySymbol.set(position.symbol, { position, line: parked.row.line, recorded: true });
    remarks.set(parked.row.line, 'What was recorded before is kept.');
  }
}

/** Adds up the rows of each security (held in cash and on margin, say) into one position. */
function gather(draft: Draft, asOf: string | null, remarks: Map<number, string>): readonly Gathered[] {
  const bySymbol = new Map<string, Gathered>();
  for (const { row, holding } of draft.rows) {
    if (holding === null) continue;
    const cost = holding.cost === null ? null : money(holding.cost, FILE_CURRENCY);
    const earlier = bySymbol.get(holding.symbol);
    if (earlier === undefined) {
      const known = draft.existing?.positions.find(({ symbol }) => symbol === holding.symbol);
      const position: Position = {
        id: known?.id ?? identify(draft.account.id, holding.symbol),
        symbol: holding.symbol,
        description: row.description,
        quantity: holding.quantity,
        price: holding.price,
        priceDate: holding.price === null ? null : asOf,
        cost,
        lots: known?.lots ?? [],
      };
      bySymbol.set(holding.symbol, { position, line: row.line, recorded: false });
    } else {
      const { position } = earlier;
      const quantity = position.quantity + holding.quantity;
      const merged = { ...position, quantity, cost: sumCosts(position.cost, cost) };
      bySymbol.set(holding.symbol, { ...earlier, position: merged });
      remarks.set(row.line, `The same security stands in line ${earlier.line}; the two rows are added up.`);
    }
  }
  keepRecorded(draft, bySymbol, remarks);
  return [...bySymbol.values()];
}

function finish(draft: Draft, asOf: string | null, remarks: Map<number, string>): Account {
  const positions = gather(draft, asOf, remarks).map(({ position, line, recorded }) => {
    if (recorded) return position;
    const lots = keepLots(position.lots, position.quantity);
    if (lots.length < position.lots.length) {
      remarks.set(line, 'Its recorded lots do not add up to the new quantity and are dropped.');
    }
    return { ...position, lots };
  });
  let cash = money(0, FILE_CURRENCY);
  for (const { cash: amount } of draft.rows) if (amount !== null) cash = addMoney(cash, money(amount, FILE_CURRENCY));
  return { ...draft.account, cash, positions };
}

/**
 * Rows → complete accounts. Ids follow from custodian, number and symbol, so that a newer file of an account replaces
 * the older one; accounts, positions and lots that the household knows keep their ids.
 */
export function buildAccounts(
  rows: readonly AssessedRow[],
  custodian: Custodian,
  asOf: string | null,
  household: Household | null,
): BuiltAccounts {
  const drafts = new Map<string, Draft>();
  const taken = new Set<string>();
  for (const assessed of rows) {
    const file = assessed.row.account;
    if (file === null || (assessed.holding === null && assessed.cash === null)) continue;
    if (!drafts.has(keyOf(file))) drafts.set(keyOf(file), draftAccount(file, custodian, household, taken));
  }
  for (const assessed of rows) {
    if (assessed.row.account !== null) drafts.get(keyOf(assessed.row.account))?.rows.push(assessed);
  }
  const remarks = new Map<number, string>();
  const all = [...drafts.values()];
  return {
    accounts: all.map((draft) => finish(draft, asOf, remarks)),
    replaces: all.filter(({ existing }) => existing !== null).map(({ account }) => account.number),
    remarks,
  };
}
