import * as v from 'valibot';
import type * as Y from 'yjs';
import type { Scenario } from '../../domain/Household.ts';
import { type Result, succeed } from '../../domain/Result.ts';
import type { VaultError } from '../api/error.ts';
import { liveIds, readRecord } from './record.ts';
import { recordName } from './schema.ts';
import { Finite, Instant, Name, PolicyValue } from './values.ts';
import type { Plain, Write } from './write.ts';

export const Slot = v.picklist(['A', 'B', 'C']);

export const ScenarioValue: v.GenericSchema<unknown, Scenario> = v.strictObject({
  slot: Slot,
  name: Name,
  volatility: v.pipe(Finite, v.minValue(0, 'a volatility of 0 or more')),
  weights: v.record(v.string(), Finite),
  policy: PolicyValue,
  savedAt: Instant,
});

const ScenarioRecord = v.object({ content: ScenarioValue });

/** The tray, in the order of its places. */
export function readScenarios(doc: Y.Doc): Result<readonly Scenario[], VaultError> {
  const scenarios: Scenario[] = [];
  for (const slot of [...liveIds(doc, 'scenario')].sort()) {
    const fields = readRecord(doc, recordName('scenario', slot), ScenarioRecord);
    if (!fields.ok) return fields;
    scenarios.push(fields.value.content);
  }
  return succeed(scenarios);
}

/** A scenario is one key: half of one device's and half of another's would be a portfolio that nobody saw. */
export const writeScenario = (scenario: Scenario): readonly Write[] => {
  const record = recordName('scenario', scenario.slot);
  return [
    { record, key: 'content', value: { ...scenario } as unknown as Plain },
    { record, key: 'removed', value: false },
  ];
};
