import type { GradeMethod } from "../../src/domain/grade.ts";
import type { TieKind } from "../../src/domain/tie.ts";

/** What the method's page says: the desk's own decisions, and the methods that rest on them. */
export interface MethodWords {
  readonly method: string;
  readonly lead: string;
  readonly onePerLine: string;
  readonly credible: string;
  readonly credibleHelp: string;
  readonly parties: string;
  readonly partiesHelp: string;
  readonly party: string;
  readonly members: string;
  readonly affiliations: string;
  readonly ownership: string;
  readonly ownershipHelp: string;
  readonly owner: string;
  readonly outlets: string;
  readonly partyOfOwner: string;
  readonly since: string;
  readonly source: string;
  readonly reliability: string;
  readonly reliabilityHelp: string;
  readonly aliases: string;
  readonly aliasesHelp: string;
  readonly nearActions: string;
  readonly nearActionsHelp: string;
  readonly ties: string;
  readonly tiesHelp: string;
  /** What each kind of tie binds. */
  readonly tieKinds: Readonly<Record<TieKind, string>>;
  readonly stateMedia: string;
  readonly stateMediaHelp: string;
  readonly add: (what: string) => string;
  readonly takeOut: (what: string) => string;
  // The effect
  readonly effect: string;
  readonly showEffect: string;
  readonly save: string;
  readonly saved: string;
  readonly reset: string;
  readonly mustShow: string;
  readonly noEffect: string;
  readonly effects: (count: number) => string;
  readonly effectsMore: (count: number) => string;
  readonly claim: string;
  readonly before: string;
  readonly after: string;
  readonly independent: (count: number) => string;
  readonly mayNotSave: string;
  // Methods
  readonly methods: string;
  readonly methodsLead: string;
  readonly definitions: Readonly<
    Record<GradeMethod, { readonly says: string; readonly from: string }>
  >;
}
