import * as v from 'valibot';
import type { EngineError } from './error.ts';
import { type ProblemFile, problemFileSchema } from './problemFile.ts';
import { whatIsNotCovered } from './problemFileCoverage.ts';
import { fail, type Result, succeed } from './result.ts';

/** Parses the text of a problem file; the error names the path, what was expected there and what was found. */
export function readProblemFile(text: string): Result<ProblemFile, EngineError> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return refuse('', `The file is no JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (Array.isArray(raw)) return refuse('', 'The file: expected an object, found a list.');
  const notCovered = whatIsNotCovered(raw);
  if (notCovered !== null) return fail(notCovered);
  const parsed = v.safeParse(problemFileSchema, raw, { abortEarly: true });
  if (!parsed.success) return fail(toError(parsed.issues[0]));
  const sources = (['moments', 'scenarios', 'prices'] as const).filter((name) => parsed.output[name] !== undefined);
  if (sources[0] === 'moments' && parsed.output.estimate !== undefined) {
    return refuse('estimate', 'estimate: expected only with prices or scenarios; moments are taken as they are.');
  }
  if (sources.length === 1) return succeed(parsed.output);
  const found = sources.length === 0 ? 'none' : sources.join(' and ');
  return refuse('', `Expected exactly one of moments, scenarios and prices, found ${found}.`);
}

const refuse = (path: string, message: string): Result<never, EngineError> =>
  fail({ type: 'InvalidProblem', path, message });

function toError(issue: v.BaseIssue<unknown>): EngineError {
  const path = pathOf(issue);
  const where = path === '' ? 'The file' : path;
  if (issue.expected === 'never') {
    return { type: 'InvalidProblem', path, message: `${where}: there is no such field.` };
  }
  const message = `${where}: expected ${expectation(issue)}, found ${found(issue)}.`;
  return { type: 'InvalidProblem', path, message };
}

/** `constraints[2].max` */
function pathOf({ path }: v.BaseIssue<unknown>): string {
  const keys = (path ?? []).map(({ key }) => key);
  return keys.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`)).join('');
}

const words: Readonly<Record<string, string>> = {
  number: 'a number',
  string: 'a text',
  array: 'a list',
  Array: 'a list',
  Object: 'an object',
  finite: 'a finite number',
  safe_integer: 'a whole number',
};

function expectation(issue: v.BaseIssue<unknown> & { requirement?: unknown }): string {
  const { expected, type, requirement } = issue;
  // A key that is missing is "expected" under its own name.
  if (type === 'strict_object' && issue.input === undefined) return 'this field';
  // What is checked here rather than by the library says itself what it expected.
  if (type === 'check' || type === 'custom' || type === 'raw_transform') return issue.message;
  const limits: Readonly<Record<string, string>> = {
    min_length: `at least ${requirement} of them`,
    min_value: `a number ≥ ${requirement}`,
    gt_value: `a number > ${requirement}`,
  };
  return limits[type] ?? words[type] ?? words[expected ?? ''] ?? choices(expected) ?? 'something else';
}

/** `("mean" | "given")` → `"mean" or "given"` */
function choices(expected: string | null): string | null {
  if (expected === null) return null;
  const names = expected.replace(/^\(|\)$/g, '').split(' | ');
  return names.length < 2 ? names[0] : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`;
}

function found({ input }: v.BaseIssue<unknown>): string {
  if (input === undefined) return 'nothing';
  // JSON has no infinity, but its numbers can be too large for one.
  const text = typeof input === 'number' ? String(input) : JSON.stringify(input);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
