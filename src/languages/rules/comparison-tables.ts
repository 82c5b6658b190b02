import { parseTable } from "../../base/table.ts";
import type { LanguageFiles } from "../language.ts";
import type { ComparisonRules, PolarityKind } from "./comparison.ts";

/**
 * Reads a language's comparison rules from its data files (`clause-words`, `polarity`, `light`, `noun-cues`, all
 * .tsv) and its table of concepts.
 */
export function comparisonRules(files: LanguageFiles, code: string): ComparisonRules {
  const table = (name: string) => parseTable(files.text(name));
  const roles = table("clause-words.tsv");
  const wordsOf = (role: string) =>
    new Set(roles.flatMap(([word = "", of]) => (of === role ? [word] : [])));
  return {
    code,
    concepts: files.bytes("concepts.bin"),
    light: new Set(table("light.tsv").map(([lemma = ""]) => lemma)),
    polarity: new Map(
      table("polarity.tsv").map(([lemma = "", kind]) => [lemma, kind as PolarityKind]),
    ),
    agentMarkers: wordsOf("agent"),
    passives: wordsOf("passive"),
    openers: wordsOf("opener"),
    blame: wordsOf("blame"),
    connectors: wordsOf("connector"),
    weapons: wordsOf("weapon"),
    harms: wordsOf("harm"),
    casualties: wordsOf("casualty"),
    corpses: wordsOf("corpse"),
    proofs: wordsOf("proof"),
    deontics: wordsOf("deontic"),
    refuters: new Set(
      table("polarity.tsv").flatMap(([lemma = "", kind]) =>
        kind === "refuted" ? [withoutAccents(lemma)] : [],
      ),
    ),
    denials: new Set([
      ...table("cues.tsv").flatMap(denialOf),
      ...table("noun-cues.tsv").flatMap(denialOf),
    ]),
    corrects: wordsOf("correcting"),
    retracts: wordsOf("retracting"),
    sayings: new Set([
      ...wordsOf("saying"),
      ...table("noun-cues.tsv").flatMap(([noun = "", kind, stance]) =>
        stance === "affirms" && kind !== "belief" ? [withoutAccents(noun)] : [],
      ),
    ]),
  };
}

/** A cue that calls untrue what it denies; or that, negated, does not own what is held to be so ("did not admit"). */
function denialOf([lemma = "", , stance, , marks = ""]: readonly string[]): readonly string[] {
  const has = (mark: string) => marks.split(" ").includes(mark);
  const isDenial = stance === "denies" ? has("untrue") : has("not-denies") && has("factive");
  return isDenial ? [lemma] : [];
}

/** Combining marks, left over when a letter is taken apart (NFD). */
const MARKS = /\p{M}+/gu;

function withoutAccents(word: string): string {
  return word.normalize("NFD").replace(MARKS, "");
}
