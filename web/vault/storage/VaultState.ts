import type { Household } from '../../domain/Household.ts';
import { fail, type Result, succeed } from '../../domain/Result.ts';
import type { Command } from '../api/command.ts';
import type { VaultError } from '../api/error.ts';
import type { ImportPreview } from '../api/import.ts';
import type { SaveState } from '../api/projection.ts';
import type { SampleInstrument, VaultEvents } from '../api/vault.ts';
import type { KeyStore } from '../crypto/deviceKey.ts';
import type { Sealer } from '../crypto/Sealer.ts';
import type { Connection } from './connection.ts';
import { projectionOf, type StoredSummary } from './projection.ts';
import type { Session } from './Session.ts';

/** What the windows of one device tell each other: this household has moved on, read it again. */
export interface ChangeNotice {
  readonly document: string;
}

/** What the vault needs of its surroundings, so that tests can be the surroundings. */
export interface VaultDeps {
  connect(onBlocked: () => void): Connection;
  keys(connection: Connection): KeyStore;
  seal(key: CryptoKey): Sealer;
  /** Runs `work` while no other window of this device is in here (Web Lock, exclusive). */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  tell(notice: ChangeNotice): void;
  listen(hear: (notice: ChangeNotice) => unknown): void;
  /** ISO instant */
  now(): string;
  newId(): string;
  /** The sample households of a market pack: each is the list of commands that makes it, the first creates it. */
  samples(marketHash: string, instruments: readonly SampleInstrument[]): readonly (readonly Command[])[];
  readCustodianFile(
    bytes: Uint8Array,
    fileName: string,
    household: Household | null,
    knownSymbols: ReadonlySet<string>,
  ): Result<ImportPreview, VaultError>;
}

export interface VaultState {
  readonly deps: VaultDeps;
  readonly connection: Connection;
  readonly sessions: Map<string, Session>;
  readonly watched: Set<string>;
  readonly summaries: Map<string, StoredSummary>;
  sealer: Sealer | null;
  events: VaultEvents | null;
  saveState: SaveState | null;
  /** True when lines have new times of change that nobody has been told of. */
  listStale: boolean;
  /** The tail of the work in this window: one thing at a time, in order of arrival. */
  tail: Promise<unknown>;
}

/** Runs `work` after all work that was asked for before. Anything it throws becomes a `VaultFailed`. */
export function inTurn<T>(
  state: VaultState,
  work: () => Promise<Result<T, VaultError>>,
): Promise<Result<T, VaultError>> {
  const turn = state.tail.then(work).catch((error: unknown) => fail(unexpected(error)));
  state.tail = turn;
  return turn;
}

const unexpected = (error: unknown): VaultError => ({
  type: 'VaultFailed',
  message: `The vault stopped at something it did not expect: ${error instanceof Error ? error.message : String(error)}`,
});

export function sayState(state: VaultState, next: SaveState): void {
  const said = state.saveState;
  const same =
    said?.state === next.state &&
    (next.state !== 'blocked' || (said.state === 'blocked' && said.reason === next.reason));
  if (same) return;
  state.saveState = next;
  state.events?.saveState(next);
}

const names = new Intl.Collator('en', { numeric: true });

/** In the order of names, so that every window shows the same list. */
export function sayHouseholds(state: VaultState): void {
  state.listStale = false;
  const lines = [...state.summaries.values()].filter((line) => !line.removed);
  lines.sort((a, b) => names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  state.events?.households(lines.map(({ removed: _removed, ...line }) => line));
}

/**
 * Takes new lines into the list. It is sent when something that is shown changed; a mere time of change waits until a
 * household is left, because 2,000 lines with every step of a slider would cost the main thread its frames.
 */
export function takeLines(state: VaultState, lines: readonly StoredSummary[]): void {
  let shown = false;
  for (const line of lines) {
    const before = state.summaries.get(line.id);
    shown ||= JSON.stringify({ ...before, changedAt: '' }) !== JSON.stringify({ ...line, changedAt: '' });
    state.summaries.set(line.id, line);
  }
  if (shown) sayHouseholds(state);
  else state.listStale = true;
}

export function sayHousehold(state: VaultState, session: Session): void {
  if (!state.watched.has(session.id)) return;
  const projection = projectionOf(session);
  if (projection.ok) state.events?.household(projection.value);
}

/** Names the household in an error about its data, where its line in the list still opens. */
export function named(state: VaultState, id: string, error: VaultError): VaultError {
  if (error.type !== 'CannotRead') return error;
  return { ...error, message: `${nameOf(state, id)} cannot be read. ${error.message}` };
}

export const nameOf = (state: VaultState, id: string): string => state.summaries.get(id)?.name ?? 'This household';

export const householdNotFound = (): Result<never, VaultError> =>
  fail({ type: 'NotFound', message: 'This household is no longer here. It may have been removed in another window.' });

export const done = succeed(null);
