/** Where sealed bytes belong. Bound into the seal, so that a row moved to another place no longer opens. */
export interface Place {
  readonly table: string;
  readonly document: string;
  /** The row's number in the document's log, or its own id. */
  readonly sequence: number | string;
}

/** Turns plain bytes into bytes that only this device can open, and back. */
export interface Sealer {
  seal(plain: Uint8Array, place: Place): Promise<Uint8Array>;
  /** Null when the bytes were damaged, moved to another place, or sealed with another key. */
  open(sealed: Uint8Array, place: Place): Promise<Uint8Array | null>;
}
