import * as v from 'valibot';
import type { Account, Household, Position } from '../../domain/Household.ts';
import { writeCash, writeNewAccount } from '../document/account.ts';
import { writeLots, writeNewPosition, writePositionFacts, writeRemoved } from '../document/position.ts';
import { recordName } from '../document/schema.ts';
import { Day, Finite, Id, LotValue, MoneyValue, Name, Price, TaxTypeValue, Text, Ticker } from '../document/values.ts';
import type { Write } from '../document/write.ts';
import { wrongCurrency } from './account.ts';
import { type CommandKind, type DocumentView, found, type LotsFact, plan } from './kind.ts';
import { count } from './words.ts';

const PositionValue = v.strictObject({
  id: Id,
  symbol: Ticker,
  description: Text,
  quantity: Finite,
  price: v.nullable(Price),
  priceDate: v.nullable(Day),
  cost: v.nullable(MoneyValue),
  lots: v.array(LotValue),
});

const AccountValue = v.strictObject({
  id: Id,
  name: Name,
  taxType: TaxTypeValue,
  custodian: Text,
  number: Text,
  cash: MoneyValue,
  positions: v.array(PositionValue),
});

/** A custodian's file is a snapshot: what it lists replaces what the account of that number held. */
export const importPositions: CommandKind<'import-positions'> = {
  schema: v.strictObject({
    type: v.literal('import-positions'),
    householdId: Id,
    importId: Id,
    fileName: Text,
    custodian: Text,
    accounts: v.pipe(v.array(AccountValue), v.minLength(1, 'at least one account')),
  }),
  plan: (command, view) =>
    found(view, (household) => {
      const foreign = command.accounts.findIndex((account) => account.cash.currency !== household.currency);
      if (foreign >= 0) {
        return wrongCurrency(`accounts.${foreign}.cash`, household.currency, command.accounts[foreign].cash.currency);
      }
      const draft: Draft = { view, writes: [], facts: [] };
      const held = matchAccounts(household, command.accounts);
      for (const account of command.accounts) {
        const before = held.get(account);
        if (before) replacePositions(draft, before, account);
        else addAccount(draft, account);
      }
      return plan(draft.writes, draft.facts);
    }),
  sentence: ({ accounts, fileName }) => {
    const positions = accounts.reduce((sum, account) => sum + account.positions.length, 0);
    return `Import ${count(positions, 'position')} in ${count(accounts.length, 'account')} from ${fileName}`;
  },
};

interface Draft {
  readonly view: DocumentView;
  readonly writes: Write[];
  readonly facts: LotsFact[];
}

/**
 * The household's account that each account of the file means: the one of its id, else one of the same number at the
 * same custodian. None is meant twice.
 */
function matchAccounts(household: Household, accounts: readonly Account[]): ReadonlyMap<Account, Account> {
  const matched = new Map<Account, Account>();
  const free = new Set(household.accounts);
  const match = (account: Account, is: (held: Account) => boolean): void => {
    const held = matched.has(account) ? undefined : [...free].find(is);
    if (!held) return;
    matched.set(account, held);
    free.delete(held);
  };
  for (const account of accounts) match(account, (held) => held.id === account.id);
  for (const account of accounts) {
    const number = account.number.trim();
    const custodian = account.custodian.toLowerCase();
    if (number === '') continue;
    match(account, (held) => held.number.trim() === number && held.custodian.toLowerCase().includes(custodian));
  }
  return matched;
}

function addAccount(draft: Draft, account: Account): void {
  const order = draft.view.orderOf('account', account.id);
  draft.writes.push(...writeNewAccount(account.id, account, account.cash, order));
  // An account that was removed and comes back with the next file must not bring along what it held then.
  const listed = new Set(account.positions.map((position) => position.id));
  for (const id of draft.view.positionsIn(account.id)) {
    if (!listed.has(id)) draft.writes.push(writeRemoved(recordName('position', id)));
  }
  for (const position of account.positions) addPosition(draft, account.id, position);
}

/** Pairs positions by symbol, the k-th with the k-th (a file may list cash and margin shares apart). */
function replacePositions(draft: Draft, held: Account, file: Account): void {
  draft.writes.push(writeCash(held.id, file.cash));
  const left = [...held.positions];
  for (const position of file.positions) {
    const at = left.findIndex((candidate) => candidate.symbol === position.symbol);
    if (at < 0) {
      addPosition(draft, held.id, position);
      continue;
    }
    const [before] = left.splice(at, 1);
    draft.writes.push(...writePositionFacts(before.id, position));
    if (!sameLots(before, position)) draft.writes.push(writeLots(before.id, addLots(draft, position)));
  }
  for (const gone of left) draft.writes.push(writeRemoved(recordName('position', gone.id)));
}

function addPosition(draft: Draft, accountId: string, position: Position): void {
  const order = draft.view.orderOf('position', position.id);
  draft.writes.push(...writeNewPosition(position, accountId, addLots(draft, position), order));
}

/** Lots that were taken over keep the fact that records them. */
const sameLots = (before: Position, after: Position): boolean =>
  before.lots.length === after.lots.length && before.lots.every((lot, i) => lot.id === after.lots[i].id);

function addLots(draft: Draft, position: Position): string | null {
  if (position.lots.length === 0) return null;
  const id = draft.view.factId(draft.facts.length);
  draft.facts.push({ id, lots: position.lots });
  return id;
}
