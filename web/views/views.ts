import type { ComponentType } from "react";
import type { Source } from "../data/source.ts";
import type { Words } from "../words/words.ts";
import { ActorsView } from "./actors/actors-view.tsx";
import { ClaimView } from "./claim/claim-view.tsx";
import { DossierView } from "./dossier/dossier-view.tsx";
import { FiguresView } from "./figures/figures-view.tsx";
import { MethodView } from "./method/method-view.tsx";
import { ReportView } from "./report/report-view.tsx";
import { ReviewView } from "./review/review-view.tsx";

/** What a view is shown with: what stands after its name in the address. */
export interface ViewProps {
  readonly id: string | null;
  readonly query: URLSearchParams;
}

/** A view of a dossier. */
export interface View {
  /** Its name in the address; empty for the findings. */
  readonly path: string;
  /** Its name in the bar; null where it is reached from others only. */
  readonly label: ((words: Words) => string) | null;
  /** Whether it needs a server, which keeps what is changed. */
  readonly needsServer: boolean;
  readonly Show: ComponentType<ViewProps>;
}

const FINDINGS: View = {
  path: "",
  label: ({ findings }) => findings,
  needsServer: false,
  Show: DossierView,
};

/** Every view, in the order of the bar. */
export const VIEWS: readonly View[] = [
  FINDINGS,
  { path: "claims", label: null, needsServer: false, Show: ClaimView },
  { path: "figures", label: ({ figures }) => figures, needsServer: false, Show: FiguresView },
  { path: "actors", label: ({ actors }) => actors, needsServer: false, Show: ActorsView },
  { path: "reports", label: ({ reports }) => reports, needsServer: false, Show: ReportView },
  { path: "method", label: ({ method }) => method.method, needsServer: true, Show: MethodView },
  { path: "review", label: ({ review }) => review.review, needsServer: true, Show: ReviewView },
];

/** The view of a name; the findings where there is none of it. */
export function viewFor(path: string, kind: Source["kind"]): View {
  const wanted = VIEWS.find((view) => view.path === path);
  return wanted === undefined || (wanted.needsServer && kind === "file") ? FINDINGS : wanted;
}
