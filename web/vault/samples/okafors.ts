import { type AccountPlan, account, type Blueprint, classBand, held, type PolicyPlan, sheltered } from './Blueprint.ts';
import type { Roles } from './roles.ts';

/** A couple five years from retirement with 35 % of everything in one employer's shares, bought cheaply over the years. */
export function okafors(roles: Roles): Blueprint {
  return {
    key: 'okafor',
    name: 'The Okafors',
    note: 'Couple, five years from retirement; a third of everything is in one employer',
    band: 0,
    accounts: accountsOf(roles),
    policy: policyOf(roles),
  };
}

function accountsOf(roles: Roles): readonly AccountPlan[] {
  const employer = roles.stock('Information Technology');
  return [
    account('Joint brokerage', 'taxable', 'Schwab', '…4471', 30_000, [
      held(employer, 448_000, 8, 0.16),
      held(roles.fund('us-large', 'us-total'), 90_000, 4, 0.09),
      held(roles.fund('municipal', 'aggregate'), 42_000, 3, 0.01),
      held(roles.fund('us-dividend', 'us-value', 'us-total'), 30_000, 3, 0.08),
    ]),
    account("Chidi's IRA", 'tax-deferred', 'Schwab', '…8820', 10_000, [
      sheltered(roles.fund('us-total', 'us-large'), 120_000),
      sheltered(roles.fund('aggregate'), 110_000),
      sheltered(roles.fund('developed'), 60_000),
      sheltered(roles.fund('corporate', 'aggregate'), 30_000),
    ]),
    account("Amaka's IRA", 'tax-deferred', 'Fidelity', '…1093', 10_000, [
      sheltered(roles.fund('us-growth', 'us-large'), 60_000),
      sheltered(roles.fund('us-medium', 'us-small', 'us-total'), 30_000),
      sheltered(roles.fund('government-medium', 'aggregate'), 50_000),
      sheltered(roles.fund('emerging', 'developed'), 40_000),
    ]),
    account("Amaka's Roth IRA", 'tax-free', 'Fidelity', '…1094', 5_000, [
      sheltered(roles.fund('us-small', 'us-total'), 40_000),
      sheltered(roles.fund('technology', 'us-growth'), 40_000),
      sheltered(roles.fund('property', 'us-value'), 35_000),
    ]),
  ];
}

function policyOf(roles: Roles): PolicyPlan {
  const employer = roles.stock('Information Technology');
  return {
    bands: [
      ...(employer ? [{ scope: { kind: 'instrument' as const, key: employer.id }, min: null, max: 0.25 }] : []),
      { scope: { kind: 'sector', key: 'Information Technology' }, min: null, max: 0.3 },
      classBand('equity-us', 0.2, 0.55),
      classBand('equity-international', 0.05, 0.2),
      classBand('equity-emerging', null, 0.08),
      classBand('bonds-government', 0.2, null),
      classBand('real-assets', null, 0.1),
      classBand('cash', null, 0.1),
    ],
    neverSell: [roles.funds('us-dividend')[0] ?? null],
    doNotBuy: [employer, roles.funds('technology')[0] ?? null],
    cashFloor: 0.02,
    riskRange: { low: 0.08, high: 0.12 },
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
      'property',
      'gold',
      'bills',
    ),
  };
}
