import { analyse, compare, type Report, reportFromText } from "../src/index.ts";

/** Articles that are edited, and the words each has at least. */
const ARTICLES = 40;
const WORDS_MIN = 150;
/** How much is edited, as a share of the text. */
const STRENGTHS = [0.1, 0.3, 0.5];

/** Numbers from 0 up to 1, the same in every run (a linear congruence, Park and Miller 1988). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

type Edit = (text: string, strength: number, random: () => number) => string;

/** A sentence ends at its mark and the space behind it. */
const SENTENCES = /[^.!?]+[.!?]+\s*/g;
/** A word of five letters and more, where a scanner misreads. */
const LONG_WORD = /\p{L}{5,}/gu;
/** Words between two changed ones, at full strength. */
const WORDS = /\S+/g;

const EDITS: Readonly<Record<string, Edit>> = {
  "sentences cut": (text, strength, random) =>
    sentencesOf(text)
      .filter(() => random() >= strength)
      .join(""),
  "sentences moved": (text, strength, random) => {
    const sentences = [...sentencesOf(text)];
    for (const [at, sentence] of sentences.entries()) {
      if (random() >= strength) continue;
      const to = Math.floor(random() * sentences.length);
      sentences[at] = sentences[to] as string;
      sentences[to] = sentence;
    }
    return sentences.join("");
  },
  // Every word may give way, one in three at most: connectives and synonyms in a sub-editor's hand.
  "words changed": (text, strength, random) =>
    text.replace(WORDS, (word) => (random() < strength / 3 ? "autrement" : word)),
  "letters misread": (text, strength, random) =>
    text.replace(LONG_WORD, (word) =>
      random() < strength / 3 ? `${word.slice(0, 2)}i1${word.slice(4)}` : word,
    ),
};

function sentencesOf(text: string): readonly string[] {
  return text.match(SENTENCES) ?? [text];
}

/** Share of edited copies that are found as copies of their article, per cent, by edit and strength. */
export async function editedRecall(reports: readonly Report[]) {
  const chosen = reports.filter(({ text }) => text.split(/\s+/).length >= WORDS_MIN);
  const step = Math.max(1, Math.floor(chosen.length / ARTICLES));
  const articles = chosen.filter((_, at) => at % step === 0).slice(0, ARTICLES);
  const originals = articles.map((report) => analyse(report));
  const rows: { edit: string; strength: number; recall: number }[] = [];
  for (const [edit, make] of Object.entries(EDITS)) {
    for (const strength of STRENGTHS) {
      const random = randomNumbers(20_250_101);
      const edited = await Promise.all(
        articles.map(({ text, language }) =>
          reportFromText(make(text, strength, random), {
            outlet: "Edited",
            languageForced: language,
          }),
        ),
      );
      const { copies } = compare([...originals, ...edited.map((report) => analyse(report))]);
      const found = articles.filter(({ id }, at) =>
        copies.some(
          ({ reports: pair }) => pair.includes(id) && pair.includes(edited[at]?.id ?? ""),
        ),
      );
      rows.push({ edit, strength, recall: (found.length / articles.length) * 100 });
    }
  }
  return rows;
}
