import { describe, expect, it } from 'vitest';
import type { Household } from '../../domain/Household.ts';
import type { Command, CommandType } from '../api/command.ts';
import { account, examples, ordinary, position, usd } from '../commands/fixtures/examples.node.ts';
import { registry } from '../commands/registry.ts';
import { applyWrites } from '../document/write.ts';
import { applyCommands, applyRedo, applyUndo } from './change.ts';
import { must } from './fixtures/device.node.ts';
import { undoStep } from './journal.ts';
import { projectionOf } from './projection.ts';
import { journalOf, newSession, type Session } from './Session.ts';

const stamps = (function* () {
  for (let n = 1; ; n++) yield { id: `change-${n}`, at: `2026-03-01T00:00:${String(n % 60).padStart(2, '0')}Z` };
})();

const run = (session: Session, ...commands: readonly Command[]) => {
  for (const command of commands) must(applyCommands(session, [command], stamps.next().value, true));
};

const householdOf = (session: Session): Household => must(projectionOf(session)).household;

function made(...commands: readonly Command[]): Session {
  const session = newSession('h1');
  run(session, ...commands);
  return session;
}

const types = Object.keys(registry) as CommandType[];

describe('every command', () => {
  it('has an example', () => {
    expect(Object.keys(examples).sort()).toEqual([...types].sort());
  });

  it.each(types.filter((type) => type !== 'create-household'))('%s is taken back exactly by its inverse', (type) => {
    const session = made(...ordinary);
    const before = householdOf(session);
    const removedBefore = session.doc.getMap('household').get('removed');
    run(session, examples[type].command);
    const after = householdOf(session);
    if (type !== 'remove-household') expect(after).not.toEqual(before);
    must(applyUndo(session, stamps.next().value));
    expect(householdOf(session)).toEqual(before);
    expect(session.doc.getMap('household').get('removed')).toBe(removedBefore);
    must(applyRedo(session, stamps.next().value));
    expect(householdOf(session)).toEqual(after);
    must(applyUndo(session, stamps.next().value));
    expect(householdOf(session)).toEqual(before);
  });

  it('create-household is taken back by marking it removed', () => {
    const session = made(examples['create-household'].command);
    applyWrites(session.doc, undoStep(journalOf(session))?.inverse ?? []);
    expect(session.doc.getMap('household').get('removed')).toBe(true);
  });

  it.each(types)('%s means its sentence', (type) => {
    const session = type === 'create-household' ? newSession('h2') : made(...ordinary);
    run(session, examples[type].command);
    expect(undoStep(journalOf(session))?.sentence).toBe(examples[type].sentence);
  });

  it.each(types)('%s is refused with a path when a field is missing', (type) => {
    const session = made(...ordinary);
    const { schema } = registry[type];
    for (const key of Object.keys(examples[type].command)) {
      const { [key as 'type']: _left, ...rest } = examples[type].command;
      expect([key, schema['~run']({ value: rest }, {}).issues !== undefined]).toEqual([key, true]);
    }
    expect(householdOf(session)).toEqual(householdOf(made(...ordinary)));
  });

  it('that changes nothing is no step', () => {
    const session = made(...ordinary);
    const steps = journalOf(session).done;
    run(session, ordinary[6]);
    expect(journalOf(session).done).toBe(steps);
  });
});

describe('importing positions', () => {
  const before = made(...ordinary);
  const session = made(...ordinary, examples['import-positions'].command);
  const [joint, ira, added] = householdOf(session).accounts;

  it('replaces what the account of the same number held, and keeps what the adviser called it', () => {
    expect(joint).toMatchObject({ id: 'a1', name: 'Joint', cash: usd(500) });
    expect(joint.positions.map(({ id, symbol, quantity }) => [id, symbol, quantity])).toEqual([
      ['p1', 'FUND', 110],
      ['f-p2', 'NEW', 3],
    ]);
    expect(householdOf(before).accounts[0].positions[0].lots).toHaveLength(2);
    expect(joint.positions[0].lots).toEqual([]);
  });

  it('keeps lots that the file takes over, under the fact that records them', () => {
    const { lots } = householdOf(before).accounts[0].positions[0];
    const file = account('f1', '…11', [position('f-p1', 'FUND', 100, { lots })]);
    const kept = made(...ordinary, { ...examples['import-positions'].command, accounts: [file] });
    expect(householdOf(kept).accounts[0].positions[0].lots).toEqual(lots);
    expect(kept.lots.size).toBe(1);
  });

  it('of an account that was removed brings back nothing that the file does not list', () => {
    const file = (symbols: readonly string[]): Command => ({
      ...examples['import-positions'].command,
      accounts: [
        account(
          'f2',
          '…77',
          symbols.map((symbol) => position(`f2-${symbol}`, symbol, 1)),
        ),
      ],
    });
    const again = made(...ordinary, file(['AAA', 'BBB']), {
      type: 'remove-account',
      householdId: 'h1',
      accountId: 'f2',
    });
    const removed = householdOf(again);
    run(again, file(['BBB', 'CCC']));
    expect(householdOf(again).accounts[2].positions.map((each) => each.symbol)).toEqual(['BBB', 'CCC']);
    must(applyUndo(again, stamps.next().value));
    expect(householdOf(again)).toEqual(removed);
  });

  it('tells accounts of one number at two custodians apart', () => {
    const file = { ...account('f1', '…11', []), custodian: 'Fidelity' };
    const apart = made(...ordinary, { ...examples['import-positions'].command, accounts: [file] });
    expect(householdOf(apart).accounts.map((each) => each.id)).toEqual(['a1', 'a2', 'f1']);
  });

  it('adds accounts that are new and leaves the others alone', () => {
    expect(ira).toEqual(householdOf(before).accounts[1]);
    expect(added).toMatchObject({ id: 'f2', number: '…77' });
  });

  it('is one step, however large', () => {
    expect(journalOf(session).done - journalOf(before).done).toBe(1);
  });

  it('pairs the same security listed twice, the first with the first', () => {
    const twice = (cash: number, margin: number, n: number): Command => ({
      ...examples['import-positions'].command,
      importId: `twice-${n}`,
      accounts: [account('x', '…11', [position(`c${n}`, 'DUP', cash), position(`m${n}`, 'DUP', margin)])],
    });
    const doubled = made(...ordinary, twice(1, 2, 1), twice(3, 4, 2));
    const dups = householdOf(doubled).accounts[0].positions;
    expect(dups.map(({ id, quantity }) => [id, quantity])).toEqual([
      ['c1', 3],
      ['m1', 4],
    ]);
  });

  it('refuses an account in another currency, naming it', () => {
    const file = { ...account('x', '…11', []), cash: { minor: 1, currency: 'EUR' } };
    const answer = applyCommands(
      made(...ordinary),
      [{ ...examples['import-positions'].command, accounts: [file] }],
      stamps.next().value,
      true,
    );
    expect(answer).toMatchObject({ ok: false, error: { type: 'InvalidCommand', path: 'accounts.0.cash.currency' } });
  });

  it('takes five thousand positions', () => {
    const many = Array.from({ length: 5000 }, (_each, i) => position(`many-${i}`, `S${i}`, i + 1));
    const large = made(...ordinary, { ...examples['import-positions'].command, accounts: [account('x', '…11', many)] });
    expect(householdOf(large).accounts[0].positions).toHaveLength(5000);
    must(applyUndo(large, stamps.next().value));
    expect(householdOf(large)).toEqual(householdOf(before));
  });
});

describe('a refusal', () => {
  it.each<[string, Command, object]>([
    [
      'a band upside down',
      { ...examples['set-band'].command, min: 0.5, max: 0.2 },
      { type: 'InvalidCommand', path: 'min' },
    ],
    [
      'a band without limits',
      { ...examples['set-band'].command, min: null, max: null },
      { type: 'InvalidCommand', path: 'max' },
    ],
    ['an account that is not there', { ...examples['set-cash'].command, accountId: 'nowhere' }, { type: 'NotFound' }],
    [
      'an id that is taken',
      { ...examples['add-account'].command, accountId: 'a1' },
      { type: 'InvalidCommand', path: 'accountId' },
    ],
    [
      'cash in another currency',
      { ...examples['set-cash'].command, cash: { minor: 1, currency: 'EUR' } },
      { type: 'InvalidCommand', path: 'cash.currency' },
    ],
  ])('of %s names the trouble and changes nothing', (_what, command, error) => {
    const session = made(...ordinary);
    const before = householdOf(session);
    expect(applyCommands(session, [command], stamps.next().value, true)).toMatchObject({ ok: false, error });
    expect(householdOf(session)).toEqual(before);
  });

  it('meets whoever changes a household that a newer Tangent wrote', () => {
    const session = made(...ordinary);
    session.doc.getMap('household').set('schemaVersion', 2);
    expect(applyCommands(session, [examples['set-cash'].command], stamps.next().value, true)).toMatchObject({
      ok: false,
      error: { type: 'NewerData' },
    });
    expect(applyUndo(session, stamps.next().value)).toMatchObject({ ok: false, error: { type: 'NewerData' } });
    expect(householdOf(session).name).toBe('The Adebayos');
  });
});
