import type { Attribution } from "../domain/attribution.ts";
import type { Report } from "../domain/report.ts";
import { contains } from "../domain/span.ts";
import type { Phrase } from "./phrase.ts";
import { paragraphOf } from "./speakers.ts";
import type { Setting } from "./walk.ts";

/** The phrase of each attribution's source, by attribution id; absent where it has no source. */
export function sourcePhrases(
  phrases: readonly Phrase[],
  attributions: readonly Attribution[],
): ReadonlyMap<string, Phrase> {
  const byOffset = new Map<number, Phrase>();
  for (const phrase of phrases) {
    const known = byOffset.get(phrase.span.start);
    if (known === undefined || known.span.end < phrase.span.end)
      byOffset.set(phrase.span.start, phrase);
  }
  const found = new Map<string, Phrase>();
  for (const { id, source } of attributions) {
    const first = source[0];
    if (first === undefined) continue;
    const phrase =
      phrases.find(({ span }) => span.start === first.start && span.end === first.end) ??
      byOffset.get(first.start) ??
      phrases.find(({ span }) => contains(first, span)) ??
      phrases.find(({ span }) => contains(span, first));
    if (phrase !== undefined) found.set(id, phrase);
  }
  return found;
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
  const sources = new Set(phraseOf.values());
  return phrases.map((phrase) => {
    const around = attributions
      .map((attribution, index) => ({ attribution, index }))
      .filter(({ attribution }) => attribution.content.some((span) => contains(span, phrase.span)));
    const innermost = around.at(-1);
    return {
      phrase,
      isSource: sources.has(phrase),
      quote: innermost?.index ?? -1,
      isQuoted: innermost !== undefined && innermost.attribution.kind === "direct",
      reporters: around
        .toReversed()
        .flatMap(({ attribution }) => phraseOf.get(attribution.id) ?? []),
      paragraph: paragraphOf(report, phrase.span.start),
    };
  });
}
