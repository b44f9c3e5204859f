import { useParams } from '@solidjs/router';
import { Match, Show, Switch } from 'solid-js';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { WorkHeader } from '../../parts/WorkHeader.tsx';
import { createHousehold } from '../../state/household.ts';
import { useSession } from '../../state/session.tsx';
import { createWork } from '../../state/work.ts';
import { words } from '../../words/en.ts';
import { Choose } from './Choose.tsx';
import { createImport, type Import } from './createImport.ts';
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

function ImportInto(props: { id: string }) {
  const session = useSession();
  const open = createHousehold(session, props.id);
  const work = createWork(session, open);
  const steps = createImport(session, work, props.id);
  return (
    <div class={styles.screen}>
      <WorkHeader title={open.title()} note={words.imports.title} band={open.household()?.band} {...work.header()} />
      <div class={styles.body}>
        <Steps steps={steps} householdId={props.id} currency={open.household()?.currency ?? 'USD'} />
      </div>
    </div>
  );
}

function Steps(props: { steps: Import; householdId: string; currency: string }) {
  const text = words.imports;
  const failed = () => {
    const now = props.steps.stage();
    return now.at === 'failed' && now.error;
  };
  const review = () => {
    const now = props.steps.stage();
    return now.at === 'review' && now.preview;
  };
  const another = () => <Button onClick={() => props.steps.startAgain()}>{text.another}</Button>;
  return (
    <Switch>
      <Match when={props.steps.stage().at === 'choose'}>
        <Choose householdId={props.householdId} onFile={(file) => void props.steps.read(file)} />
      </Match>
      <Match when={props.steps.stage().at === 'reading'}>
        <Progress label={text.reading} share={null} />
      </Match>
      <Match when={failed()}>
        {(error) => (
          <Notice tone="breach" title={text.failed} action={another()}>
            {error().message}
          </Notice>
        )}
      </Match>
      <Match when={review()}>
        {(preview) => (
          <Preview
            preview={preview()}
            currency={props.currency}
            onConfirm={() => void props.steps.confirm(preview())}
            onAnother={() => props.steps.startAgain()}
          />
        )}
      </Match>
    </Switch>
  );
}
