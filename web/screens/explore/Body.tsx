import { createSignal, Show } from 'solid-js';
import { Changes } from './Changes.tsx';
import type { ExploreParts } from './ExploreParts.ts';
import styles from './Layout.module.css';
import { Method } from './Method.tsx';
import { Picture } from './Picture.tsx';
import { Rules } from './Rules.tsx';
import { Sentence } from './Sentence.tsx';
import { Small } from './Small.tsx';
import { States } from './States.tsx';
import { Tiles } from './Tiles.tsx';
import { Tray } from './Tray.tsx';
import { Under } from './Under.tsx';

/** The screen when there is something to explore: sentence, picture, what it means, and the small print. */
export function Body(props: ExploreParts & { total: number; currency: string }) {
  const [tab, setTab] = createSignal<'changes' | 'rules'>('changes');
  return (
    <>
      <div class={styles.top}>
        <Sentence explore={props.explore} total={props.total} currency={props.currency} />
        <Tray explore={props.explore} scenarios={props.open.household()?.scenarios ?? []} actions={props.actions} />
      </div>
      <div class={styles.picture}>
        <States {...props} />
        <Show when={props.picture.picture()}>
          <Picture {...props} />
        </Show>
      </div>
      <Under
        tab={tab()}
        onTab={setTab}
        tiles={<Tiles explore={props.explore} total={props.total} currency={props.currency} />}
        changes={<Changes {...props} settled={props.actions.settled} />}
        rules={
          <>
            <Rules
              explore={props.explore}
              total={props.total}
              currency={props.currency}
              policyHref={`/clients/${props.open.id}/policy`}
              settled={props.actions.settled}
              onSave={props.actions.saveLimit}
              onDrop={props.actions.dropRule}
            />
            <Method {...props} />
          </>
        }
      />
      <Small {...props} />
    </>
  );
}
