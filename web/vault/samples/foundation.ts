import {
  type AccountPlan,
  account,
  type BandPlan,
  type Blueprint,
  classBand,
  held,
  type PolicyPlan,
  sheltered,
} from './Blueprint.ts';
import { issuerOfStock, type Roles } from './roles.ts';

/** A small foundation: spends each year, excludes an industry, and may not lean on any one company. */
export function foundation(roles: Roles): Blueprint {
  return {
    key: 'northgate',
    name: 'Northgate Library Foundation',
    note: 'Foundation, spends 4 % a year; holds nothing of the energy industry',
    band: 5,
    accounts: accountsOf(roles),
    policy: policyOf(roles),
  };
}

function accountsOf(roles: Roles): readonly AccountPlan[] {
  return [
    account('Operating reserve', 'exempt', 'Fidelity', '…7001', 200_000, [
      sheltered(roles.fund('bills', 'government-short', 'aggregate'), 700_000),
      sheltered(roles.fund('government-short', 'aggregate'), 500_000),
    ]),
    account('Endowment', 'exempt', 'Fidelity', '…7002', 120_000, [
      sheltered(roles.fund('us-total', 'us-large'), 1_900_000),
      sheltered(roles.fund('developed'), 1_100_000),
      sheltered(roles.fund('emerging', 'developed'), 450_000),
      sheltered(roles.fund('aggregate'), 1_250_000),
      sheltered(roles.fund('corporate', 'aggregate'), 700_000),
      sheltered(roles.fund('inflation-linked', 'aggregate'), 450_000),
      sheltered(roles.fund('property', 'us-value'), 350_000),
      sheltered(roles.fund('gold', 'property', 'us-value'), 150_000),
      sheltered(roles.stock('Health Care'), 250_000),
      sheltered(roles.stock('Consumer Staples'), 200_000),
      sheltered(roles.stock('Industrials'), 200_000),
      sheltered(roles.stock('Financials'), 200_000),
      sheltered(roles.stock('Energy'), 80_000),
    ]),
    account('Gift of shares', 'exempt', 'Schwab', '…3355', 50_000, [
      held(roles.stock('Information Technology'), 350_000, 1, 0.14),
      sheltered(roles.fund('us-large', 'us-total'), 200_000),
    ]),
  ];
}

function policyOf(roles: Roles): PolicyPlan {
  const gift = roles.stock('Information Technology');
  const health = roles.stock('Health Care');
  const issuerCap = (stock: typeof gift): readonly BandPlan[] =>
    stock ? [{ scope: { kind: 'issuer', key: issuerOfStock(stock) }, min: null, max: 0.03 }] : [];
  return {
    bands: [
      { scope: { kind: 'sector', key: 'Energy' }, min: null, max: 0 },
      ...issuerCap(gift),
      ...issuerCap(health),
      classBand('equity-us', null, 0.4),
      classBand('equity-international', 0.1, 0.2),
      classBand('equity-emerging', null, 0.07),
      classBand('bonds-government', 0.2, 0.45),
      classBand('bonds-corporate', null, 0.12),
      classBand('real-assets', 0.03, 0.1),
      classBand('cash', null, 0.1),
    ],
    neverSell: [],
    doNotBuy: roles.stocks('Energy').slice(0, 1),
    cashFloor: 0.04,
    riskRange: { low: 0.07, high: 0.11 },
    approved: roles.funds(
      'us-total',
      'us-large',
      'us-calm',
      'developed',
      'emerging',
      'aggregate',
      'government-short',
      'government-medium',
      'inflation-linked',
      'corporate',
      'corporate-short',
      'property',
      'gold',
      'bills',
    ),
  };
}
