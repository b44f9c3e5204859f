/** Unsigned LEB128: seven bits per byte, lowest first; for integers 0…2⁵³ − 1. */
export class ByteWriter {
  private buffer = new Uint8Array(4096);
  private length = 0;

  get size(): number {
    return this.length;
  }

  varint(value: number): void {
    this.reserve(8);
    let rest = value;
    while (rest >= 128) {
      this.buffer[this.length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.buffer[this.length++] = rest;
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.buffer.slice(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.length + more));
    larger.set(this.buffer);
    this.buffer = larger;
  }
}

/** Reads what `ByteWriter` wrote. Reading past the end gives NaN, which no caller accepts. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  private at: number;
  readonly end: number;

  constructor(bytes: Uint8Array, start = 0, end: number = bytes.length) {
    this.bytes = bytes;
    this.at = start;
    this.end = Math.min(end, bytes.length);
  }

  get position(): number {
    return this.at;
  }

  varint(): number {
    const { bytes } = this;
    let value = 0;
    let unit = 1;
    for (let k = 0; k < 8; k += 1) {
      if (this.at >= this.end) return NaN;
      const byte = bytes[this.at++];
      if (byte < 128) return value + byte * unit;
      value += (byte - 128) * unit;
      unit *= 128;
    }
    return NaN;
  }

  skip(count: number): void {
    this.at += count;
  }
}

/** Signed to unsigned with small magnitudes first: 0, −1, 1, −2 … → 0, 1, 2, 3 … */
export const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

export const unzigzag = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);
