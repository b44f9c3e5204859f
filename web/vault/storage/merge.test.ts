import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Household } from '../../domain/Household.ts';
import type { Command } from '../api/command.ts';
import { examples, ordinary, position, usd } from '../commands/fixtures/examples.node.ts';
import { applyCommands, applyUndo } from './change.ts';
import { must } from './fixtures/device.node.ts';
import { projectionOf } from './projection.ts';
import { newSession, type Session } from './Session.ts';

let change = 0;
const run = (session: Session, command: Command) =>
  must(applyCommands(session, [command], { id: `merge-${++change}`, at: '2026-01-01T00:00:00Z' }, true));

const householdOf = (session: Session): Household => must(projectionOf(session)).household;

/** Another device with the same documents and a client id of its own. */
function copyOf(session: Session): Session {
  const copy = newSession(session.id);
  Y.applyUpdateV2(copy.doc, Y.encodeStateAsUpdateV2(session.doc));
  for (const [id, lots] of session.lots) copy.lots.set(id, lots);
  return copy;
}

/** Each device hears, in whole and in order, what the other one wrote: the way of a log. */
function exchange(one: Session, two: Session): void {
  const [fromOne, fromTwo] = [one, two].map((session) => session.pending.slice());
  for (const { entry } of fromOne) Y.applyUpdateV2(two.doc, entry.update);
  for (const { entry } of fromTwo) Y.applyUpdateV2(one.doc, entry.update);
  for (const [id, lots] of [...one.lots, ...two.lots]) {
    one.lots.set(id, lots);
    two.lots.set(id, lots);
  }
}

function twoDevices(): readonly [Session, Session] {
  const one = newSession('h1');
  for (const command of ordinary) run(one, command);
  const two = copyOf(one);
  one.pending = [];
  return [one, two];
}

/** Both commands, each on its own device while apart; then together. */
function together(first: Command, second: Command): Household {
  const [one, two] = twoDevices();
  run(one, first);
  run(two, second);
  exchange(one, two);
  expect(householdOf(one)).toEqual(householdOf(two));
  return householdOf(one);
}

const householdId = 'h1';
const scenario = examples['save-scenario'].command.scenario;
const editP1 = examples['edit-position'].command;
const p1 = { ...editP1, quantity: 100, price: 12.5, priceDate: '2026-01-02', cost: usd(1000) };

describe('two devices that were apart keep both changes', () => {
  it('to the household: a name and a note', () => {
    const merged = together(
      { type: 'rename-household', householdId, name: 'New name', note: 'Neighbours' },
      { type: 'rename-household', householdId, name: 'The Adebayos', note: 'New note' },
    );
    expect(merged).toMatchObject({ name: 'New name', note: 'New note' });
  });

  it('to an account: its head and its cash', () => {
    const merged = together(examples['edit-account'].command, {
      ...examples['set-cash'].command,
      accountId: 'a2',
    });
    expect(merged.accounts[1]).toMatchObject({ name: 'Rollover IRA', cash: usd(2500) });
  });

  it('that add accounts, in one order on both', () => {
    const merged = together(examples['add-account'].command, { ...examples['add-account'].command, accountId: 'a4' });
    expect(merged.accounts.map((account) => account.id)).toEqual(['a1', 'a2', 'a3', 'a4']);
  });

  it('to a position: its quantity and its price', () => {
    const merged = together({ ...p1, quantity: 90 }, { ...p1, price: 13, priceDate: '2026-02-02' });
    expect(merged.accounts[0].positions[0]).toMatchObject({ quantity: 90, price: 13, priceDate: '2026-02-02' });
  });

  it('that add positions to one account, with their lots', () => {
    const add = examples['add-position'].command;
    const merged = together(add, { ...add, positionId: 'p10', symbol: 'GOLD', lots: [{ ...add.lots[0], id: 'l10' }] });
    const added = merged.accounts[1].positions.slice(1);
    expect(added.map((each) => [each.symbol, each.lots.map((lot) => lot.id)]).sort()).toEqual([
      ['BOND', ['l9']],
      ['GOLD', ['l10']],
    ]);
  });

  it('to a band: its lower and its upper limit', () => {
    const set = { ...examples['set-band'].command, min: 0.1, max: 0.4 };
    expect(together({ ...set, min: 0.2 }, { ...set, max: 0.3 }).policy.bands.at(-1)).toMatchObject({
      min: 0.2,
      max: 0.3,
    });
  });

  it('to the policy: its cash floor, range and method', () => {
    const merged = together(examples['set-cash-floor'].command, examples['set-risk-range'].command);
    expect(merged.policy).toMatchObject({ cashFloor: 0.025, riskRange: { low: 0.05, high: 0.09 } });
  });

  it('to sets of symbols: never sell, do not buy, approved', () => {
    const never = (symbol: string): Command => ({ type: 'set-never-sell', householdId, symbol, on: true });
    expect(together(never('AAA'), never('BBB')).policy.neverSell).toEqual(['AAA', 'BBB', 'OLD']);
    const not = (symbol: string): Command => ({ type: 'set-do-not-buy', householdId, symbol, on: true });
    expect(together(not('AAA'), not('BBB')).policy.doNotBuy).toEqual(['AAA', 'BBB']);
    const approve = (symbol: string, on: boolean): Command => ({
      type: 'set-approved',
      householdId,
      symbols: [symbol],
      on,
    });
    expect(together(approve('AAA', true), approve('FUND', false)).policy.approved).toEqual(['AAA', 'BOND']);
  });

  it('to the tray: two places', () => {
    const save = (slot: 'B' | 'C'): Command => ({
      type: 'save-scenario',
      householdId,
      scenario: { ...scenario, slot },
    });
    expect(together(save('B'), save('C')).scenarios.map((each) => each.slot)).toEqual(['A', 'B', 'C']);
  });

  it('that import a file and edit what the file does not list', () => {
    const merged = together(examples['import-positions'].command, {
      ...examples['edit-position'].command,
      positionId: 'p3',
      quantity: 21,
    });
    expect(merged.accounts).toHaveLength(3);
    expect(merged.accounts[1].positions[0].quantity).toBe(21);
  });
});

describe('two devices that were apart', () => {
  it('agree on one whole scenario when both saved in one place', () => {
    const save = (name: string, volatility: number): Command => ({
      type: 'save-scenario',
      householdId,
      scenario: { ...scenario, name, volatility },
    });
    const [kept] = together(save('Mine', 0.1), save('Yours', 0.2)).scenarios;
    expect([kept.name, kept.volatility]).toEqual(kept.name === 'Mine' ? ['Mine', 0.1] : ['Yours', 0.2]);
  });

  it('do not lose what one adds to an account that the other removes', () => {
    const [one, two] = twoDevices();
    run(one, examples['remove-account'].command);
    run(two, { ...examples['add-position'].command, accountId: 'a1' });
    exchange(one, two);
    expect(householdOf(two).accounts.map((account) => account.id)).toEqual(['a2']);
    must(applyUndo(one, { id: 'back', at: '2026-01-01T00:00:00Z' }));
    expect(householdOf(one).accounts[0].positions.map((each) => each.id)).toContain('p9');
  });

  it('take back only their own: what the other wrote since stays', () => {
    const [one, two] = twoDevices();
    const file = examples['import-positions'].command;
    run(one, { ...file, accounts: [{ ...file.accounts[0], positions: [position('x', 'FUND', 110)] }] });
    exchange(one, two);
    two.pending = [];
    run(two, { ...p1, quantity: 95, price: null, priceDate: null, cost: usd(1100) });
    exchange({ ...one, pending: [] }, two);
    must(applyUndo(one, { id: 'undo-import', at: '2026-01-01T00:00:00Z' }));
    const [joint] = householdOf(one).accounts;
    expect(joint.cash).toEqual(usd(1000));
    expect(joint.positions.map(({ symbol, quantity }) => [symbol, quantity])).toEqual([
      ['FUND', 95],
      ['OLD', 7],
    ]);
  });
});
