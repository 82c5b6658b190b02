import type { Ownership, Party, Policy, Reliability } from "../../../src/domain/policy.ts";
import type { TieKind } from "../../../src/domain/tie.ts";

// A policy as it is edited: lists as lines of text, which a keyboard edits best.

/** A party in fields. */
export type PartyDraft = Readonly<
  Record<"name" | "members" | "affiliations" | "since" | "source", string>
>;
/** An owner in fields. */
export type OwnerDraft = Readonly<
  Record<"owner" | "outlets" | "party" | "since" | "source", string>
>;

/** The whole policy in fields. */
export interface Draft {
  readonly credible: string;
  readonly parties: readonly PartyDraft[];
  readonly ownership: readonly OwnerDraft[];
  /** "Le Fanal: B", one a line. */
  readonly reliability: string;
  /** "Green Ring = Anneau vert", one actor a line. */
  readonly aliases: string;
  /** "Karvian government: shelling of 3 May", one a line. */
  readonly nearActions: string;
  readonly off: readonly TieKind[];
  readonly stateMedia: boolean;
}

/** A party of which nothing is said. */
export const NEW_PARTY: PartyDraft = {
  name: "",
  members: "",
  affiliations: "",
  since: "",
  source: "",
};
/** An owner of which nothing is said. */
export const NEW_OWNER: OwnerDraft = { owner: "", outlets: "", party: "", since: "", source: "" };

/** A policy as it is edited. */
export function draftOf(policy: Policy): Draft {
  const { credible, parties, ownership, reliability, aliases, nearActions } = policy;
  return {
    credible: linesOf(credible),
    parties: parties.map(({ name, members, affiliations, since, source }) => ({
      ...{ name, members: linesOf(members), affiliations: linesOf(affiliations) },
      ...{ since: since ?? "", source: source ?? "" },
    })),
    ownership: ownership.map(({ owner, outlets, party, since, source }) => ({
      ...{ owner, outlets: linesOf(outlets), party: party ?? "" },
      ...{ since: since ?? "", source: source ?? "" },
    })),
    reliability: linesOf(Object.entries(reliability).map(([name, letter]) => `${name}: ${letter}`)),
    aliases: linesOf(aliases.map((names) => names.join(" = "))),
    nearActions: linesOf(nearActions.map(({ party, note }) => `${party}: ${note}`)),
    off: policy.ties?.off ?? [],
    stateMedia: policy.stateMedia ?? true,
  };
}

/** The policy that a draft says. What is no policy (a letter that is none, a party without a name) is the server's to refuse. */
export function policyOf(draft: Draft): Policy {
  return {
    kind: "policy",
    parties: draft.parties.map(partyOf),
    ownership: draft.ownership.map(ownershipOf),
    credible: itemsOf(draft.credible),
    reliability: Object.fromEntries(
      itemsOf(draft.reliability).map((line) => {
        const [name, letter] = cutAt(line, line.lastIndexOf(":"));
        return [name, letter.toUpperCase() as Reliability];
      }),
    ),
    aliases: itemsOf(draft.aliases).map((line) =>
      line
        .split("=")
        .map((name) => name.trim())
        .filter((name) => name !== ""),
    ),
    nearActions: itemsOf(draft.nearActions).map((line) => {
      const [party, note] = cutAt(line, line.indexOf(":"));
      return { party, note };
    }),
    ties: { off: draft.off },
    stateMedia: draft.stateMedia,
  };
}

function partyOf({ name, members, affiliations, since, source }: PartyDraft): Party {
  return {
    name: name.trim(),
    members: itemsOf(members),
    affiliations: itemsOf(affiliations),
    since: since.trim() || null,
    source: source.trim() || null,
  };
}

function ownershipOf({ owner, outlets, party, since, source }: OwnerDraft): Ownership {
  return {
    owner: owner.trim(),
    outlets: itemsOf(outlets),
    party: party.trim() || null,
    since: since.trim() || null,
    source: source.trim() || null,
  };
}

function linesOf(items: readonly string[]): string {
  return items.join("\n");
}

function itemsOf(lines: string): readonly string[] {
  return lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** What stands before and after a sign; all before it where there is none. */
function cutAt(line: string, at: number): readonly [string, string] {
  if (at < 0) return [line, ""];
  return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}
