import { Match, Switch } from 'solid-js';
import { LinkButton } from '../../parts/Button.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Gone } from '../../parts/Gone.tsx';
import { WorkHeader } from '../../parts/WorkHeader.tsx';
import { words } from '../../words/en.ts';
import { Body } from './Body.tsx';
import type { ExploreParts } from './ExploreParts.ts';
import styles from './Layout.module.css';

/** Where things stand on Explore: beside the picture on a wide screen, under it on the others. */
export function Layout(props: ExploreParts) {
  const household = () => props.open.household();
  const money = () => ({ total: props.open.valuation()?.total ?? 0, currency: household()?.currency ?? 'USD' });
  const nothing = (): boolean => {
    const valuation = props.open.valuation();
    return valuation !== null && valuation.total <= 0;
  };
  return (
    <div
      class={styles.screen}
      data-stamp={props.picture.stamp()}
      data-answered={props.explore.live.traced()?.question.stamp ?? 0}
    >
      <WorkHeader
        title={household()?.name ?? words.explore.title}
        note={household()?.sample ? words.app.sample : ''}
        band={household()?.band}
        {...props.work.header()}
      />
      <Switch>
        <Match when={props.open.failure()}>
          {(failure) => (
            <Gone
              title={words.app.notFoundTitle}
              text={failure().message}
              href="/clients"
              action={words.app.toClients}
            />
          )}
        </Match>
        <Match when={nothing()}>
          <Nothing householdId={props.open.id} />
        </Match>
        <Match when={true}>
          <Body {...props} {...money()} />
        </Match>
      </Switch>
    </div>
  );
}

function Nothing(props: { householdId: string }) {
  return (
    <div class={styles.alone}>
      <Empty title={words.explore.empty.title} text={words.explore.empty.text}>
        <LinkButton href={`/clients/${props.householdId}`} kind="primary">
          {words.explore.empty.holdings}
        </LinkButton>
        <LinkButton href={`/clients/${props.householdId}/policy`}>{words.explore.empty.policy}</LinkButton>
      </Empty>
    </div>
  );
}
