import type {
  ActorsPart,
  ClaimPart,
  FiguresPart,
  IndexPart,
  ReportPart,
} from "../../src/render/page/parts.ts";

/** A file that the reader can take along. */
export interface TakeAlong {
  /** "claims.csv": what it is called, and what it holds by its ending. */
  readonly name: string;
  /** What is in it, where its ending does not tell. */
  readonly about?: string;
  /** Gives the file to the reader. */
  readonly take: () => void | Promise<void>;
}

/** Where a dossier's parts come from: the page itself, or the server. Views know no other way to data. */
export interface Source {
  /** file: the page carries its dossier, and nothing can be changed; server: it asks. */
  readonly kind: "file" | "server";
  /** Names the dossier for what is remembered of it. */
  readonly key: string;
  /** The dossier's id on the server; null in a file. */
  readonly dossier: string | null;
  readonly index: () => Promise<IndexPart>;
  /** Null where there is no such claim. */
  readonly claim: (id: string) => Promise<ClaimPart | null>;
  readonly figures: () => Promise<FiguresPart>;
  /** Null where there is no such report. */
  readonly report: (id: string) => Promise<ReportPart | null>;
  readonly actors: () => Promise<ActorsPart>;
  readonly exports: readonly TakeAlong[];
}
