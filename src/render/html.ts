/** Markup that is safe to insert: made by `html` alone, or by `trusted` of our own constants. */
export interface Safe {
  readonly kind: "safe";
  readonly markup: string;
}

/** What a hole in a template takes. Strings and numbers are escaped; null, undefined and false print nothing. */
export type Hole = Safe | string | number | null | undefined | false | readonly Hole[];

/** Characters with a meaning in markup, in text and in quoted attributes alike. */
const MARKUP = /[&<>"'`]/g;
/**
 * Characters that act instead of being seen: C0 and C1 controls but tab and line breaks, and the embeddings,
 * overrides and isolates that turn the reading direction of what follows. They are printed by their number.
 */
const ACTING = // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/** A half of a surrogate pair without its other half: not writable as UTF-8. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Makes text inert in markup: escaped, acting characters shown as `[U+202E]`, lone surrogates replaced. */
export function escapeText(text: string): string {
  return showActing(text).replace(MARKUP, (sign) => ENTITIES[sign] ?? "");
}

/** Prints acting characters by their number: also for a terminal, where they would move the cursor. */
export function showActing(text: string): string {
  return text.replace(LONE_SURROGATES, "\ufffd").replace(ACTING, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
  });
}

/** A template whose holes are escaped unless they are markup made by this same template. */
export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Safe {
  let markup = parts[0] ?? "";
  for (const [index, hole] of holes.entries()) {
    markup += fill(hole) + (parts[index + 1] ?? "");
  }
  return { kind: "safe", markup };
}

/** Our own constants as markup: never anything that came from a report, a policy or a file name. */
export function trusted(markup: string): Safe {
  return { kind: "safe", markup };
}

/** Items with a separator between them. */
export function joined(items: readonly Hole[], separator: Hole): Safe {
  return { kind: "safe", markup: items.map(fill).join(fill(separator)) };
}

function fill(hole: Hole): string {
  if (hole === null || hole === undefined || hole === false) return "";
  if (typeof hole === "string") return escapeText(hole);
  if (typeof hole === "number") return String(hole);
  if (Array.isArray(hole)) return hole.map(fill).join("");
  return (hole as Safe).markup;
}
