import type { Stance } from "../../domain/attribution.ts";
import type { Copy, CopyLoss } from "../../domain/comparison.ts";
import type { Bound } from "../../domain/figure.ts";
import type { EstimateMethod, GradeMethod, Tie } from "../../domain/grade.ts";
import type { CheckKind } from "../../domain/ledger.ts";
import type { Phrase } from "../phrase.ts";

/** Languages of the page and the terminal. */
export type Ui = "fr" | "en";

/** Every word that `render` prints; one catalogue a language, the same keys in each. Counts come formatted by `n`. */
export interface Messages {
  /** BCP 47 tag for dates, numbers and lists. */
  readonly locale: string;
  // The dossier
  readonly title: (reports: number, outlets: number) => string;
  readonly tagline: string;
  readonly summary: (counts: {
    claims: number;
    contested: number;
    oneOrigin: number;
    confirmed: number;
  }) => string;
  readonly sourcingNotTruth: string;
  readonly reports: string;
  readonly outlets: string;
  readonly languages: string;
  readonly published: string;
  readonly undated: string;
  readonly claims: string;
  readonly copiesFound: string;
  readonly contestedClaims: string;
  readonly oneOriginClaims: string;
  readonly confirmedClaims: string;
  readonly filterLabel: string;
  readonly all: string;
  readonly skipToFindings: string;
  readonly contents: string;
  readonly keys: string;
  readonly keysHelp: readonly (readonly [string, string])[];
  readonly noClaims: string;
  readonly madeBy: string;
  // A finding
  readonly findings: string;
  readonly findingsLead: string;
  /** "12 reports, 1 origin": a finding at a glance. */
  readonly gist: (reports: number, origins: number) => string;
  readonly glance: string;
  /** "3 series with figures in conflict", "2 figures to check". */
  readonly glanceFigures: (conflicts: number, checks: number) => string;
  readonly saidOnce: (count: number) => string;
  readonly saidOnceLead: string;
  readonly carried: (reports: number, names: Phrase) => Phrase;
  readonly carriedByMany: (reports: number, independent: number, names: Phrase) => Phrase;
  readonly countedAs: (origins: number, independent: number) => Phrase;
  readonly nobodyAffirms: string;
  readonly deniedBy: (names: Phrase) => Phrase;
  readonly doubtedBy: (names: Phrase) => Phrase;
  readonly expectedBy: (names: Phrase) => Phrase;
  readonly standsAgainst: (numbers: readonly number[]) => Phrase;
  readonly noConfirmation: string;
  readonly confirmedBy: (names: Phrase) => Phrase;
  readonly allConfirm: string;
  readonly andOthers: (count: number) => string;
  readonly isParty: (party: string) => string;
  readonly itselfParty: string;
  readonly contested: string;
  readonly contradicts: string;
  readonly affirmed: string;
  readonly denied: string;
  readonly doubted: string;
  readonly otherStances: string;
  readonly nobody: string;
  readonly author: string;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly countsAsOne: string;
  readonly originCount: (count: number) => string;
  readonly reportCount: (count: number) => string;
  readonly unnamed: string;
  /** For a source without any words. */
  readonly someone: string;
  readonly outlet: string;
  readonly party: (name: string) => string;
  readonly credible: string;
  readonly ownWords: string;
  readonly hedged: string;
  readonly seeInReport: string;
  readonly moreCarriers: (count: number) => string;
  readonly whyOne: string;
  readonly ties: Readonly<Record<Tie["kind"], (detail: string) => string>>;
  readonly tieSource: string;
  /** What one kind of tie does to the count: "same owner: 5 → 3". */
  readonly tieStep: (step: {
    kind: string;
    before: number;
    after: number;
    isOff: boolean;
  }) => string;
  readonly tieKinds: Readonly<Record<Tie["kind"], string>>;
  readonly tieSteps: string;
  readonly chain: string;
  readonly chainLead: string;
  readonly chainMore: (count: number) => string;
  readonly evidence: string;
  readonly sourcing: string;
  readonly methods: Readonly<Record<GradeMethod, string>>;
  /** Verdicts in words, by method and code; a code without words is printed as it is. */
  readonly verdicts: Readonly<Partial<Record<GradeMethod, Readonly<Record<string, string>>>>>;
  readonly met: string;
  readonly unmet: string;
  readonly whyGrouped: string;
  /** By reason code; a code without words is printed as it is. */
  readonly reasonWords: Readonly<Record<string, (detail: string) => string>>;
  // Figures
  readonly figures: string;
  readonly figuresLead: string;
  readonly noFigures: string;
  readonly seriesTitle: (measure: string, group: string | null, place: string | null) => string;
  readonly measures: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
  readonly bounds: Readonly<Record<Bound, (value: string) => string>>;
  readonly range: (from: string, to: string) => string;
  readonly perPeriod: string;
  readonly inTotal: string;
  readonly period: string;
  readonly who: string;
  readonly figure: string;
  readonly including: string;
  readonly conflict: string;
  readonly said: string;
  readonly revised: (from: string, to: string, who: string) => string;
  readonly revisions: string;
  readonly running: string;
  readonly checks: string;
  readonly checksLead: string;
  /** A check in a sentence; `detail` as the reason gives it, `names` of the reports. */
  readonly checkKinds: Readonly<Record<CheckKind, (detail: string, names: string) => string>>;
  readonly estimates: string;
  readonly estimatesLead: string;
  readonly estimateMethods: Readonly<Record<EstimateMethod, string>>;
  readonly estimateValues: Readonly<Record<string, string>>;
  readonly noEstimate: string;
  readonly independentCount: (figures: number, independent: number) => string;
  readonly conflictCount: (count: number) => string;
  readonly chartLabel: (title: string) => string;
  readonly chartNote: string;
  readonly otherFigures: (count: number) => string;
  readonly upTo: (date: string) => string;
  readonly from: (date: string) => string;
  readonly noDate: string;
  // Reports
  readonly reportsTitle: string;
  readonly reportsLead: string;
  readonly legend: string;
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly nested: string;
  readonly figureMark: string;
  readonly credits: string;
  readonly original: string;
  readonly captured: string;
  readonly untitled: string;
  readonly unknownOutlet: string;
  readonly modified: string;
  readonly copies: Readonly<Record<Copy["kind"], (other: string) => string>>;
  /** What a copy lost of its original, so many times. */
  readonly copyLosses: Readonly<Record<CopyLoss["kind"], (count: number) => string>>;
  readonly shareOfText: (percent: string) => string;
  readonly backToFinding: string;
  readonly notes: string;
  // The terminal
  readonly credibleShort: string;
  readonly through: (names: string) => string;
  // Who speaks
  readonly actors: string;
  readonly actorsLead: string;
  readonly noActors: string;
  readonly moreActors: (count: number) => string;
  readonly moreSayings: (count: number) => string;
  readonly quotedBy: string;
  readonly outletSources: string;
  readonly namedSources: string;
  readonly unnamedSources: string;
  readonly untoldSources: string;
  // What a copy adds or leaves out
  readonly whatDiffers: string;
  readonly onlyIn: (report: string) => string;
  readonly nothingDiffers: string;
  // Finding and taking along
  readonly search: string;
  readonly searchNone: string;
  readonly takeTable: string;
  readonly takeChart: string;
  readonly otherShort: string;
  readonly colon: string;
  readonly quote: (words: string) => string;
  readonly tiesShort: string;
}
