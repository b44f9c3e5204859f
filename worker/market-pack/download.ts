import { fail, type Result, succeed } from '../api/result.ts';
import { decodeCalendar, decodeColumns } from './decodePack.ts';
import { type Manifest, type PackFile, parseManifest } from './Manifest.ts';
import { sha256 } from './sha256.ts';

export type Fetch = (url: string, init?: { readonly cache?: RequestCache }) => Promise<Response>;
type RequestCache = 'default' | 'no-cache' | 'reload';

/** The calendar and the prices of a downloaded pack; `values` holds one column of prices per instrument. */
export interface PackContents {
  readonly days: Int32Array<ArrayBuffer>;
  readonly values: Float64Array<ArrayBuffer>;
}

/** Fetches and reads the manifest; the error is a sentence. */
export async function fetchManifest(fetch: Fetch, url: string): Promise<Result<Manifest, string>> {
  const bytes = await fetchBytes(fetch, url, 'no-cache');
  return bytes.ok ? parseManifest(new TextDecoder().decode(bytes.value)) : bytes;
}

/**
 * Fetches the calendar and the price files of a pack, checks each against its hash and decodes it at once.
 * A file that arrives damaged is fetched once more past every cache. `onShare` hears 0…1 by bytes.
 */
export async function downloadPack(
  fetch: Fetch,
  manifestUrl: string,
  manifest: Manifest,
  onShare: (share: number) => void,
): Promise<Result<PackContents, string>> {
  const { dayCount, info } = manifest;
  const wanted = manifest.files.filter(({ holds }) => holds === 'calendar' || holds === 'prices');
  const total = wanted.reduce((sum, { bytes }) => sum + bytes, 0);
  const values = new Float64Array(info.instruments.length * dayCount).fill(NaN);
  let days: Int32Array<ArrayBuffer> | null = null;
  let done = 0;
  for (const file of wanted) {
    const bytes = await fetchFile(fetch, new URL(file.path, manifestUrl).href, file);
    if (!bytes.ok) return bytes;
    if (file.holds === 'calendar') days = decodeCalendar(bytes.value, dayCount);
    const target = values.subarray(file.first * dayCount, (file.first + file.count) * dayCount);
    const readable =
      file.holds === 'calendar' ? days !== null : decodeColumns(bytes.value, file.count, dayCount, target);
    if (!readable) return fail(`The file ${file.path} of the market pack cannot be read.`);
    done += file.bytes;
    onShare(done / total);
  }
  return days ? succeed({ days, values }) : fail('The market pack has no calendar.');
}

async function fetchFile(fetch: Fetch, url: string, file: PackFile): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
  for (const cache of ['default', 'reload'] as const) {
    const bytes = await fetchBytes(fetch, url, cache);
    if (!bytes.ok) return bytes;
    if ((await sha256(bytes.value)) === file.sha256) return bytes;
  }
  return fail(`The file ${file.path} of the market pack arrived damaged, twice.`);
}

async function fetchBytes(
  fetch: Fetch,
  url: string,
  cache: RequestCache,
): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
  try {
    const response = await fetch(url, { cache });
    if (!response.ok) return fail(`The server answered ${response.status} for ${new URL(url).pathname}.`);
    return succeed(new Uint8Array(await response.arrayBuffer()));
  } catch {
    return fail('There is no connection to the server.');
  }
}
