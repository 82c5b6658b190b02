/** What the language room tells the stage about comparison: data and small predicates, no algorithm. */
export interface ComparisonRules {
  readonly code: string;
}
