/** What the language room tells the stage about reading: data and small predicates, no algorithm. */
export interface ReadingRules {
  readonly code: string;
}
