import type { Span } from "./span.ts";

/** What a name can be of; "other" are works, events, products, laws. */
export const NAME_TYPES = ["person", "organisation", "place", "other"] as const;

/** What a name is of. */
export type NameType = (typeof NAME_TYPES)[number];

/**
 * A name as written: without article, form of address or office (« Aldo Brenn » of « le préfet Aldo Brenn »), with its
 * particles and a nickname in quotation marks.
 */
export interface Name {
  readonly type: NameType;
  /** Word index of the first word. */
  readonly first: number;
  /** Word index after the last word. */
  readonly after: number;
  readonly span: Span;
  /** How probable the model holds it that just these words are a name of this type, 0 to 1. */
  readonly score: number;
}
