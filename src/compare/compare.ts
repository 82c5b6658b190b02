import type { Comparison } from "../domain/comparison.ts";
import type { LanguageCode, Report } from "../domain/report.ts";
import type { Language } from "../languages/language.ts";
import { findActor } from "./actor-finder.ts";
import { identifyActors } from "./actors.ts";
import { daysApart } from "./chronology.ts";
import { makeClaims } from "./claims.ts";
import { clusterLinks } from "./clusters.ts";
import { withContradictions } from "./contradictions.ts";
import { findCopies } from "./copies.ts";
import { withLosses } from "./copy-losses.ts";
import { copyRoots, textRoots } from "./copy-roots.ts";
import { type ReportFeatures, withoutTexts, withoutWordings } from "./features.ts";
import { keptOf } from "./kept.ts";
import { likenessFinder } from "./likeness.ts";
import { type Links, linkWordings } from "./links.ts";
import type { Memory } from "./memory.ts";
import { originFinder } from "./origins.ts";
import { rarityOf } from "./rarity.ts";
import { withRefusals } from "./refusals.ts";
import { compareFigures } from "./series.ts";
import { findTranslations } from "./translations.ts";
import { twinLinks, twinSayings } from "./twins.ts";
import { findUtterances } from "./utterances.ts";
import { place, type Wording } from "./wordings.ts";

/** What the desk tells the comparison beforehand. */
export interface CompareOptions {
  /** Groups of names that mean the same actor. */
  readonly aliases?: readonly (readonly string[])[];
}

/** What the comparison asks of a language's room. */
export type ComparedLanguage = Pick<Language, "comparison" | "resolution">;

/** What comparing rests on beside the reports. */
export interface CompareSetting {
  readonly languageOf: (language: LanguageCode) => ComparedLanguage | null;
  readonly options: CompareOptions;
  /**
   * What is kept from the last comparison; renewed. Null where nobody compares these features again: what of them is
   * no longer needed is let go on the way, and the list is emptied of it.
   */
  readonly memory: Memory | null;
}

/**
 * Lays reports side by side by their features, which are in id order: copies, actors, utterances, claims, figures.
 * The work grows near-linearly with their number.
 */
export function compareFeatures(
  features: ReportFeatures[],
  { languageOf, options, memory }: CompareSetting,
): Comparison {
  const analyses = features.map(({ analysis }) => analysis);
  const weighed = memory?.counts.weigh() ?? null;
  const rarity = weighed?.rarity ?? rarityOf(features);

  const copies = withLosses(
    [...findCopies(features, memory?.verdicts ?? new Map()), ...findTranslations(features, rarity)],
    analyses,
  );
  if (memory === null) letGoOf(features, withoutTexts);
  const identities = identifyActors(analyses, {
    namesOf: (code) => languageOf(code)?.resolution ?? null,
    aliases: options.aliases ?? [],
    rootOf: textRoots(copies),
  });
  const actorOf = findActor(identities);

  const wordings = allWordings(features);
  if (memory === null) letGoOf(features, withoutWordings);
  const kept =
    memory === null || weighed === null ? null : keptOf(memory, features, weighed.isChanged);
  const twins = twinLinks({ wordings, analyses, copies, rarity }, kept?.twins ?? null);
  const origins = originFinder({
    analyses,
    actorOf,
    rootOf: copyRoots(copies),
    twins: twinSayings(twins, wordings),
  });

  const { originOf } = origins;
  const { figures, series, checks } = compareFigures({ analyses, originOf, copies });

  const reports = analyses.map(({ report }) => report);
  const likenessOf = likenessFinder(rarity, (a, b) =>
    daysApart(reports[a.report] as Report, reports[b.report] as Report),
  );
  const rulesOf = (code: LanguageCode) => languageOf(code)?.comparison ?? null;
  const shared = { wordings, analyses, rarity, likenessOf, actorOf };
  const linked = linkWordings({ ...shared, twins, rulesOf, kept: kept?.pairs ?? null });
  const claims = makeClaims(clusteredWordings(wordings, linked), {
    ...shared,
    rulesOf: languageOf,
    origins,
    kept: kept?.claims({ analyses, copies, actorOf }) ?? null,
  });

  const contradicted = withContradictions(claims, {
    ...shared,
    figures,
    series,
    pairs: linked.pairs,
  });

  return {
    kind: "comparison",
    reports,
    actors: identities.actors,
    copies,
    utterances: findUtterances(claims, { analyses, actorOf, likenessOf }),
    claims: withRefusals(contradicted, analyses, actorOf),
    figures,
    series,
    checks,
    notes: [],
  };
}

function clusteredWordings(
  wordings: readonly Wording[],
  { links, alike, tolls, areApart }: Links,
): readonly (readonly Wording[])[] {
  const clusters = clusterLinks(wordings.length, links, alike, tolls, areApart);
  return clusters.map((members) => members.map((index) => wordings[index] as Wording));
}

/** Memory for a hundred thousand reports is found only where what is done with goes at once. */
function letGoOf(features: ReportFeatures[], slim: (one: ReportFeatures) => ReportFeatures): void {
  for (const [place, one] of features.entries()) features[place] = slim(one);
}

function allWordings(features: readonly ReportFeatures[]): readonly Wording[] {
  const wordings: Wording[] = [];
  for (const [report, own] of features.entries()) {
    for (const wording of own.wordings)
      wordings.push(place(wording, { report, index: wordings.length }));
  }
  return wordings;
}
