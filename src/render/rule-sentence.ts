import type { RuleResult } from "../domain/grade.ts";
import { RULES_EN } from "./messages/rules.en.ts";
import { RULES_FR } from "./messages/rules.fr.ts";

/** A sentence for each rule code, made of the rule's details. */
export type RuleSentences = Readonly<Record<string, (detail: RuleResult["detail"]) => string>>;

const SENTENCES: Readonly<Record<"fr" | "en", RuleSentences>> = { fr: RULES_FR, en: RULES_EN };

/** What a rule found, as a sentence in the language of the page; the bare code where none is written. */
export function ruleSentence({ rule, detail }: RuleResult, ui: "fr" | "en"): string {
  return SENTENCES[ui][rule]?.(detail) ?? rule;
}
