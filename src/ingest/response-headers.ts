import type { ResponseHeaders } from "./resource.ts";

/** Characters of all headers of one answer that are kept; real ones have one to four thousand. */
const CHARS_MAX = 16_000;

/** Headers that say nothing of the page: a session handed to us is nobody's to keep. */
const NOT_KEPT: ReadonlySet<string> = new Set(["set-cookie", "set-cookie2"]);

/**
 * A server's headers as they are kept beside a capture: names in lower case, in the order sent, values of one name
 * joined by commas (RFC 9110, 5.3), cookies left out. What goes beyond the bound is left out, and what comes after.
 */
export function responseHeaders(
  sent: Iterable<readonly [string, string | readonly string[] | undefined]>,
): ResponseHeaders {
  const kept = new Map<string, string>();
  let size = 0;
  for (const [given, value] of sent) {
    const name = given.toLowerCase();
    if (value === undefined || NOT_KEPT.has(name)) continue;
    const text = typeof value === "string" ? value : value.join(", ");
    size += name.length + text.length;
    if (size > CHARS_MAX) break;
    const before = kept.get(name);
    kept.set(name, before === undefined ? text : `${before}, ${text}`);
  }
  return Object.fromEntries(kept);
}
