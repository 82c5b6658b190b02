/** What the language room tells the stage about resolution: data and small predicates, no algorithm. */
export interface ResolutionRules {
  readonly code: string;
}
