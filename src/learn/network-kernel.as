// The inner loops of a network of LSTM layers, in AssemblyScript; `scripts/build-kernel.ts` compiles it to
// `network-kernel-bytes.ts`. Addresses are bytes, sizes are counts; nothing is checked and nothing allocated:
// `network-kernel.ts` does both. WebAssembly has no fused operations, so results are alike on every machine.

/**
 * C += A · B · scale of B's column. A: rows × 2·pairs of int16, `aStep` bytes a row; B: panels of 8 columns, in each
 * pair by pair of its rows the 8 columns' two int16; C: float32, `cStep` bytes a row. Four rows at a time.
 */
export function multiply(
  a: usize, aStep: usize, b: usize, scales: usize, c: usize, cStep: usize,
  rows: i32, pairs: i32, panels: i32,
): void {
  for (let first = 0; first < rows; first += 24) {
    const after = min(first + 24, rows);
    for (let panel = 0; panel < panels; panel++) {
      const from = b + (<usize>panel) * (<usize>pairs) * 32;
      const left = v128.load(scales + (<usize>panel) * 32);
      const right = v128.load(scales + (<usize>panel) * 32, 16);
      let row = first;
      for (; row + 4 <= after; row += 4) {
        const top = a + (<usize>row) * aStep;
        fourRows(top, aStep, from, left, right, c + (<usize>row) * cStep + (<usize>panel) * 32, cStep, pairs);
      }
      for (; row < after; row++) {
        const top = a + (<usize>row) * aStep;
        oneRow(top, from, left, right, c + (<usize>row) * cStep + (<usize>panel) * 32, pairs);
      }
    }
  }
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function fourRows(
  a: usize, aStep: usize, b: usize, left: v128, right: v128, c: usize, cStep: usize, pairs: i32,
): void {
  const a1 = aStep, a2 = aStep * 2, a3 = aStep * 3;
  let s0 = i32x4.splat(0), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0;
  const end = a + (<usize>pairs) * 4;
  while (a < end) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load32_splat(a);
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, b0));
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, b1));
    x = v128.load32_splat(a + a1);
    s2 = i32x4.add(s2, i32x4.dot_i16x8_s(x, b0));
    s3 = i32x4.add(s3, i32x4.dot_i16x8_s(x, b1));
    x = v128.load32_splat(a + a2);
    s4 = i32x4.add(s4, i32x4.dot_i16x8_s(x, b0));
    s5 = i32x4.add(s5, i32x4.dot_i16x8_s(x, b1));
    x = v128.load32_splat(a + a3);
    s6 = i32x4.add(s6, i32x4.dot_i16x8_s(x, b0));
    s7 = i32x4.add(s7, i32x4.dot_i16x8_s(x, b1));
    a += 4;
    b += 32;
  }
  addScaled(c, s0, s1, left, right);
  addScaled(c + cStep, s2, s3, left, right);
  addScaled(c + cStep * 2, s4, s5, left, right);
  addScaled(c + cStep * 3, s6, s7, left, right);
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function oneRow(a: usize, b: usize, left: v128, right: v128, c: usize, pairs: i32): void {
  let s0 = i32x4.splat(0), s1 = s0;
  const end = a + (<usize>pairs) * 4;
  while (a < end) {
    const x = v128.load32_splat(a);
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, v128.load(b)));
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, v128.load(b, 16)));
    a += 4;
    b += 32;
  }
  addScaled(c, s0, s1, left, right);
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function addScaled(c: usize, sum0: v128, sum1: v128, left: v128, right: v128): void {
  v128.store(c, f32x4.add(v128.load(c), f32x4.mul(f32x4.convert_i32x4_s(sum0), left)));
  v128.store(c, f32x4.add(v128.load(c, 16), f32x4.mul(f32x4.convert_i32x4_s(sum1), right)), 16);
}

/**
 * One step of LSTM cells: from the gates (rows × 4·hidden float32: input, forget, output, new; `gateStep` bytes a
 * row) and the cells (rows × hidden float32, changed) to the outputs (int16, 32767 for 1; `outStep` bytes a row).
 */
export function step(
  gates: usize, gateStep: usize, cells: usize, out: usize, outStep: usize, rows: i32, hidden: i32,
): void {
  const wide = (<usize>hidden) * 4;
  const one = f32x4.splat(32767);
  for (let row = 0; row < rows; row++) {
    for (let at: usize = 0; at < wide; at += 16) {
      const gate = gates + at;
      const cell = f32x4.add(
        f32x4.mul(sigmoid(v128.load(gate + wide)), v128.load(cells + at)),
        f32x4.mul(sigmoid(v128.load(gate)), tanh(v128.load(gate + wide * 3))),
      );
      v128.store(cells + at, cell);
      const value = f32x4.mul(sigmoid(v128.load(gate + wide * 2)), tanh(cell));
      const whole = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(value, one)));
      v128.store64_lane(out + (at >> 1), i16x8.narrow_i32x4_s(whole, whole), 0);
    }
    gates += gateStep;
    cells += wide;
    out += outStep;
  }
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function sigmoid(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(f32x4.mul(tanh(f32x4.mul(x, half)), half), half);
}

/** Rational approximation, as in Eigen; off by less than 1e-6. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function tanh(given: v128): v128 {
  const x = f32x4.max(f32x4.min(given, f32x4.splat(7.90531110763549805)), f32x4.splat(-7.90531110763549805));
  const y = f32x4.mul(x, x);
  let p = f32x4.splat(-2.76076847742355e-16);
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(2.00018790482477e-13));
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(-8.60467152213735e-11));
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(5.12229709037114e-8));
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(1.48572235717979e-5));
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(6.37261928875436e-4));
  p = f32x4.add(f32x4.mul(p, y), f32x4.splat(4.89352455891786e-3));
  let q = f32x4.splat(1.19825839466702e-6);
  q = f32x4.add(f32x4.mul(q, y), f32x4.splat(1.18534705686654e-4));
  q = f32x4.add(f32x4.mul(q, y), f32x4.splat(2.26843463243900e-3));
  q = f32x4.add(f32x4.mul(q, y), f32x4.splat(4.89352518554385e-3));
  return f32x4.div(f32x4.mul(x, p), q);
}

/** `size` float32, a multiple of 4, times `scale`, rounded to int16. */
export function round(from: usize, to: usize, size: i32, scale: f32): void {
  const factor = f32x4.splat(scale);
  const end = from + (<usize>size) * 4;
  for (; from < end; from += 16, to += 8) {
    const whole = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(from), factor)));
    v128.store64_lane(to, i16x8.narrow_i32x4_s(whole, whole), 0);
  }
}

/** Leaky rectifier with slope 0.1, in place: rows × `size` float32, a multiple of 4, `rowStep` bytes a row. */
export function leak(from: usize, rowStep: usize, rows: i32, size: i32): void {
  const slope = f32x4.splat(0.1);
  for (let row = 0; row < rows; row++, from += rowStep) {
    const end = from + (<usize>size) * 4;
    for (let at = from; at < end; at += 16) {
      const x = v128.load(at);
      v128.store(at, f32x4.max(x, f32x4.mul(x, slope)));
    }
  }
}

/** C = A · Bᵀ in float32; `size`, a multiple of 4, is the length of the rows of both. */
export function dots(
  a: usize, aStep: usize, b: usize, bStep: usize, c: usize, cStep: usize,
  aRows: i32, bRows: i32, size: i32,
): void {
  const wide = (<usize>size) * 4;
  for (let row = 0; row < aRows; row++) {
    for (let column = 0; column < bRows; column++) {
      const other = b + (<usize>column) * bStep;
      let sum = f32x4.splat(0);
      for (let at: usize = 0; at < wide; at += 16) {
        sum = f32x4.add(sum, f32x4.mul(v128.load(a + at), v128.load(other + at)));
      }
      const total = (f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1))
        + (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3));
      f32.store(c + (<usize>column) * 4, total);
    }
    a += aStep;
    c += cStep;
  }
}
