import type { Command } from '../vault/api/command.ts';
import type { VaultError } from '../vault/api/error.ts';
import type { HouseholdProjection, SaveState } from '../vault/api/projection.ts';
import { words } from '../words/en.ts';
import type { OpenHousehold } from './household.ts';
import type { Session } from './session.tsx';

/** Decision by decision on one household: run, undo, redo, each with a word about what happened. */
export interface Work {
  run(command: Command): Promise<boolean>;
  header(): { status: string; undo: Step; redo: Step };
}

interface Step {
  readonly label: string;
  readonly run: (() => void) | null;
}

export const saveText = (state: SaveState): string =>
  state.state === 'saving'
    ? words.app.saving
    : state.state === 'blocked'
      ? words.app.blocked(state.reason)
      : words.app.saved;

export function createWork(session: Session, open: OpenHousehold): Work {
  const { vault, toast } = session;
  const refuse = (error: VaultError): false => {
    toast.show({ text: error.message });
    return false;
  };
  const goBack = async (): Promise<void> => {
    const sentence = open.projection()?.undo ?? '';
    const answer = await vault.undo(open.id);
    if (!answer.ok) refuse(answer.error);
    else toast.show({ text: words.app.undone(sentence), action: { label: words.app.redo, run: () => void goForth() } });
  };
  const goForth = async (): Promise<void> => {
    const answer = await vault.redo(open.id);
    if (!answer.ok) refuse(answer.error);
  };
  return {
    run: async (command) => {
      const answer = await vault.run(command);
      return answer.ok || refuse(answer.error);
    },
    header: () => headerSteps(open.projection(), vault.saveState(), goBack, goForth),
  };
}

function headerSteps(
  projection: HouseholdProjection | null,
  saveState: SaveState,
  goBack: () => Promise<void>,
  goForth: () => Promise<void>,
): ReturnType<Work['header']> {
  const undo = projection?.undo ?? null;
  const redo = projection?.redo ?? null;
  return {
    status: saveText(saveState),
    undo: {
      label: undo === null ? words.app.nothingToUndo : words.app.undoOf(undo),
      run: undo === null ? null : () => void goBack(),
    },
    redo: {
      label: redo === null ? words.app.nothingToRedo : words.app.redoOf(redo),
      run: redo === null ? null : () => void goForth(),
    },
  };
}
