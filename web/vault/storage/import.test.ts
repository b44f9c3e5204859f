import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Command } from '../api/command.ts';
import { createDevice, must } from './fixtures/device.node.ts';

const bytesOf = (name: string): ArrayBuffer => {
  const bytes = readFileSync(new URL(`../import/fixtures/${name}`, import.meta.url));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
};

const household: Command = {
  type: 'create-household',
  householdId: 'h1',
  name: 'The Adebayos',
  note: '',
  currency: 'USD',
  band: 0,
  sample: false,
};

describe('a custodian file', () => {
  it.each(['fidelity-positions.csv', 'schwab-all-accounts.csv', 'schwab-one-account.csv', 'schwab-damaged.csv'])(
    '%s is imported, survives a restart, changes nothing when it comes again, and is taken back whole',
    async (fileName) => {
      const device = createDevice();
      const first = await device.openWindow().open();
      must(await first.vault.run(household));
      const empty = must(await first.vault.watch('h1')).household;
      const preview = must(await first.vault.previewImport('h1', bytesOf(fileName), fileName, []));
      const { custodian, accounts } = preview;
      expect(accounts.length).toBeGreaterThan(0);
      const command = { type: 'import-positions', householdId: 'h1', fileName, custodian, accounts } as const;
      must(await first.vault.run({ ...command, importId: 'i1' }));

      const second = await device.openWindow().open();
      const stored = must(await second.vault.watch('h1'));
      expect(stored.household.accounts).toEqual(accounts);
      const again = must(await second.vault.previewImport('h1', bytesOf(fileName), fileName, []));
      expect(again.replaces.length).toBe(accounts.filter((account) => account.number !== '').length);
      must(await second.vault.run({ ...command, accounts: again.accounts, importId: 'i2' }));
      expect(must(await second.vault.watch('h1')).household).toEqual(stored.household);

      expect(must(await second.vault.undo('h1')).household).toEqual(empty);
    },
  );

  it('that is none is refused with a sentence', async () => {
    const { vault } = await createDevice().openWindow().open();
    const answer = await vault.previewImport(null, new TextEncoder().encode('a,b\n1,2\n').buffer, 'x.csv', []);
    expect(answer).toMatchObject({ ok: false, error: { type: 'UnreadableFile' } });
  });
});
