import { sha1 } from "@noble/hashes/legacy.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

// What the exports need of Node's `crypto`, in a browser that opened the page from a file: its own `crypto` hashes in
// promises alone.

const KINDS = { sha1, sha256 } as const;

/** As Node's `createHash`, so far as `base/hash.ts` asks for it: the hexadecimal digest of one content. */
export function createHash(kind: keyof typeof KINDS) {
  const hash = KINDS[kind].create();
  const made = {
    update: (content: string | Uint8Array) => {
      hash.update(typeof content === "string" ? new TextEncoder().encode(content) : content);
      return made;
    },
    digest: (_: "hex") => bytesToHex(hash.digest()),
  };
  return made;
}
