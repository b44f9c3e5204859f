import type { Household } from '../../domain/Household.ts';

/** One line of the client list. Positions are summed over accounts, so that the list can be valued without opening documents. */
export interface HouseholdSummary {
  readonly id: string;
  readonly name: string;
  readonly sample: boolean;
  readonly note: string;
  readonly band: number;
  readonly currency: string;
  readonly accounts: number;
  readonly cashMinor: number;
  readonly symbols: readonly string[];
  readonly quantities: readonly number[];
  /** The files' own prices, for symbols that the market pack lacks. */
  readonly prices: readonly (number | null)[];
  readonly neverOpened: boolean;
  /** ISO instant of the last change */
  readonly changedAt: string;
}

/** A household as it now stands, with what undo and redo would do. */
export interface HouseholdProjection {
  readonly household: Household;
  /** The sentence of the step that undo (redo) would take back (repeat); null when there is none. */
  readonly undo: string | null;
  readonly redo: string | null;
  readonly undoSteps: number;
  readonly revision: number;
}

/** Decision 12: the only words for where data is. `blocked` carries the reason. */
export type SaveState =
  | { readonly state: 'saving' }
  | { readonly state: 'saved-on-this-device' }
  | { readonly state: 'blocked'; readonly reason: string };
