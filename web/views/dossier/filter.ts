import type { FindingRow } from "../../../src/render/page/parts.ts";
import type { Changes } from "./last-visit.ts";

/** Kinds of findings that a desk looks at by themselves. */
export const KINDS = [
  "contested",
  "oneOrigin",
  "confirmed",
  "compared",
  "single",
  "changed",
] as const;
export type Kind = (typeof KINDS)[number];

/** What the list may be narrowed by, in words that the findings hold. */
export const FACETS = ["measure", "actor", "outlet", "language"] as const;
export type Facet = (typeof FACETS)[number];

/** What the reader asks of the list; it stands in the address, so that it can be kept and sent. */
export interface Asked {
  readonly kind: Kind | null;
  readonly words: string;
  readonly facets: Readonly<Partial<Record<Facet, string>>>;
}

/** Reads what is asked from the address. */
export function readAsked(query: URLSearchParams): Asked {
  const kind = KINDS.find((one) => one === query.get("show")) ?? null;
  const facets = Object.fromEntries(
    FACETS.flatMap((facet) => {
      const value = query.get(facet);
      return value === null || value === "" ? [] : [[facet, value]];
    }),
  );
  return { kind, words: query.get("q") ?? "", facets };
}

/** What is asked, as it stands in the address. */
export function writeAsked({ kind, words, facets }: Asked): URLSearchParams {
  const query = new URLSearchParams();
  if (kind !== null) query.set("show", kind);
  if (words !== "") query.set("q", words);
  for (const facet of FACETS) {
    const value = facets[facet];
    if (value !== undefined) query.set(facet, value);
  }
  return query;
}

/** Whether a finding is of a kind. */
export function isKind(row: FindingRow, kind: Kind, changes: Changes): boolean {
  switch (kind) {
    case "contested":
      return row.isContested;
    case "oneOrigin":
      return row.isOneOrigin;
    case "confirmed":
      return row.isConfirmed;
    case "compared":
      return !row.isSingle;
    case "single":
      return row.isSingle;
    case "changed":
      return changes.kindOf(row) !== null;
  }
}

/** The words of a finding that a facet looks at. */
export function facetOf(row: FindingRow, facet: Facet): readonly string[] {
  switch (facet) {
    case "measure":
      return row.measures;
    case "actor":
      return row.actors;
    case "outlet":
      return row.outlets;
    case "language":
      return row.languages;
  }
}

/** The findings that meet all that is asked, in their order. */
export function filterRows(
  rows: readonly FindingRow[],
  { kind, words, facets }: Asked,
  changes: Changes,
): readonly FindingRow[] {
  const wanted = folded(words)
    .split(" ")
    .filter((word) => word !== "");
  return rows.filter((row) => {
    if (kind !== null && !isKind(row, kind, changes)) return false;
    for (const facet of FACETS) {
      const value = facets[facet];
      if (value !== undefined && !facetOf(row, facet).includes(value)) return false;
    }
    if (wanted.length === 0) return true;
    const text = searchText(row);
    return wanted.every((word) => text.includes(word));
  });
}

/** Values of a facet with how many findings have each, the most frequent first. */
export function facetCounts(
  rows: readonly FindingRow[],
  facet: Facet,
): readonly (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const value of facetOf(row, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** Findings whose words are folded in one go while nothing else is to be done. */
const WARMED_AT_ONCE = 100;

/** Folds the words of all findings in the browser's spare time, so that the first letter of a search finds them done. */
export function warmSearch(rows: readonly FindingRow[]): () => void {
  let next = 0;
  let timer = 0;
  const warm = () => {
    for (const row of rows.slice(next, next + WARMED_AT_ONCE)) searchText(row);
    next += WARMED_AT_ONCE;
    if (next < rows.length) timer = window.setTimeout(warm);
  };
  timer = window.setTimeout(warm);
  return () => clearTimeout(timer);
}

const TEXTS = new WeakMap<FindingRow, string>();

/** The words and names of a finding, folded; made once. */
function searchText(row: FindingRow): string {
  const known = TEXTS.get(row);
  if (known !== undefined) return known;
  const text = folded([row.label, ...row.actors, ...row.outlets].join(" "));
  TEXTS.set(row, text);
  return text;
}

/** What has no accents: the better part of ten thousand findings in English need no more work. */
const ASCII = /^[ -~]*$/;
/** What stands on the letters of decomposed Latin, Greek and Cyrillic. */
const ACCENTS = /[\u0300-\u036f]+/g;

/** Case and accents off: what is typed finds what is written. */
function folded(text: string): string {
  const lower = text.toLowerCase().replace(/\s+/g, " ").trim();
  return ASCII.test(lower) ? lower : lower.normalize("NFD").replace(ACCENTS, "");
}
