import { useParams } from '@solidjs/router';
import { createSignal, Match, Show, Switch } from 'solid-js';
import type { Band } from '../../domain/Policy.ts';
import { Gone } from '../../parts/Gone.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { WorkHeader } from '../../parts/WorkHeader.tsx';
import { createHousehold } from '../../state/household.ts';
import { useSession } from '../../state/session.tsx';
import { createWork } from '../../state/work.ts';
import { words } from '../../words/en.ts';
import { BandForm } from './BandForm.tsx';
import { createRules } from './createRules.ts';
import { Rulebook } from './Rulebook.tsx';
import styles from './Screen.module.css';

/** The rules of one household, in the order in which they are talked about. */
export default function PolicyScreen() {
  const params = useParams();
  return (
    <Show when={params.id} keyed>
      {(id) => <HouseholdPolicy id={id} />}
    </Show>
  );
}

function HouseholdPolicy(props: { id: string }) {
  const session = useSession();
  const open = createHousehold(session, props.id);
  const work = createWork(session, open);
  const rules = createRules(open);
  const [editing, setEditing] = createSignal<Band | 'new' | null>(null);
  const waiting = (
    <div class={styles.body}>
      <Skeleton height="24rem" />
    </div>
  );
  return (
    <div class={styles.screen}>
      <WorkHeader title={open.title()} note={words.policy.title} band={open.household()?.band} {...work.header()} />
      <Switch fallback={waiting}>
        <Match when={open.failure()}>
          {(failure) => (
            <Gone
              title={words.app.notFoundTitle}
              text={failure().message}
              href="/clients"
              action={words.app.toClients}
            />
          )}
        </Match>
        <Match when={open.household()}>
          {(household) => (
            <Rulebook policy={household().policy} open={open} work={work} rules={rules} onEdit={setEditing} />
          )}
        </Match>
      </Switch>
      <Show when={editing()}>
        {(band) => <BandForm open={open} band={existing(band())} work={work} onClose={() => setEditing(null)} />}
      </Show>
    </div>
  );
}

const existing = (band: Band | 'new'): Band | null => (band === 'new' ? null : band);
