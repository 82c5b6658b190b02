/** What somebody pasted: addresses where every line is one, else the text of a report. */
export type Intent =
  | { readonly kind: "nothing" }
  | { readonly kind: "urls"; readonly urls: readonly string[] }
  | { readonly kind: "text"; readonly text: string; readonly words: number };

const ADDRESS = /^https?:\/\/[^\s/]+\S*$/i;

/** Reads what was pasted. A text that only begins with an address is a text. */
export function readIntent(pasted: string): Intent {
  const lines = pasted
    .split(/\s*\n\s*|\s+(?=https?:\/\/)/i)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length === 0) return { kind: "nothing" };
  if (lines.every((line) => ADDRESS.test(line))) return { kind: "urls", urls: [...new Set(lines)] };
  const words = pasted.trim().split(/\s+/).length;
  return { kind: "text", text: pasted, words };
}
