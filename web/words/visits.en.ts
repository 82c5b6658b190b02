import { pluralEn } from "./plural.ts";
import type { VisitWords } from "./visits.ts";

/** English. */
export const VISITS_EN: VisitWords = {
  savedViews: "Saved views",
  keepView: "Keep this view",
  viewName: "Name of the view",
  dropView: (name) => `Drop ${name}`,
  whatChanged: (date) => `What changed since ${date}`,
  reports: (count) => pluralEn(count, "new report", "new reports"),
  edits: (count) => pluralEn(count, "page edited without a word", "pages edited without a word"),
  corrections: (count) => pluralEn(count, "correction", "corrections"),
  claims: (count) => pluralEn(count, "claim changed", "claims changed"),
  nothing: "Nothing changed.",
  isNew: "new",
  isGone: "gone",
};
