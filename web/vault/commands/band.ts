import * as v from 'valibot';
import { writeBand } from '../document/policy.ts';
import { writeRemoved } from '../document/position.ts';
import { recordName } from '../document/schema.ts';
import { Id, ScopeValue, Weight } from '../document/values.ts';
import { type CommandKind, found, notFound, plan, refuse } from './kind.ts';
import { percent, scopeName } from './words.ts';

export const setBand: CommandKind<'set-band'> = {
  schema: v.strictObject({
    type: v.literal('set-band'),
    householdId: Id,
    bandId: Id,
    scope: ScopeValue,
    min: v.nullable(Weight),
    max: v.nullable(Weight),
  }),
  plan: (command, view) =>
    found(view, (household) => {
      const { min, max } = command;
      if (min === null && max === null) return refuse('max', 'expected a lower or an upper limit, found neither.');
      if (min !== null && max !== null && min > max) {
        return refuse('min', `expected at most the upper limit ${percent(max)}, found ${percent(min)}.`);
      }
      const known = household.policy.bands.some((band) => band.id === command.bandId);
      const order = known ? null : view.orderOf('band', command.bandId);
      return plan(writeBand({ id: command.bandId, scope: command.scope, min, max }, order));
    }),
  sentence: ({ scope, min, max }) => {
    const what = `Set ${scopeName(scope)}`;
    if (min === null) return `${what} to at most ${percent(max ?? 1)}`;
    if (max === null) return `${what} to at least ${percent(min)}`;
    return min === max ? `${what} to ${percent(min)}` : `${what} between ${percent(min)} and ${percent(max)}`;
  },
};

export const removeBand: CommandKind<'remove-band'> = {
  schema: v.strictObject({ type: v.literal('remove-band'), householdId: Id, bandId: Id }),
  plan: (command, view) =>
    found(view, (household) =>
      household.policy.bands.some((band) => band.id === command.bandId)
        ? plan([writeRemoved(recordName('band', command.bandId))])
        : notFound('This rule'),
    ),
  sentence: (command, household) => {
    const band = household?.policy.bands.find((candidate) => candidate.id === command.bandId);
    return band ? `Remove the rule on ${scopeName(band.scope)}` : 'Remove a rule';
  },
};
