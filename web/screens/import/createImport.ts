import { useNavigate } from '@solidjs/router';
import { type Accessor, createSignal } from 'solid-js';
import type { Session } from '../../state/session.tsx';
import type { Work } from '../../state/work.ts';
import type { VaultError } from '../../vault/api/error.ts';
import type { ImportPreview } from '../../vault/api/import.ts';
import { words } from '../../words/en.ts';

/** How far an import is. Nothing is stored before it is confirmed. */
export type Stage =
  | { readonly at: 'choose' }
  | { readonly at: 'reading' }
  | { readonly at: 'failed'; readonly error: VaultError }
  | { readonly at: 'review'; readonly preview: ImportPreview };

export interface Import {
  readonly stage: Accessor<Stage>;
  read(file: File): Promise<void>;
  confirm(preview: ImportPreview): Promise<void>;
  startAgain(): void;
}

export function createImport(session: Session, work: Work, householdId: string): Import {
  const navigate = useNavigate();
  const [stage, setStage] = createSignal<Stage>({ at: 'choose' });

  async function read(file: File): Promise<void> {
    setStage({ at: 'reading' });
    // A deep link can be faster than the market: what it prices must be known before a symbol is called unknown.
    const market = session.market.info() ?? (await session.market.open());
    const symbols = (market?.instruments ?? []).map((instrument) => instrument.id);
    const answer = await session.vault.api.previewImport(householdId, await file.arrayBuffer(), file.name, symbols);
    setStage(answer.ok ? { at: 'review', preview: answer.value } : { at: 'failed', error: answer.error });
  }

  async function confirm({ fileName, custodian, accounts }: ImportPreview): Promise<void> {
    const importId = crypto.randomUUID();
    const command = { type: 'import-positions', householdId, importId, fileName, custodian, accounts } as const;
    if (!(await work.run(command))) return;
    navigate(`/clients/${householdId}`);
    session.toast.show({
      text: words.imports.done(fileName),
      action: { label: words.app.undo, run: () => void session.vault.undo(householdId) },
    });
  }

  return { stage, read, confirm, startAgain: () => setStage({ at: 'choose' }) };
}
