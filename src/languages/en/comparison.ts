import { parseTable } from "../../base/table.ts";
import type { LanguageFiles } from "../language.ts";
import type { ComparisonRules, PolarityKind } from "../rules/comparison.ts";

/** Builds the comparison rules of this language from its data files. */
export function createComparison(files: LanguageFiles): ComparisonRules {
  const roles = parseTable(files.text("clause-words.tsv"));
  const wordsOf = (role: string) =>
    new Set(roles.flatMap(([word = "", of]) => (of === role ? [word] : [])));
  const polarity = parseTable(files.text("polarity.tsv"));
  return {
    code: "en",
    concepts: files.bytes("concepts.bin"),
    light: new Set(parseTable(files.text("light.tsv")).map(([lemma = ""]) => lemma)),
    polarity: new Map(polarity.map(([lemma = "", kind]) => [lemma, kind as PolarityKind])),
    agentMarkers: wordsOf("agent"),
    passives: wordsOf("passive"),
    openers: wordsOf("opener"),
    blame: wordsOf("blame"),
    connectors: wordsOf("connector"),
    weapons: wordsOf("weapon"),
    harms: wordsOf("harm"),
  };
}
