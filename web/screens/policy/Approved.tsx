import { createMemo, createSignal, For, Show } from 'solid-js';
import type { Instrument } from '../../../worker/api/instrument.ts';
import { classOrder } from '../../charts/frontier/slices.ts';
import type { Policy } from '../../domain/Policy.ts';
import { SearchField } from '../../parts/SearchField.tsx';
import { Segmented } from '../../parts/Segmented.tsx';
import type { OpenHousehold } from '../../state/household.ts';
import { useSession } from '../../state/session.tsx';
import type { Work } from '../../state/work.ts';
import { words } from '../../words/en.ts';
import { formatCost } from '../../words/format.ts';
import styles from './Section.module.css';

type Filter = 'approved' | 'all';

/** What may be bought besides what is held: ticked in the market's own list. */
export function Approved(props: { policy: Policy; open: OpenHousehold; work: Work }) {
  const { market } = useSession();
  const [query, setQuery] = createSignal('');
  const [filter, setFilter] = createSignal<Filter>('approved');
  const text = words.policy.approved;
  const approved = createMemo(() => new Set(props.policy.approved));
  const shown = createMemo(() => {
    const wanted = query().trim().toLowerCase();
    return (market.info()?.instruments ?? [])
      .filter((instrument) => filter() === 'all' || wanted !== '' || approved().has(instrument.id))
      .filter((instrument) => `${instrument.id} ${instrument.name} ${instrument.sector}`.toLowerCase().includes(wanted))
      .sort(
        (a, b) => classOrder.indexOf(a.assetClass) - classOrder.indexOf(b.assetClass) || (a.name < b.name ? -1 : 1),
      );
  });
  const set = (symbol: string, on: boolean): void => {
    void props.work.run({ type: 'set-approved', householdId: props.open.id, symbols: [symbol], on });
  };
  return (
    <section class={styles.section} aria-labelledby="approved-title">
      <div class={styles.head}>
        <h2 id="approved-title">{text.title}</h2>
        <span class={styles.now}>{text.count(props.policy.approved.length)}</span>
      </div>
      <p class={styles.text}>{text.text}</p>
      <SearchField label={text.search} value={query()} onInput={setQuery} />
      <div>
        <Segmented
          label={text.filter}
          value={filter()}
          options={[
            { value: 'approved', text: text.only },
            { value: 'all', text: text.all },
          ]}
          onChange={setFilter}
        />
      </div>
      <Show when={shown().length > 0} fallback={<p class={styles.text}>{text.none}</p>}>
        <div class={styles.list}>
          <For each={shown()}>
            {(instrument) => (
              <Option
                instrument={instrument}
                approved={approved().has(instrument.id)}
                onChange={(on) => set(instrument.id, on)}
              />
            )}
          </For>
        </div>
      </Show>
    </section>
  );
}

function Option(props: { instrument: Instrument; approved: boolean; onChange: (on: boolean) => void }) {
  const facts = (): string =>
    [
      props.instrument.id,
      words.market.classNames[props.instrument.assetClass],
      props.instrument.sector,
      props.instrument.expenseRatioPerYear === null ? '' : formatCost(props.instrument.expenseRatioPerYear),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <label class={styles.option}>
      <input
        type="checkbox"
        checked={props.approved}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>
        {props.instrument.name}
        <span>{facts()}</span>
      </span>
    </label>
  );
}
