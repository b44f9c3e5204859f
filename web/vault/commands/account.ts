import * as v from 'valibot';
import { writeAccountHead, writeCash, writeNewAccount } from '../document/account.ts';
import { writeRemoved } from '../document/position.ts';
import { recordName } from '../document/schema.ts';
import { Id, MoneyValue, Name, TaxTypeValue, Text } from '../document/values.ts';
import { accountOf, type CommandKind, found, notFound, plan, refuse } from './kind.ts';
import { accountName, amount } from './words.ts';

const head = { name: Name, taxType: TaxTypeValue, custodian: Text, number: Text };

export const addAccount: CommandKind<'add-account'> = {
  schema: v.strictObject({ type: v.literal('add-account'), householdId: Id, accountId: Id, ...head, cash: MoneyValue }),
  plan: (command, view) =>
    found(view, (household) => {
      if (accountOf(household, command.accountId)) {
        return refuse('accountId', 'expected a new id, found that of an account that is here.');
      }
      if (command.cash.currency !== household.currency)
        return wrongCurrency('cash', household.currency, command.cash.currency);
      const order = view.orderOf('account', command.accountId);
      return plan(writeNewAccount(command.accountId, command, command.cash, order));
    }),
  sentence: (command) => `Add account ${command.name}`,
};

export const editAccount: CommandKind<'edit-account'> = {
  schema: v.strictObject({ type: v.literal('edit-account'), householdId: Id, accountId: Id, ...head }),
  plan: (command, view) =>
    found(view, (household) =>
      accountOf(household, command.accountId)
        ? plan(writeAccountHead(command.accountId, command))
        : notFound('This account'),
    ),
  sentence: (command, household) => `Change account ${accountName(household, command.accountId)}`,
};

export const setCash: CommandKind<'set-cash'> = {
  schema: v.strictObject({ type: v.literal('set-cash'), householdId: Id, accountId: Id, cash: MoneyValue }),
  plan: (command, view) =>
    found(view, (household) => {
      if (!accountOf(household, command.accountId)) return notFound('This account');
      if (command.cash.currency !== household.currency)
        return wrongCurrency('cash', household.currency, command.cash.currency);
      return plan([writeCash(command.accountId, command.cash)]);
    }),
  sentence: (command, household) =>
    `Set cash in ${accountName(household, command.accountId)} to ${amount(command.cash)}`,
};

export const removeAccount: CommandKind<'remove-account'> = {
  schema: v.strictObject({ type: v.literal('remove-account'), householdId: Id, accountId: Id }),
  plan: (command, view) =>
    found(view, (household) =>
      accountOf(household, command.accountId)
        ? plan([writeRemoved(recordName('account', command.accountId))])
        : notFound('This account'),
    ),
  sentence: (command, household) => `Remove account ${accountName(household, command.accountId)}`,
};

/** Amounts of two currencies never add; foreign cash waits for the household that can hold it. */
export const wrongCurrency = (path: string, expected: string, found: string) =>
  refuse(`${path}.currency`, `expected ${expected}, the household's currency, found ${found}.`);
