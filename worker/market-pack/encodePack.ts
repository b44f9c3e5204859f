import { ByteWriter } from './bytes.ts';
import type { DecimalSeries } from './DecimalSeries.ts';
import { encodeSeries } from './encodeSeries.ts';
import type { Manifest, PackFile } from './Manifest.ts';
import type { SourceMarket } from './SourceMarket.ts';
import { sha256 } from './sha256.ts';

/** A built pack: the manifest and the bytes of each of its files, in the manifest's order. */
export interface EncodedPack {
  readonly manifest: Manifest;
  readonly files: readonly Uint8Array<ArrayBuffer>[];
}

/** Instruments per price file: about 200 kB for twenty years, so that a download reports several steps. */
const instrumentsPerFile = 20;

/** Packs a market. The same market gives the same bytes and so the same hash everywhere. */
export async function encodePack(market: SourceMarket): Promise<EncodedPack> {
  const parts: (Omit<PackFile, 'path' | 'bytes' | 'sha256'> & { content: Uint8Array<ArrayBuffer> })[] = [
    { holds: 'calendar', first: 0, count: 0, content: new Uint8Array(market.days.slice().buffer) },
    { holds: 'risk-free', first: 0, count: 1, content: encodeColumns([market.riskFree]) },
    ...columnFiles('prices', market.prices),
    ...columnFiles('volumes', market.volumes),
  ];
  const described: Omit<PackFile, 'path'>[] = [];
  for (const { content, ...part } of parts) {
    described.push({ ...part, bytes: content.length, sha256: await sha256(content) });
  }
  const body = { format: 1, dayCount: market.days.length, files: described, info: market.info };
  const hash = await sha256(new TextEncoder().encode(JSON.stringify(body)));
  const files = described.map((file) => ({ path: `${hash.slice(0, 16)}/${fileName(file)}`, ...file }));
  const info = { hash, ...market.info };
  return {
    manifest: { format: 1, hash, dayCount: market.days.length, files, info },
    files: parts.map(({ content }) => content),
  };
}

const fileName = ({ holds, first, count }: Omit<PackFile, 'path'>): string =>
  holds === 'prices' || holds === 'volumes' ? `${holds}-${first}-${first + count - 1}.bin` : `${holds}.bin`;

function columnFiles(holds: 'prices' | 'volumes', columns: readonly DecimalSeries[]) {
  const files = [];
  for (let first = 0; first < columns.length; first += instrumentsPerFile) {
    const part = columns.slice(first, first + instrumentsPerFile);
    files.push({ holds, first, count: part.length, content: encodeColumns(part) });
  }
  return files;
}

/** Series one after the other, each behind its length in bytes. */
function encodeColumns(columns: readonly DecimalSeries[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  for (const column of columns) {
    const bytes = encodeSeries(column);
    writer.varint(bytes.length);
    writer.append(bytes);
  }
  return writer.finish();
}
