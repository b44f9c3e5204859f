import * as v from 'valibot';
import { writeNewPosition, writePositionFacts, writeRemoved } from '../document/position.ts';
import { recordName } from '../document/schema.ts';
import { Day, Finite, Id, LotValue, MoneyValue, Price, Text, Ticker } from '../document/values.ts';
import { wrongCurrency } from './account.ts';
import { accountOf, type CommandKind, found, notFound, plan, positionOf, refuse } from './kind.ts';
import { accountName, positionName } from './words.ts';

const facts = { quantity: Finite, price: v.nullable(Price), priceDate: v.nullable(Day), cost: v.nullable(MoneyValue) };

export const addPosition: CommandKind<'add-position'> = {
  schema: v.strictObject({
    type: v.literal('add-position'),
    householdId: Id,
    accountId: Id,
    positionId: Id,
    symbol: Ticker,
    description: Text,
    ...facts,
    lots: v.array(LotValue),
  }),
  plan: (command, view) =>
    found(view, (household) => {
      if (!accountOf(household, command.accountId)) return notFound('This account');
      if (positionOf(household, command.positionId)) {
        return refuse('positionId', 'expected a new id, found that of a position that is here.');
      }
      const currency = command.cost?.currency ?? household.currency;
      if (currency !== household.currency) return wrongCurrency('cost', household.currency, currency);
      const fact = command.lots.length > 0 ? { id: view.factId(0), lots: command.lots } : null;
      const order = view.orderOf('position', command.positionId);
      const position = { ...command, id: command.positionId };
      return plan(writeNewPosition(position, command.accountId, fact?.id ?? null, order), fact ? [fact] : []);
    }),
  sentence: (command, household) => `Add ${command.symbol} to ${accountName(household, command.accountId)}`,
};

export const editPosition: CommandKind<'edit-position'> = {
  schema: v.strictObject({ type: v.literal('edit-position'), householdId: Id, positionId: Id, ...facts }),
  plan: (command, view) =>
    found(view, (household) => {
      if (!positionOf(household, command.positionId)) return notFound('This position');
      const currency = command.cost?.currency ?? household.currency;
      if (currency !== household.currency) return wrongCurrency('cost', household.currency, currency);
      return plan(writePositionFacts(command.positionId, command));
    }),
  sentence: (command, household) => `Change ${positionName(household, command.positionId)}`,
};

export const removePosition: CommandKind<'remove-position'> = {
  schema: v.strictObject({ type: v.literal('remove-position'), householdId: Id, positionId: Id }),
  plan: (command, view) =>
    found(view, (household) =>
      positionOf(household, command.positionId)
        ? plan([writeRemoved(recordName('position', command.positionId))])
        : notFound('This position'),
    ),
  sentence: (command, household) => {
    const at = household && positionOf(household, command.positionId);
    return at ? `Remove ${at.position.symbol} from ${at.account.name}` : 'Remove a position';
  },
};
