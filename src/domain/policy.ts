import type { TieKind } from "./tie.ts";

/** A dated fact with where it was taken from. */
export interface Sourced {
  /** ISO date from which it holds; null when not known. */
  readonly since: string | null;
  /** A citation: a document, a list and its date; null when it is the desk's own word. */
  readonly source: string | null;
}

/** A party to the conflict and who speaks for it. */
export interface Party extends Sourced {
  readonly name: string;
  /** Names of actors (people, bodies) that belong to it, in any language. */
  readonly members: readonly string[];
  /** Words of affiliation that mark a member ("karvite", "Karvian"). */
  readonly affiliations: readonly string[];
}

/** Who owns or controls outlets. */
export interface Ownership extends Sourced {
  readonly owner: string;
  readonly outlets: readonly string[];
  /** The party that the owner belongs to; null when none. */
  readonly party: string | null;
}

/** Letters of the Admiralty code (FM 2-22.3): set by the desk only. */
export type Reliability = "A" | "B" | "C" | "D" | "E" | "F";

/**
 * The desk's own decisions, as data: no judgement about any outlet lives in code. An empty policy is valid;
 * what it leaves out is then said in each grade as a rule not met.
 */
export interface Policy {
  readonly kind: "policy";
  readonly parties: readonly Party[];
  readonly ownership: readonly Ownership[];
  /** Names of sources that the desk holds credible, in any language. */
  readonly credible: readonly string[];
  /** Admiralty letter by source name; F where absent. */
  readonly reliability: Readonly<Record<string, Reliability>>;
  /** Groups of names that mean the same actor ("OSDH", "SOHR", …). */
  readonly aliases: readonly (readonly string[])[];
  /** Near actions by a belligerent that the desk holds likely or confirmed (Airwars "Fair"). */
  readonly nearActions: readonly { readonly party: string; readonly note: string }[];
  /** `off`: kinds of ties that the desk does not count by; absent or empty: all count. */
  readonly ties?: { readonly off: readonly TieKind[] };
  /** Whether outlets are looked up in the list of state-controlled media that comes with the program; absent: yes. */
  readonly stateMedia?: boolean;
}

/** A state that controls what an outlet publishes, by a dated public list. */
export interface StateControl {
  readonly state: string;
  /** Names of the company and of the outlet. */
  readonly names: readonly string[];
  /** The host name of its site without "www."; null where the list gives none. */
  readonly host: string | null;
  /** Citation, date and the list's own class of control. */
  readonly source: string;
}

/** The policy of a desk that has decided nothing. */
export const EMPTY_POLICY: Policy = Object.freeze({
  kind: "policy",
  parties: [],
  ownership: [],
  credible: [],
  reliability: {},
  aliases: [],
  nearActions: [],
});
