import { featureOf, TAG_NUMBER } from "../src/domain/morphology.ts";
import type { Lexicon } from "../src/learn/lexicon.ts";
import { RULE_CHARS_MAX } from "../src/read/tagger.ts";

/** A rule must hold for this many forms of the lexicon, and for this share of those with its ending. */
const RULE_FORMS_MIN = 12;
const RULE_SHARE_MIN = 0.5;

const LEARNT = new Set<number>([
  TAG_NUMBER.VERB,
  TAG_NUMBER.NOUN,
  TAG_NUMBER.ADJ,
  TAG_NUMBER.PROPN,
]);

/** Rows "tag, ending, cut, add" of the commonest way from form to lemma for each ending. */
export function learnLemmaRules(lexicon: Lexicon): string {
  const counts = new Map<string, Map<string, number>>();
  walkForms(lexicon, (form, reading) => {
    const tag = lexicon.readings[reading * 4] as number;
    const isPlural = featureOf(lexicon.readings[reading * 4 + 1] as number, "Number") === "Plur";
    // Only plural names have a rule: "Democrats".
    if (!LEARNT.has(tag) || (tag === TAG_NUMBER.PROPN && !isPlural)) return;
    const cut = lexicon.readings[reading * 4 + 2] as number;
    const add = lexicon.suffixes[lexicon.readings[reading * 4 + 3] as number] as string;
    for (
      let length = Math.max(1, cut);
      length <= Math.min(RULE_CHARS_MAX, form.length - 1);
      length += 1
    ) {
      const key = `${tag}\t${form.slice(form.length - length)}`;
      const edits = counts.get(key) ?? new Map<string, number>();
      edits.set(`${cut}\t${add}`, (edits.get(`${cut}\t${add}`) ?? 0) + 1);
      counts.set(key, edits);
    }
  });
  return pruned(counts).join("\n");
}

/** Leaves out weak rules, and those that only say what a shorter ending says already. */
function pruned(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): string[] {
  const kept = new Map<string, string>();
  const keys = [...counts.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const key of keys) {
    const edits = [...(counts.get(key) ?? [])].sort((a, b) => b[1] - a[1]);
    const total = edits.reduce((sum, [, count]) => sum + count, 0);
    const [edit, count] = edits[0] ?? ["", 0];
    if (count < RULE_FORMS_MIN || count < total * RULE_SHARE_MIN) continue;
    if (inherited(kept, key) !== edit) kept.set(key, edit);
  }
  return [...kept].map(([key, edit]) => `${key}\t${edit}`).sort();
}

function inherited(kept: ReadonlyMap<string, string>, key: string): string {
  const [tag = "", ending = ""] = key.split("\t");
  for (let from = 1; from < ending.length; from += 1) {
    const edit = kept.get(`${tag}\t${ending.slice(from)}`);
    if (edit !== undefined) return edit;
  }
  return "0\t";
}

/** Calls `visit` for each form and each of its readings. */
function walkForms(lexicon: Lexicon, visit: (form: string, reading: number) => void): void {
  const codes = new Map<number, string>();
  for (let code = 0; code < lexicon.letters.length; code += 1) {
    const letter = lexicon.letters[code] as number;
    if (letter > 0) codes.set(letter, String.fromCharCode(code));
  }
  const stack: { state: number; form: string }[] = [{ state: lexicon.root, form: "" }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    for (let index = top.state; ; index += 1) {
      const transition = lexicon.transitions[index] as number;
      const letter = transition & 0xff;
      const target = transition >>> 9;
      if (letter > 0) stack.push({ state: target, form: top.form + (codes.get(letter) ?? "") });
      else {
        const after = lexicon.setStarts[target + 1] as number;
        for (let m = lexicon.setStarts[target] as number; m < after; m += 1) {
          visit(top.form, lexicon.members[m] as number);
        }
      }
      if ((transition & 0x100) !== 0) break;
    }
  }
}
