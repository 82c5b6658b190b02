import { NAME_TYPES } from "../src/domain/name.ts";
import { languageOf } from "../src/languages/index.ts";
import type { ReadingRules } from "../src/languages/rules/reading.ts";
import { packSections } from "../src/learn/model-file.ts";
import { cutReport } from "../src/read/cut.ts";
import { engineOf, splitterOf } from "../src/read/engine.ts";
import { NAME_FEATURES_MAX, nameFeatures } from "../src/read/name-features.ts";
import { type NameLists, openNameLists } from "../src/read/name-lists.ts";
import { NAME_LABELS, nameRegions, nameViewOf, OUTSIDE_LABEL } from "../src/read/names.ts";
import { tagTokens } from "../src/read/tag.ts";
import { viewOf } from "../src/read/view.ts";
import { type ChainExample, ChainTrainer } from "./chain-trainer.ts";
import { type LabelledName, nameLabels } from "./name-labels.ts";
import { compileNameLists } from "./name-lists.ts";
import { nameTexts } from "./name-texts.ts";
import { shuffler } from "./shuffler.ts";

/** Passes over the data. */
const EPOCHS = 6;
/** Texts whose id ends so are held out: settings are chosen on them. */
const HELD_OUT = "0";

/** Trains the names tagger of a language from the labels in `training/names`; returns the model file's bytes. Minutes. */
export function trainNames(code: string): Uint8Array {
  const rules = languageOf(code)?.reading;
  if (rules === undefined) throw new Error(`No language room for "${code}".`);
  const listed = compileNameLists(code);
  const lists = openNameLists(new Map(listed));
  const labels = nameLabels(code, engineOf(rules).lexicon);
  const texts = nameTexts(code).filter(({ id }) => !id.endsWith(HELD_OUT));
  const examples = texts.flatMap(({ id, text }) =>
    nameExamples(text, labels(id, text), rules, lists),
  );
  const trainer = new ChainTrainer(NAME_LABELS, isAllowed);
  const order = shuffler(examples);
  for (let epoch = 1; epoch <= EPOCHS; epoch += 1) {
    let lost = 0;
    for (const [at, example] of order().entries()) {
      lost += trainer.learn(example, (epoch - 1 + at / examples.length) / EPOCHS);
    }
    console.error(`names: pass ${epoch} of ${EPOCHS}, loss ${(lost / examples.length).toFixed(3)}`);
  }
  return packSections(new Map([...listed, ...trainer.sections()]));
}

/** A name goes on only after its own beginning or middle. */
function isAllowed(last: number, next: number): boolean {
  const goesOn = next !== OUTSIDE_LABEL && next % 2 === 0;
  return !goesOn || (last < NAME_LABELS && (last === next || last === next - 1));
}

/** The stretches of a text around capitals, as the tagger sees them, with their labels. */
function nameExamples(
  text: string,
  names: readonly LabelledName[],
  rules: ReadingRules,
  lists: NameLists,
): readonly ChainExample[] {
  const engine = engineOf(rules);
  const source = { language: rules.code, text, blocks: [] };
  const pieces = cutReport(source, rules, engine.isVerb, splitterOf(rules, engine));
  const view = viewOf(text, pieces, rules, engine);
  const tags = tagTokens(engine.tagger, view.description, view.starts, view.allowed);
  const seen = nameViewOf(text, pieces, view, tags, lists);
  const labels = labelsOf(names, view.tokens, pieces.tokens);
  const features = new Uint32Array(NAME_FEATURES_MAX);
  return [...nameRegions(view.starts, seen.isCapital)].map(({ from, to, first, after }) => ({
    features: Array.from({ length: to - from }, (_, step) =>
      features.slice(0, nameFeatures(seen.view, { token: from + step, first, after }, features)),
    ),
    labels: [...labels.subarray(from, to)].map((label, step, all) =>
      step === 0 && label !== 0 && label % 2 === 0
        ? label - 1
        : label === 0
          ? 0
          : repaired(all, step),
    ),
  }));
}

/** What goes on with a name that the stretch does not begin begins it. */
function repaired(labels: readonly number[], step: number): number {
  const label = labels[step] as number;
  const last = labels[step - 1];
  return label % 2 === 1 || last === label || last === label - 1 ? label : label - 1;
}

function labelsOf(
  names: readonly LabelledName[],
  seen: Uint32Array,
  tokens: { readonly starts: ArrayLike<number>; readonly ends: ArrayLike<number> },
): Uint8Array {
  const labels = new Uint8Array(seen.length);
  for (const { type, span } of names) {
    const begin = 1 + 2 * NAME_TYPES.indexOf(type);
    let isFirst = true;
    for (const [at, token] of seen.entries()) {
      const start = tokens.starts[token] as number;
      if (start < span.start || (tokens.ends[token] as number) > span.end) continue;
      labels[at] = isFirst ? begin : begin + 1;
      isFirst = false;
    }
  }
  return labels;
}
