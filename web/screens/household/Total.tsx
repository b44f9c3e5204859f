import { Show } from 'solid-js';
import type { Household } from '../../domain/Household.ts';
import { money } from '../../domain/Money.ts';
import { IconButton, LinkButton } from '../../parts/Button.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import type { OpenHousehold } from '../../state/household.ts';
import { marketName } from '../../state/marketName.ts';
import { useSession } from '../../state/session.tsx';
import { words } from '../../words/en.ts';
import { formatMoney } from '../../words/format.ts';
import styles from './Total.module.css';

/** The one figure of this screen, when it is from, and the two things to do next. */
export function Total(props: { open: OpenHousehold; household: Household; onRename: () => void }) {
  const { market } = useSession();
  const source = (): string => marketName(market);
  return (
    <section class={styles.total}>
      <Show when={props.open.valuation()} fallback={<Skeleton width="60%" height="3rem" />}>
        {(valuation) => <p class={styles.figure}>{formatMoney(money(valuation().total, valuation().currency))}</p>}
      </Show>
      <p class={styles.label}>
        {props.open.valuation()?.unpriced.length ? words.household.totalPartly : words.household.total}
      </p>
      <p class={styles.note}>{source()}</p>
      <div class={styles.about}>
        <p class={styles.note}>{props.household.note}</p>
        <IconButton icon="edit" label={words.household.rename} onClick={() => props.onRename()} />
      </div>
      <div class={styles.actions}>
        <Show when={props.household.accounts.length > 0}>
          <LinkButton href={`/clients/${props.household.id}/explore`} kind="primary" icon="explore">
            {words.household.explore}
          </LinkButton>
          <LinkButton href={`/clients/${props.household.id}/import`} icon="import">
            {words.household.import}
          </LinkButton>
        </Show>
      </div>
    </section>
  );
}
