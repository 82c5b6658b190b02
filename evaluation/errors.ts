import type { Span } from "../src/domain/span.ts";
import { rulerOf, sameSpans } from "./characters.ts";
import { sameName } from "./names.ts";
import { pairAttributions } from "./score-attributions.ts";
import { isRight, pairFigures } from "./score-figures.ts";
import type { Answer, GoldDocument, ScoredAttribution, ScoredFigure } from "./shape.ts";

/** Code units of text shown on either side of a content. */
const CONTEXT_CHARS = 60;

/** One line per fault of an answer, for whoever develops: misses, false finds, wrong fields, with context. */
export function faultsOf({ id, text, gold }: GoldDocument, found: Answer): readonly string[] {
  const ruler = rulerOf(text);
  const speech = pairAttributions(ruler, gold.attributions, found.attributions);
  const figures = pairFigures(ruler, gold.figures, found.figures);
  const paired = new Set<unknown>(
    [...speech, ...figures].flatMap((pair) => [pair.gold, pair.found]),
  );
  const alone = <Item>(items: readonly Item[]) => items.filter((item) => !paired.has(item));
  const show = (what: string, line: string) => `${id}  ${what}  ${line}`;
  return [
    ...alone(gold.attributions).map((a) => show("MISSED ", attributionLine(text, a))),
    ...alone(found.attributions).map((a) => show("FALSE  ", attributionLine(text, a))),
    ...speech
      .map((pair) => ({ ...pair, wrong: wrongFields(text, pair.gold, pair.found, pair.likeness) }))
      .filter(({ wrong }) => wrong.length > 0)
      .map((pair) =>
        show("WRONG  ", `${pair.wrong.join("; ")}  in ${attributionLine(text, pair.gold)}`),
      ),
    ...alone(gold.figures).map((f) => show("MISSED#", figureLine(text, f))),
    ...alone(found.figures).map((f) => show("FALSE# ", figureLine(text, f))),
    ...figures
      .filter((pair) => !isRight(pair.gold, pair.found))
      .map((pair) =>
        show("WRONG# ", `${figureLine(text, pair.gold)}  FOUND ${figureLine(text, pair.found)}`),
      ),
  ];
}

function wrongFields(
  text: string,
  gold: ScoredAttribution,
  found: ScoredAttribution,
  likeness: number,
): readonly string[] {
  const words = (spans: readonly Span[]) => wordsOf(text, spans) || "(none)";
  const ruler = rulerOf(text);
  const given = (right: readonly Span[], spans: readonly Span[]) =>
    words(sameSpans(ruler, right, spans) ? right : spans);
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ["source", words(gold.source), given(gold.source, found.source)],
    ["cue", words(gold.cue), given(gold.cue, found.cue)],
    ["kind", gold.kind ?? found.kind, found.kind],
    ["stance", gold.stance ?? found.stance, found.stance],
    ["hedged", gold.hedged ?? found.hedged, found.hedged],
    ["nested", gold.in !== null, found.in !== null],
  ];
  const content = `content ${likeness.toFixed(2)} found [C:${words(found.content)}]`;
  return [
    ...(likeness < 0.8 ? [content] : []),
    ...pairs
      .filter(([, wanted, given]) => wanted !== given)
      .map(([field, wanted, given]) => `${field} ${wanted} ← ${given}`),
    ...(sameSpeaker(gold.speaker, found.speaker)
      ? []
      : [`speaker ${gold.speaker} ← ${found.speaker}`]),
  ];
}

function sameSpeaker(gold: string | null, found: string | null): boolean {
  return gold === null || found === null ? gold === found : sameName(gold, found);
}

function attributionLine(text: string, { source, cue, content }: ScoredAttribution): string {
  const first = content[0]?.start ?? 0;
  const last = content.at(-1)?.end ?? 0;
  const before = flat(text.slice(Math.max(0, first - CONTEXT_CHARS), first));
  const after = flat(text.slice(last, last + CONTEXT_CHARS));
  const marks = `[S:${wordsOf(text, source)}] [Q:${wordsOf(text, cue)}] [C:${wordsOf(text, content)}]`;
  return `${marks}  …${before} ⟦⟧ ${after}…`;
}

function figureLine(text: string, figure: ScoredFigure): string {
  const { span, value, valueMax, bound, unit } = figure;
  const before = flat(text.slice(Math.max(0, span.start - CONTEXT_CHARS / 2), span.start));
  const after = flat(text.slice(span.end, span.end + CONTEXT_CHARS / 2));
  const range = valueMax === null ? value : `${value}–${valueMax}`;
  return `…${before}[${wordsOf(text, [span])}]${after}… = ${bound} ${range} ${unit}`;
}

function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => flat(text.slice(start, end))).join(" … ");
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ");
}
