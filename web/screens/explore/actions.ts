import { createEffect, createSignal, untrack } from 'solid-js';
import type { Scenario } from '../../domain/Household.ts';
import type { ReturnMethod } from '../../domain/Policy.ts';
import type { PolicyRule } from '../../domain/PolicyRule.ts';
import type { OpenHousehold } from '../../state/household.ts';
import type { Session } from '../../state/session.tsx';
import type { Work } from '../../state/work.ts';
import type { Command } from '../../vault/api/command.ts';
import { words } from '../../words/en.ts';
import type { Explore } from './createExplore.ts';

type Actions = ReturnType<typeof createExploreActions>;

export type { Actions as ExploreActions };

/** What can be decided on Explore, each as a command that the vault keeps and can take back. */
export function createExploreActions(session: Session, open: OpenHousehold, explore: Explore, work: Work) {
  const [settled, setSettled] = createSignal(0);
  const householdId = open.id;
  const place = createPlaceNote(session, open, explore);

  const keep = async (slot: Scenario['slot'], name: string): Promise<void> => {
    const scenario = scenarioOf(open, explore, slot, name);
    if (!scenario) return;
    if (await work.run({ type: 'save-scenario', householdId, scenario })) {
      session.toast.show({ text: words.explore.tray.saved(slot) });
    }
  };
  const saveScenario = (scenario: Scenario): void => void work.run({ type: 'save-scenario', householdId, scenario });
  return {
    settled,
    /** The finger let go, or a key was pressed: lists may re-order, the place is remembered. */
    settle: (): void => {
      setSettled((count) => count + 1);
      place.remember();
    },
    keep: (slot: Scenario['slot'], name: string): void => void keep(slot, name),
    copy: (from: Scenario, slot: Scenario['slot']): void => saveScenario({ ...from, slot, name: slot }),
    rename: (scenario: Scenario, name: string): void => saveScenario({ ...scenario, name }),
    remove: (slot: Scenario['slot']): void => {
      explore.show('dot');
      void work.run({ type: 'remove-scenario', householdId, slot });
    },
    setMethod: (method: ReturnMethod): void => void work.run({ type: 'set-return-method', householdId, method }),
    saveLimit: (rule: PolicyRule, side: 'min' | 'max', limit: number): void => {
      const command = limitCommand(householdId, rule, side, limit);
      if (command) void work.run(command).finally(() => explore.tryLimit(null));
    },
    dropRule: (rule: PolicyRule): void => {
      const command = dropCommand(householdId, rule);
      if (command) void work.run(command);
    },
  };
}

function scenarioOf(open: OpenHousehold, explore: Explore, slot: Scenario['slot'], name: string): Scenario | null {
  const assets = explore.assets();
  const weights = explore.weights();
  const point = explore.point();
  const household = open.household();
  if (!assets || !weights || !point || !household) return null;
  const kept = assets.moments.assets.flatMap((symbol, i) => (weights[i] === 0 ? [] : [[symbol, weights[i]] as const]));
  return {
    slot,
    name,
    volatility: point.volatility,
    weights: Object.fromEntries(kept),
    policy: household.policy,
    savedAt: new Date().toISOString(),
  };
}

/** The command that makes a tried limit the policy's. */
export function limitCommand(
  householdId: string,
  rule: PolicyRule,
  side: 'min' | 'max',
  limit: number,
): Command | null {
  if (rule.kind === 'cash-floor') return { type: 'set-cash-floor', householdId, weight: limit };
  if (rule.kind !== 'band') return null;
  const bandId = rule.id.slice('band:'.length);
  const limits = { min: rule.min, max: rule.max, [side]: limit };
  // A floor above its own ceiling is one wish in two numbers: the one that was moved last is meant.
  if (limits.min !== null && limits.max !== null && limits.min > limits.max)
    limits[side === 'min' ? 'max' : 'min'] = limit;
  return { type: 'set-band', householdId, bandId, scope: rule.scope, min: limits.min, max: limits.max };
}

function dropCommand(householdId: string, rule: PolicyRule): Command | null {
  const symbol = rule.scope.key;
  if (rule.kind === 'never-sell') return { type: 'set-never-sell', householdId, symbol, on: false };
  if (rule.kind === 'do-not-buy') return { type: 'set-do-not-buy', householdId, symbol, on: false };
  return null;
}

/** Remembers where the dot stood, per household, and puts it back there. */
function createPlaceNote(session: Session, open: OpenHousehold, explore: Explore): { remember(): void } {
  const key = `explore:${open.id}`;
  let recalled = false;
  createEffect(() => {
    const ready = open.household() !== null;
    untrack(() => {
      if (!ready || recalled) return;
      recalled = true;
      void session.vault.api.recall(key).then((answer) => {
        const volatility = answer.ok && answer.value !== null ? Number(answer.value) : Number.NaN;
        if (volatility > 0) explore.moveTo(volatility);
      });
    });
  });
  return {
    remember: () => void session.vault.api.remember(key, String(explore.volatility())),
  };
}
