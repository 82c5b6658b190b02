import type { StartWords } from "./start.ts";

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
}
