/** Bands and rows: a pair of Jaccard 0.4 meets in a band 94 times of 100, one of 0.1 four times. */
const BANDS = 42;
const ROWS = 3;
const SIZE = BANDS * ROWS;
/** Reports that meet in one bucket are paired each with each up to here, beyond that in a chain. */
const BUCKET_PAIRED_MAX = 48;

/**
 * A text's signature: the smallest of its shingles under each of 126 fixed permutations (Broder 1997). Two
 * signatures agree in about the share of shingles that the two texts have in common. Null for no shingles.
 */
export function signatureOf(shingles: Uint32Array): Uint32Array | null {
  if (shingles.length === 0) return null;
  const signature = new Uint32Array(SIZE).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let index = 0; index < SIZE; index += 1) {
      const value = permuted(shingle, index);
      if (value < (signature[index] as number)) signature[index] = value;
    }
  }
  return signature;
}

/**
 * Pairs of entries likely to be near-copies: those whose signatures agree in a whole band. Each pair once,
 * the smaller index first. Near-linear: a bucket of more than 48 gives a chain and not all its pairs.
 */
export function signaturePairs(
  signatures: readonly (Uint32Array | null)[],
): readonly (readonly [number, number])[] {
  const pairs = new Map<number, readonly [number, number]>();
  const add = (a: number, b: number) => pairs.set(a * signatures.length + b, [a, b]);
  for (let band = 0; band < BANDS; band += 1) {
    for (const bucket of bucketsOf(signatures, band)) pairBucket(bucket, add);
  }
  return [...pairs.values()];
}

function bucketsOf(signatures: readonly (Uint32Array | null)[], band: number): Iterable<number[]> {
  const buckets = new Map<string, number[]>();
  for (const [entry, signature] of signatures.entries()) {
    if (signature === null) continue;
    const key = signature.subarray(band * ROWS, band * ROWS + ROWS).join();
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [entry]);
    else bucket.push(entry);
  }
  return buckets.values();
}

/** Entries of a bucket are ascending, as they were put in. */
function pairBucket(bucket: readonly number[], add: (a: number, b: number) => void): void {
  const reach = bucket.length <= BUCKET_PAIRED_MAX ? bucket.length : 1;
  for (const [position, entry] of bucket.entries()) {
    for (const other of bucket.slice(position + 1, position + 1 + reach)) add(entry, other);
  }
}

/** A fixed bijection of 32-bit numbers for each index (the finaliser of MurmurHash3, keyed). */
function permuted(value: number, index: number): number {
  let mixed = value ^ Math.imul(index + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
