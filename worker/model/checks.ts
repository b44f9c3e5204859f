import type { EngineError } from '../api/error.ts';

/** A question to one field of a rule: null when it is right, else the error that names the path, what was expected and what was found. */
export type Check = EngineError | null;

export const invalid = (path: string, expected: string, found: unknown): EngineError => ({
  type: 'InvalidProblem',
  path,
  message: `${path}: expected ${expected}, found ${shown(found)}.`,
});

const shown = (value: unknown): string => {
  if (typeof value === 'number' || value === undefined) return String(value);
  return JSON.stringify(value) ?? String(value);
};

export const firstError = (...checks: readonly Check[]): Check => checks.find((check) => check !== null) ?? null;

export const finiteNumber = (path: string, value: number): Check =>
  Number.isFinite(value) ? null : invalid(path, 'a finite number', value);

export const optionalNumber = (path: string, value: number | undefined): Check =>
  value === undefined ? null : finiteNumber(path, value);

/** At least one of two limits must be there. */
export function someLimit(path: string, min: number | undefined, max: number | undefined): Check {
  if (min === undefined && max === undefined) return invalid(path, 'a min, a max or both', {});
  return firstError(optionalNumber(`${path}.min`, min), optionalNumber(`${path}.max`, max));
}

/** A list of known assets, none named twice. */
export function knownAssets(path: string, assets: readonly string[], places: ReadonlyMap<string, number>): Check {
  if (assets.length === 0) return invalid(path, 'at least one asset', assets);
  const seen = new Set<string>();
  for (const [i, id] of assets.entries()) {
    if (!places.has(id)) return invalid(`${path}[${i}]`, 'an asset of the problem', id);
    if (seen.has(id)) return invalid(`${path}[${i}]`, 'each asset once', id);
    seen.add(id);
  }
  return null;
}
