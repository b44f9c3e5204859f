const tile = 2;

/**
 * All products of the columns of `a` and `b` (n columns of `rows` each): out[i·n + j] = Σ_t a_i(t)·b_j(t), n×n, row-major.
 * With a = b only the upper half is computed and mirrored. Each sum runs over t in order, so an entry does not depend
 * on where its columns stand.
 */
export function crossProducts(a: Float64Array, b: Float64Array, rows: number, n: number): Float64Array {
  const out = new Float64Array(n * n);
  const symmetric = a === b;
  const whole = n - (n % tile);
  for (let i = 0; i < whole; i += tile) {
    for (let j = symmetric ? i : 0; j < whole; j += tile) pairProducts(a, b, rows, n, i, j, out);
  }
  for (let i = 0; i < n; i += 1) {
    for (let j = i < whole ? whole : 0; j < n; j += 1) out[i * n + j] = product(a, b, rows, i, j);
  }
  if (symmetric) mirror(out, n);
  return out;
}

function product(a: Float64Array, b: Float64Array, rows: number, i: number, j: number): number {
  let sum = 0;
  for (let t = 0, p = i * rows, q = j * rows; t < rows; t += 1) sum += a[p + t] * b[q + t];
  return sum;
}

function mirror(out: Float64Array, n: number): void {
  for (let i = 1; i < n; i += 1) for (let j = 0; j < i; j += 1) out[i * n + j] = out[j * n + i];
}

/** Two columns against two: four sums in registers for four loads. */
function pairProducts(
  a: Float64Array,
  b: Float64Array,
  rows: number,
  n: number,
  i: number,
  j: number,
  out: Float64Array,
): void {
  let p = i * rows;
  let q = j * rows;
  let s00 = 0;
  let s01 = 0;
  let s10 = 0;
  let s11 = 0;
  for (const end = p + rows; p < end; p += 1, q += 1) {
    const x0 = a[p];
    const x1 = a[p + rows];
    const y0 = b[q];
    const y1 = b[q + rows];
    s00 += x0 * y0;
    s01 += x0 * y1;
    s10 += x1 * y0;
    s11 += x1 * y1;
  }
  const at = i * n + j;
  out[at] = s00;
  out[at + 1] = s01;
  out[at + n] = s10;
  out[at + n + 1] = s11;
}
