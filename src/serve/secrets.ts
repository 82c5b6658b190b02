import { randomBytes, scrypt as scryptCallback, timingSafeEqual } from "node:crypto";
import { sha256 } from "../base/hash.ts";

/** Cost of a password's hash: scrypt with 64 MB and about a fifth of a second (N = 2^16, r = 8, p = 1). */
const [COST, BLOCK, PARALLEL] = [2 ** 16, 8, 1];
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const SECRET_BYTES = 32;

/** Fewest characters of a password (NIST SP 800-63B asks for 8 at least; 12 without a second factor is common). */
export const PASSWORD_CHARS_MIN = 12;
/** Most: beyond it only the server's time is spent. */
export const PASSWORD_CHARS_MAX = 256;

/** A password as it is kept: `scrypt$N$r$p$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await scrypt(password, salt, { N: COST, r: BLOCK, p: PARALLEL });
  return [
    "scrypt",
    COST,
    BLOCK,
    PARALLEL,
    salt.toString("base64url"),
    key.toString("base64url"),
  ].join("$");
}

/** Whether a password is the one of a hash. As slow for no hash (no such account) as for a wrong password. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, cost, block, parallel, salt = "", key = ""] = (hash ?? NO_ACCOUNT).split("$");
  const options = { N: Number(cost), r: Number(block), p: Number(parallel) };
  const made = await scrypt(password, Buffer.from(salt, "base64url"), options);
  const known = Buffer.from(key, "base64url");
  return known.length === made.length && timingSafeEqual(known, made) && hash !== null;
}

/** A hash that no password has. */
const NO_ACCOUNT = ["scrypt", COST, BLOCK, PARALLEL, "AAAAAAAAAAAAAAAAAAAAAA", "A".repeat(43)].join(
  "$",
);

interface ScryptOptions {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

function scrypt(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  // Node's own bound is below what these costs need (128 · N · r bytes).
  const maxmem = 256 * options.N * options.r;
  return new Promise((resolve, reject) => {
    scryptCallback(
      password.normalize("NFKC"),
      salt,
      KEY_BYTES,
      { ...options, maxmem },
      (error, key) => (error === null ? resolve(key) : reject(error)),
    );
  });
}

/** A secret that nobody guesses, for a cookie or a token. */
export function makeSecret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url");
}

/** What is kept of a secret: with 256 random bits, a plain hash is enough. */
export function hashSecret(secret: string): string {
  return sha256(secret);
}

/** Whether two secrets are the same, in a time that tells nothing. */
export function isSameSecret(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(a)), Buffer.from(hashSecret(b)));
}
