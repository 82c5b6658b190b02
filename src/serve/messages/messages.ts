import { serverEnglish } from "./en.ts";
import { serverFrench } from "./fr.ts";

/** The languages that the server words what people read in. */
export type ServerLanguage = "en" | "fr";

/** Things that may not be there. */
export type Thing =
  | "account"
  | "actor"
  | "attribution"
  | "capture"
  | "claim"
  | "correction"
  | "export"
  | "findings"
  | "intake"
  | "page"
  | "report"
  | "token"
  | "view";

/** Codes of refusals; `{name}` in their words is filled from the refusal's values. */
export type RefusalCode =
  | "bad-cursor"
  | "bad-json"
  | "bad-name"
  | "bad-time"
  | "bad-url"
  | "busy"
  | "csrf"
  | "foreign"
  | "has-accounts"
  | "invalid"
  | "may-not"
  | "name-taken"
  | "no-accounts"
  | "not-bytes"
  | "not-masked"
  | "not-ready"
  | "own-mistake"
  | "refused"
  | "short-password"
  | "token-makes-none"
  | "too-large"
  | "too-many"
  | "too-many-requests"
  | "who-asks"
  | "wrong-code"
  | "wrong-host"
  | "wrong-media-type"
  | "wrong-password";

/** What the server says in one language, everywhere the same keys. */
export interface ServerMessages {
  /** What the page says where no script runs. */
  readonly noScript: string;
  /** The name of the example's dossier. */
  readonly exampleName: string;
  /** What a status means, in few words. */
  readonly titles: Readonly<Record<number, string>>;
  readonly refusals: Readonly<Record<RefusalCode, string>>;
  /** That something is not there. */
  readonly absent: Readonly<Record<Thing, string>>;
  /** What a right lets somebody do. */
  readonly rights: Readonly<Record<"read" | "review" | "admin", string>>;
  /** What is wrong with a value, by the keyword of JSON Schema that it fails; `{limit}`, `{property}` are filled. */
  readonly faults: Readonly<Record<string, string>>;
  /** What else is wrong with it. */
  readonly otherFault: string;
}

/** The catalogues by language. */
export const SERVER_MESSAGES: Readonly<Record<ServerLanguage, ServerMessages>> = {
  en: serverEnglish,
  fr: serverFrench,
};

/**
 * The language that somebody would rather read, by an `Accept-Language` header (RFC 9110, 12.5.4): the one of ours with
 * the greatest weight, the first of equals; English where neither is asked for.
 */
export function languageOf(header: string | undefined): ServerLanguage {
  const asked = (header ?? "").split(",", LANGUAGES_MAX).flatMap((part) => {
    const [tag = "", ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const language = /^(en|fr)(?:-|$)/.exec(tag)?.[1] as ServerLanguage | undefined;
    const given = parameters.find((one) => one.startsWith("q="))?.slice(2);
    const weight = given === undefined ? 1 : Number(given) || 0;
    return language === undefined || weight === 0 ? [] : [{ language, weight }];
  });
  return asked.sort((a, b) => b.weight - a.weight)[0]?.language ?? "en";
}

/** Languages of a header that are looked at: more than any browser sends. */
const LANGUAGES_MAX = 20;

/** A sentence of a catalogue with its places filled. */
export function filled(
  sentence: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return sentence.replace(/\{([a-z]+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
