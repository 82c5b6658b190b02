import type { Span } from "../domain/span.ts";
import type { CueMatch } from "./cue-matches.ts";
import { isForm, type Passage, type Range, tagAt } from "./passage.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** A content found on the right of a cue, with the entry whose frame it fits. */
export interface Content {
  readonly spans: readonly Span[];
  readonly match: CueMatch;
  /** The frame that found it: "quote", "s", "w", "i", "n", "p", "pp", "v". */
  readonly frame: string;
}

/** What the search for a content shares. */
export interface ContentSearch {
  readonly passage: Passage;
  readonly group: VerbGroup;
  readonly bounds: Range;
  readonly isAside: boolean;
  /** Whether the cue is a participle that opens its sentence. */
  readonly isInitial: boolean;
}

/** Adverbs, and one addressee or time phrase, between a cue and what it leads to. */
export function skipAdverbs(passage: Passage, from: number): number {
  let at = from;
  while (
    (tagAt(passage, at) === "ADV" && !isForm(passage, at, "question")) ||
    isForm(passage, at, "inverted")
  )
    at += 1;
  return at;
}
