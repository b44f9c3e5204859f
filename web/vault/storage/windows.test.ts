import { describe, expect, it } from 'vitest';
import type { Command } from '../api/command.ts';
import { examples, ordinary } from '../commands/fixtures/examples.node.ts';
import { createDevice, type DeviceOptions, must, type SimulatedWindow } from './fixtures/device.node.ts';

const floor = (weight: number): Command => ({ type: 'set-cash-floor', householdId: 'h1', weight });

async function twoWindows(
  options: DeviceOptions = {},
): Promise<readonly [SimulatedWindow, SimulatedWindow, () => Promise<void>]> {
  const device = createDevice(options);
  const first = await device.openWindow().open();
  for (const command of ordinary) must(await first.vault.run(command));
  const second = await device.openWindow().open();
  must(await first.vault.watch('h1'));
  must(await second.vault.watch('h1'));
  return [first, second, device.settle];
}

describe('two windows of one device', () => {
  it('show each other their changes, and the list of households too', async () => {
    const [first, second, settle] = await twoWindows();
    must(await first.vault.run(floor(0.07)));
    must(await second.vault.run(examples['rename-household'].command));
    await settle();
    expect(second.projections.map((projection) => projection.household.policy.cashFloor)).toContain(0.07);
    expect(first.projections.at(-1)?.household.name).toBe('The Adebayo family');
    expect(first.households.at(-1)?.map((line) => line.name)).toEqual(['The Adebayo family']);
  });

  it.each([
    ['under the lock', {}],
    ['in a browser without locks', { locks: false }],
    ['without hearing of each other', { notices: false }],
    ['without either', { locks: false, notices: false }],
  ])('may write at the same moment %s: each change is stored, once, without a gap', async (_name, options) => {
    const [first, second, settle] = await twoWindows(options);
    const names = Array.from({ length: 20 }, (_each, n) => `S${n}`);
    const before = must(await first.vault.watch('h1')).revision;
    await Promise.all(
      names.map((symbol, n) =>
        (n % 2 === 0 ? first : second).vault.run({ type: 'set-never-sell', householdId: 'h1', symbol, on: true }),
      ),
    );
    await settle();
    for (const window of [first, second]) {
      const projection = must(await window.vault.watch('h1'));
      expect(projection.household.policy.neverSell).toEqual([...names, 'OLD'].sort());
      expect(projection.revision).toBe(before + names.length);
      expect(projection.undoSteps).toBe(ordinary.length - 1 + names.length);
    }
  });

  it('undo each other, last step first', async () => {
    const [first, second] = await twoWindows();
    must(await first.vault.run(floor(0.01)));
    must(await second.vault.run(floor(0.02)));
    expect(must(await first.vault.undo('h1')).household.policy.cashFloor).toBe(0.01);
    expect(must(await second.vault.undo('h1')).household.policy.cashFloor).toBe(0);
    expect(must(await first.vault.redo('h1')).household.policy.cashFloor).toBe(0.01);
  });

  it('go on when the other one is gone', async () => {
    const device = createDevice();
    const first = await device.openWindow().open();
    for (const command of ordinary) must(await first.vault.run(command));
    first.connection.close();
    const second = await device.openWindow().open();
    expect(must(await second.vault.run(floor(0.07)))?.household.policy.cashFloor).toBe(0.07);
    expect(must(await first.vault.run(floor(0.08)))?.undo).toBe('Keep at least 8 % in cash');
  });

  it('agree on one key and one set of households when both start first', async () => {
    const device = createDevice();
    const windows = await Promise.all([device.openWindow().open(), device.openWindow().open()]);
    await Promise.all(windows.map((window) => window.vault.addSamples('0f3a', [])));
    await device.settle();
    for (const window of windows) expect(window.households.at(-1)).toHaveLength(3);
    expect((await device.openWindow().open()).households.at(-1)).toHaveLength(3);
  });

  it('are caught up past a compaction that the other one made', async () => {
    const [first, second, settle] = await twoWindows();
    second.connection.close();
    for (let n = 1; n <= 230; n++) must(await first.vault.run(floor(n / 1000)));
    await settle();
    expect(must(await second.vault.watch('h1')).household.policy.cashFloor).toBe(0.23);
  });
});
