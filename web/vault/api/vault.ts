import type { Result } from '../../domain/Result.ts';
import type { Command } from './command.ts';
import type { VaultError } from './error.ts';
import type { ImportPreview } from './import.ts';
import type { HouseholdProjection, HouseholdSummary, SaveState } from './projection.ts';

/** What the market pack offers to the sample households: enough to choose instruments by role. */
export interface SampleInstrument {
  readonly id: string;
  readonly name: string;
  readonly kind: 'fund' | 'stock';
  readonly assetClass: string;
  readonly subClass: string;
  readonly region: string;
  readonly sector: string;
  readonly lastPrice: number;
  readonly capitalisation: number | null;
  readonly firstDate: string;
}

/** Called with each change of what is watched, also when another tab made it. */
export interface VaultEvents {
  households(summaries: readonly HouseholdSummary[]): void;
  household(projection: HouseholdProjection): void;
  saveState(state: SaveState): void;
}

/** The contract of the vault worker. Every method answers with a `Result`; none throws across the boundary. */
export interface VaultApi {
  /** Opens the store, replays what was not yet written, and starts calling `events`. */
  open(events: VaultEvents): Promise<Result<null, VaultError>>;
  /** Puts the three sample households there once per market pack; does nothing when they are there or were removed. */
  addSamples(marketHash: string, instruments: readonly SampleInstrument[]): Promise<Result<null, VaultError>>;
  /** Starts watching a household: answers with it, then calls `events.household` on each change. */
  watch(householdId: string): Promise<Result<HouseholdProjection, VaultError>>;
  unwatch(householdId: string): Promise<void>;
  /** Applies, seals and stores; answers only after the strict transaction has completed. A second call with the same
   *  `runId`, by a client that never saw the first one's answer, is answered without doing the command again. */
  run(command: Command, runId?: string): Promise<Result<HouseholdProjection | null, VaultError>>;
  undo(householdId: string): Promise<Result<HouseholdProjection, VaultError>>;
  redo(householdId: string): Promise<Result<HouseholdProjection, VaultError>>;
  /** Reads a custodian file and says what it would bring; `knownSymbols` are those that the market pack prices. */
  previewImport(
    householdId: string | null,
    file: ArrayBuffer,
    fileName: string,
    knownSymbols: readonly string[],
  ): Promise<Result<ImportPreview, VaultError>>;
  /** Small sealed notes of this device: where the adviser was, dismissed hints. */
  recall(key: string): Promise<Result<string | null, VaultError>>;
  remember(key: string, value: string): Promise<Result<null, VaultError>>;
  /** Probes the connection (on return to the foreground) and reopens it when it is dead. */
  probe(): Promise<Result<null, VaultError>>;
}
