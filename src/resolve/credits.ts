import type { Block, Credit, Report } from "../domain/report.ts";
import { type Span, span } from "../domain/span.ts";
import type { ResolutionRules } from "../languages/rules/resolution.ts";
import { fold, keyOf } from "./words.ts";

/** Longest line that may be a credit as a whole, in characters; a longer one is a sentence of the text. */
const CREDIT_CHARS_MAX = 160;
/** Blocks at the beginning and the end in which bylines and lines of sources are looked for. */
const EDGE_BLOCKS = 4;
/** How far into a block a dateline's bracket may stand, in characters: « KARVA, 14 déc. (AFP) – ». */
const DATELINE_CHARS_MAX = 60;
/** Most words of a credited name. */
const NAME_WORDS_MAX = 6;

/** "(AFP)", "(avec Reuters et AP)": a bracket, and what follows it. */
const BRACKET = /\(([^()\n]{2,60})\)/g;
/** A dash or colon after a dateline's bracket. */
const DATELINE_END = /^\s*(?:[-–—:]|$)/;
/** How far before the text's end its closing credit may begin, in characters. */
const CLOSING_CHARS_MAX = 60;
/** "… – Reuters" behind the end of a sentence, « © AFP », or a line that holds nothing else. */
const CLOSING = /(?:^|[.!?…”"»)\]]\s*[-–—]|©)\s*(?<names>\p{L}[\p{L}\d/ ,&-]{1,38}?)[\s.]*$/u;
/** Nothing but full stops and spaces up to the end of the block. */
const BLOCK_END = /^[\s.]*$/;
/** A label and its colon: « Sources : », "Source:". */
const LABEL = /^\s*([\p{L}' ’]{2,30}?)\s*:\s*/u;
/** Between several credited names. */
const SEPARATOR = /\s*[;,/|]\s*|\s+(?:&|-|–)\s+/g;

/**
 * The credits of the page, and those that the text itself gives: wires in datelines and closing brackets,
 * lines of sources, bylines. Each once; what the page's metadata says stands first. Linear in the text.
 */
export function findCredits(report: Report, rules: ResolutionRules): readonly Credit[] {
  const credits: Credit[] = [...report.credits];
  const seen = new Set(credits.map(({ name, role }) => `${role} ${fold(name)}`));
  const { blocks } = report;
  for (const [index, block] of blocks.entries()) {
    const isEdge = index < EDGE_BLOCKS || index >= blocks.length - EDGE_BLOCKS;
    const found = [
      ...bracketCredits(report.text, block, rules),
      ...(isEdge ? lineCredits(report.text, block, rules) : []),
      ...(index === blocks.length - 1 ? closingCredits(report.text, block, rules) : []),
    ];
    for (const credit of found) {
      const key = `${credit.role} ${fold(credit.name)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      credits.push(credit);
    }
  }
  return credits;
}

/** Wires in a bracket that opens or closes a block. */
function bracketCredits(text: string, block: Block, rules: ResolutionRules): readonly Credit[] {
  const body = text.slice(block.span.start, block.span.end);
  const found: Credit[] = [];
  for (const match of body.matchAll(BRACKET)) {
    const inside = match[1] as string;
    const rest = body.slice(match.index + match[0].length, match.index + match[0].length + 200);
    const isDateline = match.index <= DATELINE_CHARS_MAX && DATELINE_END.test(rest);
    if (!isDateline && !BLOCK_END.test(rest)) continue;
    const start = block.span.start + match.index + 1;
    found.push(...labelledCredits(inside, start, rules), ...agenciesIn(inside, start, rules));
  }
  return found;
}

/** « (Source : Le Phare) »: names behind the label of a source; nothing where none stands there. */
function labelledCredits(words: string, start: number, rules: ResolutionRules): readonly Credit[] {
  const label = LABEL.exec(words);
  if (label === null || !rules.small.source.has(keyOf(label[1] as string).trim())) return [];
  return namesAfter(words, { offset: label[0].length, start, role: "source" }, rules);
}

/** The wires that close the text behind a dash or a sign of rights, or fill its last line: "… holds. – PA/Reuters", « © AFP ». */
function closingCredits(text: string, block: Block, rules: ResolutionRules): readonly Credit[] {
  const body = text.slice(block.span.start, block.span.end);
  const from = Math.max(0, body.length - CLOSING_CHARS_MAX);
  const closing = CLOSING.exec(body.slice(from));
  const names = closing?.groups?.names;
  if (closing === null || names === undefined) return [];
  const start = block.span.start + from + closing.index + closing[0].indexOf(names);
  return agenciesIn(names, start, rules);
}

/** The wires that a few words name; nothing where a word among them is none. */
function agenciesIn(words: string, start: number, rules: ResolutionRules): readonly Credit[] {
  const found: Credit[] = [];
  for (const part of partsOf(words, rules)) {
    const name = rules.agencies.get(keyOf(part.text));
    if (name === undefined) return [];
    const at = span(start + part.start, start + part.start + part.text.length);
    found.push({ name: part.text, role: "agency", span: at });
  }
  return found;
}

interface NamePart {
  readonly text: string;
  readonly start: number;
}

/** Splits at commas, slashes and words like « avec », "and". */
function partsOf(words: string, rules: ResolutionRules): readonly NamePart[] {
  const parts: NamePart[] = [];
  let start = 0;
  const close = (from: number, to: number): void => {
    const piece = words.slice(from, to);
    const trimmed = piece.trim();
    if (trimmed !== "") parts.push({ text: trimmed, start: from + piece.indexOf(trimmed) });
  };
  for (const match of words.matchAll(SEPARATOR)) {
    close(start, match.index);
    start = match.index + match[0].length;
  }
  close(start, words.length);
  return parts.flatMap((part) => splitAtWords(part, rules));
}

function splitAtWords({ text, start }: NamePart, rules: ResolutionRules): readonly NamePart[] {
  const parts: NamePart[] = [];
  let isOpen = false;
  for (const match of text.matchAll(/\S+/g)) {
    const key = keyOf(match[0]);
    const isJoint =
      (rules.small.agency.has(key) && !rules.small.byline.has(key)) || rules.small.taken.has(key);
    const last = parts.at(-1);
    if (isJoint) isOpen = false;
    else if (isOpen && last !== undefined) {
      const end = match.index + match[0].length;
      parts[parts.length - 1] = { text: text.slice(last.start - start, end), start: last.start };
    } else {
      parts.push({ text: match[0], start: start + match.index });
      isOpen = true;
    }
  }
  return parts;
}

/** A line that is nothing but a credit: « Sources : A ; B », "By A and B", « avec AFP ». */
function lineCredits(text: string, block: Block, rules: ResolutionRules): readonly Credit[] {
  const line = text.slice(block.span.start, block.span.end);
  if (line.length > CREDIT_CHARS_MAX) return [];
  const labelled = labelledCredits(line, block.span.start, rules);
  if (labelled.length > 0) return labelled;
  const opening = longestOpening(line, rules.small.byline);
  if (opening > 0) {
    const named = namesAfter(
      line,
      { offset: opening, start: block.span.start, role: "author" },
      rules,
    );
    if (named.length > 0) return named;
  }
  const wire = longestOpening(line, rules.small.agency);
  return wire > 0
    ? agenciesIn(line.slice(wire).replace(/[.\s]+$/, ""), block.span.start + wire, rules)
    : [];
}

/** Length of the longest of the openings, with the space after it, that the line begins with; 0 where none. */
function longestOpening(line: string, openings: ReadonlySet<string>): number {
  const lower = keyOf(line.slice(0, 60));
  let best = 0;
  for (const opening of openings) {
    const next = lower.charAt(opening.length);
    if (opening.length < best || !lower.startsWith(opening) || !/[\s:]/.test(next)) continue;
    best = opening.length;
  }
  if (best === 0) return 0;
  return best + (/^[\s:]+/.exec(line.slice(best))?.[0].length ?? 0);
}

/** The names of a credit line; none where a part is too long or not capitalised: then it is a sentence. */
function namesAfter(
  line: string,
  {
    offset,
    start,
    role,
  }: { readonly offset: number; readonly start: number; readonly role: Credit["role"] },
  rules: ResolutionRules,
): readonly Credit[] {
  const names = partsOf(line.slice(offset).replace(/[.\s]+$/, ""), rules);
  const credits: Credit[] = [];
  for (const part of names) {
    // "Reporting by A; editing by B": each name may have its own opening.
    const opening = longestOpening(part.text, rules.small.byline);
    const text = part.text.slice(opening);
    const at = part.start + opening;
    const isName = /^[\p{Lu}\p{N}]/u.test(text) && text.split(/\s+/).length <= NAME_WORDS_MAX;
    if (!isName) return [];
    const place: Span = span(start + offset + at, start + offset + at + text.length);
    const isWire = role === "author" && rules.agencies.has(keyOf(text));
    credits.push({ name: text, role: isWire ? "agency" : role, span: place });
  }
  return credits;
}
