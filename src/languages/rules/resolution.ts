import type { ActorType } from "../../domain/actor.ts";

/** Grammatical or natural gender of a word or name; null where the word goes with any. */
export type Gender = "m" | "f" | "n" | null;
/** Whether a word or name is of one or of several; null where it goes with either. */
export type ActorNumber = "one" | "several" | null;

/** A noun that heads the description of an actor. */
export interface RoleNoun {
  /** The singular, lower case. */
  readonly noun: string;
  readonly type: ActorType;
  readonly gender: Gender;
  /** Language-free kinds ("diplomat", "company") that two descriptions of one actor share. */
  readonly kinds: readonly string[];
  /** Whether the noun may take up an actor that another noun of the same kind introduced. */
  readonly isGeneric: boolean;
  /** Whether it means somebody only by what it belongs to (« la direction », "the board"). */
  readonly isRelational: boolean;
  /** Whether it only carries the voice of whom it belongs to (« les informations du Centre »). */
  readonly isVoice: boolean;
}

/** A word that stands for a speaker without naming one. */
export interface Pronoun {
  /** demonstrative takes up the last named; generic means some people ("some"), impersonal nobody (« on »). */
  readonly class:
    | "personal"
    | "possessive"
    | "relative"
    | "demonstrative"
    | "generic"
    | "impersonal";
  readonly person: 1 | 2 | 3;
  readonly number: ActorNumber;
  readonly gender: Gender;
}

/** A form of address before a name. */
export interface Title {
  readonly gender: Gender;
  readonly number: ActorNumber;
}

/** What a small word tells of the noun phrase that it stands in; a word may be of several classes. */
export type SmallWord =
  | "definite"
  | "indefinite"
  | "demonstrative"
  | "possessive"
  | "quantity"
  | "plural"
  | "masculine"
  | "feminine"
  | "linker"
  | "complement"
  | "particle"
  | "conjunction"
  | "example"
  | "former"
  | "source"
  | "agency"
  | "taken"
  | "byline"
  | "corporate"
  | "one"
  | "past"
  | "portion"
  | "calendar"
  | "occasion"
  | "naming"
  | "period";

/** One office under another name: sets of content words, lower case. */
export interface OfficeName {
  readonly words: readonly string[];
  readonly same: readonly string[];
  readonly kinds: readonly string[];
}

/**
 * What the language room tells the stage about resolution: data and small predicates, no algorithm.
 * Every key is lower case with straight apostrophes; accents are kept.
 */
export interface ResolutionRules {
  readonly code: string;
  /** Singular or plural of a role noun, with the number it was given in; null for any other word. */
  readonly roleNoun: (
    word: string,
  ) => { readonly role: RoleNoun; readonly number: ActorNumber } | null;
  /** Whether a word, singular or plural, means people first of all, known by office or not ("evacuees"). */
  readonly meansPeople: (word: string) => boolean;
  /** Whether a word in capitals may be an adjective of a country or town that no list knows ("Vardesian"). */
  readonly mayBeDemonym: (word: string) => boolean;
  /** One form for all the genders and numbers of an adjective, by its ending: for comparing only. */
  readonly commonForm: (word: string) => string;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  readonly titles: ReadonlyMap<string, Title>;
  /** Given names → gender; null for names of either. */
  readonly givenNames: ReadonlyMap<string, Gender>;
  /** Adjectives and demonyms in all forms → country code. */
  readonly demonyms: ReadonlyMap<string, string>;
  /** Names of countries → country code. Names of several words are joined by a space. */
  readonly countries: ReadonlyMap<string, string>;
  /** Places that stand for a government ("moscou") → country code. */
  readonly seats: ReadonlyMap<string, string>;
  readonly small: Readonly<Record<SmallWord, ReadonlySet<string>>>;
  readonly offices: readonly OfficeName[];
  /** Whether a phrase's head noun stands before its complements and adjectives (French) or after them (English). */
  readonly headFirst: boolean;
  /** Whether things and bodies have a gender that pronouns agree with. */
  readonly hasGenderedThings: boolean;
  /** What a credit may name beside what the report's own metadata does: wires, lower case → as printed. */
  readonly agencies: ReadonlyMap<string, string>;
  /** Names of known bodies, as written → a key that the same body has in every language ("who"). */
  readonly bodies: ReadonlyMap<string, string>;
  /** Folded names of public figures whose spellings no rule brings together → one key for all languages. */
  readonly people: ReadonlyMap<string, string>;
  /** Words of offices and state bodies ("affaires étrangères") → what they mean in any language ("foreign"). */
  readonly stateWords: ReadonlyMap<string, string>;
}
