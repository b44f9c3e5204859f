import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCustodianFile } from './preview.ts';

/** One account of the reference's right answers. */
interface ExpectedAccount {
  readonly id: string;
  readonly name: string;
  readonly cash: number;
  readonly pending?: number;
  readonly total?: number;
  readonly positions: readonly {
    readonly symbol: string;
    readonly quantity: number;
    readonly price: number;
    readonly cost_basis: number;
    readonly market_value: number;
  }[];
}

interface Expected {
  readonly custodian: string;
  readonly as_of: string;
  readonly accounts: readonly ExpectedAccount[];
}

const reference = process.env.TANGENT_REFERENCE;
const folder = `${reference}/custodian`;

describe.runIf(reference !== undefined)('the reference exports', () => {
  const files = ['schwab_individual_positions.csv', 'fidelity_portfolio_positions.csv'];

  it.each(files)('%s gives the recorded accounts, to the cent', (name) => {
    const answers = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Record<string, Expected>;
    const expected = answers[name];
    const symbols = expected.accounts.flatMap(({ positions }) => positions.map(({ symbol }) => symbol));
    const read = readCustodianFile(readFileSync(`${folder}/${name}`), name, null, new Set(symbols));
    if (!read.ok) throw new Error(read.error.message);
    const { custodian, asOf, accounts, rows, counts, unknownSymbols } = read.value;
    expect([custodian, asOf, counts.error, unknownSymbols]).toEqual([expected.custodian, expected.as_of, 0, []]);
    expect(
      accounts.map(({ number, name: own, cash, positions }) => ({
        id: number,
        name: own,
        cash: cash.minor,
        positions: positions.map(({ symbol, quantity, price, cost }) => [symbol, quantity, price, cost?.minor]),
      })),
    ).toEqual(
      expected.accounts.map(({ id, name: own, cash, positions }) => ({
        id,
        name: own,
        cash: Math.round(cash * 100),
        positions: positions.map((p) => [p.symbol, p.quantity, p.price, Math.round(p.cost_basis * 100)]),
      })),
    );
    const values = expected.accounts.flatMap(({ positions }) => positions.map((p) => [p.symbol, p.market_value]));
    const valid = rows.filter(({ symbol, state }) => symbols.includes(symbol) && state === 'valid');
    expect(valid.map(({ symbol, value }) => [symbol, value])).toEqual(values);
    const pending = rows
      .filter(({ symbol }) => symbol === 'Pending Activity')
      .map(({ state, value }) => [state, value]);
    expect(pending).toEqual(
      expected.accounts.flatMap((a) => (a.pending === undefined ? [] : [['warning', a.pending]])),
    );
    const totals = rows.filter(({ symbol }) => symbol === 'Positions Total').map(({ state, value }) => [state, value]);
    expect(totals).toEqual(expected.accounts.flatMap((a) => (a.total === undefined ? [] : [['skipped', a.total]])));
  });
});
