import type { Account, Household } from '../../domain/Household.ts';
import { type Result, succeed } from '../../domain/Result.ts';
import type { VaultError } from '../api/error.ts';
import type { HouseholdProjection, HouseholdSummary } from '../api/projection.ts';
import { isRemoved, readHousehold } from '../document/household.ts';
import { redoStep, undoStep } from './journal.ts';
import { journalOf, type Session } from './Session.ts';

/** A summary as it rests: removed households keep theirs, so that their removal can be undone. */
export interface StoredSummary extends HouseholdSummary {
  readonly removed: boolean;
}

/** The household as the screens see it. */
export function projectionOf(session: Session): Result<HouseholdProjection, VaultError> {
  const household = readHousehold(session.doc, session.id, session.lots);
  if (!household.ok) return household;
  const journal = journalOf(session);
  return succeed({
    household: household.value,
    undo: undoStep(journal)?.sentence ?? null,
    redo: redoStep(journal)?.sentence ?? null,
    undoSteps: journal.done,
    revision: session.sequence + session.pending.length,
  });
}

/** One line for the client list, so that 2,000 households can be valued without opening one. */
export function summaryOf(
  session: Session,
  neverOpened: boolean,
  changedAt: string,
): Result<StoredSummary, VaultError> {
  const read = readHousehold(session.doc, session.id, session.lots);
  if (!read.ok) return read;
  const { id, name, sample, note, band, currency, accounts } = read.value;
  return succeed({
    id,
    name,
    sample,
    note,
    band,
    currency,
    accounts: accounts.length,
    cashMinor: accounts.reduce((sum, account) => sum + account.cash.minor, 0),
    ...sumPositions(accounts),
    neverOpened,
    changedAt,
    removed: isRemoved(session.doc),
  });
}

/** Positions of all accounts by symbol; of several file prices the one with the latest date. */
function sumPositions(accounts: Household['accounts']): Pick<HouseholdSummary, 'symbols' | 'quantities' | 'prices'> {
  const sums = new Map<string, { quantity: number; price: number | null; date: string }>();
  for (const position of accounts.flatMap((account: Account) => account.positions)) {
    const sum = sums.get(position.symbol) ?? { quantity: 0, price: null, date: '' };
    sum.quantity += position.quantity;
    const date = position.priceDate ?? '';
    if (position.price !== null && (sum.price === null || date > sum.date)) {
      sum.price = position.price;
      sum.date = date;
    }
    sums.set(position.symbol, sum);
  }
  const rows = [...sums.values()];
  return {
    symbols: [...sums.keys()],
    quantities: rows.map((row) => row.quantity),
    prices: rows.map((row) => row.price),
  };
}
