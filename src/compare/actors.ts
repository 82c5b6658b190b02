import { exact } from "../base/exact.ts";
import { hashOf } from "../base/hash.ts";
import type { ActorType } from "../domain/actor.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { DossierActor } from "../domain/comparison.ts";
import { type Reason, reason } from "../domain/reason.ts";
import type { LanguageCode } from "../domain/report.ts";
import type { ResolutionRules } from "../languages/rules/resolution.ts";
import {
  groupOf,
  type Joining,
  joinBodies,
  joinCopies,
  joinKnown,
  joinNamed,
  joinOffices,
  joinPeople,
  joinTranslations,
} from "./actor-joins.ts";
import { type ActorKeys, actorKeys, type Member, nameWords } from "./actor-keys.ts";
import { compareText } from "./chronology.ts";

/** What identity rests on beside the names themselves. */
export interface IdentityOptions {
  /** Names, offices and countries of a language; null for a language without a room. */
  readonly namesOf: (language: LanguageCode) => ResolutionRules | null;
  /** Groups of names that mean the same actor, the desk's own. */
  readonly aliases?: readonly (readonly string[])[];
  /** The report that a report's text is a copy of, itself where it is none: unnamed sources of copies are one. */
  readonly rootOf?: (report: string) => string;
}

/** The actors of a dossier, and which of them an actor of a report is. */
export interface Identities {
  readonly actors: readonly DossierActor[];
  /** Dossier actor id by report id and the report's own actor id; null for an unknown one. */
  readonly actorOf: (report: string, actor: string) => string | null;
}

/**
 * Tells which actors of different reports are one: names and their spellings, known bodies in two languages,
 * governments and offices of countries, last names that only one person of the dossier has, the desk's
 * aliases. Whom nothing names is never merged, but for copies of one text. The order of the analyses changes
 * nothing. Near linear: only actors that share a key are compared.
 */
export function identifyActors(
  analyses: readonly Analysis[],
  { namesOf, aliases = [], rootOf = (report) => report }: IdentityOptions,
): Identities {
  const members = membersOf(analyses, namesOf);
  const joining: Joining = { parents: members.map((_, index) => index), reasons: new Map() };
  joinPeople(joining, members);
  joinKnown(joining, members);
  joinBodies(joining, members);
  joinOffices(joining, members);
  joinNamed(joining, members, aliases);
  joinCopies(joining, members, rootOf);
  joinTranslations(joining, members, rootOf);
  return gather(joining, members, rootOf);
}

function membersOf(
  analyses: readonly Analysis[],
  namesOf: IdentityOptions["namesOf"],
): readonly Member[] {
  const members: Member[] = [];
  for (const { report, actors } of analyses) {
    const rules = namesOf(report.language);
    if (rules === null) continue;
    for (const actor of actors)
      members.push({ report: report.id, actor, keys: actorKeys(actor, rules) });
  }
  return members.sort(
    (a, b) => compareText(a.report, b.report) || compareText(a.actor.id, b.actor.id),
  );
}

function gather(
  joining: Joining,
  members: readonly Member[],
  rootOf: (report: string) => string,
): Identities {
  const groups = new Map<number, number[]>();
  for (let index = 0; index < members.length; index += 1) {
    const root = groupOf(joining, index);
    groups.set(root, [...(groups.get(root) ?? []), index]);
  }
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const actors: DossierActor[] = [];
  for (const indexes of groups.values()) {
    const group = indexes.map((index) => members[index] as Member);
    const why = indexes.flatMap((index) => joining.reasons.get(index) ?? []);
    const actor = dossierActor(group, { reasons: why, rootOf, taken });
    taken.add(actor.id);
    actors.push(actor);
    for (const member of group) ids.set(keyOf(member.report, member.actor.id), actor.id);
  }
  actors.sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
  return { actors, actorOf: (report, actor) => ids.get(keyOf(report, actor)) ?? null };
}

function keyOf(report: string, actor: string): string {
  return `${report}/${actor}`;
}

/** Types from the most to the least telling: a group that any report knows as a person is a person. */
const TYPE_ORDER: readonly ActorType[] = ["person", "organisation", "document", "group", "unnamed"];

function dossierActor(
  group: readonly Member[],
  {
    reasons,
    rootOf,
    taken,
  }: {
    readonly reasons: readonly Reason[];
    readonly rootOf: (report: string) => string;
    /** Ids given so far. */
    readonly taken: ReadonlySet<string>;
  },
): DossierActor {
  const names = group.map(({ actor }) => actor.name).sort(byFullness);
  // « un journaliste de l'AFP » goes by the wire's name.
  const agency = group.find(({ keys }) => keys.agency !== null)?.keys.agency ?? null;
  const bodies = group.filter(({ actor }) => actor.type === "organisation");
  const ofBodies = bodies.map(({ actor }) => actor.name).sort(byFullness);
  const name = (agency === null ? names[0] : (ofBodies[0] ?? agency)) ?? "";
  const type =
    agency !== null
      ? "organisation"
      : (TYPE_ORDER.find((kind) => group.some(({ actor }) => actor.type === kind)) ?? "unnamed");
  const isShared = group.some(({ keys }) => isComparable(keys));
  // What nothing names is told apart by the text that it stands in, a last name of two people by its report.
  const [first] = group;
  const place = isShared ? "" : `${rootOf(first?.report ?? "")} ${first?.actor.id ?? ""}`;
  const parts = [nameWords(name).join(" "), type, place];
  const own = hashOf(parts);
  const id = taken.has(own) ? hashOf([...parts, first?.report ?? "", first?.actor.id ?? ""]) : own;
  const aliases = new Set([...names, ...group.flatMap(({ actor }) => actor.aliases)]);
  aliases.delete(name);
  return Object.freeze({
    id,
    name,
    type,
    aliases: exact([...aliases].sort(compareText)),
    role: firstOf(group, ({ actor }) => actor.role),
    affiliation: firstOf(group, ({ actor }) => actor.affiliation),
    ...(group.some(({ actor }) => actor.number === "several") ? { number: "several" } : {}),
    members: group.map(({ report, actor }) => ({ report, actor: actor.id })),
    reasons: distinct(reasons),
  });
}

/** Whether anything of an actor can be compared with another report's. */
export function isComparable({ person, bodies, office }: ActorKeys): boolean {
  return person.length > 0 || bodies.length > 0 || office !== null;
}

/** The fullest name first: most words, then longest, then by letters; names with capitals before descriptions. */
function byFullness(a: string, b: string): number {
  const capital = (name: string) => (/^\p{Lu}/u.test(name) ? 0 : 1);
  return (
    capital(a) - capital(b) ||
    nameWords(b).length - nameWords(a).length ||
    b.length - a.length ||
    compareText(a, b)
  );
}

function firstOf(group: readonly Member[], of: (member: Member) => string | null): string | null {
  for (const member of group) {
    const value = of(member);
    if (value !== null) return value;
  }
  return null;
}

function distinct(reasons: readonly Reason[]): readonly Reason[] {
  const seen = new Map(reasons.map((one) => [`${one.rule} ${one.detail}`, one]));
  const inOrder = [...seen].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
  return inOrder.length > 0 ? inOrder : ALONE;
}

const ALONE: readonly Reason[] = Object.freeze([reason("compare.actor.alone")]);
