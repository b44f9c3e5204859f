import type { EngineError } from './error.ts';

/**
 * What the problem file's format knows but this engine does not cover. Such a field is refused by name before the schema
 * looks at the file, so that "not covered" is never confused with "no such field", and never ignored.
 */
const fields = ['benchmark', 'penalties', 'weights', 'value', 'from', 'fee', 'lot', 'method', 'schedule'];

const kinds: Readonly<Record<string, readonly string[]>> = {
  objective: [
    'max-growth',
    'risk-budget',
    'max-diversification',
    'equal-weight',
    'inverse-volatility',
    'hierarchical-risk-parity',
    'hierarchical-equal-risk',
  ],
  constraint: [
    'turnover',
    'asset-turnover',
    'tracking-error',
    'deviation',
    'risk',
    'leverage',
    'cardinality',
    'minimum-position',
  ],
  expectedReturns: ['capm', 'james-stein', 'bayes-stein', 'black-litterman'],
  covariance: ['semi', 'fixed-shrinkage', 'oas', 'nonlinear', 'denoised', 'gerber', 'factor'],
};

const measures = [
  'semivariance',
  'mad',
  'cvar',
  'worst',
  'cdar',
  'max-drawdown',
  'average-drawdown',
  'ulcer',
  'tracking-error',
];

/** The first thing in a parsed file that the format knows and the engine does not cover, or null. */
export function whatIsNotCovered(file: unknown): EngineError | null {
  const top = asRecord(file);
  const field = fields.find((name) => name in top);
  if (field !== undefined) return notCovered(field, `"${field}"`);
  const estimate = asRecord(top.estimate);
  const constraints = Array.isArray(top.constraints) ? top.constraints : [];
  return (
    inObjective(asRecord(top.objective)) ??
    ofKind('expectedReturns', 'estimate.expectedReturns', estimate.expectedReturns) ??
    ofKind('covariance', 'estimate.covariance', estimate.covariance) ??
    inScenarios(asRecord(top.scenarios)) ??
    constraints.map((rule, i) => inConstraint(asRecord(rule), `constraints[${i}]`)).find((error) => error !== null) ??
    null
  );
}

/** The jobs that the format names and this engine does not do. */
export const jobsNotCovered: readonly string[] = ['measure', 'whole-shares', 'backtest'];

function inObjective(objective: Record<string, unknown>): EngineError | null {
  const { measure } = objective;
  const name = typeof measure === 'string' ? measure : asRecord(measure).kind;
  if (typeof name === 'string' && measures.includes(name)) {
    return notCovered('objective.measure', `the measure "${name}"`);
  }
  return ofKind('objective', 'objective', objective);
}

function inConstraint(rule: Record<string, unknown>, path: string): EngineError | null {
  if ('soft' in rule) return notCovered(`${path}.soft`, 'a soft rule');
  return ofKind('constraint', path, rule);
}

const inScenarios = (scenarios: Record<string, unknown>): EngineError | null =>
  'probabilities' in scenarios ? notCovered('scenarios.probabilities', 'a probability per scenario') : null;

function ofKind(group: keyof typeof kinds, path: string, value: unknown): EngineError | null {
  const { kind } = asRecord(value);
  if (typeof kind !== 'string' || !kinds[group].includes(kind)) return null;
  return notCovered(`${path}.kind`, `the kind "${kind}"`);
}

const notCovered = (path: string, what: string): EngineError => ({
  type: 'NotCovered',
  path,
  message: `${path}: ${what} is part of the format, but this version of the engine does not cover it.`,
});

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
