import type { MethodWords } from "./method.ts";
import { pluralFr } from "./plural.ts";

/** French. */
export const METHOD_FR: MethodWords = {
  method: "Méthode",
  lead: "Ce que votre rédaction décide, et qu’aucun programme ne peut décider\u00a0: qui elle tient pour crédible, qui est partie au conflit, qui possède quoi. L’effet est montré avant tout enregistrement.",
  onePerLine: "un par ligne",
  credible: "Sources crédibles",
  credibleHelp:
    "Noms des sources que la rédaction tient pour crédibles, dans n’importe quelle langue.",
  parties: "Parties au conflit",
  partiesHelp:
    "Les origines d’une même partie comptent pour une, et aucune d’elles ne confirme de façon indépendante.",
  party: "Partie",
  members: "Ses personnes et organismes",
  affiliations: "Mots qui marquent un membre",
  ownership: "Propriété",
  ownershipHelp: "Les médias d’un même propriétaire comptent pour un.",
  owner: "Propriétaire",
  outlets: "Médias",
  partyOfOwner: "Partie du propriétaire",
  since: "Depuis (2029, 2029-03 ou 2029-03-01)",
  source: "D’où cela vient",
  reliability: "Fiabilité (lettres de l’Amirauté)",
  reliabilityHelp:
    "Un nom, deux-points, une lettre de A à F\u00a0: «\u00a0Le Fanal: B\u00a0». F là où rien n’est dit.",
  aliases: "Noms qui désignent le même",
  aliasesHelp:
    "Un acteur par ligne, ses noms séparés par «\u00a0=\u00a0»\u00a0: «\u00a0Green Ring = Anneau vert\u00a0».",
  nearActions: "Actions à proximité",
  nearActionsHelp:
    "Actions proches que la rédaction tient pour probables ou confirmées\u00a0: une partie, deux-points, ce qu’elle a fait et comment on le sait.",
  ties: "Liens qui comptent",
  tiesHelp:
    "Deux origines qu’un lien unit comptent pour une. Ce qui est désactivé n’unit plus rien.",
  tieKinds: {
    copy: "Le même texte, copié ou traduit",
    utterance: "Le même acte de parole",
    citation: "L’une n’est connue que par l’autre",
    body: "L’une parle pour l’autre",
    owner: "Un même propriétaire",
    state: "Un même État contrôle les deux",
    party: "Une même partie",
    unnamed: "Aucune n’a de nom",
  },
  stateMedia: "Chercher les médias dans la liste des médias contrôlés par un État",
  stateMediaHelp:
    "State Media Matrix, Alliance for Securing Democracy, German Marshall Fund, état de février 2024.",
  add: (what) => `Ajouter\u00a0: ${what}`,
  takeOut: (what) => `Retirer ${what}`,
  effect: "Ce que cela changerait",
  showEffect: "Montrer l’effet",
  save: "Enregistrer",
  saved: "Enregistré. Les constats sont en train d’être refaits.",
  reset: "Abandonner les changements",
  mustShow: "Montrez d’abord l’effet\u00a0; enregistrez ensuite.",
  noEffect: "Aucun décompte, aucune cotation ne changerait.",
  effects: (count) =>
    count < 2
      ? `${count}\u00a0affirmation changerait.`
      : `${count}\u00a0affirmations changeraient.`,
  effectsMore: (count) => `et ${pluralFr(count, "autre affirmation", "autres affirmations")}`,
  claim: "Affirmation",
  before: "Avant",
  after: "Après",
  independent: (count) => pluralFr(count, "origine indépendante", "origines indépendantes"),
  mayNotSave: "Enregistrer demande un compte d’administrateur\u00a0; vous pouvez regarder l’effet.",
  methods: "Les méthodes et d’où elles viennent",
  methodsLead:
    "Chaque affirmation est cotée par chacune de ces méthodes, telles que publiées, avec les règles remplies et non remplies. Elles cotent les sources, jamais la vérité.",
  definitions: {
    airwars: {
      says: "Confirmé\u00a0: un belligérant a accepté sa responsabilité. Passable\u00a0: deux sources crédibles ou plus, et des actions proches probables ou confirmées. Faible\u00a0: une seule source. Contesté\u00a0: des imputations concurrentes. Écarté\u00a0: les morts étaient des combattants, ou d’autres l’ont fait. Compté par origines, non par médias.",
      from: "Airwars, cotation des dommages aux civils, telle que publiée sur airwars.org.",
    },
    admiralty: {
      says: "Une lettre pour la source (A entièrement fiable… F ne peut être jugée), que donne votre rédaction, et un chiffre pour l’information (1 confirmée par d’autres sources indépendantes… 6 ne peut être jugée). 2 à 5 ne sont proposés que dans la mesure où les articles le permettent.",
      from: "Code de l’Amirauté (OTAN), tel que dans US Army FM 2-22.3, annexe B.",
    },
    bbc: {
      says: "Réticence à se fonder sur une seule source\u00a0; si c’est le cas, crédible, nommée, à visage découvert. Ce qui ne peut être corroboré est attribué.",
      from: "BBC Editorial Guidelines, section 3 (Accuracy), 3.3.4 et 3.2.3.",
    },
    reuters: {
      says: "Des remarques, non une cotation\u00a0: «\u00a0des sources\u00a0» pour une seule, des sources non nommées pour une opinion, un seul camp, des énoncés sans source.",
      from: "Reuters Handbook of Journalism, sources et sources anonymes.",
    },
    factbank: {
      says: "À quel point chaque source de la chaîne est sûre de ce qu’elle dit\u00a0: certain, probable, possible (CT, PR, PS), pour ou contre (+, -), ou sans engagement (Uu).",
      from: "R. Saurí et J. Pustejovsky, FactBank\u00a0: a corpus annotated with event factuality, 2009.",
    },
  },
};
