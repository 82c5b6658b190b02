import { TAG_NUMBER } from "../domain/morphology.ts";
import type { Reading } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";
import type { ReadingRules } from "../languages/rules/reading.ts";
import { hashText } from "../learn/hashing.ts";
import { findForm, lemmaOfReading } from "../learn/lexicon.ts";
import type { Pieces } from "./cut.ts";
import type { Engine } from "./engine.ts";
import { ReadingBuilder } from "./reading-builder.ts";
import { chooseFeatures, lemmaOfToken, partOf, tagTokens } from "./tag.ts";
import type { View } from "./view.ts";
import { OPENED_BIT, QUOTE_BIT } from "./words.ts";

/** A contraction is at most this many words. */
const WORDS_MAX = 2;

/** What words are made of: the text and its tokens as the tagger sees them. */
export interface TaggerInput {
  readonly source: Pick<Reading, "language" | "text">;
  readonly pieces: Pieces;
  readonly view: View;
}

/** Makes the syntactic words of tagged tokens, with features and lemmas. Linear in the tokens. */
export function buildWords(
  { source, pieces, view }: TaggerInput,
  rules: ReadingRules,
  engine: Engine,
  labels: Uint8Array = tagTokens(engine.tagger, view.description, view.starts, view.allowed),
): ReadingBuilder {
  const features = chooseFeatures(engine, view.description, view.starts, labels);
  const { tokens, starts } = pieces;
  const builder = new ReadingBuilder(source, tokens.size * WORDS_MAX);
  let seen = 0;
  let quotes = 0;
  for (let token = 0; token < tokens.size; token += 1) {
    if (starts[token] === 1) builder.startSentence();
    // Written out: copying a span's fields for every word would cost a sixth of all reading.
    const start = tokens.starts[token] as number;
    const end = tokens.ends[token] as number;
    const form = source.text.slice(start, end);
    if (view.tokens[seen] !== token) {
      builder.closeQuote();
      const mark = { start, end, tag: TAG_NUMBER.PUNCT, features: 0, lemma: form };
      builder.add({ ...mark, hash: 0, form: null, quotes: QUOTE_BIT });
      quotes = OPENED_BIT;
      continue;
    }
    const tags = engine.tagger.labels[labels[seen] as number] as readonly number[];
    if (tags.length > 1) {
      const words = rules.contractions.get(view.description.keys[seen] as string)?.words ?? [];
      addParts(builder, { start, end, quotes }, words, tags, engine);
    } else {
      const choice = { form, tag: tags[0] as number, features: features[seen] as number };
      const lemma = lemmaOfToken(engine, view.description, seen, choice);
      const hash = view.description.words[seen] as number;
      const { tag } = choice;
      builder.add({ start, end, tag, features: choice.features, lemma, hash, form: null, quotes });
    }
    quotes = 0;
    seen += 1;
  }
  return builder;
}

/** Adds the words of a contraction, which share its span: "du" as "de" and "le". */
function addParts(
  builder: ReadingBuilder,
  { start, end, quotes }: Span & { readonly quotes: number },
  words: readonly string[],
  tags: readonly number[],
  { lexicon }: Engine,
): void {
  for (const [index, tag] of tags.entries()) {
    const form = words[index] ?? "";
    const { features, reading } = partOf(lexicon, findForm(lexicon, form), tag);
    const lemma = reading < 0 ? form : lemmaOfReading(lexicon, form, reading);
    const around = index === 0 ? quotes : 0;
    const hash = hashText(form);
    builder.add({ start, end, tag, features, lemma, hash, form, quotes: around });
  }
}
