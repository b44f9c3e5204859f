import { readFileSync } from 'node:fs';
import { at } from '../../.ci/paths.ts';
import type { PickedFile } from './pages/ImportPage.ts';

/** A text file as a picker hands it over, or one of any bytes. */
export const csvFile = (name: string, content: string | Buffer): PickedFile => ({
  name,
  mimeType: 'text/csv',
  buffer: typeof content === 'string' ? Buffer.from(content, 'utf8') : content,
});

/** Positions as the two custodians export them, in symbols of the sample market. */
export const custodianFile = (
  name: 'schwab-all-accounts' | 'schwab-one-account' | 'schwab-damaged' | 'fidelity-positions',
): PickedFile => csvFile(`${name}.csv`, readFileSync(at(`web/vault/import/fixtures/${name}.csv`)));
