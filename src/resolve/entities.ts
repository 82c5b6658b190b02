import type { ActorType } from "../domain/actor.ts";
import type { ActorNumber, Gender, ResolutionRules } from "../languages/rules/resolution.ts";
import { type NameWords, sameBody, samePerson, sameSpelling, skeleton } from "./names.ts";
import { isSubset, type Office, officeOf } from "./offices.ts";
import type { Phrase } from "./phrase.ts";

/** One actor while its mentions are being gathered. */
export interface Entity {
  readonly order: number;
  readonly phrases: Phrase[];
  /** The fullest name's words; empty while only descriptions are known. */
  nameWords: NameWords;
  type: ActorType | null;
  gender: Gender;
  number: ActorNumber;
  readonly offices: Office[];
  readonly heads: Set<string>;
  readonly kinds: Set<string>;
  readonly countries: Set<string>;
  readonly acronyms: Set<string>;
  /** Whether anything but a bare article and noun is known of it. */
  isNamed: boolean;
}

/** The actors of one report, and which phrase belongs to which. */
export class Entities {
  readonly all: Entity[] = [];
  private readonly byWord = new Map<string, Set<Entity>>();
  private readonly of = new Map<Phrase, Entity>();
  private readonly ambiguous = new Set<Phrase>();
  private readonly rules: ResolutionRules;

  constructor(rules: ResolutionRules) {
    this.rules = rules;
  }

  /** The entity that a phrase was put with; null when none was found, or two were equally good. */
  entityOf(phrase: Phrase): Entity | null {
    return this.of.get(phrase) ?? null;
  }

  isAmbiguous(phrase: Phrase): boolean {
    return this.ambiguous.has(phrase);
  }

  /** Makes a new entity of a phrase. */
  create(phrase: Phrase): Entity {
    const entity = blank(this.all.length);
    this.all.push(entity);
    this.add(entity, phrase);
    return entity;
  }

  /** An entity that stands for somebody unknown and is none of the report's actors. */
  shadow(phrase: Phrase): Entity {
    const entity = blank(-1);
    learn(entity, phrase, this.rules);
    entity.phrases.push(phrase);
    return entity;
  }
  /** Puts a phrase with an entity, which learns what the phrase tells. */
  add(entity: Entity, phrase: Phrase): void {
    entity.phrases.push(phrase);
    this.of.set(phrase, entity);
    if (phrase.form === "pronoun") {
      // "Guerini … he": only people are he or she where things have no gender.
      const isPerson = !this.rules.hasGenderedThings && /^[mf]$/.test(phrase.gender ?? "");
      if (isPerson) entity.type ??= "person";
      if (entity.type === "person") entity.gender ??= genderOfPronoun(phrase);
      return;
    }
    learn(entity, phrase, this.rules);
    for (const word of phrase.nameWords) this.index(word, entity);
    const last = phrase.nameWords.at(-1);
    if (last !== undefined) this.index(`~${skeleton(last)}`, entity);
    if (phrase.acronym !== null) this.index(phrase.acronym, entity);
  }

  /** Puts every name with the entity it names, the fullest names first; makes those that are missing. */
  clusterNames(phrases: readonly Phrase[]): void {
    const named = phrases.filter(({ form }) => form === "name");
    const fullestFirst = named.toSorted(
      (a, b) =>
        Number(b.type === "person") - Number(a.type === "person") ||
        b.nameWords.length - a.nameWords.length ||
        a.first - b.first,
    );
    for (const phrase of fullestFirst) this.placeName(phrase);
  }

  private placeName(phrase: Phrase): void {
    const near = this.neighbours(phrase);
    const found =
      pick(near, (entity) => isEqual(entity.nameWords, phrase.nameWords), phrase) ??
      pick(near, (entity) => this.sameName(entity, phrase), phrase) ??
      pick(this.soundAlike(phrase), (entity) => this.spelledAlike(entity, phrase), phrase);
    if (found === "ambiguous") this.ambiguous.add(phrase);
    else if (found === null) this.create(phrase);
    else this.add(found, phrase);
  }

  private neighbours(phrase: Phrase): readonly Entity[] {
    const near = new Set<Entity>();
    for (const word of [...phrase.nameWords, phrase.acronym ?? ""]) {
      for (const entity of this.byWord.get(word) ?? []) near.add(entity);
    }
    if (phrase.nameWords.length === 1) {
      for (const entity of this.byWord.get(`#${phrase.nameWords[0]}`) ?? []) near.add(entity);
    }
    return [...near].sort((a, b) => a.order - b.order);
  }

  private soundAlike({ nameWords }: Phrase): readonly Entity[] {
    const near = this.byWord.get(`~${skeleton(nameWords.at(-1) ?? "")}`) ?? [];
    return [...near].sort((a, b) => a.order - b.order);
  }

  private sameName(entity: Entity, phrase: Phrase): boolean {
    const { nameWords } = phrase;
    if (nameWords.length === 0 || entity.nameWords.length === 0) return false;
    // "a young man called Nicolas" is nobody who was named before.
    if (phrase.determiner === "indefinite" && nameWords.length === 1) return false;
    if (entity.type === "person") {
      const mayBePerson =
        phrase.type === "person" || (phrase.type === null && phrase.head === null);
      return mayBePerson && samePerson(entity.nameWords, nameWords);
    }
    if (phrase.type === "person") return false;
    if (isLastNameOf(entity, phrase)) {
      entity.type = "person";
      return true;
    }
    const only = nameWords.length === 1 ? (nameWords[0] as string) : "";
    return (
      entity.acronyms.has(only) ||
      (phrase.acronym !== null &&
        entity.nameWords.length === 1 &&
        entity.nameWords[0] === phrase.acronym) ||
      this.isPartOfName(entity.nameWords, nameWords, sharesHead(entity, phrase))
    );
  }

  /** "Samsung" and "Samsung Electronics", « PSA » and « PSA Foo »; but a country is no short form of a body. */
  private isPartOfName(a: NameWords, b: NameWords, isSameSort: boolean): boolean {
    const [short, long] = a.length <= b.length ? [a, b] : [b, a];
    if (this.rules.countries.has(short.join(" ")) || this.rules.demonyms.has(short.join(" ")))
      return false;
    const extra = long.length - short.length;
    const rest = long.slice(short.length);
    if (rest.some((word) => this.rules.roleNoun(word) !== null) && !isSameSort) return false;
    return extra === 0
      ? isEqual(short, long)
      : sameBody(short, long, (word) => isSameSort || this.isLoose(word));
  }

  /** Words that come and go with a body's name: its country, its legal form. */
  private isLoose(word: string): boolean {
    const { demonyms, countries, small } = this.rules;
    return demonyms.has(word) || countries.has(word) || small.corporate.has(word);
  }

  private spelledAlike(entity: Entity, phrase: Phrase): boolean {
    return (
      entity.type === "person" &&
      phrase.type === "person" &&
      agreesInGender(entity.gender, phrase.gender) &&
      sameSpelling(entity.nameWords, phrase.nameWords)
    );
  }

  private index(word: string, entity: Entity): void {
    const entities = this.byWord.get(word);
    if (entities === undefined) this.byWord.set(word, new Set([entity]));
    else entities.add(entity);
    const { nameWords } = entity;
    for (const letters of acronymsOf(nameWords, this.rules)) {
      entity.acronyms.add(letters);
      const key = `#${letters}`;
      this.byWord.set(key, (this.byWord.get(key) ?? new Set<Entity>()).add(entity));
    }
  }
}

function blank(order: number): Entity {
  return {
    order,
    phrases: [],
    nameWords: [],
    type: null,
    gender: null,
    number: null,
    offices: [],
    heads: new Set(),
    kinds: new Set(),
    countries: new Set(),
    acronyms: new Set(),
    isNamed: false,
  };
}

/** Initials of a name: of all its words, without the small ones, and without those of country. */
function acronymsOf(name: NameWords, rules: ResolutionRules): readonly string[] {
  if (name.length < 2) return [];
  const full = name.filter((word) => !rules.small.linker.has(word));
  const bare = full.filter((word) => !rules.demonyms.has(word));
  const letters = [name, full, bare].map((kept) => kept.map((word) => word[0] ?? "").join(""));
  return [...new Set(letters)].filter((word) => word.length > 1);
}

/** The only entity that passes; of several the one whose gender the phrase states; else "ambiguous". */
function pick(
  entities: readonly Entity[],
  passes: (entity: Entity) => boolean,
  phrase: Phrase,
): Entity | "ambiguous" | null {
  const found = entities.filter(
    (entity) => agreesInGender(entity.gender, phrase.gender) && passes(entity),
  );
  if (found.length <= 1) return found[0] ?? null;
  const stated = found.filter(({ gender }) => gender !== null && gender === phrase.gender);
  if (stated.length === 1) return stated[0] as Entity;
  // 'Want Trump!' beside "President Donald Trump": words that nothing shows to be a name do not rival one.
  const shown = found.filter((entity) => entity.heads.size > 0 || entity.gender !== null);
  return shown.length === 1 && phrase.nameWords.length === 1 ? (shown[0] as Entity) : "ambiguous";
}

/** Whether anything known of an actor may speak: a person, a body, a document, people; not « le territoire ». */
export function canSpeak({ phrases }: Entity): boolean {
  return phrases.some(({ voice }) => voice !== "none");
}

/** Fewest and most words of an unknown name whose last word, taken up alone, shows it to be a person's. */
const PERSON_WORDS = [2, 3] as const;

/** "Rivan Holdor … Holdor": a body is taken up by its first word, and by an article. */
function isLastNameOf({ type, nameWords, phrases }: Entity, phrase: Phrase): boolean {
  const [least, most] = PERSON_WORDS;
  const isUnknown = type === null && phrase.type === null && phrase.head === null;
  const isPair = nameWords.length >= least && nameWords.length <= most;
  if (!(isUnknown && isPair && phrase.nameWords.length === 1)) return false;
  if ([...phrases, phrase].some(({ determiner }) => determiner !== "none")) return false;
  return nameWords.at(-1) === phrase.nameWords[0];
}

/** « le syndicat SUD » and « le syndicat SUD-PTT »: one noun before both names. */
function sharesHead(entity: Entity, { head }: Phrase): boolean {
  return head !== null && entity.heads.has(head.noun);
}

function isEqual(a: NameWords, b: NameWords): boolean {
  return a.length > 0 && a.length === b.length && a.every((word, index) => word === b[index]);
}

/** Whether two genders can be one actor's: unknown agrees with any. */
export function agreesInGender(a: Gender, b: Gender): boolean {
  return a === null || b === null || a === b;
}

function genderOfPronoun(phrase: Phrase): Gender {
  return phrase.gender === "n" ? null : phrase.gender;
}

function learn(entity: Entity, phrase: Phrase, rules: ResolutionRules): void {
  const { nameWords, type, head, acronym } = phrase;
  if (nameWords.length > entity.nameWords.length) entity.nameWords = nameWords;
  if (nameWords.length > 0) entity.isNamed = true;
  const isBetterType = entity.type === null || (entity.type === "unnamed" && type !== null);
  if (isBetterType || type === "person") entity.type = type ?? entity.type;
  // « les actions Foo » are several, Foo is not.
  if (phrase.voice !== "none") {
    entity.gender ??= phrase.gender;
    entity.number ??= phrase.number;
  }
  if (acronym !== null) entity.acronyms.add(acronym);
  for (const country of phrase.countries) entity.countries.add(country);
  if (head === null) return;
  entity.heads.add(head.noun);
  const office = officeOf(phrase, rules);
  const isNew = !entity.offices.some(
    ({ words }) => isSubset(words, office.words) && isSubset(office.words, words),
  );
  if (isNew) entity.offices.push(office);
  for (const kind of [...head.kinds, ...office.kinds]) entity.kinds.add(kind);
}
