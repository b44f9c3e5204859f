import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';

const PackFileSchema = v.strictObject({
  name: v.string(),
  origin: v.string(),
  licence: v.string(),
  asOf: v.optional(v.string()),
  currency: v.optional(v.string(), 'USD'),
  riskFreePerYear: v.optional(v.number()),
  prices: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
});

/** What a pack says of itself in `pack.json`; every field has a fallback for a folder that has none. */
export type PackDescription = v.InferOutput<typeof PackFileSchema>;

/** Reads a text file of the folder, gzipped or not; null if neither stands there. */
export function readText(folder: string, name: string): string | null {
  const path = join(folder, name);
  if (existsSync(path)) {
    const bytes = readFileSync(path);
    return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  }
  return existsSync(`${path}.gz`) ? gunzipSync(readFileSync(`${path}.gz`)).toString('utf8') : null;
}

/** Reads `pack.json`, or describes the folder as far as its name and its README go. */
export function readDescription(folder: string): PackDescription {
  const text = readText(folder, 'pack.json');
  const name = basename(folder);
  if (text === null) {
    return {
      name: name.charAt(0).toUpperCase() + name.slice(1),
      origin: firstParagraph(readText(folder, 'README.md')) ?? `Prices from the folder "${name}"`,
      licence: 'Not redistributable: the folder states no licence',
      currency: 'USD',
    };
  }
  const parsed = v.safeParse(PackFileSchema, JSON.parse(text));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(`${join(folder, 'pack.json')}: ${v.getDotPath(issue)}: ${issue.message}.`);
}

/** The first paragraph of a README that is neither a heading nor a table, on one line. */
function firstParagraph(readme: string | null): string | null {
  const paragraphs = (readme ?? '').split(/\n\s*\n/).map((part) => part.trim().replace(/\s+/g, ' '));
  return paragraphs.find((part) => part !== '' && !/^[#|>*-]/.test(part)) ?? null;
}
