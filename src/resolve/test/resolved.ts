import { reportOf } from "../../../tests/support/report.ts";
import type { Attribution } from "../../domain/attribution.ts";
import { reason } from "../../domain/reason.ts";
import { languageOf } from "../../languages/index.ts";
import { read } from "../../read/read.ts";
import { type Resolved, type ResolveOptions, resolve } from "../resolve.ts";

/** One attribution of a test text: source and content as words that stand in it once or at `nth` (0 first). */
export interface Marked {
  readonly source: string | null;
  readonly content: string;
  readonly nth?: number;
  readonly in?: string;
  readonly isDirect?: boolean;
  /** The attribution that a free continuation goes on from. */
  readonly continues?: string;
  /** The rule that it is taken to have been found by. */
  readonly rule?: string;
}

/** Resolves a text whose attributions are given by their words: "a1", "a2" … in the order given. */
export function resolved(
  language: string,
  text: string,
  marked: readonly Marked[],
  options: ResolveOptions = {},
): Resolved {
  const room = languageOf(language);
  if (room === null) throw new Error(`no room for ${language}`);
  const report = reportOf(text, { language });
  const attributions = marked.map((mark, index) => attributionOf(text, mark, index));
  return resolve(report, read(report, room.reading), attributions, room.resolution, options);
}

/** The names of the speakers, in the order of the attributions; null where nobody could be told. */
export function speakersOf({ attributions, actors }: Resolved): readonly (string | null)[] {
  return attributions.map(({ speaker }) => actors.find(({ id }) => id === speaker)?.name ?? null);
}

function attributionOf(text: string, mark: Marked, index: number): Attribution {
  const place = (words: string, nth: number) => {
    let start = text.indexOf(words);
    for (let count = 0; count < nth; count += 1) start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`"${words}" is not in the text`);
    return { start, end: start + words.length };
  };
  return {
    id: `a${index + 1}`,
    source: mark.source === null ? [] : [place(mark.source, mark.nth ?? 0)],
    cue: [],
    content: [place(mark.content, 0)],
    kind: mark.isDirect === true ? "direct" : "indirect",
    in: mark.in ?? null,
    stance: "affirms",
    hedged: false,
    cueLemma: null,
    speaker: null,
    reasons: [
      ...(mark.rule === undefined ? [] : [reason(mark.rule)]),
      ...(mark.continues === undefined
        ? []
        : [reason("attribute.continuation", [], { detail: mark.continues })]),
    ],
  };
}
