import * as v from 'valibot';
import { writeNewHousehold } from '../document/household.ts';
import { writeBand } from '../document/policy.ts';
import { writeRemoved } from '../document/position.ts';
import { HOUSEHOLD } from '../document/schema.ts';
import { Currency, Id, Name, Text } from '../document/values.ts';
import { type CommandKind, found, plan, refuse } from './kind.ts';

const BANDS = 8;

/** The one rule of a new household: a curve that may be all cash answers no question. It can be changed like any other. */
const MOST_CASH = { id: 'cash', scope: { kind: 'class', key: 'cash' }, min: null, max: 0.1 } as const;

export const createHousehold: CommandKind<'create-household'> = {
  schema: v.strictObject({
    type: v.literal('create-household'),
    householdId: Id,
    name: Name,
    note: Text,
    currency: Currency,
    band: v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, '0 to 7'), v.maxValue(BANDS - 1, '0 to 7')),
    sample: v.boolean(),
  }),
  plan: (command, view) =>
    view.household
      ? refuse('householdId', 'expected a new id, found that of a household that is here.')
      : plan([...writeNewHousehold(command), ...(command.sample ? [] : writeBand(MOST_CASH, 0))]),
  sentence: (command) => `Create ${command.name}`,
};

export const renameHousehold: CommandKind<'rename-household'> = {
  schema: v.strictObject({ type: v.literal('rename-household'), householdId: Id, name: Name, note: Text }),
  plan: (command, view) =>
    found(view, () =>
      plan([
        { record: HOUSEHOLD, key: 'name', value: command.name },
        { record: HOUSEHOLD, key: 'note', value: command.note },
      ]),
    ),
  sentence: (command, household) =>
    household && household.name !== command.name ? `Rename ${household.name} to ${command.name}` : 'Change the note',
};

export const removeHousehold: CommandKind<'remove-household'> = {
  schema: v.strictObject({ type: v.literal('remove-household'), householdId: Id }),
  plan: (_command, view) => found(view, () => plan([writeRemoved(HOUSEHOLD)])),
  sentence: (_command, household) => `Remove ${household?.name ?? 'the household'}`,
};
