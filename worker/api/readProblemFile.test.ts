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
    [{ periodsPerYear: 0 }, 'InvalidProblem periodsPerYear: expected a number > 0, found 0.'],
    [{ seed: 1.5 }, 'InvalidProblem seed: expected a whole number, found 1.5.'],
    [{ colour: 'red' }, 'InvalidProblem colour: there is no such field.'],
    [{ moments: { ...moments, names: [] } }, 'InvalidProblem moments.names: there is no such field.'],
    [{ objective: { kind: 'max-joy' } }, 'InvalidProblem objective.kind: expected'],
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

  it('has exactly one source of numbers', () => {
    expect(said({ moments: undefined })).toContain('found none');
    expect(said({ scenarios: { assets: ['A'], returns: [[0.1]] } })).toContain('found moments and scenarios');
  });

  it('is JSON, and an object', () => {
    expect(readProblemFile('{')).toMatchObject({ ok: false, error: { type: 'InvalidProblem', path: '' } });
    expect(readProblemFile('[]')).toMatchObject({ ok: false, error: { type: 'InvalidProblem' } });
    expect(readProblemFile('null')).toMatchObject({ ok: false, error: { type: 'InvalidProblem' } });
  });
});
