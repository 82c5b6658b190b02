import { invariant } from "../../base/invariant.ts";
import { parseTable } from "../../base/table.ts";
import { STANCES, type Stance } from "../../domain/attribution.ts";
import type { LanguageFiles } from "../language.ts";

/** What kind of act or state a cue words. */
export const CUE_CLASSES = [
  "communication",
  "belief",
  "knowledge",
  "perception",
  "demand",
  "commitment",
  "expectation",
  "denial",
  "doubt",
  "question",
] as const;
export type CueClass = (typeof CUE_CLASSES)[number];

/** What a verb or noun that signals saying tells about the attribution it makes. */
export interface Cue {
  /** The lemmas of the phrase; the first is the head. */
  readonly words: readonly string[];
  /** Whether the verb must be pronominal ("se féliciter"). */
  readonly isPronominal: boolean;
  readonly class: CueClass;
  readonly stance: Stance;
  /**
   * What may follow: `q` direct speech, `s` finite clause, `w` indirect question, `i` infinitive, `n` noun
   * phrase, `p` noun phrase and predicate, `g` gerund, `a` noun phrase, "at" and a quantity, `o` the person
   * addressed comes first as an object.
   */
  readonly frames: ReadonlySet<string>;
  /** Prepositions that may lead the content. */
  readonly prepositions: ReadonlySet<string>;
  /**
   * `factive` (the content is taken as true), `distance`, `endorse`; `not-doubts` and `not-denies` say what the
   * negated cue means, `only-negated` that it is a cue only then ("could not verify"); `own`
   * needs a subject of its own in the third person ("wants to"), `active` an agent where it is passive ("is required").
   */
  readonly marks: ReadonlySet<string>;
}

/** Words that name a source and govern the clause beside it: "selon", "according to". */
export interface SourcePhrase {
  /** Lower case, straight apostrophe, single spaces. */
  readonly words: string;
  /** The same, cut into words. */
  readonly forms: readonly string[];
  /** says: always a source · opinion: only where it opens a clause and names somebody who can speak. */
  readonly kind: "says" | "opinion";
}

/** Roles that single words and short phrases play in the patterns of this stage. */
export const WORD_ROLES = [
  "complementizer",
  "question",
  "relative-subject",
  "relative",
  "selon-relative",
  "subject-pronoun",
  "strong-pronoun",
  "inverted",
  "clitic",
  "reflexive",
  "negation",
  "negation-tail",
  "infinitive-mark",
  "agent",
  "participle-lead",
  "source-preposition",
  "partitive",
  "addressee",
  "predicative",
  "be",
  "have",
  "chain",
  "connective",
  "time",
  "occasion",
  "hypothetical",
  "people",
  "possessive",
  "light",
  "modal",
  "conjunction-lead",
  "contrast",
  "as",
  "auxiliary",
  "nobody",
  "impersonal",
  "clause-verb",
  "object-mark",
  "origin",
  "speech-person",
  "portion",
  "thing-pronoun",
  "human-relative",
  "negative",
  "tail-verb",
  "occasion-lead",
  "comment",
  "purpose",
  "complement-mark",
  "deed",
  "deed-ending",
  "place-preposition",
  "antecedent",
  "concession",
  "versus",
  "syncretic",
  "again",
  "indefinite",
  "no-content",
  "end-verb",
  "headline-source",
  "refusing",
  "unanswered",
  "willing",
  "answering",
  "request",
  "earlier-version",
  "whether",
  "possible",
  "probable",
  "able",
  "absolute-lead",
  "clause-lead",
  "pairing",
  "relative-object",
] as const;
export type WordRole = (typeof WORD_ROLES)[number];

/** What the language room tells the stage about attribution: data and small predicates, no algorithm. */
export interface AttributionRules {
  readonly code: string;
  /** Verb cues by head lemma. */
  readonly verbs: ReadonlyMap<string, readonly Cue[]>;
  /** Finite forms of verb cues that taggers take for nouns or adjectives ("estime", "claims"), with the lemma. */
  readonly verbForms: ReadonlyMap<string, string>;
  /** Past participles of verb cues that taggers take for nouns or adjectives, with the lemma. */
  readonly participles: ReadonlyMap<string, string>;
  /** Noun cues by lemma. */
  readonly nouns: ReadonlyMap<string, readonly Cue[]>;
  /** By first word; the longest first. */
  readonly sourcePhrases: ReadonlyMap<string, readonly SourcePhrase[]>;
  /** Lemmas of nouns that mean whoever or whatever may be quoted: people, bodies, groups, documents. */
  readonly speakers: ReadonlySet<string>;
  /** Names of countries and other places, lower case. */
  readonly places: ReadonlySet<string>;
  /** Words of distance, lower case: `report` stands for an unnamed source, `distance` marks a noun or clause. */
  readonly hedges: ReadonlyMap<string, "report" | "distance">;
  /** Lower case words or lemmas by role. */
  readonly words: Readonly<Record<WordRole, ReadonlySet<string>>>;
  /** How nouns for something done end: "-tion", "-ment". */
  readonly deedEndings: readonly string[];
  /** Whether a clause may follow its verb without a complementizer ("he said it was over"). */
  readonly hasBareClauses: boolean;
  /** Whether the conditional mood may mean "it is reported that" ("aurait été tué"). */
  readonly hasReportativeConditional: boolean;
  /** Whether the infinitive of a content stands without a mark ("affirme avoir vu"). */
  readonly hasBareInfinitives: boolean;
}

/** The switches of a language that no table holds. */
type Switches = Pick<
  AttributionRules,
  "code" | "hasBareClauses" | "hasReportativeConditional" | "hasBareInfinitives"
> & {
  /** The finite forms of a lemma that look like nouns or adjectives. */
  readonly formsOf: (lemma: string) => readonly string[];
  /** The past participles of a lemma that look so; none unless given. */
  readonly participlesOf?: (lemma: string) => readonly string[];
};

/**
 * Builds the rules from a room's tables: cues.tsv, noun-cues.tsv, source-phrases.tsv, hedges.tsv,
 * attribution-words.tsv, roles.tsv and speaking-nouns.tsv. @throws when a table holds a class, stance or role that does not exist.
 */
export function attributionRules(
  files: LanguageFiles,
  { formsOf, participlesOf = () => [], ...switches }: Switches,
): AttributionRules {
  const verbs = cueTable(files.text("cues.tsv"));
  const words = wordTable(files.text("attribution-words.tsv"));
  return Object.freeze({
    ...switches,
    verbs,
    verbForms: formTable(verbs, formsOf),
    participles: participleTable(verbs, participlesOf),
    nouns: cueTable(files.text("noun-cues.tsv")),
    sourcePhrases: sourcePhraseTable(files.text("source-phrases.tsv")),
    speakers: speakerNouns(files),
    places: placeNames(files),
    hedges: hedgeTable(files.text("hedges.tsv")),
    words,
    deedEndings: [...words["deed-ending"]],
  });
}

function cueTable(table: string): ReadonlyMap<string, readonly Cue[]> {
  const cues = new Map<string, Cue[]>();
  for (const [phrase = "", cueClass = "", stance = "", frames = "", marks = ""] of parseTable(
    table,
  )) {
    invariant((CUE_CLASSES as readonly string[]).includes(cueClass), `a cue class is ${cueClass}`);
    invariant((STANCES as readonly string[]).includes(stance), `a stance is ${stance}`);
    const written = phrase.split(/(?<=')| /);
    const isPronominal = written[0] === "se";
    const words = isPronominal ? written.slice(1) : written;
    const tokens = frames.split(" ").filter((frame) => frame !== "");
    const cue: Cue = Object.freeze({
      words,
      isPronominal,
      class: cueClass as CueClass,
      stance: stance as Stance,
      frames: new Set(tokens.map((frame) => frame.split("=")[0] as string)),
      prepositions: new Set(tokens.flatMap((frame) => frame.split("=").slice(1))),
      marks: new Set(marks.split(" ").filter((mark) => mark !== "")),
    });
    const head = words[0] ?? "";
    cues.set(head, [...(cues.get(head) ?? []), cue]);
  }
  return cues;
}

function formTable(
  verbs: ReadonlyMap<string, readonly Cue[]>,
  formsOf: (lemma: string) => readonly string[],
): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const [lemma, cues] of verbs) {
    const takesClause = cues.some(({ frames, words }) => frames.has("s") && words.length === 1);
    if (takesClause) for (const form of formsOf(lemma)) forms.set(form, lemma);
  }
  return forms;
}

function participleTable(
  verbs: ReadonlyMap<string, readonly Cue[]>,
  participlesOf: (lemma: string) => readonly string[],
): ReadonlyMap<string, string> {
  const lemmas = [...verbs.keys()];
  return new Map(lemmas.flatMap((lemma) => participlesOf(lemma).map((form) => [form, lemma])));
}

function sourcePhraseTable(table: string): ReadonlyMap<string, readonly SourcePhrase[]> {
  const phrases = new Map<string, SourcePhrase[]>();
  for (const [words = "", kind = ""] of parseTable(table)) {
    const forms = words.split(/(?<=')| /);
    const phrase = { words, forms, kind: kind as SourcePhrase["kind"] };
    const first = forms[0] ?? "";
    const longestFirst = [...(phrases.get(first) ?? []), phrase];
    phrases.set(
      first,
      longestFirst.sort((a, b) => b.forms.length - a.forms.length),
    );
  }
  return phrases;
}

function speakerNouns(files: LanguageFiles): ReadonlySet<string> {
  const roles = parseTable(files.text("roles.tsv")).map(([noun = ""]) => noun);
  const people = parseTable(files.text("speaking-nouns.tsv")).flatMap(([, nouns = ""]) =>
    nouns.split("|"),
  );
  return new Set([...roles, ...people]);
}

function placeNames(files: LanguageFiles): ReadonlySet<string> {
  const rows = ["countries.tsv", "places.tsv"].flatMap((name) => parseTable(files.text(name)));
  const names = rows.flatMap(([, written = ""]) => written.split("|"));
  return new Set(names.map((name) => name.toLowerCase()));
}

function hedgeTable(table: string): ReadonlyMap<string, "report" | "distance"> {
  return new Map(
    parseTable(table).map(([word = "", kind = ""]) => [word, kind as "report" | "distance"]),
  );
}

function wordTable(table: string): Readonly<Record<WordRole, ReadonlySet<string>>> {
  const sets = Object.fromEntries(WORD_ROLES.map((role) => [role, new Set<string>()])) as Record<
    WordRole,
    Set<string>
  >;
  for (const [role = "", word = ""] of parseTable(table)) {
    invariant(Object.hasOwn(sets, role), `a word role is ${role}`);
    sets[role as WordRole].add(word);
  }
  return sets;
}
