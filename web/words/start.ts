/** What the first page says: handing in, progress, the first look. */
export interface StartWords {
  readonly lead: string;
  readonly handIn: string;
  readonly paste: string;
  readonly pasteHint: string;
  /** What was recognised in the field, and the files chosen beside it. */
  readonly asText: (words: string) => string;
  readonly asUrls: (count: number) => string;
  readonly files: string;
  readonly chooseFiles: string;
  readonly dropHint: string;
  readonly takeOut: (name: string) => string;
  readonly title: string;
  readonly outlet: string;
  readonly published: string;
  readonly optional: string;
  readonly into: string;
  readonly newDossier: string;
  readonly dossierName: string;
  readonly nameOfToday: (date: string) => string;
  readonly send: string;
  readonly sending: string;
  readonly nothingGiven: string;
  readonly mayNotAdd: string;
  // The example and the first look
  readonly example: string;
  readonly exampleLead: string;
  readonly openExample: string;
  readonly lookOffer: string;
  readonly lookStart: string;
  readonly lookNo: string;
  readonly look: string;
  readonly lookStep: (step: number, of: number) => string;
  readonly lookNext: string;
  readonly lookBack: string;
  readonly lookEnd: string;
  readonly lookClose: string;
  /** A title and a sentence for each step: findings, a claim, its words, the method, the review. */
  readonly lookSteps: readonly (readonly [title: string, says: string])[];
  // Progress
  readonly progress: string;
  readonly pastedText: string;
  readonly kept: string;
  readonly known: string;
  readonly fetching: string;
  readonly fetched: (count: number) => string;
  readonly notRead: string;
  readonly reading: (count: number) => string;
  readonly comparing: string;
  readonly done: (count: number) => string;
  readonly doneNone: string;
  readonly setAside: (count: number) => string;
  readonly firstOnes: string;
  readonly toAll: string;
  readonly another: string;
  readonly lostSight: string;
  readonly waiting: (count: number) => string;
  readonly noDossierYet: string;
  readonly noReportYet: string;
  readonly atWork: string;
  readonly remade: string;
  readonly showRemade: string;
  /** Refusals of the server, by their code; one without words is told as the server words it. */
  readonly problems: Readonly<Record<string, string>>;
}
