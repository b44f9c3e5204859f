import * as v from 'valibot';
import type { Household } from '../../domain/Household.ts';
import { type Result, succeed } from '../../domain/Result.ts';
import type { Command, CommandType } from '../api/command.ts';
import type { VaultError } from '../api/error.ts';
import { addAccount, editAccount, removeAccount, setCash } from './account.ts';
import { removeBand, setBand } from './band.ts';
import { createHousehold, removeHousehold, renameHousehold } from './household.ts';
import { importPositions } from './importPositions.ts';
import { type CommandKind, type DocumentView, type Plan, refuse } from './kind.ts';
import { setApproved, setCashFloor, setDoNotBuy, setNeverSell, setReturnMethod, setRiskRange } from './policy.ts';
import { addPosition, editPosition, removePosition } from './position.ts';
import { removeScenario, saveScenario } from './scenario.ts';

/** Every type of command, exhaustively: a type without an entry does not compile. */
export const registry: { readonly [T in CommandType]: CommandKind<T> } = {
  'create-household': createHousehold,
  'rename-household': renameHousehold,
  'remove-household': removeHousehold,
  'add-account': addAccount,
  'edit-account': editAccount,
  'set-cash': setCash,
  'remove-account': removeAccount,
  'add-position': addPosition,
  'edit-position': editPosition,
  'remove-position': removePosition,
  'set-band': setBand,
  'remove-band': removeBand,
  'set-never-sell': setNeverSell,
  'set-do-not-buy': setDoNotBuy,
  'set-cash-floor': setCashFloor,
  'set-risk-range': setRiskRange,
  'set-approved': setApproved,
  'set-return-method': setReturnMethod,
  'save-scenario': saveScenario,
  'remove-scenario': removeScenario,
  'import-positions': importPositions,
};

/** The entry of a command's own type; the cast joins what the compiler cannot follow through a lookup. */
const kindOf = (type: CommandType): CommandKind<CommandType> => registry[type] as unknown as CommandKind<CommandType>;

/** Checks a command that came from outside. A refusal names the path, what was expected and what was found. */
export function parseCommand(input: unknown): Result<Command, VaultError> {
  const type = (input as { type?: unknown } | null)?.type;
  if (typeof type !== 'string' || !Object.hasOwn(registry, type)) {
    return refuse('type', `expected one of ${Object.keys(registry).join(', ')}, found ${String(type)}.`);
  }
  const parsed = v.safeParse(kindOf(type as CommandType).schema, input);
  if (parsed.success) return succeed(parsed.output);
  const issue = parsed.issues[0];
  return refuse(v.getDotPath(issue) ?? 'command', `expected ${expectation(issue)}, found ${issue.received}.`);
}

/** Our own wording where a schema has one; valibot's sentence where it only knows a type. */
const expectation = (issue: v.BaseIssue<unknown>): string =>
  issue.message.startsWith('Invalid') ? (issue.expected ?? 'another value') : issue.message;

export const planCommand = (command: Command, view: DocumentView): Result<Plan, VaultError> =>
  kindOf(command.type).plan(command, view);

export const sentenceOf = (command: Command, household: Household | null): string =>
  kindOf(command.type).sentence(command, household);
