import type { Attribution } from "../domain/attribution.ts";
import type { Report } from "../domain/report.ts";
import { bySpan, contains, type Span } from "../domain/span.ts";
import type { Setting } from "./discourse.ts";
import type { Phrase } from "./phrase.ts";
import { paragraphOf } from "./speakers.ts";

/** The phrase of each attribution's source, by attribution id; absent where it has no source. */
export function sourcePhrases(
  phrases: readonly Phrase[],
  attributions: readonly Attribution[],
): ReadonlyMap<string, Phrase> {
  const inOrder = phrases.toSorted((a, b) => bySpan(a.span, b.span));
  const bySource = new Map(
    phrases.flatMap((phrase) =>
      phrase.source === null ? [] : [[keyOf(phrase.source), phrase] as const],
    ),
  );
  const found = new Map<string, Phrase>();
  for (const { id, source } of attributions) {
    const first = source[0];
    const phrase =
      first === undefined ? null : (bySource.get(keyOf(first)) ?? phraseAt(inOrder, first));
    if (phrase !== null) found.set(id, phrase);
  }
  return found;
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** The phrase of a source: the very one, the longest that begins with it, one inside it, one around it. */
function phraseAt(inOrder: readonly Phrase[], source: Span): Phrase | null {
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((inOrder[middle] as Phrase).span.start < source.start) low = middle + 1;
    else high = middle;
  }
  let inside: Phrase | null = null;
  for (let index = low; index < inOrder.length; index += 1) {
    const phrase = inOrder[index] as Phrase;
    if (phrase.span.start >= source.end) break;
    if (phrase.span.start === source.start && phrase.span.end === source.end) return phrase;
    if (contains(source, phrase.span)) inside ??= phrase;
  }
  const next = inOrder[low];
  if (next !== undefined && next.span.start === source.start) return next;
  const before = inOrder[low - 1];
  return inside ?? (before !== undefined && contains(before.span, source) ? before : null);
}

interface Content {
  readonly span: Span;
  readonly attribution: Attribution;
  readonly index: number;
}

/** Each phrase with where it stands: as a source, in whose reported words, in which paragraph. */
export function settingsOf({
  report,
  phrases,
  attributions,
  phraseOf,
}: {
  readonly report: Report;
  readonly phrases: readonly Phrase[];
  readonly attributions: readonly Attribution[];
  readonly phraseOf: ReadonlyMap<string, Phrase>;
}): readonly Setting[] {
  const spoken = spokenBy(attributions, phraseOf);
  const contents = attributions
    .flatMap((attribution, index) =>
      attribution.content.map((span): Content => ({ span, attribution, index })),
    )
    .sort((a, b) => bySpan(a.span, b.span));
  let next = 0;
  let open: readonly Content[] = [];
  return phrases.map((phrase) => {
    const { start } = phrase.span;
    const opened: Content[] = open.filter(({ span }) => span.end > start);
    for (; next < contents.length && (contents[next] as Content).span.start <= start; next += 1) {
      opened.push(contents[next] as Content);
    }
    open = opened;
    const around = opened.filter(({ span }) => contains(span, phrase.span));
    const innermost = around.at(-1);
    const speaks = spoken.get(phrase) ?? [];
    const offset = lookingFrom(phrase, speaks, attributions);
    return {
      phrase,
      isSource: spoken.has(phrase),
      isHeadline: isInTitle(report, phrase),
      quote: innermost?.index ?? -1,
      isQuoted: innermost !== undefined && innermost.attribution.kind === "direct",
      reporters: around
        .toReversed()
        .flatMap(({ attribution }) => phraseOf.get(attribution.id) ?? []),
      paragraph: paragraphOf(report, start),
      from: { offset, paragraph: paragraphOf(report, offset) },
      within: around.map(({ index }) => index),
      speaks,
    };
  });
}

function isInTitle({ blocks }: Report, { span }: Phrase): boolean {
  const first = blocks[0];
  return first?.kind === "title" && contains(first.span, span);
}

/** The numbers of the attributions that each phrase is the source of. */
function spokenBy(
  attributions: readonly Attribution[],
  phraseOf: ReadonlyMap<string, Phrase>,
): ReadonlyMap<Phrase, readonly number[]> {
  const spoken = new Map<Phrase, number[]>();
  attributions.forEach(({ id }, number) => {
    const phrase = phraseOf.get(id);
    if (phrase === undefined) return;
    const numbers = spoken.get(phrase);
    if (numbers === undefined) spoken.set(phrase, [number]);
    else numbers.push(number);
  });
  return spoken;
}

/** « "…", dit-il »: who speaks was named before the quotation began, however long it is. */
function lookingFrom(
  { span }: Phrase,
  speaks: readonly number[],
  attributions: readonly Attribution[],
): number {
  return speaks.reduce((from, number) => {
    const attribution = attributions[number];
    const isQuoted = attribution !== undefined && attribution.kind !== "indirect";
    const first = isQuoted ? (attribution.content[0]?.start ?? from) : from;
    return Math.min(from, first);
  }, span.start);
}
