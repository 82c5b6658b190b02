import type { Report } from "../src/index.ts";
import type { ClaimsGold, GoldToll } from "./claims-gold.ts";
import { type Counts, counts } from "./counts.ts";
import { fold } from "./names.ts";
import { type ClaimRow, isOrigin, pairCounts } from "./score-claims.ts";

/** Share of common words from which the floor takes two statements for one claim. */
const JACCARD_MIN = 0.4;
/** A number with the word of a toll within sixty characters behind it. */
const TOLL = /(?<![\d.])(\d{1,6})\b[^.]{0,60}?\b(killed|dead|died|injured|wounded)\b/giu;
/** Two to four capitalised words in a row. */
const NAME = /\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){1,3}/gu;
const INJURED = /^(?:injured|wounded)$/iu;

/**
 * The floor, on the gold's own statements: two are one claim where they share words, everybody affirms, each
 * origin's name is another origin; a toll is a number near "killed", by the nearest capitalised name.
 */
export function claimsFloor(
  gold: ClaimsGold,
  reports: readonly Report[],
): Readonly<Partial<Record<ClaimRow, Counts>>> {
  const texts = new Map(reports.map(({ given, text }) => [given, text]));
  const items = gold.articles.flatMap(({ id, statements }) =>
    statements.map((one) => {
      const text = fold((texts.get(id) ?? "").slice(...one.span));
      return { article: id, gold: one, text, words: wordsOf(text) };
    }),
  );
  const { own, copied } = pairCounts(items, (a, b) => jaccard(a.words, b.words) >= JACCARD_MIN);
  const affirming = items.filter(({ gold: { stance } }) => stance === "affirms").length;
  return {
    pairs: own,
    allPairs: own,
    copied,
    stance: counts(items.length, items.length, affirming),
    ...origins(gold),
    ...tolls(gold, texts),
  };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/[\p{L}\p{N}]{3,}/gu)].map(([word]) => word));
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common || 1);
}

function origins({ independent, articles }: ClaimsGold) {
  const off = Object.entries(independent).map(([key, wanted]) => {
    const held = articles.filter(({ statements }) =>
      statements.some(({ claims, stance }) => claims.includes(key) && stance === "affirms"),
    );
    return Math.abs(held.length - wanted);
  });
  const count = (most: number) =>
    counts(off.length, off.length, off.filter((each) => each <= most).length);
  return { independent: count(0), nearly: count(1) };
}

function tolls({ articles }: ClaimsGold, texts: ReadonlyMap<string | null, string>) {
  let [gold, given, values, right] = [0, 0, 0, 0];
  for (const { id, figures } of articles) {
    const text = texts.get(id) ?? "";
    const found = [...text.matchAll(TOLL)].map((match) => ({
      at: match.index,
      value: Number(match[1]),
      measure: INJURED.test(match[2] ?? "") ? "injured" : "killed",
    }));
    gold += figures.length;
    given += found.length;
    for (const toll of figures) {
      const same = found.find((one) => isSame(toll, one));
      if (same === undefined) continue;
      values += 1;
      right += Number(isOrigin(toll.origin, { kind: "actor", name: nearestName(text, same.at) }));
    }
  }
  return { tolls: counts(gold, given, right), tollValues: counts(gold, given, values) };
}

function isSame(
  { span, value, measure, bound }: GoldToll,
  found: { readonly at: number; readonly value: number; readonly measure: string },
): boolean {
  const isThere = found.at >= span[0] && found.at < span[1];
  return isThere && bound === "exact" && value === found.value && measure === found.measure;
}

function nearestName(text: string, at: number): string {
  let best = "";
  let least = Number.POSITIVE_INFINITY;
  for (const { index, 0: name } of text.matchAll(NAME)) {
    const distance = Math.abs(index - at);
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}
