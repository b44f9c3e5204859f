import type { EngineError } from '../api/error.ts';
import type { Result } from '../api/result.ts';
import type { PackKind } from './cacheRecords.ts';
import type { PriceMatrix } from './PriceSource.ts';

/** Where a market rests between two starts. A pack comes out whole or not at all. */
export interface PriceCache {
  /** The newest whole pack of a kind, or null; with `hash`, only that one. A damaged one counts as absent. */
  read(kind: PackKind, hash?: string): Promise<PriceMatrix | null>;
  /** Stores a pack and, once it stands, drops the others of its kind. `onShare` hears 0…1. */
  write(kind: PackKind, pack: PriceMatrix, onShare: (share: number) => void): Promise<Result<void, EngineError>>;
  close(): void;
}
