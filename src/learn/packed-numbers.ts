/**
 * Whole numbers in as few bytes as they need (LEB128): seven bits a byte, the lowest first, the eighth set where more
 * follow. Hashes that rise are kept as the steps from one to the next, signed numbers with their sign as lowest bit.
 */

/** The most that a weight is kept as, in steps: one byte holds most of them, and no score falls by the rounding. */
export const WEIGHT_MAX = 1023;

const MORE = 0x80;
const BITS = 7;
/** A number of 32 bits takes so many bytes at most. */
const BYTES_MAX = 5;

/** Packs numbers each of which is at least as large as the one before. */
export function packRising(values: Uint32Array): Uint8Array {
  let last = 0;
  return pack(values.length, (index) => {
    const value = values[index] as number;
    const step = value - last;
    last = value;
    return step;
  });
}

/** What `packRising` packed. */
export function unpackRising(bytes: Uint8Array): Uint32Array {
  const values = unpack(bytes);
  let last = 0;
  for (let index = 0; index < values.length; index += 1) {
    last += values[index] as number;
    values[index] = last;
  }
  return values;
}

/** Packs signed numbers. */
export function packSigned(values: Int16Array): Uint8Array {
  return pack(values.length, (index) => {
    const value = values[index] as number;
    return value < 0 ? -2 * value - 1 : 2 * value;
  });
}

/** What `packSigned` packed. */
export function unpackSigned(bytes: Uint8Array): Int16Array {
  return Int16Array.from(unpack(bytes), (value) => (value >>> 1) ^ -(value & 1));
}

function pack(size: number, valueAt: (index: number) => number): Uint8Array {
  const bytes = new Uint8Array(size * BYTES_MAX);
  let at = 0;
  for (let index = 0; index < size; index += 1) {
    let value = valueAt(index);
    while (value >= MORE) {
      bytes[at] = (value & (MORE - 1)) | MORE;
      value = value >>> BITS;
      at += 1;
    }
    bytes[at] = value;
    at += 1;
  }
  return bytes.slice(0, at);
}

function unpack(bytes: Uint8Array): Uint32Array {
  let size = 0;
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] as number) < MORE) size += 1;
  const values = new Uint32Array(size);
  let at = 0;
  for (let index = 0; index < size; index += 1) {
    let value = 0;
    let shift = 0;
    let byte = bytes[at] as number;
    while (byte >= MORE) {
      value |= (byte & (MORE - 1)) << shift;
      shift += BITS;
      at += 1;
      byte = bytes[at] as number;
    }
    values[index] = value | (byte << shift);
    at += 1;
  }
  return values;
}
