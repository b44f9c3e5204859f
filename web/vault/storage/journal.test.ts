import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyJournal,
  type Journal,
  type JournalMove,
  journalDelta,
  KEPT_STEPS,
  lastDone,
  moved,
  redoStep,
  type Step,
  undoStep,
} from './journal.ts';

const step = (id: string): Step => ({
  id,
  command: { type: 'set-cash-floor', householdId: 'h1', weight: 0 },
  writes: [],
  inverse: [],
  sentence: id,
});

const does = (n: number): JournalMove => ({ kind: 'do', step: step(`s${n}`) });

describe('the journal', () => {
  it('keeps at least fifty steps, and numbers that only grow', () => {
    let journal = emptyJournal;
    for (let n = 1; n <= 250; n++) journal = moved(journal, does(n));
    expect(KEPT_STEPS).toBeGreaterThanOrEqual(50);
    expect(journal.steps).toHaveLength(KEPT_STEPS);
    expect(lastDone(journal)).toBe(250);
    expect(undoStep(journal)?.id).toBe('s250');
  });

  it('forgets what was undone when something new is done', () => {
    const one = [does(1), does(2)].reduce(moved, emptyJournal);
    const undone = moved(one, { kind: 'undo', stepId: 's2' });
    expect(redoStep(undone)?.id).toBe('s2');
    const other = moved(undone, does(3));
    expect(redoStep(other)).toBeNull();
    expect(other.steps.map((each) => each.id)).toEqual(['s1', 's3']);
  });

  it('ignores a move on a step that another window has moved', () => {
    const one = [does(1)].reduce(moved, emptyJournal);
    expect(moved(one, { kind: 'undo', stepId: 's9' })).toBe(one);
    expect(moved(one, { kind: 'redo', step: step('s1') })).toBe(one);
  });

  it('is turned into its successor by the rows of the difference, whatever was done', () => {
    const move = fc.oneof(fc.constant('do' as const), fc.constant('undo' as const), fc.constant('redo' as const));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 300 }), fc.nat(300), (moves, cut) => {
        let journal: Journal = emptyJournal;
        let stored: Journal = emptyJournal;
        moves.forEach((kind, n) => {
          const [top, next] = [undoStep(journal), redoStep(journal)];
          if (kind === 'do') journal = moved(journal, does(n));
          else if (kind === 'undo' && top) journal = moved(journal, { kind, stepId: top.id });
          else if (kind === 'redo' && next) journal = moved(journal, { kind, step: next });
          if (n === cut) stored = journal;
        });
        const rows = new Map(stored.steps.map((each, i) => [stored.first + i, each]));
        const { put, remove } = journalDelta(stored, journal);
        for (const [number, each] of put) rows.set(number, each);
        for (const number of remove) rows.delete(number);
        expect([...rows].sort(([a], [b]) => a - b)).toEqual(journal.steps.map((each, i) => [journal.first + i, each]));
      }),
    );
  });
});
