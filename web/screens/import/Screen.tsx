import { useNavigate, useParams } from '@solidjs/router';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { Button, LinkButton } from '../../parts/Button.tsx';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { WorkHeader } from '../../parts/WorkHeader.tsx';
import { createHousehold } from '../../state/household.ts';
import { useSession } from '../../state/session.tsx';
import { createWork } from '../../state/work.ts';
import type { VaultError } from '../../vault/api/error.ts';
import type { ImportPreview } from '../../vault/api/import.ts';
import { words } from '../../words/en.ts';
import { Preview } from './Preview.tsx';
import styles from './Screen.module.css';

/** A custodian's file: chosen, read, looked at, and only then imported. */
export default function ImportScreen() {
  const params = useParams();
  return (
    <Show when={params.id} keyed>
      {(id) => <ImportInto id={id} />}
    </Show>
  );
}

type Stage =
  | { readonly at: 'choose' }
  | { readonly at: 'reading' }
  | { readonly at: 'failed'; readonly error: VaultError }
  | { readonly at: 'review'; readonly preview: ImportPreview };

function ImportInto(props: { id: string }) {
  const session = useSession();
  const navigate = useNavigate();
  const open = createHousehold(session, props.id);
  const work = createWork(session, open);
  const [stage, setStage] = createSignal<Stage>({ at: 'choose' });
  const text = words.imports;

  const read = async (file: File): Promise<void> => {
    setStage({ at: 'reading' });
    const symbols = (session.market.info()?.instruments ?? []).map((instrument) => instrument.id);
    const answer = await session.vault.api.previewImport(props.id, await file.arrayBuffer(), file.name, symbols);
    setStage(answer.ok ? { at: 'review', preview: answer.value } : { at: 'failed', error: answer.error });
  };
  const confirm = async (preview: ImportPreview): Promise<void> => {
    const { fileName, custodian, accounts } = preview;
    const importId = crypto.randomUUID();
    const done = await work.run({
      type: 'import-positions',
      householdId: props.id,
      importId,
      fileName,
      custodian,
      accounts,
    });
    if (!done) return;
    navigate(`/clients/${props.id}`);
    session.toast.show({
      text: text.done(fileName),
      action: { label: words.app.undo, run: () => void session.vault.undo(props.id) },
    });
  };
  const failed = () => {
    const now = stage();
    return now.at === 'failed' && now.error;
  };
  const review = () => {
    const now = stage();
    return now.at === 'review' && now.preview;
  };
  return (
    <div class={styles.screen}>
      <WorkHeader
        title={open.household()?.name ?? ''}
        note={text.title}
        band={open.household()?.band}
        {...work.header()}
      />
      <div class={styles.body}>
        <Switch>
          <Match when={stage().at === 'choose'}>
            <h2>{text.title}</h2>
            <p class={styles.lead}>{text.lead}</p>
            <FileDrop
              label={text.pick}
              hint={text.drop}
              note={text.kinds}
              accept=".csv,.txt,text/csv,text/plain"
              onFile={(file) => void read(file)}
            />
            <div>
              <LinkButton href={`/clients/${props.id}`} kind="quiet" icon="back">
                {text.back}
              </LinkButton>
            </div>
          </Match>
          <Match when={stage().at === 'reading'}>
            <Progress label={text.reading} share={0.4} />
          </Match>
          <Match when={failed()}>
            {(error) => (
              <Notice
                tone="breach"
                title={text.failed}
                action={<Button onClick={() => setStage({ at: 'choose' })}>{text.another}</Button>}
              >
                {error().message}
              </Notice>
            )}
          </Match>
          <Match when={review()}>
            {(preview) => (
              <Preview
                preview={preview()}
                currency={open.household()?.currency ?? 'USD'}
                onConfirm={() => void confirm(preview())}
                onAnother={() => setStage({ at: 'choose' })}
              />
            )}
          </Match>
        </Switch>
      </div>
    </div>
  );
}
