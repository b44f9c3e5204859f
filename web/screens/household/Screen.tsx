import { useParams } from '@solidjs/router';
import { createSignal, Match, Show, Switch } from 'solid-js';
import type { Household } from '../../domain/Household.ts';
import { Gone } from '../../parts/Gone.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { WorkHeader } from '../../parts/WorkHeader.tsx';
import { createHousehold, type OpenHousehold } from '../../state/household.ts';
import { useSession } from '../../state/session.tsx';
import { createWork } from '../../state/work.ts';
import { words } from '../../words/en.ts';
import { type Editing, Forms } from './Forms.tsx';
import { Overview } from './Overview.tsx';
import styles from './Screen.module.css';

/** One household: what it holds, what that is made of, and what it would have been worth. */
export default function HouseholdScreen() {
  const params = useParams();
  return (
    <Show when={params.id} keyed>
      {(id) => <OneHousehold id={id} />}
    </Show>
  );
}

function OneHousehold(props: { id: string }) {
  const session = useSession();
  const open = createHousehold(session, props.id);
  const work = createWork(session, open);
  const [editing, setEditing] = createSignal<Editing | null>(null);
  return (
    <div class={styles.screen}>
      <WorkHeader
        title={open.title()}
        note={open.household()?.sample ? words.app.sample : ''}
        band={open.household()?.band}
        {...work.header()}
      />
      <Content open={open} onEdit={setEditing} />
      <Forms open={open} work={work} editing={editing()} onClose={() => setEditing(null)} />
    </div>
  );
}

function Content(props: { open: OpenHousehold; onEdit: (editing: Editing) => void }) {
  return (
    <Switch fallback={<Waiting />}>
      <Match when={props.open.failure()}>
        {(failure) => (
          <Gone title={words.app.notFoundTitle} text={failure().message} href="/clients" action={words.app.toClients} />
        )}
      </Match>
      <Match when={props.open.household()}>
        {(household: () => Household) => <Overview open={props.open} household={household()} onEdit={props.onEdit} />}
      </Match>
    </Switch>
  );
}

function Waiting() {
  return (
    <div class={styles.body}>
      <div class={styles.facts}>
        <Skeleton width="60%" height="3rem" />
        <Skeleton height="6rem" />
      </div>
      <div class={styles.work}>
        <Skeleton height="300px" />
        <Skeleton height="320px" />
      </div>
    </div>
  );
}
