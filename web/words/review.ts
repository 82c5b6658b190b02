/** What the review says. */
export interface ReviewWords {
  readonly review: string;
  readonly lead: string;
  readonly queue: string;
  readonly shows: Readonly<Record<"open" | "mine" | "accepted" | "rejected" | "all", string>>;
  readonly none: Readonly<Record<"open" | "mine" | "accepted" | "rejected" | "all", string>>;
  readonly more: string;
  readonly backToQueue: string;
  readonly reportCount: (count: number) => string;
  readonly assignedTo: string;
  readonly comments: (count: number) => string;
  readonly isAccepted: string;
  readonly readOnly: string;
  // What is done
  readonly actions: string;
  readonly accept: string;
  readonly reject: string;
  readonly comment: string;
  readonly assign: string;
  readonly merge: string;
  readonly split: string;
  readonly undo: string;
  readonly reattribute: string;
  readonly rightOne: string;
  readonly wrongOne: string;
  readonly next: string;
  readonly previous: string;
  readonly nextStatement: string;
  readonly keysOn: string;
  readonly send: string;
  readonly cancel: string;
  readonly note: string;
  readonly commentWords: string;
  readonly assignee: string;
  readonly toNobody: string;
  readonly toMe: string;
  readonly mergeLead: string;
  readonly mergeOther: string;
  readonly mergeTooFew: string;
  readonly splitLead: string;
  readonly splitTooFew: string;
  readonly splitTooMany: string;
  readonly speaker: string;
  readonly speakerType: string;
  readonly types: Readonly<
    Record<"person" | "organisation" | "group" | "document" | "unnamed", string>
  >;
  readonly noSpeaker: string;
  readonly undone: string;
  readonly nothingToUndo: string;
  // Statements and history
  readonly statements: string;
  readonly choose: (number: string) => string;
  readonly said: string;
  readonly ownWords: string;
  readonly toClaim: string;
  readonly history: string;
  readonly dossierHistory: string;
  readonly noHistory: string;
  readonly takenBack: (who: string) => string;
  /** What somebody did, by kind of correction. */
  readonly did: Readonly<Record<string, string>>;
  readonly formats: Readonly<Record<string, string>>;
}
