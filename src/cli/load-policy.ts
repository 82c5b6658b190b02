import { readFile, stat } from "node:fs/promises";
import { fail } from "../base/errors.ts";
import type { Result } from "../base/failure.ts";
import type { Policy } from "../domain/policy.ts";
import { decode } from "../ingest/decode.ts";
import { POLICY_BYTES_MAX, readPolicy } from "../ingest/policy.ts";
import { megabytes } from "../ingest/resource.ts";

/** Loads a policy file. Fails with `policy.*`. */
export async function loadPolicy(name: string): Promise<Result<Policy>> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(name);
    if (size > POLICY_BYTES_MAX) {
      return fail("policy.unreadable", { name, detail: `> ${megabytes(POLICY_BYTES_MAX)} MB` });
    }
    bytes = await readFile(name);
  } catch (error) {
    const detail = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return fail("policy.unreadable", { name, detail });
  }
  const decoded = decode(bytes, { forced: null, declared: null });
  return decoded.ok ? readPolicy(decoded.value.text, { name }) : decoded;
}
