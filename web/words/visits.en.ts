import type { VisitWords } from "./visits.ts";

const plural = (count: number, one: string, many: string) =>
  `${new Intl.NumberFormat("en").format(count)} ${count === 1 ? one : many}`;

/** English. */
export const VISITS_EN: VisitWords = {
  savedViews: "Saved views",
  keepView: "Keep this view",
  viewName: "Name of the view",
  dropView: (name) => `Drop ${name}`,
  whatChanged: (date) => `What changed since ${date}`,
  reports: (count) => plural(count, "new report", "new reports"),
  edits: (count) => plural(count, "page edited without a word", "pages edited without a word"),
  corrections: (count) => plural(count, "correction", "corrections"),
  claims: (count) => plural(count, "claim changed", "claims changed"),
  nothing: "Nothing changed.",
  isNew: "new",
  isGone: "gone",
};
