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
import { featuresOf, type ReportFeatures } from "./features.ts";
import { type Lexicon, openLexicon } from "./lexicon.ts";
import { likenessFinder } from "./likeness.ts";
import { linkWordings } from "./links.ts";
import { originFinder } from "./origins.ts";
import { rarityOf } from "./rarity.ts";
import { compareFigures } from "./series.ts";
import { findTranslations } from "./translations.ts";
import { twinLinks, twinSayings } from "./twins.ts";
import { findUtterances } from "./utterances.ts";
import { type Wording, wordingsOf } from "./wordings.ts";

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
  given: readonly Analysis[],
  languageOf: (language: LanguageCode) => ComparedLanguage | null,
  options: CompareOptions,
): Comparison {
  const analyses = inOrder(given);
  const features = drawFeatures(analyses, languageOf);
  const rarity = rarityOf(features);

  const copies = [
    ...findCopies(
      analyses,
      features.map(({ words }) => words),
    ),
    ...findTranslations(features, rarity),
  ];
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
  const { pairs, links, alike } = linkWordings({
    wordings,
    analyses,
    twins,
    rarity,
    likenessOf,
    actorOf,
    rulesOf: (code) => languageOf(code)?.comparison ?? null,
  });
  const clusters = clusterLinks(wordings.length, links, alike);
  const wordingAt = (index: number) => wordings[index] as Wording;
  const claims = makeClaims(
    clusters.map((members) => members.map(wordingAt)),
    {
      analyses,
      actorOf,
      rulesOf: languageOf,
      origins,
      likenessOf,
      labelRulesOf: (code) => languageOf(code)?.comparison ?? null,
    },
  );

  return {
    kind: "comparison",
    reports: analyses.map(({ report }) => report),
    actors: identities.actors,
    copies,
    utterances: findUtterances(claims, { analyses, actorOf, likenessOf }),
    claims: withContradictions(claims, {
      analyses,
      actorOf,
      rulesOf: languageOf,
      figures,
      series,
      pairs,
      wordings,
      rarity,
    }),
    figures,
    series,
    checks,
    notes: [],
  };
}

/** Each report once, in id order, so that the order of the input changes nothing. */
function inOrder(analyses: readonly Analysis[]): readonly Analysis[] {
  const byId = new Map(analyses.map((analysis) => [analysis.report.id, analysis]));
  return [...byId.values()].sort((a, b) => compareText(a.report.id, b.report.id));
}

function drawFeatures(
  analyses: readonly Analysis[],
  languageOf: (language: LanguageCode) => ComparedLanguage | null,
): readonly ReportFeatures[] {
  const lexicons = new Map<LanguageCode, Lexicon | null>();
  for (const { report } of analyses) {
    if (lexicons.has(report.language)) continue;
    const language = languageOf(report.language);
    lexicons.set(report.language, language === null ? null : openLexicon(language.comparison));
  }
  return analyses.map((analysis) =>
    featuresOf(analysis, lexicons.get(analysis.report.language) ?? null),
  );
}

function allWordings(features: readonly ReportFeatures[]): readonly Wording[] {
  const wordings: Wording[] = [];
  for (const [report, own] of features.entries()) {
    for (const wording of wordingsOf(own, report, wordings.length)) wordings.push(wording);
  }
  return wordings;
}
