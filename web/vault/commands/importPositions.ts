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
      const taken = new Set<string>();
      for (const account of command.accounts) {
        const held = sameAccount(household, account, taken);
        if (held) {
          taken.add(held.id);
          replacePositions(draft, held, account);
        } else addAccount(draft, account);
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

/** The household's account that the file means: the same number, or the same id where the file has none. */
const sameAccount = (household: Household, account: Account, taken: ReadonlySet<string>): Account | undefined =>
  household.accounts.find(
    (held) =>
      !taken.has(held.id) &&
      (account.number.trim() === '' ? held.id === account.id : held.number.trim() === account.number.trim()),
  );

function addAccount(draft: Draft, account: Account): void {
  const order = draft.view.orderOf('account', account.id);
  draft.writes.push(...writeNewAccount(account.id, account, account.cash, order));
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
    // A snapshot without lots says nothing about them: those that are recorded stay.
    if (position.lots.length > 0) draft.writes.push(writeLots(before.id, addLots(draft, position)));
  }
  for (const gone of left) draft.writes.push(writeRemoved(recordName('position', gone.id)));
}

function addPosition(draft: Draft, accountId: string, position: Position): void {
  const order = draft.view.orderOf('position', position.id);
  draft.writes.push(...writeNewPosition(position, accountId, addLots(draft, position), order));
}

function addLots(draft: Draft, position: Position): string | null {
  if (position.lots.length === 0) return null;
  const id = draft.view.factId(draft.facts.length);
  draft.facts.push({ id, lots: position.lots });
  return id;
}
