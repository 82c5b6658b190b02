import type { LanguageFiles } from "../language.ts";
import { type AttributionRules, attributionRules } from "../rules/attribution.ts";

/** Builds the attribution rules of this language from its data files. */
export function createAttribution(files: LanguageFiles): AttributionRules {
  return attributionRules(files, {
    code: "fr",
    // First group only, third person of the present: « le syndicat estime », « les témoins signalent ».
    formsOf: (lemma) =>
      lemma.endsWith("er") ? [`${lemma.slice(0, -1)}`, `${lemma.slice(0, -1)}nt`] : [],
    // « refusé » is a noun too.
    participlesOf: (lemma) => (lemma.endsWith("er") ? [`${lemma.slice(0, -2)}é`] : []),
    hasBareClauses: false,
    hasReportativeConditional: true,
    hasBareInfinitives: true,
  });
}
