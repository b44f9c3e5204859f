import { Show } from 'solid-js';
import type { Household } from '../../domain/Household.ts';
import { Progress } from '../../parts/Progress.tsx';
import type { OpenHousehold } from '../../state/household.ts';
import { useSession } from '../../state/session.tsx';
import { words } from '../../words/en.ts';
import type { Editing } from './Forms.tsx';
import { Health } from './Health.tsx';
import { History } from './History.tsx';
import { Holdings } from './Holdings.tsx';
import { Mix } from './Mix.tsx';
import styles from './Screen.module.css';
import { Total } from './Total.tsx';

/** Facts on one side, pictures and tables on the other; one below the other where the screen is narrow. */
export function Overview(props: { open: OpenHousehold; household: Household; onEdit: (editing: Editing) => void }) {
  const { market } = useSession();
  const holdsSomething = (): boolean =>
    props.household.accounts.some((account) => account.positions.length > 0 || account.cash.minor !== 0);
  return (
    <div class={styles.body}>
      <div class={styles.facts}>
        <Show when={market.progress()}>
          {(progress) => <Progress label={words.app.loadingMarket(progress().step)} share={progress().share} />}
        </Show>
        <Total open={props.open} household={props.household} onRename={() => props.onEdit({ kind: 'name' })} />
        <Show when={holdsSomething()}>
          <Mix valuation={props.open.valuation()} />
        </Show>
        <Health open={props.open} />
      </div>
      <div class={styles.work}>
        <Show when={holdsSomething()}>
          <History open={props.open} />
        </Show>
        <Holdings
          open={props.open}
          household={props.household}
          onAccount={(account) => props.onEdit({ kind: 'account', account })}
          onPosition={(target) => props.onEdit({ kind: 'position', target })}
        />
      </div>
    </div>
  );
}
