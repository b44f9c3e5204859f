import { describe, expect, it } from 'vitest';
import { readProblemFile } from './readProblemFile.ts';

const moments = { assets: ['A'], expectedReturns: [0.1], covariance: [[0.04]] };
const read = (changes: object) => readProblemFile(JSON.stringify({ moments, ...changes }));
const said = (changes: object): string => {
  const result = read(changes);
  return result.ok ? 'accepted' : `${result.error.type} ${result.error.message}`;
};

describe('a problem file', () => {
  it('may hold every field that is covered', () => {
    const constraints = [
      { kind: 'budget', min: 0.9, max: 1 },
      { kind: 'bounds', id: 'cap', max: 0.4, assets: ['A'] },
      { kind: 'group', assets: ['A'], min: 0.1 },
      { kind: 'relative-group', assets: ['A'], to: ['A'], max: 2 },
      { kind: 'linear', coefficients: { A: 1 }, min: 0 },
      { kind: 'hold', assets: ['A'], from: { A: 0.2 } },
    ];
    const objective = { kind: 'max-return', measure: 'variance', riskLimit: 0.1 };
    const common = { riskFreeRate: 0.02, periodsPerYear: 252, seed: 7, capitalisations: { A: 1e9 } };
    expect(said({ objective, constraints, ...common })).toBe('accepted');
  });

  it.each([
    [{ constraints: [{}, {}] }, 'InvalidProblem constraints[0].kind: expected'],
    [
      { constraints: [{ kind: 'group', max: 1 }] },
      'InvalidProblem constraints[0].assets: expected this field, found nothing.',
    ],
    [
      { constraints: [{ kind: 'bounds', max: null }] },
      'InvalidProblem constraints[0].max: expected a number, found null.',
    ],
    [{ constraints: {} }, 'InvalidProblem constraints: expected a list, found {}.'],
    [
      { objective: { kind: 'min-risk', targetReturn: '5 %' } },
      'InvalidProblem objective.targetReturn: expected a number, found "5 %".',
    ],
    [
      { objective: { kind: 'max-utility', riskAversion: -1 } },
      'InvalidProblem objective.riskAversion: expected a number ≥ 0, found -1.',
    ],
    [{ objective: { kind: 'max-return' } }, 'InvalidProblem objective.riskLimit: expected this field, found nothing.'],
    [
      { constraints: [{ kind: 'linear', coefficients: { A: '1' }, max: 1 }] },
      'InvalidProblem constraints[0].coefficients.A: expected a number, found "1".',
    ],
    [{ capitalisations: [1] }, 'InvalidProblem capitalisations: expected an object, found [1].'],
    [{ capitalisations: { A: -1 } }, 'InvalidProblem capitalisations.A: expected a number ≥ 0, found -1.'],
    [
      { moments: undefined, prices: { file: 'p.csv', missing: 'complete', from: '2024-02-30' } },
      'InvalidProblem prices.from: expected an ISO date such as 2024-12-31, found "2024-02-30".',
    ],
    [
      { objective: { kind: 'max-joy' } },
      'objective.kind: expected "min-risk", "max-return", "max-ratio" or "max-utility", found "max-joy".',
    ],
    [{ periodsPerYear: 0 }, 'InvalidProblem periodsPerYear: expected a number > 0, found 0.'],
    [{ seed: 1.5 }, 'InvalidProblem seed: expected a whole number, found 1.5.'],
    [{ colour: 'red' }, 'InvalidProblem colour: there is no such field.'],
    [{ moments: { ...moments, names: [] } }, 'InvalidProblem moments.names: there is no such field.'],
  ])('is refused with the place and what was found: %o', (changes, message) => {
    expect(said(changes)).toContain(message);
  });

  it.each([
    [{ penalties: { l2: 1 } }, 'penalties'],
    [{ benchmark: { weights: {} } }, 'benchmark'],
    [{ objective: { kind: 'max-growth' } }, 'objective.kind'],
    [{ objective: { kind: 'min-risk', measure: 'cvar' } }, 'objective.measure'],
    [{ objective: { kind: 'min-risk', measure: { kind: 'cvar', level: 0.9 } } }, 'objective.measure'],
    [{ constraints: [{ kind: 'turnover', from: {}, max: 0.2 }] }, 'constraints[0].kind'],
    [{ constraints: [{ kind: 'bounds', max: 1, soft: 3 }] }, 'constraints[0].soft'],
    [{ estimate: { covariance: { kind: 'oas' } } }, 'estimate.covariance.kind'],
    [{ estimate: { expectedReturns: { kind: 'capm' } } }, 'estimate.expectedReturns.kind'],
    [
      { moments: undefined, scenarios: { assets: ['A'], returns: [[0.1]], probabilities: [1] } },
      'scenarios.probabilities',
    ],
  ])('that asks for what is not covered is refused by name: %o', (changes, path) => {
    expect(read(changes)).toMatchObject({ ok: false, error: { type: 'NotCovered', path } });
  });

  it('keeps what it says of assets with the names of things that every object has', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString'];
    const coefficients = `{${names.map((name, i) => `"${name}":${i}`).join(',')}}`;
    const text = `{"moments":${JSON.stringify(moments)},"constraints":[{"kind":"linear","coefficients":${coefficients},"max":1}]}`;
    const result = readProblemFile(text);
    if (!result.ok) throw new Error(result.error.message);
    const [rule] = result.value.constraints ?? [];
    expect(rule.kind === 'linear' && Object.entries(rule.coefficients)).toEqual(names.map((name, i) => [name, i]));
  });

  it('tells a number that is too large for one', () => {
    const text = JSON.stringify({ moments, riskFreeRate: 12345 }).replace('12345', '1e999');
    const result = readProblemFile(text);
    expect(result).toMatchObject({
      ok: false,
      error: { message: 'riskFreeRate: expected a finite number, found Infinity.' },
    });
  });

  it('estimates nothing where it states the moments', () => {
    expect(said({ estimate: { covariance: { kind: 'sample' } } })).toContain('estimate: expected only with prices');
  });

  it('has exactly one source of numbers', () => {
    expect(said({ moments: undefined })).toContain('found none');
    expect(said({ scenarios: { assets: ['A'], returns: [[0.1]] } })).toContain('found moments and scenarios');
  });

  it('is JSON, and an object', () => {
    expect(readProblemFile('{')).toMatchObject({ ok: false, error: { type: 'InvalidProblem', path: '' } });
    expect(readProblemFile('[1]')).toMatchObject({
      ok: false,
      error: { message: 'The file: expected an object, found a list.' },
    });
    expect(readProblemFile('null')).toMatchObject({ ok: false, error: { type: 'InvalidProblem' } });
  });
});
