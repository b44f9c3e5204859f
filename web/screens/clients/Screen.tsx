import { useLocation, useNavigate } from '@solidjs/router';
import { Match, Show, Switch } from 'solid-js';
import { LinkButton } from '../../parts/Button.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Progress } from '../../parts/Progress.tsx';
import { ScreenHeader } from '../../parts/ScreenHeader.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { useSession } from '../../state/session.tsx';
import { saveText } from '../../state/work.ts';
import { words } from '../../words/en.ts';
import { Households } from './Households.tsx';
import { NewHousehold } from './NewHousehold.tsx';
import styles from './Screen.module.css';

const text = words.clients;

/** All households of this device, searched as one types. */
export default function ClientsScreen() {
  const { vault, market } = useSession();
  const location = useLocation();
  const navigate = useNavigate();
  return (
    <div class={styles.screen}>
      <ScreenHeader title={text.title} note={saveText(vault.saveState())}>
        <LinkButton href="/clients/new" icon="plus" brief>
          {text.add}
        </LinkButton>
      </ScreenHeader>
      <div class={styles.body}>
        <Show when={market.progress()}>
          {(progress) => <Progress label={words.app.loadingMarket(progress().step)} share={progress().share} />}
        </Show>
        <Switch fallback={<Waiting />}>
          <Match when={vault.failure()}>
            {(failure) => (
              <Notice tone="breach" title={words.app.vaultFailed}>
                {failure().message}
              </Notice>
            )}
          </Match>
          <Match when={vault.summaries()?.length === 0 && !market.progress()}>
            <Empty title={text.empty.title} text={text.empty.text}>
              <LinkButton href="/clients/new" kind="primary">
                {text.add}
              </LinkButton>
            </Empty>
          </Match>
          <Match when={vault.summaries()?.length}>
            <Households />
          </Match>
        </Switch>
      </div>
      <Show when={location.pathname === '/clients/new'}>
        <NewHousehold onClose={() => navigate('/clients')} />
      </Show>
    </div>
  );
}

function Waiting() {
  return (
    <div class={styles.waiting}>
      <Skeleton height="44px" />
      <Skeleton height="76px" />
      <Skeleton height="76px" />
      <Skeleton height="76px" />
    </div>
  );
}
