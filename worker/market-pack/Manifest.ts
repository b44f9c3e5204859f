import * as v from 'valibot';
import type { MarketInfo } from '../api/instrument.ts';
import { fail, type Result, succeed } from '../api/result.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const Instrument = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.picklist(['fund', 'stock']),
  assetClass: v.picklist([
    'equity-us',
    'equity-international',
    'equity-emerging',
    'bonds-government',
    'bonds-corporate',
    'real-assets',
    'cash',
    'other',
  ]),
  subClass: v.string(),
  region: v.string(),
  sector: v.string(),
  issuer: v.string(),
  currency: v.string(),
  expenseRatioPerYear: v.nullable(v.number()),
  capitalisation: v.nullable(v.number()),
  firstDate: v.string(),
  lastDate: v.string(),
  lastPrice: v.number(),
});

const Info = v.object({
  hash: v.string(),
  name: v.string(),
  origin: v.string(),
  licence: v.string(),
  asOf: v.string(),
  simulated: v.boolean(),
  currency: v.string(),
  riskFreePerYear: v.number(),
  instruments: v.pipe(v.array(Instrument), v.minLength(1)),
});

/** One file of a built pack. `first` and `count` say which instruments, in the order of `info`, it holds. */
const PackFileSchema = v.object({
  path: v.string(),
  holds: v.picklist(['calendar', 'prices', 'volumes', 'risk-free']),
  first: count,
  count,
  bytes: count,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const ManifestSchema = v.object({
  format: v.literal(1),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  dayCount: v.pipe(count, v.minValue(1)),
  files: v.array(PackFileSchema),
  info: Info,
});

export type PackFile = v.InferOutput<typeof PackFileSchema>;

/** What a built pack consists of; served as `manifest.json`, its `path`s relative to that address. */
export interface Manifest {
  readonly format: 1;
  /** SHA-256 over everything else in the manifest, file hashes included, so it names the content. */
  readonly hash: string;
  readonly dayCount: number;
  readonly files: readonly PackFile[];
  readonly info: MarketInfo;
}

/** Reads `manifest.json`; the error is a sentence that names the place, what was expected and what was found. */
export function parseManifest(text: string): Result<Manifest, string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail(`The market manifest is not JSON: it begins with "${text.slice(0, 40)}".`);
  }
  const parsed = v.safeParse(ManifestSchema, json);
  if (parsed.success) return succeed(parsed.output);
  const issue = parsed.issues[0];
  const expected = issue.expected ?? issue.message;
  return fail(
    `The market manifest is not valid: ${v.getDotPath(issue)}: expected ${expected}, found ${issue.received}.`,
  );
}
