import type { MethodWords } from "./method.ts";
import type { ReviewWords } from "./review.ts";
import type { StartWords } from "./start.ts";
import type { VisitWords } from "./visits.ts";

/** What the page says beside the words that `render` has for findings; one catalogue a language, the same keys. */
export interface Words {
  // The frame
  readonly findings: string;
  readonly figures: string;
  readonly actors: string;
  readonly reports: string;
  readonly views: string;
  readonly skip: string;
  readonly export: string;
  readonly exportAs: (name: string) => string;
  readonly formats: Readonly<Record<string, string>>;
  readonly otherLanguage: string;
  readonly dossiers: string;
  readonly loading: string;
  readonly failed: string;
  readonly again: string;
  readonly notFound: string;
  readonly toFindings: string;
  // Signing in
  readonly signIn: string;
  readonly signOut: string;
  readonly name: string;
  readonly password: string;
  readonly newPassword: string;
  readonly code: string;
  readonly firstAccount: string;
  readonly firstLead: string;
  readonly noFindingsYet: string;
  /** The first page, and the first look. */
  readonly start: StartWords;
  /** Coming back, and saved views. */
  readonly visits: VisitWords;
  /** The method. */
  readonly method: MethodWords;
  /** The review. */
  readonly review: ReviewWords;
  // The findings
  readonly show: string;
  readonly all: string;
  readonly changedSince: (count: string, date: string) => string;
  readonly unchangedSince: (date: string) => string;
  readonly markSeen: string;
  readonly isNew: string;
  readonly isChanged: string;
  readonly onlyChanged: string;
  readonly contested: string;
  readonly oneOrigin: string;
  readonly confirmed: string;
  readonly single: string;
  readonly compared: string;
  readonly measure: string;
  readonly actor: string;
  readonly outlet: string;
  readonly language: string;
  readonly any: string;
  readonly clear: string;
  readonly search: string;
  readonly searchHint: string;
  readonly shown: (shown: string, of: string) => string;
  readonly noneShown: string;
  readonly filters: string;
  readonly keys: string;
  readonly keysHelp: readonly (readonly [string, string])[];
  readonly sources: (count: number) => string;
  readonly countedAs: (independent: string) => string;
  readonly nobodyShort: string;
  readonly howToRead: string;
  readonly dotMeaning: string;
  // A claim
  readonly finding: string;
  readonly previous: string;
  readonly next: string;
  /** What the figures show by themselves; pairs or faults may be none, not both. */
  readonly figuresToCheck: (pairs: number, faults: number) => string;
  /** The finding that somebody speaks to. */
  readonly topic: string;
  readonly recounted: (off: number) => string;
  readonly tiesLead: string;
  readonly offByPolicy: (kinds: readonly string[]) => string;
  readonly gradesLead: string;
  readonly timeline: string;
  readonly asList: string;
  readonly inWords: string;
  readonly inWordsBelow: (title: string) => string;
  // A report
  readonly besideText: string;
  readonly whoSaysWhat: string;
  readonly speakerOpen: string;
  readonly inFindings: string;
  readonly inNoFinding: string;
  readonly capture: string;
  readonly file: string;
  readonly retrieved: string;
  readonly taken: string;
  readonly bytes: (count: string) => string;
  readonly takeCapture: string;
  readonly scare: string;
  readonly isOriginal: string;
  readonly isCopy: string;
  readonly copyOf: (number: string) => string;
  readonly numberShort: string;
  readonly headline: string;
  readonly attributions: string;
  // Figures
  readonly chartNote: string;
  readonly more: (count: number) => string;
  // Who speaks
  readonly searchNames: string;
  readonly actorsShown: (count: string) => string;
  readonly namedShare: string;
  readonly quoted: string;
  readonly throughWhom: string;
  readonly times: string;
  readonly relays: string;
  readonly relaysLead: string;
  readonly alsoCalled: string;
  readonly allSayings: string;
}
