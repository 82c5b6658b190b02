import type { Analysis } from "../../src/domain/analysis.ts";
import { TAGS } from "../../src/domain/morphology.ts";
import type { Reading } from "../../src/domain/reading.ts";
import type { Random } from "./random.ts";

/** A word as it may stand in another's place. */
export interface Word {
  readonly text: string;
  readonly lemma: string;
}

/** Words of a language by tag and form: what may replace what, as often as it occurs. */
export type Vocabulary = ReadonlyMap<string, readonly Word[]>;

/** How one story is told: which words stand for those of the report that it is made from. */
export interface Story {
  /** The word that stands for another throughout the story; null where it stays. */
  readonly wordFor: (reading: Reading, word: number) => Word | null;
}

/** Tags of words that another story has others for. */
const REPLACED = new Set(["NOUN", "PROPN", "VERB", "ADJ"]);
/** Share of nouns, verbs and adjectives that another story has others for: then no five running words are left. */
const WORDS_SHARE = 0.45;
/** The same of names. */
const NAMES_SHARE = 0.8;
/** Share of replaced names that nobody had before: vocabulary grows with the reports, as it does in news. */
const NEW_NAMES_SHARE = 0.4;
const DIGITS = /^\d+$/;
const SYLLABLES =
  "ba ke lo mi nu ra se to vi za dro fel gan hor jil kam len mor nis pel quo ril sar tev und vor wen yor zel".split(
    " ",
  );

/** The words of reports by language, tag and form. Every occurrence counts, so that common words stay common. */
export function vocabularyOf(bases: readonly Analysis[]): Vocabulary {
  const words = new Map<string, Word[]>();
  for (const { reading } of bases) {
    for (let word = 0; word < reading.size; word += 1) {
      const key = keyOf(reading, word);
      if (key === null) continue;
      const text = reading.text.slice(reading.starts[word], reading.ends[word]);
      const lemma = reading.lemmaTable[reading.lemmas[word] as number] as string;
      const known = words.get(key);
      if (known === undefined) words.set(key, [{ text, lemma }]);
      else known.push({ text, lemma });
    }
  }
  return words;
}

/** Another story than the report tells: other names, numbers and, in part, other words, the same ones throughout. */
export function storyOf(vocabulary: Vocabulary, random: Random): Story {
  const chosen = new Map<string, Word | null>();
  return {
    wordFor: (reading, word) => {
      const text = reading.text.slice(reading.starts[word], reading.ends[word]);
      const known = chosen.get(text);
      if (known !== undefined) return known;
      const made = DIGITS.test(text)
        ? numberFor(text, random)
        : replacement(reading, word, { vocabulary, random });
      chosen.set(text, made);
      return made;
    },
  };
}

/** Another number of as many digits; years stay. */
function numberFor(text: string, random: Random): Word | null {
  if (text.length === 4 && /^(?:19|20)/.test(text)) return null;
  const digits = [...text].map((digit, place) =>
    String(place === 0 ? 1 + random.whole(9) : digit === "0" ? 0 : random.whole(10)),
  );
  const made = digits.join("");
  return { text: made, lemma: made };
}

function replacement(
  reading: Reading,
  word: number,
  { vocabulary, random }: { readonly vocabulary: Vocabulary; readonly random: Random },
): Word | null {
  const key = keyOf(reading, word);
  if (key === null) return null;
  const isName = TAGS[reading.tags[word] as number] === "PROPN";
  if (random.next() >= (isName ? NAMES_SHARE : WORDS_SHARE)) return null;
  if (isName && random.next() < NEW_NAMES_SHARE) {
    const name = Array.from({ length: 2 + random.whole(2) }, () => random.pick(SYLLABLES)).join("");
    const text = `${name[0]?.toUpperCase()}${name.slice(1)}`;
    return { text, lemma: text };
  }
  return random.pick(vocabulary.get(key) as readonly Word[]);
}

function keyOf(reading: Reading, word: number): string | null {
  const tag = reading.tags[word] as number;
  if (!REPLACED.has(TAGS[tag] as string)) return null;
  const start = reading.starts[word] as number;
  const isShared = start === reading.starts[word - 1] || start === reading.starts[word + 1];
  return isShared ? null : `${reading.language} ${tag} ${reading.features[word]}`;
}
