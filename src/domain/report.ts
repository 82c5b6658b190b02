import { hashOf } from "../base/hash.ts";
import { invariant } from "../base/invariant.ts";
import type { Note } from "./reason.ts";
import type { Span } from "./span.ts";

/** Language codes are ISO 639-1, lower case ("fr", "en"). */
export type LanguageCode = string;

/** A layout unit of the text; together blocks cover every word of it, in order, without overlap. */
export interface Block {
  readonly kind: "title" | "heading" | "paragraph" | "quote" | "item" | "credit";
  readonly span: Span;
}

/** Somebody named in a byline, dateline or closing line as the maker of the text. */
export interface Credit {
  /** As printed: "AFP", "Sputnik". */
  readonly name: string;
  /** author: a person's byline; agency: a wire; source: another outlet that the text is taken from. */
  readonly role: "author" | "agency" | "source";
  /** Where the text says so; null when the page's metadata says it. */
  readonly span: Span | null;
}

/** What was taken in, as it was: enough to tell later that it is unchanged. */
export interface Capture {
  /** SHA-256 of the bytes taken in, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
  /** "text/html", "text/plain", "application/json" … */
  readonly mediaType: string;
  /** When it was fetched, ISO 8601; null for what was already a file. */
  readonly retrievedAt: string | null;
}

/** One published news item. */
export interface Report {
  readonly kind: "report";
  /** Hash of outlet, URL, title, publication date and text: the same item twice is one report. */
  readonly id: string;
  /** The id that the input gave it (JSON Lines), else null. */
  readonly given: string | null;
  /** The path as the user gave it, else null. */
  readonly file: string | null;
  readonly url: string | null;
  /** The headline from metadata or the first line; null where none is known. */
  readonly title: string | null;
  readonly outlet: string | null;
  readonly credits: readonly Credit[];
  /** Publication date or date-time, ISO 8601 as the page gives it ("2016-12-14", "2016-12-14T09:30:00+01:00"). */
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: LanguageCode;
  /** The text that every span points into; for a .txt file the file itself, byte order mark off. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly capture: Capture;
  readonly notes: readonly Note[];
}

/** Makes a report, its id hashed from what bears the meaning. @throws when a block leaves the text. */
export function report(fields: Omit<Report, "kind" | "id">): Report {
  for (const { span } of fields.blocks) {
    invariant(span.end <= fields.text.length, "a block lies in its report's text");
  }
  const { outlet, url, title, published, text } = fields;
  return Object.freeze({
    ...fields,
    kind: "report",
    id: hashOf([outlet, url, title, published, text]),
  });
}
