/** What the language room tells the stage about measurement: data and small predicates, no algorithm. */
export interface MeasurementRules {
  readonly code: string;
}
