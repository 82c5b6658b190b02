import type { components } from "../../src/client/api.d.ts";

// What the server's routes give, by the types made from its OpenAPI document.

type Schemas = components["schemas"];

/** A dossier as it is listed. */
export type DossierRow = Schemas["Dossier"];
/** What became of reports that were handed in. */
export type AddedReports = Schemas["Added"];
/** What became of one file. */
export type TakenFile = AddedReports & {
  readonly failures: readonly { readonly code: string; readonly message: string }[];
};
/** What became of addresses that were handed in. */
export type IntakeState = Schemas["Intake"];
/** How far the server is with a dossier. */
export type ProgressState = Pick<DossierRow, "backlog" | "findings">;
/** A claim in the queue. */
export type ClaimRow = Schemas["ClaimRow"];
/** What a change would do to a claim. */
export type ClaimChange = Schemas["ClaimChange"];
/** A correction as it is sent. */
export type NewCorrection = Schemas["NewCorrection"]["correction"];
/** What changed since a time. */
export type ChangesState = Schemas["Changes"];
