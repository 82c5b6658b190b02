import type { RuleSentences } from "../rule-sentence.ts";

/** French sentences for the newsroom rules, FactBank and the estimates of casualty recorders. */
export const METHOD_RULES_FR: RuleSentences = {
  "bbc.nobody-affirms": () => "Personne ne l’affirme dans ces articles.",
  "bbc.two-sources": ({ count, names }) =>
    `${count} origines indépendantes l’affirment\u00a0: ${names}.`,
  "bbc.one-source": ({ names }) =>
    `Ne pas se fier volontiers à une seule source\u00a0: il n’y en a qu’une (${names}).`,
  "bbc.named": ({ names }) => `Nommés, à visage découvert\u00a0: ${names}.`,
  "bbc.not-named": ({ names }) =>
    `Une source unique devrait être nommée\u00a0: ${names} ne l’est pas.`,
  "bbc.credible": ({ names }) =>
    `Sur la liste des sources crédibles de la rédaction\u00a0: ${names}.`,
  "bbc.credible-not-set": () =>
    "Une source à laquelle on se fie devrait être crédible\u00a0: la liste de la rédaction n’en nomme aucune.",
  "bbc.attributed": () => "Non recoupé, et attribué dans chaque article.",
  "bbc.not-attributed": ({ count }) =>
    `Ce qui n’est pas recoupé devrait être attribué\u00a0: dit sans source dans ${count} article(s).`,
  "reuters.sourced": () =>
    "Chaque article qui le porte dit d’après qui, ou personne n’est cité là-dessus.",
  "reuters.unsourced-statement": ({ count }) =>
    `Énoncé sans source dans ${count} article(s), quand d’autres disent d’après qui.`,
  "reuters.named": ({ names }) => `Affirmé par des sources nommées\u00a0: ${names}.`,
  "reuters.unnamed-only": ({ names }) =>
    `Seules des sources non nommées l’affirment\u00a0: ${names}.`,
  "reuters.plural-unnamed-single": ({ plural, single }) =>
    `«\u00a0Des sources\u00a0» pour ce qui n’en est qu’une\u00a0: ${plural} et ${single} comptent pour une.`,
  "reuters.unnamed-opinion": ({ count }) =>
    `Des sources non nommées pour une opinion, non un fait, en ${count} endroit(s)\u00a0: vœux, craintes ou exigences.`,
  "reuters.side-not-placed": ({ names }) =>
    `Impossible de vérifier que toutes les parties sont entendues\u00a0: la politique ne place ${names} dans aucun camp.`,
  "reuters.both-sides": ({ party }) =>
    `Chaque article qui accuse donne la parole à la partie mise en cause\u00a0: ${party}.`,
  "reuters.one-side-only": ({ party, count }) =>
    `${count} article(s) mettent en cause sans donner la parole à ${party}.`,
  "factbank.committed": ({ value, names }) => `${value}\u00a0: ${names}.`,
  "factbank.uncommitted": ({ names }) => `Uu, sans engagement\u00a0: ${names}.`,
  "factbank.author-uncommitted": ({ count }) =>
    `Uu pour les auteurs de ${count} article(s), qui ne le donnent que d’après quelqu’un.`,
  "ucdp.reliable": ({ names }) => `Fiables d’après la liste de la rédaction\u00a0: ${names}.`,
  "ucdp.reliable-not-set": ({ names }) =>
    `Bas et haut demandent des estimations fiables\u00a0: la liste de la rédaction ne nomme personne parmi ${names}\u00a0; tous sont pris.`,
  "ucdp.best": ({ low }) => `Chaque bilan fiable donne ${low}.`,
  "ucdp.best-desk-decides": ({ low, high }) =>
    `Le nombre le plus probable entre ${low} et ${high} est l’affaire de la rédaction\u00a0: aucune moyenne n’est faite.`,
  "acled.conservative": ({ value, names }) =>
    `Le bilan le plus prudent, ${value}, est de ${names}.`,
  "acled.vague": ({ names }) =>
    `Un mot vague vaut son propre nombre (dizaines 10, douzaines 12, centaines 100)\u00a0: ${names}.`,
  "acled.disputed": ({ count }) => `Les ${count} bilans diffèrent\u00a0; le désaccord est à noter.`,
  "acled.no-lower-end": ({ names }) => `Aucun bilan avec une borne basse\u00a0: ${names}.`,
  "ibc.approved": ({ names }) =>
    `Sur la liste des sources crédibles de la rédaction\u00a0: ${names}.`,
  "ibc.approved-not-set": () =>
    "Les sources devraient être agréées\u00a0: la liste de la rédaction n’en nomme aucune\u00a0; toutes celles qui sont nommées sont prises.",
  "ibc.two-sources": ({ min, max, names }) =>
    `Deux origines indépendantes ou plus donnent le même nombre (${min === max ? min : `${min} et ${max}`})\u00a0: ${names}.`,
  "ibc.provisional": ({ count }) =>
    `Provisoire\u00a0: aucun nombre n’est donné par deux origines indépendantes (${count} en tout).`,
};
