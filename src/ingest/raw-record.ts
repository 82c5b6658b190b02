import { INPUT_BYTES_MAX } from "./resource.ts";

/**
 * A record out of a larger file as JSON, for its capture: the same record gives the same bytes, whatever stands around
 * it. Null for one that is nested too deep to be written or longer than an input may be.
 */
export function recordBytes(value: unknown): Uint8Array | null {
  try {
    const text = JSON.stringify(value);
    return text.length > INPUT_BYTES_MAX ? null : Buffer.from(text);
  } catch {
    return null; // A hostile record, deeper than the stack: its file is kept in its place.
  }
}
