import type { StartWords } from "./start.ts";

const plural = (count: number, one: string, many: string) =>
  `${new Intl.NumberFormat("fr").format(count)}\u00a0${count < 2 ? one : many}`;

/** French. */
export const START_FR: StartWords = {
  lead: "Déposez des articles de presse\u00a0: voyez qui dit quoi, sur la parole de qui, et qui le confirme ou le dément de façon indépendante. Tout reste sur ce serveur.",
  handIn: "Déposer des articles",
  paste: "Le texte d’un article, ou des adresses, une par ligne",
  pasteHint:
    "Collez le texte d’un article, ou les adresses web d’articles, de flux ou de plans de site.",
  asText: (words) => `Sera lu comme le texte d’un article (${words}\u00a0mots).`,
  asUrls: (count) => `Sera téléchargé\u00a0: ${plural(count, "adresse", "adresses")}.`,
  files: "Fichiers",
  chooseFiles: "Choisir des fichiers…",
  dropHint: "ou déposez-les ici\u00a0: pages web, PDF, texte, flux, JSON, CSV, WARC, ZIP",
  takeOut: (name) => `Retirer ${name}`,
  title: "Titre",
  outlet: "Média",
  published: "Publié le",
  optional: "facultatif",
  into: "Dans",
  newDossier: "Un nouveau dossier",
  dossierName: "Nom du dossier",
  nameOfToday: (date) => `Dossier du ${date}`,
  send: "Lire",
  sending: "Envoi en cours…",
  nothingGiven: "Collez d’abord un texte ou des adresses, ou choisissez des fichiers.",
  mayNotAdd:
    "Votre compte permet de lire\u00a0; déposer des articles demande celui d’un relecteur.",
  example: "L’exemple",
  exampleLead:
    "Des articles inventés sur une évacuation, en français et en anglais, de médias inventés.",
  openExample: "Ouvrir l’exemple",
  lookOffer: "Première visite\u00a0? Un tour de l’exemple, en cinq étapes.",
  lookStart: "Montrez-moi",
  lookNo: "Non merci",
  look: "Premier tour",
  lookStep: (step, of) => `Étape ${step} sur ${of}`,
  lookNext: "Suivant",
  lookBack: "Précédent",
  lookEnd: "Déposer les vôtres",
  lookClose: "Fermer le premier tour",
  lookSteps: [
    [
      "Les constats",
      "En tête, ce qu’une rédaction devrait regarder d’abord. Chacun dit en une phrase combien d’articles portent l’affirmation, sur la parole de qui, et qui la dément.",
    ],
    [
      "Une affirmation",
      "Qui l’affirme, la dément, en doute. Un point plein est une origine indépendante\u00a0: dix articles qui répètent un ministère comptent pour un, et la page dit pourquoi.",
    ],
    [
      "Les mots eux-mêmes",
      "Chaque constat mène aux mots sur lesquels il repose, dans leur article\u00a0: qui est cité, par quels mots, par l’entremise de qui.",
    ],
    [
      "Votre méthode",
      "Qui vous tenez pour crédible, qui est partie au conflit, qui possède quoi\u00a0: c’est à votre rédaction de le dire. L’effet est montré avant tout enregistrement.",
    ],
    [
      "Votre relecture",
      "Un programme se trompe. Acceptez, rejetez, réattribuez, fusionnez, séparez\u00a0; chaque correction garde son auteur et son heure, l’emporte sur le programme et peut être annulée.",
    ],
  ],
  progress: "Ce qu’il en est",
  pastedText: "Le texte",
  kept: "conservé",
  known: "le dossier l’a déjà",
  fetching: "téléchargement…",
  fetched: (count) => `téléchargé\u00a0: ${plural(count, "article", "articles")}`,
  notRead: "n’a pas pu être lu",
  reading: (count) => `Lecture de ${plural(count, "article", "articles")}…`,
  comparing: "Comparaison des articles…",
  done: (count) => `Terminé\u00a0: ${plural(count, "constat", "constats")}.`,
  doneNone: "Terminé. Rien n’y a été trouvé que quelqu’un affirme.",
  setAside: (count) =>
    `${plural(count, "article", "articles")} mis de côté, faute d’avoir pu être analysé.`,
  firstOnes: "À regarder d’abord",
  toAll: "Vers le dossier",
  another: "Déposer d’autres articles",
  lostSight: "Le serveur ne répond pas pour l’instant\u00a0; ce qui est conservé le reste.",
  waiting: (count) => `${plural(count, "article", "articles")} à lire`,
  noDossierYet: "Aucun encore. Ce que vous déposez fera le premier.",
  noReportYet: "Aucun article encore. Déposez-en depuis la première page.",
  atWork: "Les constats sont en train d’être refaits…",
  remade: "Il y a des constats plus récents que ceux-ci.",
  showRemade: "Les montrer",
  problems: {
    unreachable: "Le serveur ne répond pas. Est-il en marche\u00a0?",
    "bad-name": "Il faut au nom une lettre de a à z ou un chiffre.",
    "name-taken":
      "Un dossier porte déjà ce nom\u00a0; choisissez-le sous «\u00a0Dans\u00a0», ou un autre nom.",
    busy: "Trop d’articles attendent\u00a0; recommencez dans une demi-minute.",
    "may-not": "Votre compte ne le permet pas.",
    csrf: "La session a changé. Rechargez la page.",
    "who-asks": "Vous n’êtes plus connecté. Rechargez la page pour vous reconnecter.",
    fst_err_ctp_body_too_large: "C’est plus que le serveur ne prend d’un coup (20\u00a0Mo).",
    invalid: "Quelque chose ici a une forme que le serveur ne prend pas.",
  },
};
