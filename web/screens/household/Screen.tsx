import { useParams } from '@solidjs/router';
import { createSignal, Match, Show, Switch } from 'solid-js';
import type { Account } from '../../domain/Household.ts';
import { LinkButton } from '../../parts/Button.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { WorkHeader } from '../../parts/WorkHeader.tsx';
import { createHousehold } from '../../state/household.ts';
import { useSession } from '../../state/session.tsx';
import { createWork } from '../../state/work.ts';
import { words } from '../../words/en.ts';
import { AccountForm } from './AccountForm.tsx';
import { Health } from './Health.tsx';
import { History } from './History.tsx';
import { Holdings } from './Holdings.tsx';
import { Mix } from './Mix.tsx';
import { PositionForm, type PositionTarget } from './PositionForm.tsx';
import { RenameForm } from './RenameForm.tsx';
import styles from './Screen.module.css';
import { Total } from './Total.tsx';

/** One household: what it holds, what that is made of, and what it would have been worth. */
export default function HouseholdScreen() {
  const params = useParams();
  return (
    <Show when={params.id} keyed>
      {(id) => <OneHousehold id={id} />}
    </Show>
  );
}

/** What is being edited over the screen. */
type Editing =
  | { readonly kind: 'account'; readonly account: Account | null }
  | { readonly kind: 'position'; readonly target: PositionTarget }
  | { readonly kind: 'name' };

function OneHousehold(props: { id: string }) {
  const session = useSession();
  const open = createHousehold(session, props.id);
  const work = createWork(session, open);
  const [editing, setEditing] = createSignal<Editing | null>(null);
  const close = () => setEditing(null);
  return (
    <div class={styles.screen}>
      <WorkHeader
        title={open.household()?.name ?? ''}
        note={open.household()?.sample ? words.app.sample : ''}
        band={open.household()?.band}
        {...work.header()}
      />
      <Switch fallback={<Waiting />}>
        <Match when={open.failure()}>
          {(failure) => (
            <div class={styles.body}>
              <Empty title={words.app.notFoundTitle} text={failure().message}>
                <LinkButton href="/clients" kind="primary">
                  {words.app.toClients}
                </LinkButton>
              </Empty>
            </div>
          )}
        </Match>
        <Match when={open.household()}>
          {(household) => (
            <div class={styles.body}>
              <div class={styles.facts}>
                <Total open={open} household={household()} onRename={() => setEditing({ kind: 'name' })} />
                <Mix valuation={open.valuation()} />
                <Health open={open} />
              </div>
              <div class={styles.work}>
                <History open={open} />
                <Holdings
                  open={open}
                  household={household()}
                  onAccount={(account) => setEditing({ kind: 'account', account })}
                  onPosition={(target) => setEditing({ kind: 'position', target })}
                />
              </div>
            </div>
          )}
        </Match>
      </Switch>
      <Switch>
        <Match when={editing()?.kind === 'name'}>
          <RenameForm open={open} work={work} onClose={close} />
        </Match>
        <Match when={accountIn(editing())}>
          {(of) => (
            <AccountForm
              householdId={props.id}
              currency={open.household()?.currency ?? 'USD'}
              account={of().account}
              work={work}
              onClose={close}
            />
          )}
        </Match>
        <Match when={targetIn(editing())}>
          {(target) => <PositionForm open={open} target={target()} work={work} onClose={close} />}
        </Match>
      </Switch>
    </div>
  );
}

const accountIn = (editing: Editing | null): { account: Account | null } | false =>
  editing?.kind === 'account' && { account: editing.account };

const targetIn = (editing: Editing | null): PositionTarget | false => editing?.kind === 'position' && editing.target;

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
