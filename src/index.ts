export type { Analysis } from "./domain/analysis.ts";
export type { Comparison } from "./domain/comparison.ts";
export type { Findings } from "./domain/grade.ts";
export { EMPTY_POLICY, type Policy } from "./domain/policy.ts";
export { type Report, report } from "./domain/report.ts";
export { grade } from "./grade/grade.ts";
export { type InputOptions, readInputs } from "./ingest/read-source.ts";
export { analyse, compare } from "./pipeline.ts";
