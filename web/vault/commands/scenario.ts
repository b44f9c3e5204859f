import * as v from 'valibot';
import { writeRemoved } from '../document/position.ts';
import { ScenarioValue, Slot, writeScenario } from '../document/scenario.ts';
import { recordName } from '../document/schema.ts';
import { Id } from '../document/values.ts';
import { type CommandKind, found, notFound, plan } from './kind.ts';

export const saveScenario: CommandKind<'save-scenario'> = {
  schema: v.strictObject({ type: v.literal('save-scenario'), householdId: Id, scenario: ScenarioValue }),
  plan: ({ scenario }, view) => found(view, () => plan(writeScenario(scenario))),
  sentence: ({ scenario }) => `Save ${scenario.name} as ${scenario.slot}`,
};

export const removeScenario: CommandKind<'remove-scenario'> = {
  schema: v.strictObject({ type: v.literal('remove-scenario'), householdId: Id, slot: Slot }),
  plan: ({ slot }, view) =>
    found(view, (household) =>
      household.scenarios.some((scenario) => scenario.slot === slot)
        ? plan([writeRemoved(recordName('scenario', slot))])
        : notFound(`Scenario ${slot}`),
    ),
  sentence: ({ slot }, household) => {
    const scenario = household?.scenarios.find((candidate) => candidate.slot === slot);
    return scenario ? `Clear ${scenario.name} from ${slot}` : `Clear scenario ${slot}`;
  },
};
