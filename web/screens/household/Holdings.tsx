import { createMemo, createSignal, For, Show } from 'solid-js';
import type { Account, Household } from '../../domain/Household.ts';
import { money } from '../../domain/Money.ts';
import { valueAccount } from '../../domain/Valuation.ts';
import { Button, LinkButton } from '../../parts/Button.tsx';
import { Empty } from '../../parts/Empty.tsx';
import type { OpenHousehold } from '../../state/household.ts';
import { words } from '../../words/en.ts';
import { formatMoney } from '../../words/format.ts';
import styles from './Holdings.module.css';
import { HoldingsTable } from './HoldingsTable.tsx';
import type { PositionTarget } from './positionCommand.ts';

/** Accounts, and what is in the one (or all) that was picked. */
export function Holdings(props: {
  open: OpenHousehold;
  household: Household;
  onAccount: (account: Account | null) => void;
  onPosition: (target: PositionTarget) => void;
}) {
  const [picked, setPicked] = createSignal<string | null>(null);
  const account = createMemo(() => props.household.accounts.find(({ id }) => id === picked()) ?? null);
  const text = words.household;
  return (
    <section class={styles.holdings} aria-labelledby="holdings-title">
      <div class={styles.head}>
        <h2 id="holdings-title">{text.holdings}</h2>
        <div class={styles.actions}>
          <Show when={props.household.accounts.length > 0}>
            <Button
              icon="plus"
              onClick={() =>
                props.onPosition({ kind: 'new', accountId: account()?.id ?? props.household.accounts[0].id })
              }
            >
              {text.addHolding}
            </Button>
          </Show>
          <Button icon="plus" onClick={() => props.onAccount(null)}>
            {text.addAccount}
          </Button>
        </div>
      </div>
      <Show
        when={props.household.accounts.length > 0}
        fallback={
          <Empty title={text.empty.title} text={text.empty.text}>
            <LinkButton href={`/clients/${props.household.id}/import`} kind="primary" icon="import">
              {text.import}
            </LinkButton>
          </Empty>
        }
      >
        <Accounts {...props} picked={account()?.id ?? null} onPick={setPicked} />
        <HoldingsTable
          open={props.open}
          household={props.household}
          account={account()}
          onPosition={props.onPosition}
        />
      </Show>
    </section>
  );
}

function Accounts(props: {
  open: OpenHousehold;
  household: Household;
  picked: string | null;
  onPick: (id: string | null) => void;
  onAccount: (account: Account | null) => void;
}) {
  const text = words.household;
  const value = (account: Account): string => {
    if (!props.open.valuation()) return '';
    const { value: units, complete } = valueAccount(account, props.open.quoteOf);
    return `${complete ? '' : '≥ '}${formatMoney(money(units, props.household.currency))}`;
  };
  return (
    <fieldset class={styles.accounts} aria-label={text.pick}>
      <button
        type="button"
        class={styles.account}
        aria-pressed={props.picked === null}
        onClick={() => props.onPick(null)}
      >
        <span class={styles.name}>{text.allAccounts}</span>
        <span class={styles.kind}>{words.clients.accounts(props.household.accounts.length)}</span>
      </button>
      <For each={props.household.accounts}>
        {(account) => (
          <button
            type="button"
            class={styles.account}
            aria-pressed={props.picked === account.id}
            onClick={() => (props.picked === account.id ? props.onAccount(account) : props.onPick(account.id))}
          >
            <span class={styles.name}>{account.name}</span>
            <span class={styles.kind}>
              {[words.clients.taxTypes[account.taxType], account.custodian].filter(Boolean).join(' · ')}
            </span>
            <span class={styles.value}>{value(account)}</span>
            <Show when={props.picked === account.id}>
              <span class={styles.edit}>{text.edit(account.name)}</span>
            </Show>
          </button>
        )}
      </For>
    </fieldset>
  );
}
