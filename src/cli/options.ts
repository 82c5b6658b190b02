import { InvalidArgumentError } from "commander";
import { TIE_KINDS, type TieKind } from "../domain/tie.ts";
import { COLUMN_FIELDS, type ColumnField, type ColumnMap } from "../ingest/csv.ts";
import { isoDate } from "../ingest/date.ts";
import type { InputOptions } from "../ingest/read-source.ts";
import type { Format } from "../ingest/resource.ts";
import type { Messages } from "./messages/messages.ts";

/** What `recoupe analyse` prints. */
export const ANALYSE_FORMATS = ["text", "jsonl"] as const;
export type AnalyseFormat = (typeof ANALYSE_FORMATS)[number];

/** The options that every command takes, as commander hands them over. */
export interface CommonOptions {
  readonly language?: string;
  readonly quiet?: boolean;
  readonly from?: Format;
  readonly columns?: ColumnMap;
  readonly encoding?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly allowPrivate?: boolean;
  readonly timeout?: number;
  readonly follow?: boolean;
}

/** What the command line says about its inputs. */
export function inputOptions(options: CommonOptions): InputOptions {
  return {
    format: options.from ?? null,
    columns: options.columns ?? null,
    encoding: options.encoding ?? null,
    language: options.language ?? null,
    outlet: options.outlet ?? null,
    published: options.published ?? null,
    allowPrivate: options.allowPrivate ?? false,
    ...(options.follow === undefined ? {} : { follow: options.follow }),
    ...(options.timeout === undefined ? {} : { timeoutSeconds: options.timeout }),
  };
}

/** "text=body,title=headline" as a column map. @throws {InvalidArgumentError} for commander. */
export function parseColumns(messages: Messages): (words: string) => ColumnMap {
  return (words) => {
    const map: Partial<Record<ColumnField, string>> = {};
    for (const pair of words.split(",")) {
      const cut = pair.indexOf("=");
      const field = COLUMN_FIELDS.find((known) => known === pair.slice(0, cut).trim());
      const column = pair.slice(cut + 1).trim();
      if (field === undefined || cut < 0 || column === "") {
        throw new InvalidArgumentError(messages.badColumns(pair, COLUMN_FIELDS.join(", ")));
      }
      map[field] = column;
    }
    return map;
  };
}

/** "party,unnamed" as kinds of ties. @throws {InvalidArgumentError} for commander. */
export function parseTies(messages: Messages): (words: string) => readonly TieKind[] {
  return (words) =>
    words.split(",").map((word) => {
      const kind = TIE_KINDS.find((known) => known === word.trim());
      if (kind !== undefined) return kind;
      throw new InvalidArgumentError(messages.badTies(word, TIE_KINDS.join(", ")));
    });
}

/** Seconds above 0. @throws {InvalidArgumentError} for commander. */
export function parseSeconds(messages: Messages): (words: string) => number {
  return (words) => {
    const seconds = Number(words);
    if (words.trim() !== "" && seconds > 0 && seconds <= SECONDS_MAX) return seconds;
    throw new InvalidArgumentError(messages.badNumber(words));
  };
}

/** Longest wait that may be asked for: an hour. */
const SECONDS_MAX = 3600;

/** A two-letter language code. @throws {InvalidArgumentError} for commander. */
export function parseLanguage(messages: Messages): (words: string) => string {
  return (words) => {
    if (/^[a-z]{2}$/i.test(words)) return words.toLowerCase();
    throw new InvalidArgumentError(messages.badLanguage(words));
  };
}

/** A date in ISO 8601. @throws {InvalidArgumentError} for commander. */
export function parseDay(messages: Messages): (words: string) => string {
  return (words) => {
    const date = isoDate(words, { languages: [] });
    if (date !== null) return date;
    throw new InvalidArgumentError(messages.badDate(words));
  };
}

/** One of a few words. @throws {InvalidArgumentError} for commander. */
export function parseChoice<Choice extends string>(
  messages: Messages,
  { option, choices }: { readonly option: string; readonly choices: readonly Choice[] },
): (words: string) => Choice {
  return (words) => {
    const choice = choices.find((known) => known === words);
    if (choice !== undefined) return choice;
    throw new InvalidArgumentError(
      messages.badChoice({ option, found: words, choices: choices.join(", ") }),
    );
  };
}
