import type { ErrorLanguage } from "../../base/errors.ts";
import { english } from "./en.ts";
import { french } from "./fr.ts";

/** Every word that the command line prints of its own; one catalogue a language, the same keys in each. */
export interface Messages {
  readonly about: string;
  readonly usage: string;
  readonly titles: Readonly<Record<HelpTitle, string>>;
  readonly reportAbout: string;
  readonly analyseAbout: string;
  readonly verifyAbout: string;
  readonly inputs: string;
  readonly verifyInputs: string;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly defaultValue: (value: string) => string;
  readonly helpFooter: string;
  readonly reportExamples: string;
  readonly analyseExamples: string;
  readonly verifyExamples: string;
  // Mistakes in the command line; `what` is the option, argument or command at fault.
  readonly mistakes: Readonly<Record<MistakeCode, (what: string) => string>>;
  readonly seeHelp: string;
  readonly badColumns: (found: string, fields: string) => string;
  readonly badTies: (found: string, kinds: string) => string;
  readonly badNumber: (found: string) => string;
  readonly badLanguage: (found: string) => string;
  readonly badDate: (found: string) => string;
  readonly badChoice: (choice: {
    readonly option: string;
    readonly found: string;
    readonly choices: string;
  }) => string;
  // While working
  readonly reading: string;
  readonly reportsRead: (count: number) => string;
  readonly wrote: (name: string) => string;
  readonly maskedBundle: string;
  readonly bundleDigest: (name: string, digest: string) => string;
  readonly verified: (bundle: VerifiedCounts) => string;
  readonly summary: (counts: SummaryCounts) => string;
  readonly ownMistake: (what: string) => string;
  /** Remarks by note code; a code that is not here is printed in its own words. */
  readonly notes: Readonly<Record<string, string>>;
}

/** The titles of the sections of a help text, as commander words them. */
export type HelpTitle = "Usage:" | "Arguments:" | "Options:" | "Commands:";

/** The options of all commands, by the name of their help text in a catalogue. */
export type OptionName =
  | "help"
  | "version"
  | "helpCommand"
  | "html"
  | "json"
  | "policy"
  | "tiesOff"
  | "noStateMedia"
  | "explain"
  | "export"
  | "bundle"
  | "mask"
  | "digest"
  | "language"
  | "ui"
  | "quiet"
  | "from"
  | "columns"
  | "encoding"
  | "outlet"
  | "published"
  | "allowPrivate"
  | "follow"
  | "noFollow"
  | "timeout"
  | "format";

/** What may be wrong with a command line, after commander's error codes. */
export type MistakeCode =
  | "unknownOption"
  | "unknownCommand"
  | "missingArgument"
  | "optionMissingArgument"
  | "invalidArgument"
  | "excessArguments"
  | "other";

/** What the last line of a run tells: reports read, inputs refused, time taken. */
export interface SummaryCounts {
  readonly reports: number;
  readonly failures: number;
  readonly seconds: number;
}

/** What is told of a sound bundle. */
export interface VerifiedCounts {
  readonly name: string;
  readonly digest: string;
  readonly made: string;
  readonly files: number;
  readonly reports: number;
  readonly captures: number;
  readonly evidence: number;
}

/** The catalogues by the language of the interface. */
export const MESSAGES: Readonly<Record<ErrorLanguage, Messages>> = { en: english, fr: french };
