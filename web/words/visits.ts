/** What a reader who comes back is told, and the views that they keep. */
export interface VisitWords {
  readonly savedViews: string;
  readonly keepView: string;
  readonly viewName: string;
  readonly dropView: (name: string) => string;
  readonly whatChanged: (date: string) => string;
  readonly reports: (count: number) => string;
  readonly edits: (count: number) => string;
  readonly corrections: (count: number) => string;
  readonly claims: (count: number) => string;
  readonly nothing: string;
  readonly isNew: string;
  readonly isGone: string;
}
