import { createMemo, createSignal, For, type JSX, onCleanup, onMount } from 'solid-js';
import styles from './VirtualList.module.css';

/** Rows drawn above and below what can be seen, so that a fast finger meets no gap. */
const SPARE = 8;

/** A long list of equal rows that scrolls with the page: only those near the screen are in the document. */
export function VirtualList<T>(props: {
  items: readonly T[];
  rowHeight: number;
  label: string;
  children: (item: T) => JSX.Element;
}) {
  let list!: HTMLUListElement;
  const [seen, setSeen] = createSignal({ first: 0, count: 20 });
  let asked = 0;
  const look = (): void => {
    asked = 0;
    const top = -list.getBoundingClientRect().top;
    const first = Math.max(0, Math.floor(top / props.rowHeight) - SPARE);
    const count = Math.ceil(window.innerHeight / props.rowHeight) + 2 * SPARE;
    const now = seen();
    if (now.first !== first || now.count !== count) setSeen({ first, count });
  };
  const ask = (): void => {
    asked ||= requestAnimationFrame(look);
  };
  onMount(() => {
    look();
    addEventListener('scroll', ask, { passive: true });
    addEventListener('resize', ask);
    onCleanup(() => {
      removeEventListener('scroll', ask);
      removeEventListener('resize', ask);
      cancelAnimationFrame(asked);
    });
  });
  const rows = createMemo(() => {
    const { first, count } = seen();
    const start = Math.min(first, Math.max(0, props.items.length - count));
    return props.items.slice(start, start + count).map((item, i) => ({ item, index: start + i }));
  });
  return (
    <ul
      ref={list}
      class={styles.list}
      aria-label={props.label}
      style={{ '--rows': String(props.items.length), '--row': `${props.rowHeight}px` }}
    >
      <For each={rows()}>
        {(row) => (
          <li
            class={styles.row}
            aria-setsize={props.items.length}
            aria-posinset={row.index + 1}
            style={{ '--index': String(row.index) }}
          >
            {props.children(row.item)}
          </li>
        )}
      </For>
    </ul>
  );
}
