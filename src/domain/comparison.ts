import type { ActorType } from "./actor.ts";
import type { Stance } from "./attribution.ts";
import type { Factuality } from "./factuality.ts";
import type { Bound, TimeWindow } from "./figure.ts";
import type { FigureCheck, FigureRevision, LedgerEntry } from "./ledger.ts";
import type { Note, Reason } from "./reason.ts";
import type { Report } from "./report.ts";
import type { Evidence, Span } from "./span.ts";

/** An actor over the whole dossier: the same person or body under every name and in every language. */
export interface DossierActor {
  /** Hash of the normalised name and type. */
  readonly id: string;
  /** The fullest name that any report gives. */
  readonly name: string;
  readonly type: ActorType;
  readonly aliases: readonly string[];
  readonly role: string | null;
  readonly affiliation: string | null;
  /** Where some report words it as several ("sources"); absent where none does. */
  readonly number?: "several";
  /** The report-level actors behind it. */
  readonly members: readonly { readonly report: string; readonly actor: string }[];
  readonly reasons: readonly Reason[];
}

/** Two reports that share text. */
export interface Copy {
  readonly kind: "whole" | "partial" | "translated";
  /** The two report ids, the older first where dates or credits tell, else in id order. */
  readonly reports: readonly [string, string];
  /** The report that was copied from; null when it cannot be told. */
  readonly from: string | null;
  /** Share of the shorter text's shingles (or aligned content) found in the other, 0 to 1. */
  readonly containment: number;
  /** Matching stretches in both reports. */
  readonly evidence: readonly (readonly [Evidence, Evidence])[];
  readonly reasons: readonly Reason[];
  /** What the copy lost of its original; absent where nothing was found, or which was copied is not known. */
  readonly losses?: readonly CopyLoss[];
}

/** What a copy lost of its original. */
export interface CopyLoss {
  /**
   * attribution: both print it, the copy without who says it; hedge: with less doubt than the original; denial: the copy
   * leaves out that somebody denies or doubts.
   */
  readonly kind: "attribution" | "hedge" | "denial";
  /** The words of the original that were lost, or that carried what was. */
  readonly original: Evidence;
  /** The words that stand in the copy without it; null where nothing of it stands there. */
  readonly copy: Evidence | null;
}

/** One act of saying, however many reports carry it. */
export interface Utterance {
  readonly id: string;
  /** Dossier actor; null when the speaker is not known. */
  readonly actor: string | null;
  readonly members: readonly { readonly report: string; readonly attribution: string }[];
  readonly reasons: readonly Reason[];
}

/** One appearance of a claim in one report. */
export interface Statement {
  readonly report: string;
  /** The attribution whose content states it; null for the author's own assertion. */
  readonly attribution: string | null;
  readonly stance: Stance;
  readonly hedged: boolean;
  /** Id of the origin it comes from. */
  readonly origin: string;
  /** Sources from the outlet inwards, as they are to be read; the innermost last. */
  readonly chain: readonly ChainLink[];
  /** The words that state it. */
  readonly spans: readonly Span[];
  /** Words of who says it and of the saying; empty for the author's own assertion. */
  readonly sourceSpans: readonly Span[];
  readonly cueSpans: readonly Span[];
  /** Local ids of the figures that stand in it. */
  readonly figures: readonly string[];
  /** How sure each source of the chain is of it, from the author inwards; absent where nothing tells. */
  readonly factuality?: Factuality;
  /** Why it was counted with this claim (features and their weights); empty for the first. */
  readonly reasons: readonly Reason[];
}

/** One source in a chain. */
export interface ChainLink {
  readonly name: string;
  readonly type: ActorType | "outlet";
  /** Dossier actor id; null for an outlet or an unresolved source. */
  readonly actor: string | null;
  readonly stance: Stance | null;
  /** Local attribution id; null for the outlet and credited makers. */
  readonly attribution: string | null;
}

/** The root that a claim comes from. */
export interface Origin {
  readonly id: string;
  /** actor: somebody who says it; outlet: the report's own words; unnamed: a source that nothing names. */
  readonly kind: "actor" | "outlet" | "unnamed";
  readonly name: string;
  readonly type: ActorType | "outlet";
  /** Dossier actor id; null for an outlet. */
  readonly actor: string | null;
  /** Reports that carry it for this claim, each once. */
  readonly carriers: readonly string[];
}

/** How an origin stands to a claim, over all its statements, each kind once. */
export interface ClaimEdge {
  /** Origin id; of who refuses, the id that he would have as an origin. */
  readonly origin: string;
  /**
   * corrects and retracts: what the origin had said before; refuses-comment: was asked and said nothing, which is
   * neither side; other stances (asks, expects …) make no edge.
   */
  readonly kind: "affirms" | "denies" | "doubts" | "corrects" | "retracts" | "refuses-comment";
  /** Who refuses, for he may be none of the claim's origins; absent for other kinds. */
  readonly name?: string;
  /** The words that say so: cue and content of each statement, or the author's own. */
  readonly evidence: readonly Evidence[];
}

/** A proposition, comparable across reports. */
export interface Claim {
  readonly id: string;
  /** The shortest clear wording found, as written in one report. */
  readonly label: string;
  readonly labelFrom: Evidence;
  readonly language: string;
  readonly statements: readonly Statement[];
  readonly origins: readonly Origin[];
  /** How each origin stands to it; absent where it was made by an older version. */
  readonly edges?: readonly ClaimEdge[];
  /** Ids of dossier figures that belong to it. */
  readonly figures: readonly string[];
  /** Who is said to have done harm, where the words name somebody. */
  readonly perpetrators: readonly {
    readonly name: string;
    /** Dossier actor id; null when the name is no known actor's. */
    readonly actor: string | null;
    readonly evidence: readonly Evidence[];
  }[];
  /** Other claims that it contradicts (negated, incompatible figure or perpetrator). */
  readonly contradicts: readonly { readonly claim: string; readonly reasons: readonly Reason[] }[];
}

/** A figure of one report, with what the dossier adds. */
export interface DossierFigure {
  /** `report id` + "/" + local figure id. */
  readonly id: string;
  readonly report: string;
  readonly span: Span;
  readonly value: number;
  readonly valueMax: number | null;
  readonly bound: Bound;
  readonly unit: string | null;
  readonly measure: string | null;
  readonly group: string | null;
  /** Dossier figure id of the whole. */
  readonly partOf: string | null;
  readonly origin: Origin;
  readonly window: TimeWindow | null;
  readonly asOf: string | null;
  readonly place: string | null;
  readonly hedged: boolean;
  /** True where words make it a running total; absent where none do. */
  readonly isCumulative?: true;
  /** Dossier figure id of the number that its report says it replaces. */
  readonly revises?: string;
}

/** Figures of one measure, group and place: one table of who gave what number when. */
export interface FigureSeries {
  readonly id: string;
  readonly measure: string;
  readonly group: string | null;
  readonly place: string | null;
  /** Dossier figure ids, by window or as-of, then by publication. */
  readonly figures: readonly string[];
  /** Pairs that cannot both hold for the same window, each with why. */
  readonly conflicts: readonly {
    readonly figures: readonly [string, string];
    readonly reasons: readonly Reason[];
  }[];
  /** Who gave which number for which period, and when it was said: by period, then in the order said. */
  readonly ledger?: readonly LedgerEntry[];
  readonly revisions?: readonly FigureRevision[];
}

/** All that is made of a dossier before the desk's policy is brought in. */
export interface Comparison {
  readonly kind: "comparison";
  /** Each report once, in id order: the order of the input changes nothing. */
  readonly reports: readonly Report[];
  readonly actors: readonly DossierActor[];
  readonly copies: readonly Copy[];
  readonly utterances: readonly Utterance[];
  readonly claims: readonly Claim[];
  readonly figures: readonly DossierFigure[];
  readonly series: readonly FigureSeries[];
  /** Faults that the figures show by themselves. */
  readonly checks?: readonly FigureCheck[];
  readonly notes: readonly Note[];
}
