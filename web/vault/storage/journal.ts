import type { Command } from '../api/command.ts';
import type { Write } from '../document/write.ts';

/** One thing that undo takes back: what was meant, what it wrote, what stood there before, and its sentence. */
export interface Step {
  readonly id: string;
  readonly command: Command;
  readonly writes: readonly Write[];
  readonly inverse: readonly Write[];
  readonly sentence: string;
}

/** The steps of a household in order; the first `done` of them stand, the others have been undone. */
export interface Journal {
  /** Number of the first step that is kept; numbers only grow. */
  readonly first: number;
  readonly steps: readonly Step[];
  readonly done: number;
}

/** What a change does to the journal. `redo` brings the step as it was applied anew. */
export type JournalMove =
  | { readonly kind: 'do'; readonly step: Step }
  | { readonly kind: 'undo'; readonly stepId: string }
  | { readonly kind: 'redo'; readonly step: Step };

/** Twice what is promised, so that the promise also holds after a long undo. */
export const KEPT_STEPS = 100;

export const emptyJournal: Journal = { first: 1, steps: [], done: 0 };

export const undoStep = (journal: Journal): Step | null => journal.steps[journal.done - 1] ?? null;

export const redoStep = (journal: Journal): Step | null => journal.steps[journal.done] ?? null;

/** The journal after a move. A move on a step that another window has moved meanwhile changes nothing. */
export function moved(journal: Journal, move: JournalMove): Journal {
  switch (move.kind) {
    case 'do': {
      const steps = [...journal.steps.slice(0, journal.done), move.step];
      const dropped = Math.max(0, steps.length - KEPT_STEPS);
      return { first: journal.first + dropped, steps: steps.slice(dropped), done: steps.length - dropped };
    }
    case 'undo':
      return undoStep(journal)?.id === move.stepId ? { ...journal, done: journal.done - 1 } : journal;
    case 'redo':
      return redoStep(journal)?.id === move.step.id
        ? { ...journal, steps: journal.steps.with(journal.done, move.step), done: journal.done + 1 }
        : journal;
  }
}

/** Which rows turn the stored journal into the new one. */
export function journalDelta(
  stored: Journal,
  next: Journal,
): { readonly put: ReadonlyMap<number, Step>; readonly remove: readonly number[] } {
  const before = new Map(stored.steps.map((step, i) => [stored.first + i, step]));
  const put = new Map<number, Step>();
  next.steps.forEach((step, i) => {
    if (before.get(next.first + i) !== step) put.set(next.first + i, step);
    before.delete(next.first + i);
  });
  return { put, remove: [...before.keys()] };
}

/** Number of the last step that stands; the one before the first when none does. */
export const lastDone = (journal: Journal): number => journal.first + journal.done - 1;
