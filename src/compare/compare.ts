import type { Analysis } from "../domain/analysis.ts";
import type { Comparison } from "../domain/comparison.ts";
import type { LanguageCode } from "../domain/report.ts";
import type { Language } from "../languages/language.ts";
import { findActor } from "./actor-finder.ts";
import { identifyActors } from "./actors.ts";
import { compareText } from "./chronology.ts";
import { makeClaims } from "./claims.ts";
import { clusterLinks } from "./clusters.ts";
import { withContradictions } from "./contradictions.ts";
import { findCopies } from "./copies.ts";
import { copyRoots, textRoots } from "./copy-roots.ts";
import { type FeatureRules, featuresOf, type ReportFeatures } from "./features.ts";
import { openLexicon } from "./lexicon.ts";
import { likenessFinder } from "./likeness.ts";
import { type Links, linkWordings } from "./links.ts";
import { originFinder } from "./origins.ts";
import { rarityOf } from "./rarity.ts";
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

/**
 * Lays analyses side by side: copies, actors, utterances, claims, figures. Neither the order of the analyses
 * nor one given twice changes the result; the work grows near-linearly with their number.
 */
export function compare(
  given: Iterable<Analysis>,
  languageOf: (language: LanguageCode) => ComparedLanguage | null,
  options: CompareOptions,
): Comparison {
  const features = drawFeatures(given, languageOf);
  const analyses = features.map(({ analysis }) => analysis);
  const rarity = rarityOf(features);

  const texts = features.map(({ words }) => words);
  const copies = [...findCopies(analyses, texts), ...findTranslations(features, rarity)];
  const identities = identifyActors(analyses, {
    namesOf: (code) => languageOf(code)?.resolution ?? null,
    aliases: options.aliases ?? [],
    rootOf: textRoots(copies),
  });
  const actorOf = findActor(identities);

  const wordings = allWordings(features);
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
  });

  return {
    kind: "comparison",
    reports: analyses.map(({ report }) => report),
    actors: identities.actors,
    copies,
    utterances: findUtterances(claims, { analyses, actorOf, likenessOf }),
    claims: withContradictions(claims, {
      analyses,
      actorOf,
      figures,
      series,
      pairs: linked.pairs,
      wordings,
      rarity,
    }),
    figures,
    series,
    checks,
    notes: [],
  };
}

function clusteredWordings(
  wordings: readonly Wording[],
  { links, alike }: Links,
): readonly (readonly Wording[])[] {
  const clusters = clusterLinks(wordings.length, links, alike);
  return clusters.map((members) => members.map((index) => wordings[index] as Wording));
}

/**
 * Draws the features of each report once, in id order, so that the order of the input changes nothing. What is given
 * is passed through one by one: a caller who analyses on the way keeps no reading in memory.
 */
function drawFeatures(
  given: Iterable<Analysis>,
  languageOf: (language: LanguageCode) => ComparedLanguage | null,
): readonly ReportFeatures[] {
  const rooms = new Map<LanguageCode, FeatureRules | null>();
  const roomOf = (code: LanguageCode): FeatureRules | null => {
    const known = rooms.get(code);
    if (known !== undefined) return known;
    const rules = languageOf(code);
    const room = rules === null ? null : { rules, lexicon: openLexicon(rules.comparison) };
    rooms.set(code, room);
    return room;
  };
  const byId = new Map<string, ReportFeatures>();
  for (const analysis of given) {
    const { id, language } = analysis.report;
    if (!byId.has(id)) byId.set(id, featuresOf(analysis, roomOf(language)));
  }
  return [...byId.values()].sort((a, b) => compareText(a.analysis.report.id, b.analysis.report.id));
}

function allWordings(features: readonly ReportFeatures[]): readonly Wording[] {
  const wordings: Wording[] = [];
  for (const [report, own] of features.entries()) {
    for (const draft of own.wordings) wordings.push({ ...draft, report, index: wordings.length });
  }
  return wordings;
}
