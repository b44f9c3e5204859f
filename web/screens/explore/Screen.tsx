import { useParams } from '@solidjs/router';
import { Show } from 'solid-js';
import { createHousehold } from '../../state/household.ts';
import { useSession } from '../../state/session.tsx';
import { createWork } from '../../state/work.ts';
import { createExploreActions } from './actions.ts';
import { createExplore } from './createExplore.ts';
import { createPicture } from './createPicture.ts';
import { Layout } from './Layout.tsx';

/** Explore: the exact frontier under this client's rules, under the finger. */
export default function ExploreScreen() {
  const params = useParams();
  return (
    <Show when={params.id} keyed>
      {(id) => <ExploreHousehold id={id} />}
    </Show>
  );
}

function ExploreHousehold(props: { id: string }) {
  const session = useSession();
  // `id` is keyed by the caller: this component lives for one household.
  const open = createHousehold(session, props.id);
  const explore = createExplore(session, open);
  const work = createWork(session, open);
  const actions = createExploreActions(session, open, explore, work);
  // Made once, here: a call inside JSX would be a getter and make it anew at each read.
  const picture = createPicture(explore, open);
  return <Layout open={open} explore={explore} picture={picture} work={work} actions={actions} />;
}
