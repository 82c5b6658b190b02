import { type GoldSentence, readTreebank } from "./treebank.ts";

/** Which treebanks a language is trained, tuned and tested on; all in `data/ud`. */
export interface Corpora {
  readonly train: readonly string[];
  readonly dev: Readonly<Record<string, string>>;
  readonly test: Readonly<Record<string, string>>;
  /** Files in document order, for measures from raw text. */
  readonly raw: Readonly<Record<string, string>>;
}

/** Only treebanks whose licence lets the weights be given away are trained on. */
export const CORPORA: Readonly<Record<string, Corpora>> = {
  fr: {
    train: [
      "UD_French-Sequoia/fr_sequoia-ud-train.conllu",
      "UD_French-GSD/fr_gsd-ud-dev.conllu",
      "UD_French-PUD/fr_pud-ud-test.conllu",
      "UD_French-FQB/fr_fqb-ud-test.conllu",
      "UD_French-Rhapsodie/fr_rhapsodie-ud-train.conllu",
      "UD_French-ParisStories/fr_parisstories-ud-train.conllu",
    ],
    dev: { "Sequoia dev": "UD_French-Sequoia/fr_sequoia-ud-dev.conllu" },
    test: {
      "Sequoia test": "UD_French-Sequoia/fr_sequoia-ud-test.conllu",
      "GSD test": "UD_French-GSD/fr_gsd-ud-test.conllu",
      "ParTUT test": "UD_French-ParTUT/fr_partut-ud-test.conllu",
    },
    raw: { "annodis.er": "UD_French-Sequoia/not-to-release/annodis.er.conllu" },
  },
  de: {
    train: ["UD_German-PUD/de_pud-ud-test.conllu#0-800"],
    dev: {},
    test: { "PUD, last 200": "UD_German-PUD/de_pud-ud-test.conllu#800-1000" },
    raw: { "PUD, last 200": "UD_German-PUD/de_pud-ud-test.conllu#800-1000" },
  },
  en: {
    train: ["UD_English-EWT/not-to-release/sources", "UD_English-PUD/en_pud-ud-test.conllu"],
    dev: { "EWT dev": "UD_English-EWT/en_ewt-ud-dev.conllu" },
    test: {
      "EWT test": "UD_English-EWT/en_ewt-ud-test.conllu",
      "GUM test": "UD_English-GUM/en_gum-ud-test.conllu",
    },
    raw: {
      "EWT dev": "UD_English-EWT/en_ewt-ud-dev.conllu",
      "EWT test": "UD_English-EWT/en_ewt-ud-test.conllu",
    },
  },
};

/** Shorter sentences ("Oui.") may well stand in test and training by chance. */
const SAME_CHARS_MIN = 12;

/** The training sentences: none that is, by id or by text, in a dev or test file; none twice. `without` names a treebank to leave out. */
export function trainingSentences(code: string, without = ""): readonly GoldSentence[] {
  const { train, dev, test } = corporaOf(code);
  const heldOut = [...Object.values(dev), ...Object.values(test)].flatMap(readTreebank);
  const ids = new Set(heldOut.map(({ id }) => id));
  const texts = new Set(heldOut.map(({ text }) => normalise(text)));
  const files = train.filter((file) => without === "" || !file.includes(without));
  return files.flatMap(readTreebank).filter((sentence) => {
    const text = normalise(sentence.text);
    if (ids.has(sentence.id) || (text.length > SAME_CHARS_MIN && texts.has(text))) return false;
    texts.add(text);
    return true;
  });
}

/** The corpora of a language. @throws for one that has none. */
export function corporaOf(code: string): Corpora {
  const corpora = CORPORA[code];
  if (corpora === undefined) throw new Error(`Wanted fr or en, found "${code}".`);
  return corpora;
}

function normalise(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
