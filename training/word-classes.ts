import { readFileSync } from "node:fs";
import { hashText } from "../src/learn/hashing.ts";
import { bytesOf, packSections } from "../src/learn/model-file.ts";
import { layOutClasses } from "../src/learn/word-classes.ts";

/** Languages without classes. */
const UNCLUSTERED = new Set(["de"]);

/** Slots of the table: about three quarters are used. */
const ROOM = 2 ** 18;

/**
 * Compiles the classes that `classes/cluster.py` printed (word, tab, class from 0) into a model file's bytes.
 * `RECOUPE_CLASSES` names the folder of `fr.tsv` and `en.tsv`. A language that nobody clustered has an empty table.
 */
export function compileWordClasses(code: string): Uint8Array {
  if (UNCLUSTERED.has(code)) {
    return packSections(new Map([["classes", bytesOf(layOutClasses([], 1))]]));
  }
  const folder = process.env.RECOUPE_CLASSES;
  if (folder === undefined) throw new Error("Wanted RECOUPE_CLASSES: see training/README.md.");
  const rows = readFileSync(`${folder}/${code}.tsv`, "utf8").trimEnd().split("\n");
  const entries = rows.map((row): readonly [number, number] => {
    const [word = "", number] = row.split("\t");
    return [hashText(word), Number(number) + 1];
  });
  return packSections(new Map([["classes", bytesOf(layOutClasses(entries, ROOM))]]));
}
