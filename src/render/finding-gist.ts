import type { PlacedOrigin } from "../domain/grade.ts";
import type { FindingView, GroupView } from "./finding-view.ts";
import { clip, NAME_CHARS_MAX } from "./phrase.ts";

/** Names that a sentence lists before it says "and 4 others". */
export const NAMES_MAX = 4;

/** A source as a sentence names it, with what the reader must know of it at once. */
export interface GistName {
  /** Empty where nothing names it. */
  readonly name: string;
  /** The party it belongs to; `itself` where it is one. */
  readonly note: null | "itself" | "unnamed" | { readonly party: string };
}

/** A side of a claim: sources, what is left of them after ties, and the first names. */
export interface SideGist {
  readonly sources: number;
  readonly independent: number;
  /** The first source of each group, one more than a sentence lists at most. */
  readonly names: readonly GistName[];
}

/** What a finding's sentences are made of, in no language: counts and the first names. */
export interface FindingGist {
  readonly affirmed: SideGist;
  readonly denied: SideGist;
  readonly doubted: SideGist;
  /** Neither for nor against: asked, demanded, promised, expected. */
  readonly other: SideGist;
  /** Reports in which somebody affirms it. */
  readonly affirmedIn: number;
  /** Independent origins that affirm it. */
  readonly independent: number;
  /** Numbers of the first findings that it contradicts. */
  readonly rivals: readonly number[];
  /** The first of those that confirm it, how many there are, and whether that is all who affirm it. */
  readonly confirming: {
    readonly names: readonly string[];
    readonly count: number;
    readonly isAll: boolean;
  };
}

/** Takes from a finding what its sentences need. */
export function gistOf(view: FindingView): FindingGist {
  const { claim, affirmed, denied, doubted, other, affirmedIn, rivals } = view;
  const ids = new Set(claim.confirmedBy);
  const confirming = claim.origins.filter(({ id }) => ids.has(id));
  return {
    affirmed: sideGist(affirmed),
    denied: sideGist(denied),
    doubted: sideGist(doubted),
    other: sideGist(other),
    affirmedIn: affirmedIn.length,
    independent: claim.independent,
    rivals: rivals.slice(0, NAMES_MAX),
    confirming: {
      names: confirming.slice(0, NAMES_MAX + 1).map(({ name }) => clip(name, NAME_CHARS_MAX)),
      count: confirming.length,
      isAll: claim.affirming.flat().every((id) => ids.has(id)),
    },
  };
}

function sideGist(groups: readonly GroupView[]): SideGist {
  const leads = groups.slice(0, NAMES_MAX + 1).flatMap(({ origins }) => origins[0]?.origin ?? []);
  return {
    sources: groups.reduce((sum, { origins }) => sum + origins.length, 0),
    independent: groups.length,
    names: leads.map(gistName),
  };
}

function gistName({ name, party, type }: PlacedOrigin): GistName {
  if (name.trim() === "") return { name: "", note: null };
  const note = party === null ? unnamedOrNull(type) : party === name ? "itself" : { party };
  return { name: clip(name, NAME_CHARS_MAX), note };
}

function unnamedOrNull(type: PlacedOrigin["type"]): "unnamed" | null {
  return type === "unnamed" ? "unnamed" : null;
}
