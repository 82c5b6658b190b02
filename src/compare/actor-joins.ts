import { type Reason, reason } from "../domain/reason.ts";
import { type ActorKeys, type Member, nameWords, personWords } from "./actor-keys.ts";
import { compareText } from "./chronology.ts";
import { consonantsOf, soundOf, spelledAlike } from "./spelling.ts";

/** Which members are one actor so far: each points at the first of its group; and why, by member. */
export interface Joining {
  readonly parents: number[];
  readonly reasons: Map<number, Reason[]>;
}

/** The first member of a member's group. Amortised near constant: paths are halved on the way. */
export function groupOf({ parents }: Joining, index: number): number {
  let at = index;
  while (parents[at] !== at) {
    parents[at] = parents[parents[at] as number] as number;
    at = parents[at] as number;
  }
  return at;
}

/** Joins two members' groups under the smaller index, with the reason. */
function join(joining: Joining, [a, b]: readonly [number, number], why: Reason): void {
  const { parents, reasons } = joining;
  const [left, right] = [groupOf(joining, a), groupOf(joining, b)];
  if (left === right) return;
  parents[Math.max(left, right)] = Math.min(left, right);
  for (const index of [a, b]) reasons.set(index, [...(reasons.get(index) ?? []), why]);
}

/** Joins people of one name in any spelling; a last name alone only where one person of the dossier bears it. */
export function joinPeople(joining: Joining, members: readonly Member[]): void {
  const named = members.flatMap(({ keys }, index) => (keys.person.length > 0 ? [index] : []));
  const personAt = (index: number) => (members[index] as Member).keys;
  const blocks = blocksOf(named, (index) =>
    consonantsOf(soundOf(personAt(index).person.at(-1) ?? "")),
  );
  for (const block of blocks) {
    const full = block.filter((index) => personAt(index).person.length > 1);
    const spelled = full.filter((index) => !hasInitial(personAt(index)));
    joinSpellings(joining, spelled, personAt);
    const short = block.filter((index) => !spelled.includes(index));
    short.sort((a, b) => personAt(b).person.length - personAt(a).person.length || a - b);
    joinShort(joining, { short, spelled, personAt });
  }
}

type KeysAt = (index: number) => ActorKeys;

function hasInitial({ person }: ActorKeys): boolean {
  return person.length > 1 && person[0]?.length === 1;
}

/** One member stands for each distinct name, so that a block costs its names squared, not its members. */
function joinSpellings(joining: Joining, full: readonly number[], keysAt: KeysAt): void {
  const heads: number[] = [];
  const countries = officeCountries(full, keysAt);
  // Two ministers of one name, of two countries, are two.
  const nameOf = (index: number) => {
    const name = keysAt(index).person.join(" ");
    const isShared = (countries.get(name)?.size ?? 0) > 1;
    return isShared ? `${name} ${countryOf(keysAt(index)) ?? ""}` : name;
  };
  for (const group of blocksOf(full, nameOf)) {
    const head = group[0] as number;
    const detail = keysAt(head).person.join(" ");
    for (const index of group.slice(1)) {
      join(joining, [head, index], reason("compare.actor.same-name", [], { detail }));
    }
    heads.push(head);
  }
  for (const [place, a] of heads.entries()) {
    for (const b of heads.slice(place + 1)) {
      if (!samePerson(keysAt(a), keysAt(b))) continue;
      const detail = `${keysAt(a).person.join(" ")} = ${keysAt(b).person.join(" ")}`;
      join(joining, [a, b], reason("compare.actor.spelling", [], { detail }));
    }
  }
}

function samePerson(a: ActorKeys, b: ActorKeys): boolean {
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return false;
  const [left, right] = [a.person, b.person];
  if (middlesClash(left, right)) return false;
  const [here, there] = [countryOf(a), countryOf(b)];
  if (here !== null && there !== null && here !== there) return false;
  if (!spelledAlike(left.at(-1) ?? "", right.at(-1) ?? "")) return false;
  return spelledAlike(left[0] ?? "", right[0] ?? "");
}

/** The countries whose offices are told of each name. */
function officeCountries(
  full: readonly number[],
  keysAt: KeysAt,
): ReadonlyMap<string, ReadonlySet<string>> {
  const countries = new Map<string, Set<string>>();
  for (const index of full) {
    const country = countryOf(keysAt(index));
    if (country === null) continue;
    const name = keysAt(index).person.join(" ");
    countries.set(name, (countries.get(name) ?? new Set<string>()).add(country));
  }
  return countries;
}

/** The country of an office's key ("office:ru:foreign.minister"). */
function countryOf({ office }: ActorKeys): string | null {
  return office?.split(":")[1] ?? null;
}

/** "George W." and "George H. W.", « Jean Marie » and « Jean Pierre »: names between the first and the last that differ. */
function middlesClash(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [a.slice(1, -1), b.slice(1, -1)];
  if (left.length === 0 || right.length === 0) return false;
  const isAlike = (one: string, other: string) =>
    one.length === 1 || other.length === 1 ? one[0] === other[0] : spelledAlike(one, other);
  return !isAlike(left[0] ?? "", right[0] ?? "");
}

/** Last names and names with an initial go to the only person that they fit; to nobody where two would do. */
function joinShort(
  joining: Joining,
  {
    short,
    spelled,
    personAt,
  }: {
    readonly short: readonly number[];
    readonly spelled: readonly number[];
    readonly personAt: KeysAt;
  },
): void {
  const targets = [...spelled];
  for (const index of short) {
    const own = personAt(index);
    const fits = targets.filter((other) => fitsShort(own, personAt(other)));
    const groups = new Set(fits.map((other) => groupOf(joining, other)));
    const detail = own.person.join(" ");
    if (groups.size === 1) {
      const rule = own.person.length === 1 ? "compare.actor.last-name" : "compare.actor.initial";
      join(joining, [fits[0] as number, index], reason(rule, [], { detail }));
    } else if (groups.size === 0) targets.push(index);
  }
}

function fitsShort(short: ActorKeys, full: ActorKeys): boolean {
  if (!spelledAlike(short.person.at(-1) ?? "", full.person.at(-1) ?? "")) return false;
  if (short.person.length === 1) return true;
  const [initial = "", given = ""] = [short.person[0], full.person[0]];
  return initial.length === 1 || given.length === 1
    ? initial[0] === given[0]
    : spelledAlike(initial, given);
}

/** Joins public figures whom a table of names gives one key. */
export function joinKnown(joining: Joining, members: readonly Member[]): void {
  const keysOf = ({ keys }: Member) => (keys.known === null ? [] : [keys.known]);
  joinByKeys(joining, members, keysOf, "compare.actor.known-name");
}

/** Joins bodies that share a key: a name, a known body's key, a government of a country. */
export function joinBodies(joining: Joining, members: readonly Member[]): void {
  joinByKeys(joining, members, ({ keys }) => keys.bodies, "compare.actor.body");
}

/** Joins whoever is only called by an office with the one person whom the dossier names as its holder. */
export function joinOffices(joining: Joining, members: readonly Member[]): void {
  const holders = members.flatMap(({ keys }, index) => (keys.office === null ? [] : [index]));
  const officeOf = (index: number) => (members[index] as Member).keys.office ?? "";
  for (const block of blocksOf(holders, officeOf)) {
    const named = block.filter((index) => (members[index] as Member).keys.person.length > 0);
    const people = new Set(named.map((index) => groupOf(joining, index)));
    const unnamed = block.filter((index) => !named.includes(index));
    const why = reason("compare.actor.office", [], { detail: officeOf(block[0] as number) });
    if (people.size > 1) continue;
    const first = named[0] ?? unnamed[0];
    for (const index of unnamed)
      if (first !== undefined && index !== first) join(joining, [first, index], why);
  }
}

/** Joins members whose name is in one of the desk's groups of aliases. */
export function joinNamed(
  joining: Joining,
  members: readonly Member[],
  aliases: readonly (readonly string[])[],
): void {
  const groupsOf = new Map<string, string[]>();
  const sorted = aliases.map((names) => names.toSorted(compareText).join("|")).sort(compareText);
  for (const group of sorted) {
    for (const name of group.split("|")) {
      const key = nameWords(name).join(" ");
      groupsOf.set(key, [...(groupsOf.get(key) ?? []), group]);
    }
  }
  if (groupsOf.size === 0) return;
  const keysOf = ({ actor }: Member): readonly string[] => {
    const names = [actor.name, ...actor.aliases].flatMap((name) => [
      nameWords(name),
      withoutOpening(name),
    ]);
    return [...new Set(names.flatMap((words) => groupsOf.get(words.join(" ")) ?? []))];
  };
  joinByKeys(joining, members, keysOf, "compare.actor.alias");
}

/** The name's words from its first capital on: « l'OSDF » is "osdf". */
function withoutOpening(name: string): readonly string[] {
  const capital = name.search(/\p{Lu}/u);
  return capital < 0 ? personWords(name) : nameWords(name.slice(capital));
}

/** Joins what nothing names where the texts are copies and the wording is the same. */
export function joinCopies(
  joining: Joining,
  members: readonly Member[],
  rootOf: (report: string) => string,
): void {
  const seen = new Map<string, number>();
  const keysOf = ({ report, actor, keys }: Member): readonly string[] => {
    if (keys.person.length > 0 || keys.bodies.length > 0) return [];
    const worded = `${actor.type} ${nameWords(actor.name).join(" ")}`;
    // The second « une source » of a text is the second of its copy.
    const count = (seen.get(`${report} ${worded}`) ?? 0) + 1;
    seen.set(`${report} ${worded}`, count);
    return [`${rootOf(report)} ${worded} ${count}`];
  };
  joinByKeys(joining, members, keysOf, "compare.actor.copy");
}

/**
 * Joins what nothing names in a text and its translation: « les ONG indépendantes » and "independent NGOs" of one
 * wire, where each report has one actor of that sort.
 */
export function joinTranslations(
  joining: Joining,
  members: readonly Member[],
  rootOf: (report: string) => string,
): void {
  const counts = new Map<string, number>();
  const inReport = ({ report, keys }: Member) => `${report} ${keys.sort}`;
  for (const member of members) {
    counts.set(inReport(member), (counts.get(inReport(member)) ?? 0) + 1);
  }
  const keysOf = (member: Member): readonly string[] => {
    const { sort } = member.keys;
    const isOnly = sort !== null && counts.get(inReport(member)) === 1;
    return isOnly ? [`${rootOf(member.report)} ${sort}`] : [];
  };
  joinByKeys(joining, members, keysOf, "compare.actor.translation");
}

function joinByKeys(
  joining: Joining,
  members: readonly Member[],
  keysOf: (member: Member) => readonly string[],
  rule: string,
): void {
  const first = new Map<string, number>();
  for (const [index, member] of members.entries()) {
    for (const key of keysOf(member)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, index);
      else join(joining, [known, index], reason(rule, [], { detail: key }));
    }
  }
}

function blocksOf(
  indexes: readonly number[],
  keyOf: (index: number) => string,
): readonly (readonly number[])[] {
  const blocks = new Map<string, number[]>();
  for (const index of indexes) {
    const key = keyOf(index);
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, [index]);
    else block.push(index);
  }
  return [...blocks.values()];
}
