import type { Reason } from "./reason.ts";
import type { Span } from "./span.ts";

/** What sort of speaker: a `document` speaks by its text, the `unnamed` by whoever is not told. */
export type ActorType = "person" | "organisation" | "group" | "document" | "unnamed";

/** Words that name or describe an actor. */
export interface Mention {
  readonly kind: "mention";
  readonly span: Span;
  readonly form: "name" | "description" | "pronoun";
  /** The actor it was resolved to; null where two candidates were equally good. */
  readonly actor: string | null;
  readonly reasons: readonly Reason[];
}

/** Whoever speaks or is spoken of in one report, after resolving its mentions. */
export interface Actor {
  readonly kind: "actor";
  /** Unique in the report: "p1", "p2" … in order of first mention. */
  readonly id: string;
  /** The fullest name or description that the report gives, as written. */
  readonly name: string;
  readonly type: ActorType;
  /** Other names and descriptions used, as written, in order, each once. */
  readonly aliases: readonly string[];
  /** Office or role as worded ("ministre des Affaires étrangères"); null when the report gives none. */
  readonly role: string | null;
  /** Country, body or camp as worded ("russe", "l'ONU"); null when the report gives none. */
  readonly affiliation: string | null;
  /** Whether one or several speak; null when the wording leaves it open. */
  readonly number: "one" | "several" | null;
  readonly mentions: readonly Span[];
  readonly reasons: readonly Reason[];
}
