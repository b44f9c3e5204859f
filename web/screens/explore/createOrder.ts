import { type Accessor, createEffect, createMemo, createSignal, untrack } from 'solid-js';

/** A line of a list and how much it matters. */
interface Sized {
  readonly key: string;
  readonly size: number;
}

/**
 * Keys by size, the largest first, equal ones as they came. Decided anew only when `when` changes or a line joins or
 * leaves: under a moving finger every line keeps its place.
 */
export function createOrder(lines: Accessor<readonly Sized[]>, when: () => unknown): Accessor<readonly string[]> {
  const [order, setOrder] = createSignal<readonly string[]>([]);
  const members = createMemo(() => {
    const keys = lines().map((line) => line.key);
    return keys.sort().join('\n');
  });
  createEffect(() => {
    when();
    members();
    untrack(() => {
      const sorted = [...lines()].sort((a, b) => b.size - a.size).map((line) => line.key);
      queueMicrotask(() => setOrder(sorted));
    });
  });
  return order;
}
