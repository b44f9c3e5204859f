import * as v from 'valibot';
import { toDay } from './isoDay.ts';

/**
 * The public problem file, as far as this engine covers it: one strict schema, unknown fields are errors. What the format
 * knows and the engine does not yet cover is told apart in `problemFileCoverage.ts`. Not part of the page's contract:
 * only the command line and the examiner's export read files.
 */

const number = v.pipe(v.number(), v.finite());
const positive = v.pipe(number, v.gtValue(0));
const share = v.pipe(number, v.minValue(0));
const ids = v.pipe(v.array(v.string()), v.minLength(1));
const isoDay = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(toDay(text)), 'an ISO date such as 2024-12-31'),
);
const id = v.optional(v.string());

/**
 * asset id → number. An id may be any text, and `v.record` passes over "constructor" and its kind: a rule on such an asset
 * would silently mean another one.
 */
const table = (least = -Infinity) =>
  v.pipe(
    v.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'an object'),
    v.rawTransform<object, Readonly<Record<string, number>>>(({ dataset, addIssue, NEVER }) => {
      const numbers: Record<string, number> = Object.create(null);
      for (const [key, value] of Object.entries(dataset.value)) {
        if (typeof value === 'number' && Number.isFinite(value) && value >= least) numbers[key] = value;
        else {
          const message =
            typeof value !== 'number' ? 'a number' : least > -Infinity ? `a number ≥ ${least}` : 'a finite number';
          addIssue({ message, input: value, path: [{ type: 'object', origin: 'value', input: numbers, key, value }] });
          return NEVER;
        }
      }
      return numbers;
    }),
  );

const bounded = { id, min: v.optional(number), max: v.optional(number) };

const constraint = v.variant('kind', [
  v.strictObject({ kind: v.literal('budget'), id, min: number, max: number }),
  v.strictObject({ kind: v.literal('bounds'), ...bounded, assets: v.optional(ids) }),
  v.strictObject({ kind: v.literal('group'), ...bounded, assets: ids }),
  v.strictObject({ kind: v.literal('relative-group'), id, assets: ids, to: ids, max: number }),
  v.strictObject({ kind: v.literal('linear'), ...bounded, coefficients: table() }),
  v.strictObject({ kind: v.literal('hold'), id, assets: ids, from: table() }),
]);

/** Only the variance is covered; it is also what stands where the file says nothing. */
const measure = v.optional(v.literal('variance'));

const objective = v.variant('kind', [
  v.strictObject({ kind: v.literal('min-risk'), measure, targetReturn: v.optional(number) }),
  v.strictObject({ kind: v.literal('max-return'), measure, riskLimit: share }),
  v.strictObject({ kind: v.literal('max-ratio'), measure }),
  v.strictObject({ kind: v.literal('max-utility'), measure, riskAversion: share }),
]);

const expectedReturns = v.variant('kind', [
  v.strictObject({ kind: v.literal('mean') }),
  v.strictObject({ kind: v.literal('compounded') }),
  v.strictObject({ kind: v.literal('exponential'), span: v.pipe(number, v.minValue(1)) }),
  v.strictObject({ kind: v.literal('market-implied'), riskAversion: number }),
  v.strictObject({ kind: v.literal('given'), values: v.array(number) }),
]);

const covariance = v.variant('kind', [
  v.strictObject({ kind: v.literal('sample') }),
  v.strictObject({ kind: v.literal('exponential'), span: v.pipe(number, v.minValue(1)) }),
  v.strictObject({
    kind: v.literal('ledoit-wolf'),
    target: v.picklist(['identity', 'constant-correlation', 'single-factor']),
  }),
  v.strictObject({ kind: v.literal('given'), values: v.array(v.array(number)) }),
]);

export const problemFileSchema = v.strictObject({
  moments: v.optional(
    v.strictObject({ assets: ids, expectedReturns: v.array(number), covariance: v.array(v.array(number)) }),
  ),
  scenarios: v.optional(v.strictObject({ assets: ids, returns: v.array(v.array(number)) })),
  prices: v.optional(
    v.strictObject({
      file: v.string(),
      assets: v.optional(ids),
      from: v.optional(isoDay),
      to: v.optional(isoDay),
      missing: v.picklist(['pairwise', 'complete']),
    }),
  ),
  periodsPerYear: v.optional(positive),
  riskFreeRate: v.optional(number),
  capitalisations: v.optional(table(0)),
  seed: v.optional(v.pipe(number, v.safeInteger())),
  estimate: v.optional(
    v.strictObject({ expectedReturns: v.optional(expectedReturns), covariance: v.optional(covariance) }),
  ),
  objective: v.optional(objective),
  constraints: v.optional(v.array(constraint)),
});

export type ProblemFile = v.InferOutput<typeof problemFileSchema>;
