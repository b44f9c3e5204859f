import * as v from 'valibot';
import { writeNewHousehold } from '../document/household.ts';
import { writeRemoved } from '../document/position.ts';
import { HOUSEHOLD } from '../document/schema.ts';
import { Currency, Id, Name, Text } from '../document/values.ts';
import { type CommandKind, found, plan, refuse } from './kind.ts';

const BANDS = 8;

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
      : plan(writeNewHousehold(command)),
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
