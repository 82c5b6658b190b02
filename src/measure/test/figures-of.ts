import { reportOf } from "../../../tests/support/report.ts";
import type { Attribution } from "../../domain/attribution.ts";
import type { Figure } from "../../domain/figure.ts";
import { languageOf } from "../../languages/index.ts";
import { read } from "../../read/read.ts";
import { measure } from "../measure.ts";

/** What a test says of a text. */
export interface Given {
  readonly language: string;
  readonly published?: string | null;
  /** Words whose content is attributed: an attribution "a1" is made of each. */
  readonly said?: readonly string[];
}

/** The figures of a text, read in its real language room. */
export function figuresOf(
  text: string,
  { language, published = null, said = [] }: Given,
): readonly Figure[] {
  const room = languageOf(language);
  if (room === null) throw new Error(language);
  const report = reportOf(text, { language, published });
  const attributions = said.map((words, index) => attributed(text, words, index));
  return measure(report, read(report, room.reading), attributions, room.measurement);
}

function attributed(text: string, words: string, index: number): Attribution {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(words);
  return {
    id: `a${index + 1}`,
    source: [],
    cue: [{ start: start + words.length, end: start + words.length + 1 }],
    content: [{ start, end: start + words.length }],
    kind: "indirect",
    in: null,
    stance: "affirms",
    hedged: false,
    cueLemma: null,
    speaker: null,
    reasons: [],
  };
}
