import { type AccountPlan, account, type Blueprint, classBand, held, type PolicyPlan, sheltered } from './Blueprint.ts';
import type { Roles } from './roles.ts';

/** A surgeon with what five custodians' statements make of twenty busy years: overlaps, stray shares, stale cash. */
export function surgeon(roles: Roles): Blueprint {
  return {
    key: 'marchetti',
    name: 'Dr Lena Marchetti-Oyelaran',
    note: 'Surgeon; five accounts at four custodians, many funds that hold the same shares',
    band: 2,
    accounts: accountsOf(roles),
    policy: policyOf(roles),
  };
}

function accountsOf(roles: Roles): readonly AccountPlan[] {
  return [
    account('Brokerage', 'taxable', 'Schwab', '…2716', 100_000, [
      held(roles.fund('us-large'), 300_000, 6, 0.1),
      held(roles.fund('us-total', 'us-large'), 260_000, 4, 0.09),
      held(roles.fund('us-growth', 'us-large'), 180_000, 5, 0.12),
      held(roles.fund('technology', 'us-growth'), 120_000, 3, 0.14),
      held(roles.stock('Health Care'), 90_000, 3, 0.06),
      held(roles.stock('Information Technology', 1), 110_000, 4, 0.18),
      { ...held(roles.stock('Consumer Discretionary'), 80_000, 3, 0.11), flaw: 'lots-short' },
      held(roles.fund('municipal', 'aggregate'), 150_000, 3, 0.01),
      held(roles.fund('gold', 'property'), 60_000, 2, 0.06),
    ]),
    account('Brokerage of a former adviser', 'taxable', 'Fidelity', '…5530', 50_000, [
      held(roles.fund('us-large'), 200_000, 3, 0.08),
      held(roles.fund('us-value', 'us-dividend', 'us-total'), 90_000, 2, 0.06),
      held(roles.fund('developed'), 110_000, 3, 0.03),
      held(roles.fund('emerging', 'developed'), 60_000, 2, 0.01),
      { ...held(roles.stock('Financials'), 70_000), flaw: 'no-cost' },
      held(roles.stock('Energy'), 40_000, 2, -0.01),
    ]),
    account('Hospital 403(b)', 'tax-deferred', 'TIAA', '…0067', 40_000, [
      sheltered(roles.fund('us-total', 'us-large'), 300_000),
      sheltered(roles.fund('aggregate'), 240_000),
      sheltered(roles.fund('developed'), 160_000),
      sheltered(roles.fund('us-small', 'us-medium', 'us-total'), 80_000),
    ]),
    account('Roth IRA', 'tax-free', 'Vanguard', '…9312', 30_000, [
      sheltered(roles.fund('us-growth', 'us-large'), 120_000),
      sheltered(roles.fund('china', 'emerging', 'developed'), 60_000),
      sheltered(roles.fund('high-yield', 'corporate', 'aggregate'), 50_000),
    ]),
    account('Inherited from her mother', 'taxable', 'Schwab', '…2717', 80_000, [
      held(roles.stock('Utilities'), 60_000, 1, 0.04),
      held(roles.stock('Consumer Staples'), 70_000, 1, 0.05),
      held(roles.fund('government-long', 'aggregate'), 60_000, 2, -0.03),
    ]),
  ];
}

function policyOf(roles: Roles): PolicyPlan {
  const inherited = roles.stock('Consumer Staples');
  return {
    bands: [
      classBand('equity-us', null, 0.55),
      classBand('equity-international', 0.1, 0.25),
      classBand('equity-emerging', null, 0.06),
      classBand('bonds-government', 0.15, null),
      classBand('bonds-corporate', null, 0.12),
      classBand('real-assets', null, 0.08),
      classBand('cash', null, 0.1),
      { scope: { kind: 'sector', key: 'Information Technology' }, min: null, max: 0.06 },
      { scope: { kind: 'region', key: 'US' }, min: null, max: 0.8 },
    ],
    neverSell: [inherited],
    doNotBuy: [roles.funds('technology')[0] ?? null, roles.funds('china')[0] ?? null],
    cashFloor: 0.03,
    riskRange: { low: 0.1, high: 0.15 },
    approved: roles.funds(
      'us-total',
      'us-large',
      'us-value',
      'us-small',
      'developed',
      'emerging',
      'aggregate',
      'government-medium',
      'inflation-linked',
      'municipal',
      'corporate',
      'property',
      'gold',
    ),
    unpriced: {
      account: 4,
      holding: {
        symbol: 'PVT-HALDEN-III',
        description: 'Halden Private Credit Fund III (unlisted)',
        quantity: 166,
        price: 1084.34,
        priceDate: '2021-12-31',
        cost: 150_000,
      },
    },
  };
}
