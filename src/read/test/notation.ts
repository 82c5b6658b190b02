import { reportOf } from "../../../tests/support/report.ts";
import {
  lemmaOf,
  type Reading,
  sentenceCount,
  sentenceWords,
  tagOf,
  wordText,
} from "../../domain/reading.ts";
import { languageOf } from "../../languages/index.ts";
import { read } from "../read.ts";

/** Reads a text with the room of a language. */
export function readText(code: string, text: string): Reading {
  const language = languageOf(code);
  if (language === null) throw new Error(`No language room for "${code}".`);
  return read(reportOf(text, { language: code }), language.reading);
}

/**
 * Sentences with their words parted by `|` and the spaces of the text kept: what stands between the words
 * shows. The words of a contraction are shown once.
 */
export function marked(reading: Reading): readonly string[] {
  return Array.from({ length: sentenceCount(reading) }, (_, sentence) => {
    const { first, after } = sentenceWords(reading, sentence);
    let shown = "";
    let end = -1;
    for (let word = first; word < after; word += 1) {
      if (word > first && reading.starts[word] === reading.starts[word - 1]) continue;
      const start = reading.starts[word] as number;
      if (end >= 0) shown += start === end ? "|" : " ";
      shown += wordText(reading, word);
      end = reading.ends[word] as number;
    }
    return shown;
  });
}

/** "word/TAG" of every word; the words of a contraction as "du/ADP du/DET". */
export function tagged(reading: Reading): string {
  const words = Array.from({ length: reading.size }, (_, word) => word);
  return words.map((word) => `${wordText(reading, word)}/${tagOf(reading, word)}`).join(" ");
}

/** The lemmas, parted by spaces. */
export function lemmas(reading: Reading): string {
  return Array.from({ length: reading.size }, (_, word) => lemmaOf(reading, word)).join(" ");
}
