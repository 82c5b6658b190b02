import type { Comparison } from "../domain/comparison.ts";
import type { LanguageCode } from "../domain/report.ts";
import type { Language } from "../languages/language.ts";
import { findActor } from "./actor-finder.ts";
import { identifyActors } from "./actors.ts";
import { makeClaims } from "./claims.ts";
import { clusterLinks } from "./clusters.ts";
import { withContradictions } from "./contradictions.ts";
import { type CopyVerdicts, findCopies } from "./copies.ts";
import { withLosses } from "./copy-losses.ts";
import { copyRoots, textRoots } from "./copy-roots.ts";
import { type ReportFeatures, withoutTexts, withoutWordings } from "./features.ts";
import { likenessFinder } from "./likeness.ts";
import { type Links, linkWordings } from "./links.ts";
import { originFinder } from "./origins.ts";
import { rarityOf } from "./rarity.ts";
import { withRefusals } from "./refusals.ts";
import { compareFigures } from "./series.ts";
import { findTranslations } from "./translations.ts";
import { twinLinks, twinSayings } from "./twins.ts";
import { findUtterances } from "./utterances.ts";
import type { Wording } from "./wordings.ts";

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
   * What is known of pairs of texts from the last comparison; renewed. Null where nobody compares these features
   * again: what of them is no longer needed is let go on the way, and the list is emptied of it.
   */
  readonly verdicts: CopyVerdicts | null;
}

/**
 * Lays reports side by side by their features, which are in id order: copies, actors, utterances, claims, figures.
 * The work grows near-linearly with their number.
 */
export function compareFeatures(
  features: ReportFeatures[],
  { languageOf, options, verdicts }: CompareSetting,
): Comparison {
  const analyses = features.map(({ analysis }) => analysis);
  const rarity = rarityOf(features);

  const copies = withLosses(
    [...findCopies(features, verdicts ?? new Map()), ...findTranslations(features, rarity)],
    analyses,
  );
  if (verdicts === null) letGoOf(features, withoutTexts);
  const identities = identifyActors(analyses, {
    namesOf: (code) => languageOf(code)?.resolution ?? null,
    aliases: options.aliases ?? [],
    rootOf: textRoots(copies),
  });
  const actorOf = findActor(identities);

  const wordings = allWordings(features);
  if (verdicts === null) letGoOf(features, withoutWordings);
  const twins = twinLinks({ wordings, analyses, copies, rarity });
  const origins = originFinder({
    analyses,
    actorOf,
    rootOf: copyRoots(copies),
    twins: twinSayings(twins, wordings),
  });

  const { figures, series, checks } = compareFigures({
    analyses,
    originOf: origins.originOf,
    copies,
  });

  const likenessOf = likenessFinder(rarity);
  const rulesOf = (code: LanguageCode) => languageOf(code)?.comparison ?? null;
  const linked = linkWordings({ wordings, analyses, twins, rarity, likenessOf, actorOf, rulesOf });
  const claims = makeClaims(clusteredWordings(wordings, linked), {
    analyses,
    actorOf,
    rulesOf: languageOf,
    origins,
    likenessOf,
    rarity,
  });

  const contradicted = withContradictions(claims, {
    analyses,
    actorOf,
    figures,
    series,
    pairs: linked.pairs,
    wordings,
    rarity,
  });

  return {
    kind: "comparison",
    reports: analyses.map(({ report }) => report),
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
    for (const draft of own.wordings) wordings.push({ ...draft, report, index: wordings.length });
  }
  return wordings;
}
