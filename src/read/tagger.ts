import { TAG_NUMBER, TAGS, type Tag } from "../domain/morphology.ts";
import type { Lexicon } from "../learn/lexicon.ts";
import { openSections, sectionOf, words32 } from "../learn/model-file.ts";
import { openPerceptron, type Perceptron } from "../learn/perceptron.ts";

/** Class number of a bundle that the model has no weights for. */
export const NO_BUNDLE = 255;

/** A trained tagger: labels, feature bundles and lemma rules of one language. */
export interface Tagger {
  /** Label → its tags: one, or several where the token is a contraction (ADP + DET). */
  readonly labels: readonly (readonly number[])[];
  readonly tags: Perceptron;
  /** Bundle class × 2: tag number, packed features. */
  readonly bundles: Uint32Array;
  readonly morphology: Perceptron;
  /** Tag number → classes of its bundles, the most frequent first. */
  readonly bundlesOfTag: readonly (readonly number[])[];
  readonly lemmaRules: LemmaRules;
}

/** Ending → what to cut and what to add, by tag number; the longest ending that is listed holds. */
export type LemmaRules = ReadonlyMap<string, { readonly cut: number; readonly add: string }>;

/** Opens a tagger. @throws when the file is damaged or of another kind. */
export function openTagger(file: Uint8Array): Tagger {
  const sections = openSections(file);
  const text = (name: string): string => new TextDecoder().decode(sectionOf(sections, name));
  const bundles = words32(sectionOf(sections, "bundles"));
  return {
    labels: text("labels")
      .split("\n")
      .map((label) => label.split("+").map((tag) => TAG_NUMBER[tag as Tag])),
    tags: openPerceptron(sections, "tags"),
    bundles,
    morphology: openPerceptron(sections, "feat"),
    bundlesOfTag: groupByTag(bundles),
    lemmaRules: parseLemmaRules(text("lemmas")),
  };
}

/** The classes of each tag's bundles. */
export function groupByTag(bundles: Uint32Array): readonly (readonly number[])[] {
  const groups: number[][] = TAGS.map(() => []);
  for (let index = 0; index * 2 < bundles.length; index += 1) {
    groups[bundles[index * 2] as number]?.push(index);
  }
  return groups;
}

/** Rows "tag number, ending, code units to cut, what to add", parted by tabs. */
export function parseLemmaRules(rows: string): LemmaRules {
  const rules = new Map<string, { cut: number; add: string }>();
  for (const row of rows.split("\n")) {
    const [tag = "", ending = "", cut = "0", add = ""] = row.split("\t");
    rules.set(`${tag} ${ending}`, { cut: Number(cut), add });
  }
  return rules;
}

/** Longest ending of a lemma rule, in code units. */
export const RULE_CHARS_MAX = 5;

/** The lemma of a form that the lexicon does not have; the form itself where no rule holds. */
export function lemmaByRule(rules: LemmaRules, form: string, tag: number): string {
  for (let length = Math.min(RULE_CHARS_MAX, form.length - 1); length > 0; length -= 1) {
    const rule = rules.get(`${tag} ${form.slice(form.length - length)}`);
    if (rule !== undefined) return form.slice(0, form.length - rule.cut) + rule.add;
  }
  return form;
}

/** Lexicon reading → bundle class; `NO_BUNDLE` for one that the model has no weights for. */
export function classesOfReadings(lexicon: Lexicon, bundles: Uint32Array): Uint8Array {
  const numbers = new Map<string, number>();
  for (let index = 0; index * 2 < bundles.length; index += 1) {
    numbers.set(`${bundles[index * 2]} ${bundles[index * 2 + 1]}`, index);
  }
  const { readings } = lexicon;
  const classes = new Uint8Array(readings.length / 4);
  for (let index = 0; index < classes.length; index += 1) {
    const key = `${readings[index * 4]} ${readings[index * 4 + 1]}`;
    classes[index] = numbers.get(key) ?? NO_BUNDLE;
  }
  return classes;
}
