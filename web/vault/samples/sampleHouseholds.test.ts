import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import type { Household } from '../../domain/Household.ts';
import { investableUniverse, policyRules } from '../../domain/PolicyRule.ts';
import { type Quote, type QuoteOf, valueHousehold } from '../../domain/Valuation.ts';
import type { SampleInstrument } from '../api/vault.ts';
import { createDevice, must } from '../storage/fixtures/device.node.ts';
import { sharesOnly, testPack } from './fixtures/pack.node.ts';
import { issuerOfStock } from './roles.ts';
import { sampleHouseholds } from './sampleHouseholds.ts';

const quotesOf = (pack: readonly SampleInstrument[]): QuoteOf => {
  const quotes = new Map(
    pack.map((each): [string, Quote] => [
      each.id,
      { ...each, price: each.lastPrice, date: '2026-01-02', issuer: each.kind === 'stock' ? issuerOfStock(each) : '' },
    ]),
  );
  return (symbol) => quotes.get(symbol) ?? null;
};

async function made(pack: readonly SampleInstrument[]): Promise<readonly Household[]> {
  const { vault, households } = await createDevice().openWindow().open();
  must(await vault.addSamples('0f3a', pack));
  const lines = households.at(-1) ?? [];
  expect(lines.every((line) => line.sample && line.neverOpened)).toBe(true);
  const projections = await Promise.all(lines.map(async (line) => must(await vault.watch(line.id))));
  expect(projections.every((projection) => projection.undo === null)).toBe(true);
  return projections.map((projection) => projection.household);
}

/** Asks an independent linear programming solver whether any portfolio keeps all rules. */
async function isFeasible(household: Household, quoteOf: QuoteOf): Promise<boolean> {
  const valuation = valueHousehold(household, quoteOf);
  const universe = investableUniverse(household.policy, valuation, quoteOf);
  const fixed = valuation.holdings
    .filter((holding) => holding.source === 'file')
    .reduce((sum, each) => sum + each.weight, 0);
  const sumOf = (symbols: readonly string[]) => symbols.map((symbol) => `w${universe.indexOf(symbol)}`).join(' + ');
  const lines = policyRules(household.policy, valuation, universe, quoteOf)
    .filter((rule) => rule.symbols.length > 0 || (rule.min ?? 0) > 0)
    .flatMap((rule) => [
      ...(rule.min === null ? [] : [`${sumOf(rule.symbols) || '0 w0'} >= ${rule.min}`]),
      ...(rule.max === null ? [] : [`${sumOf(rule.symbols)} <= ${rule.max}`]),
    ]);
  const highs = await loadHighs();
  const problem = `Maximize\n w0\nSubject To\n ${[`${sumOf(universe)} = ${1 - fixed}`, ...lines].join('\n ')}\nEnd`;
  return highs.solve(problem).Status === 'Optimal';
}

describe('the sample households', () => {
  it('are worth what they say, with a third of the couple in one employer', async () => {
    const quoteOf = quotesOf(testPack);
    const [surgeon, foundation, okafors] = (await made(testPack)).map((each) => valueHousehold(each, quoteOf));
    expect(okafors.total).toBeCloseTo(1_280_000, -4);
    expect(surgeon.total).toBeCloseTo(3_600_000, -4);
    expect(foundation.total).toBeCloseTo(9_400_000, -4);
    expect(okafors.holdings[0]).toMatchObject({ symbol: 'LARK' });
    expect(okafors.holdings[0].weight).toBeCloseTo(0.35, 3);
  });

  it('hold one thing that no market prices, in one household', async () => {
    const quoteOf = quotesOf(testPack);
    const sources = (await made(testPack)).map((each) =>
      valueHousehold(each, quoteOf)
        .holdings.filter((holding) => holding.source === 'file')
        .map((holding) => holding.symbol),
    );
    expect(sources).toEqual([['PVT-HALDEN-III'], [], []]);
  });

  it.each([
    ['a full pack', testPack],
    ['a pack of shares alone', sharesOnly],
  ])('have rules that some portfolio keeps, with %s', async (_name, pack) => {
    for (const household of await made(pack)) {
      expect([household.name, await isFeasible(household, quotesOf(pack))]).toEqual([household.name, true]);
    }
  });

  it('have rules that today breaks, so that the first frontier has something to say', async () => {
    const quoteOf = quotesOf(testPack);
    for (const household of await made(testPack)) {
      const valuation = valueHousehold(household, quoteOf);
      const universe = investableUniverse(household.policy, valuation, quoteOf);
      const weightOf = (symbol: string) => valuation.holdings.find((each) => each.symbol === symbol)?.weight ?? 0;
      const broken = policyRules(household.policy, valuation, universe, quoteOf).filter((rule) => {
        const weight = rule.symbols.reduce((sum, symbol) => sum + weightOf(symbol), 0);
        return weight > (rule.max ?? 1) + 1e-9 || weight < (rule.min ?? 0) - 1e-9;
      });
      expect(broken.length).toBeGreaterThanOrEqual(2);
      expect(household.policy.bands.length).toBeGreaterThanOrEqual(6);
      expect(household.policy.approved.length).toBeGreaterThanOrEqual(8);
      expect(household.policy.approved.length).toBeLessThanOrEqual(16);
    }
  });

  it('have lots that add up, except where the mess is meant', async () => {
    const off = (await made(testPack)).flatMap((household) =>
      household.accounts.flatMap((account) =>
        account.positions.filter((position) => {
          const sum = position.lots.reduce((total, lot) => total + lot.quantity, 0);
          return position.lots.length > 0 && Math.abs(sum - position.quantity) > 1e-9;
        }),
      ),
    );
    expect(off.map((position) => position.symbol)).toEqual(['HOLM']);
  });

  it('are the same for the same pack, and empty packs make households of cash', () => {
    expect(sampleHouseholds('ab', testPack)).toEqual(sampleHouseholds('ab', [...testPack].reverse()));
    const types = new Set(sampleHouseholds('ab', []).flatMap((commands) => commands.map((command) => command.type)));
    expect(types.has('add-account')).toBe(true);
  });
});

describe('adding samples', () => {
  it('happens once per pack, also after they were removed', async () => {
    const device = createDevice();
    const first = await device.openWindow().open();
    must(await first.vault.addSamples('0f3a', testPack));
    const id = first.households.at(-1)?.[0].id ?? '';
    must(await first.vault.run({ type: 'remove-household', householdId: id }));
    const second = await device.openWindow().open();
    must(await second.vault.addSamples('0f3a', testPack));
    expect(second.households.at(-1)).toHaveLength(2);
  });

  it('for another pack replaces those that nobody changed', async () => {
    const { vault, households } = await createDevice().openWindow().open();
    must(await vault.addSamples('0f3a', testPack));
    const id = households.at(-1)?.[0].id ?? '';
    must(await vault.run({ type: 'set-cash-floor', householdId: id, weight: 0.1 }));
    must(await vault.addSamples('77be', testPack));
    expect(households.at(-1)).toHaveLength(4);
    expect(households.at(-1)?.map((line) => line.id)).toContain(id);
  });
});
