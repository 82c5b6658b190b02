import { refusal } from "./problems.ts";

/** The key of a page's last item as an opaque word. */
export function cursorOf(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** The key of a cursor; null where none was sent. @throws {Refusal} for what is no cursor of ours. */
export function keyOf(
  cursor: string | undefined,
  kinds: readonly ("string" | "number")[],
): readonly (string | number)[] | null {
  if (cursor === undefined) return null;
  const key = parsed(Buffer.from(cursor, "base64url").toString("utf8"));
  const fits =
    Array.isArray(key) &&
    key.length === kinds.length &&
    key.every((value, i) => typeof value === kinds[i] && isSafe(value));
  if (!fits) throw refusal(400, "bad-cursor");
  return key;
}

/** The key of a cursor that is one number; null where none was sent. @throws {Refusal} as `keyOf`. */
export function numberOf(cursor: string | undefined): number | null {
  const [key = null] = keyOf(cursor, ["number"]) ?? [];
  return key === null ? null : Number(key);
}

/** The key of a cursor that is one word; null where none was sent. @throws {Refusal} as `keyOf`. */
export function wordOf(cursor: string | undefined): string | null {
  const [key = null] = keyOf(cursor, ["string"]) ?? [];
  return key === null ? null : String(key);
}

/** Numbers that a key may hold, and texts that the database takes. */
function isSafe(value: unknown): boolean {
  return typeof value === "number" ? Number.isSafeInteger(value) : !String(value).includes("\0");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A page of a list: its items, and where the next begins; null at the end. */
export function pageOf<Item>(
  items: readonly Item[],
  limit: number,
  keyOfItem: (item: Item) => readonly (string | number)[],
): { readonly items: readonly Item[]; readonly next: string | null } {
  const last = items[limit - 1];
  return { items, next: last === undefined ? null : cursorOf(keyOfItem(last)) };
}
