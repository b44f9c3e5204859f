import { createRoot, createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { createOrder } from './createOrder.ts';

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('lines stand by size and keep their place until they are told to settle', async () => {
  const [lines, setLines] = createSignal([
    { key: 'a', size: 1 },
    { key: 'b', size: 3 },
    { key: 'c', size: 3 },
  ]);
  const [settled, setSettled] = createSignal(0);
  const { order, dispose } = createRoot((dispose) => ({ order: createOrder(lines, settled), dispose }));
  await settle();
  expect(order()).toEqual(['b', 'c', 'a']);
  setLines([
    { key: 'a', size: 9 },
    { key: 'b', size: 3 },
    { key: 'c', size: 2 },
  ]);
  await settle();
  expect(order()).toEqual(['b', 'c', 'a']);
  setSettled(1);
  await settle();
  expect(order()).toEqual(['a', 'b', 'c']);
  setLines([{ key: 'd', size: 1 }]);
  await settle();
  expect(order()).toEqual(['d']);
  dispose();
});
