import { createSignal, Match, Show, Switch } from 'solid-js';
import { LinkButton } from '../../parts/Button.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { WorkHeader } from '../../parts/WorkHeader.tsx';
import type { OpenHousehold } from '../../state/household.ts';
import type { Work } from '../../state/work.ts';
import { words } from '../../words/en.ts';
import type { ExploreActions } from './actions.ts';
import { Changes } from './Changes.tsx';
import type { Explore } from './createExplore.ts';
import type { createPicture } from './createPicture.ts';
import styles from './Layout.module.css';
import { Picture } from './Picture.tsx';
import { Rules } from './Rules.tsx';
import { Sentence } from './Sentence.tsx';
import { Small } from './Small.tsx';
import { States } from './States.tsx';
import { Tiles } from './Tiles.tsx';
import { Tray } from './Tray.tsx';
import { Under } from './Under.tsx';

export interface ExploreParts {
  open: OpenHousehold;
  explore: Explore;
  picture: ReturnType<typeof createPicture>;
  work: Work;
  actions: ExploreActions;
}

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
            <div class={styles.alone}>
              <Empty title={words.app.notFoundTitle} text={failure().message}>
                <LinkButton href="/clients" kind="primary">
                  {words.app.toClients}
                </LinkButton>
              </Empty>
            </div>
          )}
        </Match>
        <Match when={nothing()}>
          <div class={styles.alone}>
            <Empty title={words.explore.empty.title} text={words.explore.empty.text}>
              <LinkButton href={`/clients/${props.open.id}`} kind="primary">
                {words.explore.empty.holdings}
              </LinkButton>
              <LinkButton href={`/clients/${props.open.id}/policy`}>{words.explore.empty.policy}</LinkButton>
            </Empty>
          </div>
        </Match>
        <Match when={true}>
          <Body {...props} {...money()} />
        </Match>
      </Switch>
    </div>
  );
}

function Body(props: ExploreParts & { total: number; currency: string }) {
  const [tab, setTab] = createSignal<'changes' | 'rules'>('changes');
  return (
    <>
      <div class={styles.top}>
        <Sentence explore={props.explore} total={props.total} currency={props.currency} />
        <Tray
          explore={props.explore}
          scenarios={props.open.household()?.scenarios ?? []}
          onKeep={props.actions.keep}
          onCopy={props.actions.copy}
          onRename={props.actions.rename}
          onRemove={props.actions.remove}
        />
      </div>
      <div class={styles.picture}>
        <States {...props} />
        <Show when={props.picture.picture()}>
          <Picture
            explore={props.explore}
            picture={props.picture}
            total={props.total}
            currency={props.currency}
            onSettle={props.actions.settle}
          />
        </Show>
      </div>
      <Under
        tab={tab()}
        onTab={setTab}
        tiles={<Tiles explore={props.explore} total={props.total} currency={props.currency} />}
        changes={
          <Changes
            explore={props.explore}
            total={props.total}
            currency={props.currency}
            settled={props.actions.settled}
          />
        }
        rules={
          <Rules
            explore={props.explore}
            total={props.total}
            currency={props.currency}
            policyHref={`/clients/${props.open.id}/policy`}
            onSave={props.actions.saveLimit}
            onDrop={props.actions.dropRule}
          />
        }
      />
      <Small {...props} />
    </>
  );
}
