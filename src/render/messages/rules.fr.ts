import type { RuleSentences } from "../rule-sentence.ts";

/** French sentences for the rules of the grading methods. */
export const RULES_FR: RuleSentences = {
  "airwars.confirmed.no-party-speaks": () =>
    "« Confirmé » demande un belligérant qui reconnaît sa responsabilité : la politique ne place aucun de ceux qui affirment dans un camp.",
  "airwars.confirmed.desk-decides": ({ names }) =>
    `« Confirmé » demande un belligérant qui reconnaît sa responsabilité : ${names} appartient à un camp, mais c’est au desk de dire s’il y a aveu.`,
  "airwars.contested.rival-perpetrators": ({ count }) =>
    `Des auteurs rivaux sont désignés : ${count} autre(s) affirmation(s) en nomme(nt) un autre.`,
  "airwars.contested.one-account": () =>
    "« Contesté » demande des mises en cause concurrentes : aucun autre auteur n’est désigné.",
  "airwars.discounted.desk-decides": () =>
    "« Écarté » demande d’établir que les morts étaient des combattants ou qu’un autre camp est responsable : au desk d’en décider.",
  "airwars.fair.two-credible-origins": ({ count, names }) =>
    `Affirmé par ${count} origines indépendantes que la politique tient pour crédibles : ${names}.`,
  "airwars.fair.too-few-credible": ({ count, names }) =>
    count === 0
      ? "« Passable » demande deux origines indépendantes crédibles : la politique n’en compte aucune parmi celles qui affirment."
      : `« Passable » demande deux origines indépendantes crédibles : il y en a une (${names}).`,
  "airwars.fair.near-action": ({ party, note }) =>
    `La politique tient pour probable ou confirmée une action proche de ${party} : ${note}.`,
  "airwars.fair.no-near-action": () =>
    "« Passable » demande une action proche, probable ou confirmée, d’un belligérant : la politique n’en compte aucune.",
  "airwars.weak.nobody-affirms": () => "Personne n’affirme cela dans ces articles.",
  "airwars.weak.single-origin": ({ names }) => `Une seule origine : ${names}.`,
  "airwars.weak.fair-not-met": ({ count, names }) =>
    `${count} origines indépendantes l’affirment (${names}), mais « passable » n’est pas atteint.`,
  "admiralty.reliability.set": ({ name, letter }) => `Le desk note ${name} ${letter}.`,
  "admiralty.reliability.not-set": ({ names }) =>
    names === ""
      ? "F : personne n’affirme cela."
      : `F, fiabilité non évaluable : le desk n’a noté aucune de ces origines (${names}).`,
  "admiralty.credibility.confirmed": ({ count, names }) =>
    `Confirmé par ${count} origines nommées et indépendantes : ${names}.`,
  "admiralty.credibility.not-confirmed": ({ count, names }) =>
    count === 0
      ? "1 demande deux origines nommées et indépendantes : aucune origine nommée n’affirme cela."
      : `1 demande deux origines nommées et indépendantes : il y en a une (${names}).`,
  "admiralty.credibility.contradicted": ({ names }) =>
    `Démenti par plusieurs origines nommées hors des camps : ${names}.`,
  "admiralty.credibility.denied": ({ names }) =>
    `Démenti par ${names} : ce ne sont pas deux origines nommées hors des camps, 5 n’est donc pas proposé ; 1 non plus.`,
  "admiralty.credibility.no-denial": () =>
    "5 demande une information contraire : personne ne dément.",
  "admiralty.credibility.logic-not-computed": () =>
    "« Logique en soi » ne se calcule pas : 2, 3 et 4 reviennent au desk.",
};
