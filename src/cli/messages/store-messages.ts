import type { ErrorLanguage } from "../../base/errors.ts";
import { storeEnglish } from "./store.en.ts";
import { storeFrench } from "./store.fr.ts";

/** Every word of the commands that work on a store; one catalogue a language, the same keys in each. */
export interface StoreMessages {
  /** What each command does, by its name. */
  readonly about: Readonly<Record<StoreCommand, string>>;
  readonly options: Readonly<Record<StoreOption, string>>;
  readonly examples: Readonly<Record<"add" | "db" | "serve" | "watch" | "worker", string>>;
  readonly added: (counts: {
    readonly reports: number;
    readonly fresh: number;
    readonly edited: number;
    readonly failures: number;
  }) => string;
  readonly queued: (reports: number) => string;
  readonly quarantined: (name: string, why: string) => string;
  readonly noFindings: (dossier: string) => string;
  readonly edits: (count: number) => string;
  readonly edited: (edit: { readonly older: string; readonly newer: string }) => string;
  readonly migrated: (steps: number) => string;
  readonly sound: (rows: number) => string;
  readonly dumped: (rows: number, name: string) => string;
  readonly restored: (rows: number) => string;
  readonly emptyQuarantine: string;
  readonly caseLine: (one: {
    readonly id: number;
    readonly stage: string;
    readonly attempts: number;
    readonly why: string;
  }) => string;
  readonly retried: (counts: { readonly done: number; readonly failed: number }) => string;
  readonly badNumber: (option: string, found: string) => string;
  readonly needsServer: string;
  readonly working: (concurrency: number) => string;
  readonly listening: (url: string) => string;
  readonly bootstrap: (code: string) => string;
  readonly passwordFor: (name: string) => string;
  readonly shortPassword: (least: number) => string;
  readonly userMade: (name: string, role: string) => string;
  readonly badName: (found: string) => string;
  readonly noFeeds: string;
  readonly watched: (feed: string, taken: number) => string;
}

/** The commands that work on a store; a space parts a command from its own. */
export type StoreCommand =
  | "add"
  | "findings"
  | "db"
  | "db migrate"
  | "db check"
  | "db dump"
  | "db restore"
  | "db move"
  | "watch"
  | "quarantine"
  | "quarantine list"
  | "quarantine retry"
  | "worker"
  | "serve"
  | "user"
  | "user add"
  | "mcp";

/** The options of these commands. */
export type StoreOption =
  | "data"
  | "dossier"
  | "html"
  | "json"
  | "to"
  | "dumpFile"
  | "restoreFile"
  | "concurrency"
  | "host"
  | "port"
  | "metricsPort"
  | "every"
  | "once"
  | "feeds"
  | "role"
  | "userName"
  | "accounts"
  | "requestsPerMinute"
  | "trustProxy";

/** The catalogues by the language of the interface. */
export const STORE_MESSAGES: Readonly<Record<ErrorLanguage, StoreMessages>> = {
  en: storeEnglish,
  fr: storeFrench,
};
