import type { DossierActor, Origin } from "../domain/comparison.ts";
import type { PlacedOrigin } from "../domain/grade.ts";
import type { Ownership, Party, Policy, StateControl } from "../domain/policy.ts";
import { foldedWords, isNamedIn, isSameName } from "./fold.ts";
import type { StateFinder } from "./state-finder.ts";

/** An origin's place in the policy, with the entries that put it there. */
export interface Place {
  readonly party: Party | null;
  readonly ownership: Ownership | null;
  /** Null also where the policy says itself who owns the outlet: the desk's word outranks any list. */
  readonly control: StateControl | null;
  readonly credible: boolean;
}

/** Looks actors and outlets up in the desk's policy; answers are kept, so each name is looked up once. */
export function createPlacer(
  policy: Policy,
  actors: readonly DossierActor[],
  stateOf: StateFinder,
): (origin: Origin) => Place {
  const actorById = new Map(actors.map((actor) => [actor.id, actor]));
  const known = new Map<string, Place>();
  return (origin) => {
    const actor = origin.actor === null ? undefined : actorById.get(origin.actor);
    const key = actor?.id ?? `${origin.kind}:${origin.name}`;
    const place = known.get(key) ?? placeOf({ policy, stateOf }, origin, actor);
    known.set(key, place);
    return place;
  };
}

/** Adds to an origin what the policy says of it. */
export function placed(origin: Origin, place: Place): PlacedOrigin {
  return {
    ...origin,
    party: place.party?.name ?? null,
    credible: place.credible,
    named: origin.kind === "actor" && origin.type !== "unnamed",
  };
}

function namesOf(origin: Origin, actor: DossierActor | undefined): readonly string[] {
  return actor === undefined ? [origin.name] : [origin.name, actor.name, ...actor.aliases];
}

function placeOf(
  { policy, stateOf }: { readonly policy: Policy; readonly stateOf: StateFinder },
  origin: Origin,
  actor: DossierActor | undefined,
): Place {
  const names = namesOf(origin, actor);
  const ownership = ownershipOf(policy, names);
  const party =
    policy.parties.find((candidate) => belongsTo(candidate, names, actor)) ??
    policy.parties.find(({ name }) => ownership !== null && name === ownership.party) ??
    null;
  const credible = policy.credible.some((entry) => names.some((name) => isNamedIn(entry, name)));
  const isOutlet = origin.kind === "outlet";
  const control = isOutlet && ownership === null ? stateOf(names) : null;
  return { party, ownership, control, credible };
}

/** The entry that lists one of these names as an outlet; null when none does. */
export function ownershipOf(policy: Policy, names: readonly string[]): Ownership | null {
  const owns = ({ outlets }: Ownership) =>
    outlets.some((outlet) => names.some((name) => isSameName(outlet, name)));
  return policy.ownership.find(owns) ?? null;
}

/**
 * A member is named in the policy, or is worded with one of the party's affiliations. An unnamed source
 * belongs to a party only by such a wording ("une source militaire karvite").
 */
function belongsTo(
  party: Party,
  names: readonly string[],
  actor: DossierActor | undefined,
): boolean {
  if (party.members.some((member) => names.some((name) => isNamedIn(member, name)))) return true;
  const worded = [actor?.affiliation ?? "", actor?.role ?? "", ...names].flatMap(foldedWords);
  return party.affiliations.some((word) => isWorded(foldedWords(word), worded));
}

function isWorded(wanted: readonly string[], worded: readonly string[]): boolean {
  return wanted.length > 0 && wanted.every((word) => worded.includes(word));
}
