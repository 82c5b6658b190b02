import { pluralFr } from "./plural.ts";
import type { VisitWords } from "./visits.ts";

/** French. */
export const VISITS_FR: VisitWords = {
  savedViews: "Vues gardées",
  keepView: "Garder cette vue",
  viewName: "Nom de la vue",
  dropView: (name) => `Retirer ${name}`,
  whatChanged: (date) => `Ce qui a changé depuis le ${date}`,
  reports: (count) => pluralFr(count, "nouvel article", "nouveaux articles"),
  edits: (count) => pluralFr(count, "page modifiée sans le dire", "pages modifiées sans le dire"),
  corrections: (count) => pluralFr(count, "correction", "corrections"),
  claims: (count) => pluralFr(count, "affirmation a changé", "affirmations ont changé"),
  nothing: "Rien n’a changé.",
  isNew: "nouvelle",
  isGone: "disparue",
};
