import { sha256 } from "../base/hash.ts";
import { type Block, type Credit, type Report, report } from "../domain/report.ts";
import { splitBlocks } from "./blocks.ts";
import { isoDate } from "./date.ts";
import { findLanguage } from "./find-language.ts";
import { type Note, note } from "./note.ts";

/** What is known about a text besides its words; whatever is left out is unknown. */
export interface ReportFields {
  /** The id that the input gave it. */
  readonly given?: string | null;
  /** The path as the user gave it. */
  readonly file?: string | null;
  readonly url?: string | null;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly credits?: readonly Credit[];
  /** ISO 8601, or worded as pages word dates; what cannot be read is left out, with a note. */
  readonly published?: string | null;
  readonly modified?: string | null;
  /** The language that the source declares; decides unless the text clearly says otherwise. */
  readonly language?: string | null;
  /** The language to read it in whatever the text says. */
  readonly languageForced?: string | null;
  /** Layout units; by line where not given. */
  readonly blocks?: readonly Block[];
  /** The bytes it came from, for their fixity; the text's own where not given. */
  readonly bytes?: Uint8Array | null;
  readonly mediaType?: string;
  readonly retrievedAt?: string | null;
  readonly notes?: readonly Note[];
}

/**
 * Makes a report of a text that is already in memory: lays it out, finds its language, reads its dates.
 * The text is kept as given; every span points into it.
 *
 * @example
 * const report = await reportFromText("La mairie a démenti.", { outlet: "Le Fanal", published: "2031-05-04" });
 */
export async function reportFromText(text: string, fields: ReportFields = {}): Promise<Report> {
  const notes: Note[] = [...(fields.notes ?? [])];
  const found = await findLanguage(text, {
    declared: fields.language ?? null,
    forced: fields.languageForced ?? null,
  });
  const title = trimmedOrNull(fields.title);
  const blocks = fields.blocks ?? splitBlocks(text, { title });
  return report({
    given: fields.given ?? null,
    file: fields.file ?? null,
    url: fields.url ?? null,
    title: title ?? titleOf(text, blocks),
    outlet: trimmedOrNull(fields.outlet),
    credits: fields.credits ?? [],
    published: readDate(fields.published, found.language, notes),
    modified: readDate(fields.modified, found.language, notes),
    language: found.language,
    text,
    blocks,
    capture: {
      sha256: sha256(fields.bytes ?? text),
      bytes: fields.bytes?.length ?? Buffer.byteLength(text),
      mediaType: fields.mediaType ?? "text/plain",
      retrievedAt: fields.retrievedAt ?? null,
    },
    notes: [...notes, ...found.notes],
  });
}

function titleOf(text: string, blocks: readonly Block[]): string | null {
  const [first] = blocks;
  return first?.kind === "title" ? text.slice(first.span.start, first.span.end) : null;
}

function trimmedOrNull(value: string | null | undefined): string | null {
  const trimmed = value?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}

function readDate(
  worded: string | null | undefined,
  language: string,
  notes: Note[],
): string | null {
  const trimmed = trimmedOrNull(worded);
  if (trimmed === null) return null;
  const date = isoDate(trimmed, { languages: [language] });
  if (date === null) {
    const message = `The date “${trimmed.slice(0, 60)}” could not be read with certainty and was left out.`;
    notes.push(note("ingest.date-unread", message));
  }
  return date;
}
