import { createMemo, createSignal } from 'solid-js';
import { SearchField } from '../../parts/SearchField.tsx';
import { VirtualList } from '../../parts/VirtualList.tsx';
import { quoteFrom } from '../../state/household.ts';
import { marketName } from '../../state/marketName.ts';
import { useSession } from '../../state/session.tsx';
import { words } from '../../words/en.ts';
import { ClientRow } from './ClientRow.tsx';
import { matching, valued } from './list.ts';
import styles from './Screen.module.css';

const ROW_HEIGHT = 76;

/** The list and its search. */
export function Households() {
  const { vault, market } = useSession();
  const [query, setQuery] = createSignal('');
  const found = createMemo(() => matching(vault.summaries() ?? [], query()));
  const rows = createMemo(() => valued(found(), market.info() ? quoteFrom(market) : null));
  const text = words.clients;
  return (
    <>
      <div class={styles.tools}>
        <SearchField label={text.search} value={query()} onInput={setQuery} />
        <p class={styles.count} role="status">
          {[rows().length === 0 ? text.none(query()) : text.count(rows().length), marketName(market)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <VirtualList items={rows()} rowHeight={ROW_HEIGHT} label={text.list}>
        {(row) => <ClientRow row={row} />}
      </VirtualList>
    </>
  );
}
