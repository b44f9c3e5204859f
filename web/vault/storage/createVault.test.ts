import { describe, expect, it } from 'vitest';
import type { Command } from '../api/command.ts';
import { createDevice, must } from './fixtures/device.node.ts';

const create: Command = {
  type: 'create-household',
  householdId: 'h1',
  name: 'The Adebayos',
  note: '',
  currency: 'USD',
  band: 3,
  sample: false,
};

const band = (max: number): Command => ({
  type: 'set-band',
  householdId: 'h1',
  bandId: 'b1',
  scope: { kind: 'class', key: 'equity-us' },
  min: null,
  max,
});

describe('the vault of one window', () => {
  it('keeps a household and its rules over a restart', async () => {
    const device = createDevice();
    const first = await device.openWindow().open();
    must(await first.vault.run(create));
    must(await first.vault.run(band(0.25)));

    const second = await device.openWindow().open();
    const projection = must(await second.vault.watch('h1'));
    expect(projection.household.name).toBe('The Adebayos');
    expect(projection.household.policy.bands.at(-1)?.max).toBe(0.25);
    expect(projection.undo).toBe('Set US equity to at most 25 %');
  });

  it('says saving, then saved, and shows the change before the answer', async () => {
    const { vault, projections, saveStates } = await createDevice().openWindow().open();
    must(await vault.run(create));
    must(await vault.watch('h1'));
    saveStates.length = 0;
    const answer = vault.run(band(0.5));
    must(await answer);
    expect(saveStates.map((state) => state.state)).toEqual(['saving', 'saved-on-this-device']);
    expect(projections.at(-1)?.household.policy.bands.at(-1)?.max).toBe(0.5);
  });

  it('undoes and repeats fifty steps across restarts', async () => {
    const device = createDevice();
    const first = await device.openWindow().open();
    must(await first.vault.run(create));
    for (let step = 1; step <= 60; step++) must(await first.vault.run(band(step / 100)));

    const second = await device.openWindow().open();
    for (let step = 59; step >= 10; step--) {
      const projection = must(await second.vault.undo('h1'));
      expect(projection.household.policy.bands.at(-1)?.max).toBe(step / 100);
    }
    const third = await device.openWindow().open();
    const again = must(await third.vault.redo('h1'));
    expect(again.household.policy.bands.at(-1)?.max).toBe(0.11);
    expect(again.redo).toBe('Set US equity to at most 12 %');
    const other = must(await third.vault.run(band(0.9)));
    expect(other?.redo).toBeNull();
    expect(other?.undoSteps).toBe(12);
  });

  it('does a run only once however often its id comes', async () => {
    const device = createDevice();
    const first = await device.openWindow().open();
    must(await first.vault.run(create));
    must(await first.vault.run(band(0.3), 'run-1'));
    const second = await device.openWindow().open();
    const repeated = must(await second.vault.run(band(0.3), 'run-1'));
    expect(repeated?.undoSteps).toBe(1);
    const undone = must(await second.vault.undo('h1'));
    expect(undone.household.policy.bands.map((one) => one.id)).toEqual(['cash']);
    expect(must(await second.vault.run(band(0.3), 'run-1'))?.household.policy.bands.map((one) => one.id)).toEqual([
      'cash',
    ]);
  });

  it('takes a removed household off the list and brings it back by undo', async () => {
    const { vault, households } = await createDevice().openWindow().open();
    must(await vault.run(create));
    expect(must(await vault.run({ type: 'remove-household', householdId: 'h1' }))).toBeNull();
    expect(households.at(-1)).toEqual([]);
    expect(await vault.watch('h1')).toMatchObject({ ok: false, error: { type: 'NotFound' } });
    must(await vault.undo('h1'));
    expect(households.at(-1)?.map((line) => line.name)).toEqual(['The Adebayos']);
  });

  it('sends the list when a line looks different, and new times of change when a household is left', async () => {
    const { vault, households } = await createDevice().openWindow().open();
    must(await vault.run(create));
    must(await vault.watch('h1'));
    const sent = households.length;
    must(await vault.run(band(0.4)));
    expect(households).toHaveLength(sent);
    const before = households.at(-1)?.[0].changedAt ?? '';
    await vault.unwatch('h1');
    expect(households).toHaveLength(sent + 1);
    expect((households.at(-1)?.[0].changedAt ?? '') > before).toBe(true);
    must(await vault.run({ type: 'rename-household', householdId: 'h1', name: 'The Bakers', note: '' }));
    expect(households.at(-1)?.[0].name).toBe('The Bakers');
  });

  it('names what a command lacks, where, and changes nothing', async () => {
    const { vault } = await createDevice().openWindow().open();
    must(await vault.run(create));
    const answer = await vault.run({ ...band(0.5), max: '12 %' } as unknown as Command);
    expect(answer).toEqual({
      ok: false,
      error: { type: 'InvalidCommand', path: 'max', message: 'At max: expected number, found "12 %".' },
    });
    expect(await vault.undo('h1')).toMatchObject({ ok: false, error: { type: 'NothingToUndo' } });
  });

  it('remembers small notes', async () => {
    const device = createDevice();
    const first = await device.openWindow().open();
    expect(must(await first.vault.recall('place'))).toBeNull();
    must(await first.vault.remember('place', '/clients/h1/explore'));
    const second = await device.openWindow().open();
    expect(must(await second.vault.recall('place'))).toBe('/clients/h1/explore');
  });
});
