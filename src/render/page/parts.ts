import type { ActorType } from "../../domain/actor.ts";
import type { Analysis } from "../../domain/analysis.ts";
import type { Attribution, Stance } from "../../domain/attribution.ts";
import type { Copy, CopyLoss, DossierActor, DossierFigure } from "../../domain/comparison.ts";
import type { Findings, GradedClaim } from "../../domain/grade.ts";
import type { Policy } from "../../domain/policy.ts";
import type { Reason } from "../../domain/reason.ts";
import type { Credit, Report } from "../../domain/report.ts";
import type { Span } from "../../domain/span.ts";
import type { OutletView } from "../actor-view.ts";
import type { FindingGist } from "../finding-gist.ts";

// What the page is given, part by part: each view asks for its own. The same parts are made in the browser, from the
// data that a page in a file carries, and by the server, for a page that asks it.

/** What the page needs of an analysis: who says what, and where; neither words nor trees. */
export type PageAnalysis = Pick<Analysis, "report" | "attributions" | "actors" | "credits">;

/** A report in one line. */
export interface ReportRow {
  readonly id: string;
  /** From 1, by date of publication. */
  readonly number: number;
  /** Null where neither the page nor the file tells. */
  readonly outlet: string | null;
  readonly title: string | null;
  readonly language: string;
  readonly published: string | null;
  /** Number of the report that it was copied from; null where none is known. */
  readonly copyOf: number | null;
  readonly attributions: number;
}

/** A finding in one line, in no language, with all that the list filters and searches by. */
export interface FindingRow extends FindingGist {
  /** Id of the claim. */
  readonly id: string;
  /** Place in the findings, from 1. */
  readonly number: number;
  readonly label: string;
  readonly language: string;
  readonly reports: number;
  readonly isContested: boolean;
  /** Carried by more than one report, from one origin. */
  readonly isOneOrigin: boolean;
  /** Has the word of a named, independent source beside another. */
  readonly isConfirmed: boolean;
  /** Said in one report, by one origin. */
  readonly isSingle: boolean;
  readonly measures: readonly string[];
  /** Names of sources, outlets speaking for themselves left out. */
  readonly actors: readonly string[];
  readonly outlets: readonly string[];
  readonly languages: readonly string[];
  /** First and last publication, ISO 8601; null where no report is dated. */
  readonly from: string | null;
  readonly to: string | null;
  /** Airwars' verdict, a code. */
  readonly verdict: string | null;
}

/** The dossier at a glance. */
export interface IndexPart {
  readonly findings: readonly FindingRow[];
  readonly reports: readonly ReportRow[];
  readonly copies: number;
  /** Pairs of figures that cannot both hold, and faults that figures show by themselves. */
  readonly conflicts: number;
  readonly checks: number;
  readonly series: number;
  readonly actors: number;
  /** The desk's own decisions: what counts follow where a tie is switched off. */
  readonly policy: Policy;
}

/** A stretch of a report's text with its place: spans within it can be shown without the whole text. */
export interface Piece {
  readonly report: string;
  readonly start: number;
  readonly text: string;
  /** Whether the text goes on before and after. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** A claim with all that it rests on. */
export interface ClaimPart {
  readonly row: FindingRow;
  readonly claim: GradedClaim;
  readonly rivals: readonly { readonly row: FindingRow; readonly reasons: readonly Reason[] }[];
  readonly reports: readonly ReportRow[];
  /** The words of each statement in their surroundings, in the order of the statements. */
  readonly excerpts: readonly Piece[];
  /** The words that ties and rules rest on. */
  readonly pieces: readonly Piece[];
}

/** Figures, their series, checks and estimates. */
export interface FiguresPart {
  /** Findings that hold nothing but figures: what `render`'s views of them read. */
  readonly findings: Findings;
  readonly reports: readonly ReportRow[];
  /** The words of each figure. */
  readonly pieces: readonly Piece[];
}

/** A speaker of one report. */
export interface SpeakerRow {
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  readonly role: string | null;
  /** Id of the dossier's actor; null where it is none. */
  readonly actor: string | null;
}

/** Another report that shares text with this one. */
export interface CopyPart {
  readonly copy: Copy;
  readonly other: ReportRow;
  readonly losses: readonly LossRow[];
  /** What each has of its own, in words; empty for translations, which cannot be told so. */
  readonly own: readonly {
    readonly report: string;
    readonly stretches: readonly { readonly span: Span; readonly words: string }[];
  }[];
}

/** What a copy lost of its original, in words. */
export interface LossRow {
  readonly kind: CopyLoss["kind"];
  readonly original: Piece;
  /** The words that stand in the copy without it; null where nothing of it stands there. */
  readonly copy: Piece | null;
}

/** A report with what was found in it. */
export interface ReportPart {
  readonly row: ReportRow;
  readonly report: Report;
  readonly credits: readonly Credit[];
  readonly attributions: readonly Attribution[];
  readonly speakers: readonly SpeakerRow[];
  readonly figures: readonly DossierFigure[];
  readonly copies: readonly CopyPart[];
  /** The findings that rest on it, with their words here. */
  readonly findings: readonly { readonly row: FindingRow; readonly spans: readonly Span[] }[];
}

/** One thing that an actor is reported to have said. */
export interface SayingRow {
  readonly report: number;
  readonly span: Span;
  readonly words: string;
  readonly stance: Stance;
  /** Who reports the actor's words within the report; null for the outlet itself. */
  readonly through: string | null;
  /** The finding it belongs to; null where it is part of none. */
  readonly finding: { readonly id: string; readonly number: number } | null;
}

/** An actor with what it is reported to have said, by date. */
export interface ActorPart {
  readonly actor: Pick<DossierActor, "id" | "name" | "type" | "aliases" | "role" | "affiliation">;
  readonly sayings: readonly SayingRow[];
  /** All of them: more than are listed, where there are many. */
  readonly sayingCount: number;
  readonly outlets: readonly string[];
  readonly stances: Readonly<Partial<Record<Stance, number>>>;
}

/** Who speaks, and how outlets name their sources. */
export interface ActorsPart {
  readonly actors: readonly ActorPart[];
  /** All of them: more than are listed, where there are many. */
  readonly actorCount: number;
  readonly outlets: readonly OutletView[];
  readonly reports: readonly ReportRow[];
  /** Who is quoted through whom, the most often first. */
  readonly relays: readonly {
    readonly through: string;
    readonly source: string;
    readonly count: number;
  }[];
}

/** Gives the parts; the same on the server and in a page that carries its data. */
export interface Parts {
  readonly index: () => IndexPart;
  /** Null where there is no such claim. */
  readonly claim: (id: string) => ClaimPart | null;
  readonly figures: () => FiguresPart;
  /** Null where there is no such report. */
  readonly report: (id: string) => ReportPart | null;
  readonly actors: () => ActorsPart;
}
