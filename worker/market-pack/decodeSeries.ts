import { type ByteReader, unzigzag } from './bytes.ts';
import { largestScale, toNumber } from './DecimalSeries.ts';

/**
 * Reads one series that `encodeSeries` wrote into `values` (one entry per calendar day, NaN = none).
 * Answers false if the bytes are no such series: then `values` holds nothing that may be used.
 */
export function decodeSeries(reader: ByteReader, values: Float64Array): boolean {
  values.fill(NaN);
  const runs = reader.varint();
  let t = 0;
  for (let k = 0; k < runs; k += 1) {
    t += reader.varint();
    const end = t + reader.varint();
    const scale = unzigzag(reader.varint());
    if (!(end <= values.length) || !(Math.abs(scale) <= largestScale)) return false;
    let mantissa = 0;
    for (; t < end; t += 1) {
      mantissa += unzigzag(reader.varint());
      values[t] = toNumber(mantissa, scale);
    }
    if (Number.isNaN(mantissa)) return false;
  }
  return runs >= 0;
}
