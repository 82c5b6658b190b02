/** What the language room tells the stage about attribution: data and small predicates, no algorithm. */
export interface AttributionRules {
  readonly code: string;
}
