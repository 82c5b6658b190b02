import type { RuleSentences } from "../rule-sentence.ts";
import { METHOD_RULES_FR } from "./rules-methods.fr.ts";

/** French sentences for the rules of the grading methods. */
export const RULES_FR: RuleSentences = {
  ...METHOD_RULES_FR,
  "airwars.confirmed.no-party-speaks": () =>
    "«\u00a0Confirmé\u00a0» demande un belligérant qui reconnaît sa responsabilité\u00a0: la politique ne place aucun de ceux qui affirment dans un camp.",
  "airwars.confirmed.desk-decides": ({ names }) =>
    `«\u00a0Confirmé\u00a0» demande un belligérant qui reconnaît sa responsabilité\u00a0: ${names} appartient à un camp, mais c’est au desk de dire s’il y a aveu.`,
  "airwars.confirmed.admitted": ({ names }) =>
    `Le camp que l’affirmation désigne comme auteur la reprend à son compte\u00a0: ${names}.`,
  "airwars.contested.rival-perpetrators": ({ count }) =>
    `Des auteurs rivaux sont désignés\u00a0: ${count} autre(s) affirmation(s) en nomme(nt) un autre.`,
  "airwars.contested.one-account": () =>
    "«\u00a0Contesté\u00a0» demande des mises en cause concurrentes\u00a0: aucun autre auteur n’est désigné.",
  "airwars.discounted.desk-decides": () =>
    "«\u00a0Écarté\u00a0» demande d’établir que les morts étaient des combattants ou qu’un autre camp est responsable\u00a0: au desk d’en décider.",
  "airwars.fair.two-credible-origins": ({ count, names }) =>
    `Affirmé par ${count} origines indépendantes que la politique tient pour crédibles\u00a0: ${names}.`,
  "airwars.fair.too-few-credible": ({ count, names }) =>
    count === 0
      ? "«\u00a0Passable\u00a0» demande deux origines indépendantes crédibles\u00a0: la politique n’en compte aucune parmi celles qui affirment."
      : `«\u00a0Passable\u00a0» demande deux origines indépendantes crédibles\u00a0: il y en a une (${names}).`,
  "airwars.fair.near-action": ({ party, note }) =>
    `La politique tient pour probable ou confirmée une action proche de ${party}\u00a0: ${note}.`,
  "airwars.fair.no-near-action": () =>
    "«\u00a0Passable\u00a0» demande une action proche, probable ou confirmée, d’un belligérant\u00a0: la politique n’en compte aucune.",
  "airwars.weak.nobody-affirms": () => "Personne n’affirme cela dans ces articles.",
  "airwars.weak.single-origin": ({ names }) => `Une seule origine\u00a0: ${names}.`,
  "airwars.weak.fair-not-met": ({ count, names }) =>
    `${count} origines indépendantes l’affirment (${names}), mais «\u00a0passable\u00a0» n’est pas atteint.`,
  "admiralty.reliability.set": ({ name, letter }) => `Le desk note ${name} ${letter}.`,
  "admiralty.reliability.not-set": ({ names }) =>
    names === ""
      ? "F\u00a0: personne n’affirme cela."
      : `F, fiabilité non évaluable\u00a0: le desk n’a noté aucune de ces origines (${names}).`,
  "admiralty.credibility.confirmed": ({ count, names }) =>
    `Confirmé par ${count} origines nommées et indépendantes\u00a0: ${names}.`,
  "admiralty.credibility.not-confirmed": ({ count, names }) =>
    count === 0
      ? "1 demande deux origines nommées et indépendantes\u00a0: aucune origine nommée n’affirme cela."
      : `1 demande deux origines nommées et indépendantes\u00a0: il y en a une (${names}).`,
  "admiralty.credibility.contradicted": ({ names }) =>
    `Démenti par plusieurs origines nommées hors des camps\u00a0: ${names}.`,
  "admiralty.credibility.denied": ({ names }) =>
    `Démenti par ${names}\u00a0: ce ne sont pas deux origines nommées hors des camps, 5 n’est donc pas proposé\u00a0; 1 non plus.`,
  "admiralty.credibility.no-denial": () =>
    "5 demande une information contraire\u00a0: personne ne dément.",
  "admiralty.credibility.logic-not-computed": () =>
    "«\u00a0Logique en soi\u00a0» ne se calcule pas\u00a0: 2, 3 et 4 reviennent au desk.",
};
