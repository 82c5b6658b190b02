import type { VisitWords } from "./visits.ts";

const plural = (count: number, one: string, many: string) =>
  `${new Intl.NumberFormat("fr").format(count)}\u00a0${count < 2 ? one : many}`;

/** French. */
export const VISITS_FR: VisitWords = {
  savedViews: "Vues gardées",
  keepView: "Garder cette vue",
  viewName: "Nom de la vue",
  dropView: (name) => `Retirer ${name}`,
  whatChanged: (date) => `Ce qui a changé depuis le ${date}`,
  reports: (count) => plural(count, "nouvel article", "nouveaux articles"),
  edits: (count) => plural(count, "page modifiée sans le dire", "pages modifiées sans le dire"),
  corrections: (count) => plural(count, "correction", "corrections"),
  claims: (count) => plural(count, "affirmation a changé", "affirmations ont changé"),
  nothing: "Rien n’a changé.",
  isNew: "nouvelle",
  isGone: "disparue",
};
