import type * as v from 'valibot';
import type { Household, Lot } from '../../domain/Household.ts';
import { fail, type Result } from '../../domain/Result.ts';
import type { Command, CommandType } from '../api/command.ts';
import type { VaultError } from '../api/error.ts';
import type { RecordKind } from '../document/schema.ts';
import type { Write } from '../document/write.ts';

export type CommandOf<T extends CommandType> = Extract<Command, { readonly type: T }>;

/** Lots recorded together. Immutable: whoever corrects them records new ones under a new id. */
export interface LotsFact {
  readonly id: string;
  readonly lots: readonly Lot[];
}

/** What a command does: keys that get values, in one transaction, and facts that they refer to. */
export interface Plan {
  readonly writes: readonly Write[];
  readonly facts: readonly LotsFact[];
}

/** What a command may look at while it plans. */
export interface DocumentView {
  /** Null when there is no household yet. */
  readonly household: Household | null;
  /** The place of a record among its kind: the one it had before it was removed, else the next free one, a later one with each call. */
  orderOf(kind: RecordKind, id: string): number;
  /** The positions of an account that are not removed themselves, also of an account that is. */
  positionsIn(accountId: string): readonly string[];
  /** The id of the n-th fact of this step; the same again when the step is repeated. */
  factId(n: number): string;
}

/** Everything there is to say about one type of command. The inverse is common to all: what stood in the written keys. */
export interface CommandKind<T extends CommandType> {
  readonly schema: v.GenericSchema<unknown, CommandOf<T>>;
  plan(command: CommandOf<T>, view: DocumentView): Result<Plan, VaultError>;
  /** What it means, as the adviser would say it; read before it is applied. */
  sentence(command: CommandOf<T>, household: Household | null): string;
}

export const plan = (writes: readonly Write[], facts: readonly LotsFact[] = []): Result<Plan, never> => ({
  ok: true,
  value: { writes, facts },
});

export const refuse = (path: string, message: string): Result<never, VaultError> =>
  fail({ type: 'InvalidCommand', path, message: `At ${path}: ${message}` });

export const notFound = (what: string): Result<never, VaultError> =>
  fail({ type: 'NotFound', message: `${what} is no longer here. It may have been removed in another window.` });

/** The household, for all commands that need one. */
export const found = (view: DocumentView, use: (household: Household) => Result<Plan, VaultError>) =>
  view.household === null ? notFound('This household') : use(view.household);

export const accountOf = (household: Household, accountId: string) =>
  household.accounts.find((account) => account.id === accountId);

export const positionOf = (household: Household, positionId: string) => {
  for (const account of household.accounts) {
    const position = account.positions.find((candidate) => candidate.id === positionId);
    if (position) return { account, position };
  }
  return undefined;
};
