import { createHash } from "node:crypto";

/**
 * Hexadecimal SHA-256 of bytes or of a string's UTF-8 form (64 digits): the fixity of a capture.
 */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Hexadecimal SHA-1 of a string's UTF-8 form (40 digits): for formats that name things by it, never for fixity. */
export function sha1(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}

/**
 * An identifier made of what bears the meaning: the first 16 hexadecimal digits (64 bits) of the SHA-256
 * of the parts' JSON. Equal parts give equal ids on any machine; a `null` part counts as itself.
 */
export function hashOf(parts: readonly (string | number | null)[]): string {
  return sha256(JSON.stringify(parts)).slice(0, 16);
}
