import { exact } from "../base/exact.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Attribution, Stance } from "../domain/attribution.ts";
import type { Figure } from "../domain/figure.ts";
import { type Reading, wordSpan } from "../domain/reading.ts";
import { overlapLength, overlaps, type Span } from "../domain/span.ts";
import { type Doer, type DoerFinder, type DoerRules, doerFinder } from "./doers.ts";
import type { SentenceTerms } from "./features.ts";
import { headTerm, isNounsInfinitive } from "./head-verb.ts";
import { type LabelRules, labelIn, type WordingLabel } from "./label-in.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Mood, moodOf } from "./moods.ts";
import { type Nesting, nestingOf } from "./nesting.ts";
import { NO_NEGATIONS, negationsIn } from "./polarity.ts";
import { mergeSpans, quotedStretches } from "./quoted.ts";
import { isBareParticiple, NO_ROLES, type Roles, rolesOf } from "./roles.ts";
import { itemsWithin } from "./sorted.ts";
import { stanceWithin } from "./stances-within.ts";
import { type Term, termsOf } from "./terms.ts";
import type { WordSense } from "./word-sense.ts";

/** Words of one report that state one thing: a statement before it is known which claim it belongs to. */
export interface Wording {
  /** Place in the dossier's list of wordings, and of its report in the dossier; −1 until it is given one (`place`). */
  readonly index: number;
  readonly report: number;
  readonly language: string;
  /** Null for the author's own assertion. */
  readonly attribution: Attribution | null;
  readonly spans: readonly Span[];
  readonly terms: readonly WordSense[];
  /** The word of `terms` that says what happened, a verb or the predicate of a copula; null without one. */
  readonly head: WordSense | null;
  readonly negated: boolean;
  /** The verbs of `terms` that a negation belongs to, whether the head or others. */
  readonly turned: readonly WordSense[];
  readonly mood: Mood;
  /** denies or doubts where the words report that somebody denies or doubts ("NGOs do not confirm that …"). */
  readonly frame: Stance | null;
  /** Who does so, an actor of the report; null where there is no frame, or nobody was found. */
  readonly frameBy: string | null;
  /** The verb of what is denied or doubted within a frame; null where it is a noun ("the abuses"), or no frame. */
  readonly deed: WordSense | null;
  readonly roles: Roles;
  readonly figures: readonly Figure[];
  /** The words that may stand for a claim made of it. */
  readonly label: WordingLabel;
  /** Who is said to have done it; null where nobody can be told. */
  readonly doer: Doer | null;
}

/** Gives a wording its place among those of the other reports, which changes as reports come and go. */
export function place(wording: Wording, places: Pick<Wording, "index" | "report">): Wording {
  return Object.assign(wording, places);
}

/** Share of a sentence of the outer content that an inner one fills, from which the outer only passes it on. */
const RELAY_SHARE_MIN = 0.55;
/** Content words that an author's own sentence needs to be looked at: shorter ones state too little. */
const ASSERTION_TERMS_MIN = 3;

/** All wordings of one report: what each attribution says, a sentence at a time, and the author's own. */
export function wordingsOf(source: WordingSource): readonly Wording[] {
  const { analysis } = source;
  const wordings: Wording[] = [];
  const findDoer = doerFinder(analysis, source.rules);
  const add = (parts: Parts) => wordings.push(wordingOf(source, parts, findDoer));
  const nesting = nestingOf(analysis.attributions);
  for (const attribution of analysis.attributions) {
    if (isUnsourced(attribution) || isOnlyDoubted(attribution, analysis, nesting)) continue;
    for (const spans of bySentence(attribution.content, source)) {
      const inner = innerOf(attribution, spans, nesting);
      const passedOn = inner.filter((each) => !isUnsourced(each));
      if (isRelay(attribution, passedOn)) continue;
      const held = inner.find(({ stance }) => stance === "denies" || stance === "doubts") ?? null;
      add(toldBy(attribution, spans, held) ?? stancedBy(attribution, spans, held, source));
    }
  }
  for (const spans of ownSentences(source)) add({ attribution: null, spans, held: null });
  return wordings;
}

/** "According to the agency the use of gas could not be verified": nobody else doubts it than who tells so. */
function toldBy(
  outer: Attribution,
  spans: readonly Span[],
  held: Attribution | null,
): Parts | null {
  const isTellers = held !== null && held.stance === "doubts" && isUnsourced(held);
  if (!isTellers || outer.stance !== "affirms") return null;
  const doubted = held.content.flatMap((part) => spans.flatMap((span) => clip(part, span)));
  if (doubted.length === 0) return null;
  return { attribution: { ...outer, stance: held.stance }, spans: doubted, held: null };
}

/** With the stance that the words themselves show ("said the reports were false"). */
function stancedBy(
  attribution: Attribution,
  spans: readonly Span[],
  held: Attribution | null,
  { analysis, lexicon }: WordingSource,
): Parts {
  const shown =
    held === null ? stanceWithin(attribution, spans, analysis.reading, lexicon.rules) : null;
  if (shown === null) return { attribution, spans, held };
  const told = { ...attribution, stance: shown.stance };
  return { attribution: told, spans: shown.spans, held, isShown: true };
}

/** What wordings are drawn from. */
export interface WordingSource {
  readonly analysis: Analysis;
  readonly sentences: readonly SentenceTerms[];
  readonly lexicon: Lexicon;
  readonly rules: DoerRules & { readonly comparison: LabelRules };
}

interface Parts {
  readonly attribution: Attribution | null;
  readonly spans: readonly Span[];
  /** What somebody denies or doubts within; null where nobody does. */
  readonly held: Attribution | null;
  /** Whether the stance was told by the words. */
  readonly isShown?: boolean;
}

function wordingOf(
  { analysis, lexicon, rules }: WordingSource,
  { attribution, spans, held, isShown }: Parts,
  findDoer: DoerFinder,
): Wording {
  const { reading, figures } = analysis;
  const blamed = attribution === null ? null : blamedSpan(attribution, lexicon);
  const found = withoutDetails(termsOf(reading, spans, lexicon), analysis);
  const terms = stated(found, attribution, lexicon);
  const inBlame = blamed === null ? [] : termsOf(reading, [blamed], lexicon);
  const roles = terms.length === 0 ? NO_ROLES : rolesOf(reading, spans, terms, lexicon.rules);
  const all = [...inBlame, ...terms];
  const head = headTerm(reading, terms);
  // Calling it false is the denial, and negates nothing more.
  const negations =
    isShown === true ? NO_NEGATIONS : negationsIn(reading, spans, terms, lexicon.rules);
  const who = inBlame.length === 0 ? roles : { ...roles, agents: inBlame, doers: inBlame };
  return {
    index: -1,
    report: -1,
    attribution,
    spans: exact(spans),
    frame: held?.stance ?? null,
    frameBy: held?.speaker ?? null,
    deed: held === null ? null : (deedOf(held, reading, lexicon)?.sense ?? null),
    language: analysis.report.language,
    terms: sensesOf(all),
    head: head?.sense ?? null,
    negated: negations.negated,
    turned: exact(negations.turned),
    mood: moodOf(attribution, spans, reading, lexicon.rules),
    roles: who === NO_ROLES ? NO_ROLES : sensesIn(who),
    figures: exact(spans.flatMap((part) => itemsWithin(figures, part))),
    label: labelIn(
      { attribution, spans, terms: all.length, hasHead: head !== null },
      analysis,
      rules.comparison,
    ),
    doer:
      who.agents.length === 0 ? null : findDoer({ agents: who.agents, attribution, terms: all }),
  };
}

function sensesOf(terms: readonly Term[]): readonly WordSense[] {
  return exact(terms.map(({ sense }) => sense));
}

function sensesIn({ agents, doers, patients }: Roles<Term>): Roles {
  return { agents: sensesOf(agents), doers: sensesOf(doers), patients: sensesOf(patients) };
}

/** What is denied is not that there are claims: « les témoignages faisant état d'enlèvements » are of abductions. */
function stated(
  terms: readonly Term[],
  attribution: Attribution | null,
  { rules }: Lexicon,
): readonly Term[] {
  if (attribution?.stance !== "denies" && attribution?.stance !== "doubts") return terms;
  const own = terms.filter(({ key }) => !rules.sayings.has(key));
  return own.length > 0 ? own : terms;
}

/** The first verb that is no participle of a noun ("the so-called abuses") and blames nobody ("abuses attributed to"). */
function deedOf({ content }: Attribution, reading: Reading, lexicon: Lexicon): Term | null {
  const verbs = termsOf(reading, content, lexicon).filter(({ isVerb }) => isVerb);
  const isDeed = ({ word, key }: Term) =>
    !isBareParticiple(reading, word) &&
    !isNounsInfinitive(reading, word) &&
    !lexicon.rules.blame.has(key);
  return verbs.find(isDeed) ?? null;
}

/**
 * "82 civilians, including 11 women, since Sunday": the parts of a figure and its period are compared as such,
 * and are not what is said.
 */
function withoutDetails(terms: readonly Term[], { reading, figures }: Analysis): readonly Term[] {
  const details = figures.flatMap(({ partOf, span, window }) => [
    ...(partOf === null ? [] : [span]),
    ...(window === null || overlaps(window.span, span) ? [] : [window.span]),
  ]);
  if (details.length === 0) return terms;
  const held = mergeSpans(details).map((span) => ({ span }));
  return terms.filter(({ word }) => itemsWithin(held, wordSpan(reading, word)).length === 0);
}

/** Who is blamed stands between the cue and the content: "accuse [le Front] d'avoir bombardé le convoi". */
function blamedSpan({ cueLemma, cue, content }: Attribution, { rules }: Lexicon): Span | null {
  const after = cue.at(-1)?.end;
  const before = content[0]?.start;
  if (cueLemma === null || !rules.blame.has(cueLemma)) return null;
  if (after === undefined || before === undefined || before <= after) return null;
  return { start: after, end: before };
}

/** Attributions inside this one, at any depth, that fill most of these words of it. */
function innerOf(
  outer: Attribution,
  spans: readonly Span[],
  nesting: Nesting,
): readonly Attribution[] {
  const size = length(spans);
  return nesting.inside(outer).filter((inner) => {
    const filled = mergeSpans([...inner.content, ...inner.cue, ...inner.source]);
    return shared(spans, filled) >= size * RELAY_SHARE_MIN;
  });
}

/** One who only passes another's word on states nothing more than that other does. */
function isRelay(outer: Attribution, inner: readonly Attribution[]): boolean {
  return (
    outer.stance === "affirms" &&
    inner.length > 0 &&
    inner.every(({ stance }) => stance !== "denies" && stance !== "doubts")
  );
}

/** "Aucune ne confirme les affirmations selon lesquelles …": that somebody affirmed it names no origin. */
function isUnsourced({ source, speaker, in: outer }: Attribution): boolean {
  return source.length === 0 && speaker === null && outer !== null;
}

/**
 * « n'a pas pu vérifier les témoignages faisant état d'enlèvements » : what is doubted is nobody's word by that;
 * whoever is named within still says it.
 */
function isOnlyDoubted(inner: Attribution, { actors }: Analysis, nesting: Nesting): boolean {
  const outer = nesting.pathTo(inner).slice(0, -1);
  if (!outer.some(({ stance }) => stance === "denies" || stance === "doubts")) return false;
  const speaker = actors.find(({ id }) => id === inner.speaker);
  return speaker === undefined || speaker.type === "unnamed" || speaker.type === "document";
}

/** The parts of a content, sentence by sentence: a quotation of five sentences states five things. */
function bySentence(
  content: readonly Span[],
  { sentences }: WordingSource,
): readonly (readonly Span[])[] {
  const held = content.flatMap((part) => itemsWithin(sentences, part));
  const parts = [...new Set(held)].map(({ span }) => content.flatMap((part) => clip(part, span)));
  return parts.length > 0 ? parts : [content];
}

function clip(part: Span, within: Span): readonly Span[] {
  const start = Math.max(part.start, within.start);
  const end = Math.min(part.end, within.end);
  return start < end ? [{ start, end }] : [];
}

/**
 * Sentences in the author's own voice: touched by no attribution, no headline (it sums up what others say
 * below), and no quotation in it (whose speaker was not found).
 */
function ownSentences({ analysis, sentences }: WordingSource): readonly (readonly Span[])[] {
  const { attributions, report } = analysis;
  const said = attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
  const covered = mergeSpans(said).map((span) => ({ span }));
  const quoted = quotedStretches(analysis).map((span) => ({ span }));
  const headlines = report.blocks.filter(({ kind }) => kind === "title" || kind === "heading");
  const own = sentences.filter(
    ({ span, terms }) =>
      terms.length >= ASSERTION_TERMS_MIN &&
      itemsWithin(covered, span).length === 0 &&
      itemsWithin(headlines, span).length === 0 &&
      itemsWithin(quoted, span).length === 0,
  );
  return own.map(({ span }) => [span]);
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function shared(outer: readonly Span[], inner: readonly Span[]): number {
  let sum = 0;
  for (const a of outer) for (const b of inner) sum += overlapLength(a, b);
  return sum;
}
