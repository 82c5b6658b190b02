import { TIE_KINDS } from "../../domain/tie.ts";
import type { Messages } from "./messages.ts";

/** The French catalogue. */
export const french: Messages = {
  about:
    "Lit des articles de presse et dit qui affirme quoi, sur la parole de qui, et qui le confirme ou le dément de façon indépendante.",
  usage: "[options] <entrées...>",
  titles: {
    "Usage:": "Usage :",
    "Arguments:": "Arguments :",
    "Options:": "Options :",
    "Commands:": "Commandes :",
  },
  reportAbout: "Compare les articles donnés comme un seul dossier et en imprime les constats.",
  analyseAbout: "Lit chaque article pour lui-même : qui dit quoi, et les chiffres donnés.",
  verifyAbout: "Vérifie des dossiers de preuves, hors ligne, et nomme le premier maillon rompu.",
  inputs:
    "fichiers et dossiers (.txt .html .json .jsonl .pdf .rss .atom .nitf .warc .wacz), URL http(s) de pages, de flux et de plans de site, - pour l’entrée standard",
  verifyInputs: "dossiers de preuves écrits par `recoupe report --bundle`",
  options: {
    help: "afficher l’aide",
    version: "afficher la version",
    helpCommand: "afficher l’aide d’une commande",
    html: "écrire aussi les constats en une page autonome",
    json: "écrire aussi les constats en JSON (- pour la sortie standard)",
    policy:
      "liste propre à la rédaction : parties, propriétaires, sources crédibles (YAML ou JSON)",
    tiesOff: `compter les sources séparément malgré ces liens, séparés par des virgules : ${TIE_KINDS.join(", ")}`,
    noStateMedia: "laisser de côté la liste des médias contrôlés par un État fournie avec Recoupe",
    export:
      "écrire aussi ce fichier, au format que dit sa fin : .xlsx .jsonld .hxl.csv .ftm.csv .ftm.jsonl .ninjs.jsonl, ou une table : claims.csv statements.csv figures.csv … ; peut se répéter",
    bundle: "écrire aussi un dossier de preuves (ZIP) : captures, constats, manifeste d’empreintes",
    mask: "couvrir le nom de cette personne, entier et par parties, dans tout ce qui est imprimé et écrit ; peut se répéter",
    digest: "l’empreinte notée quand le dossier de preuves a été fait",
    language: "lire tous les articles dans cette langue, quoi qu’ils déclarent (fr, en)",
    ui: "langue des messages et de la page (fr, en) ; à défaut celle du système",
    quiet: "ni progression ni remarques : constats et erreurs seulement",
    from: "lire toutes les entrées dans ce format (txt, html, json, jsonl, csv, feed, sitemap, newsml, pdf, warc, wacz)",
    columns: "colonnes du CSV : text=…,title=…,outlet=…,date=…,url=…,id=…,lang=…",
    encoding: "codage des entrées (utf-8, latin1, windows-1252, utf-16le …)",
    outlet: "média des articles qui ne nomment pas le leur",
    published: "date de publication des articles qui n’en donnent pas (2031-05-04)",
    allowPrivate: "laisser les URL mener à des adresses privées et locales",
    follow: "chercher aussi les pages où mène un flux ou un plan de site donné en fichier",
    noFollow: "ne chercher aucune page où mène un flux ou un plan de site",
    timeout: "secondes pour une URL",
    format: "text, ou jsonl : un objet JSON par article",
    explain:
      "dire seulement pourquoi l’attribution de cet identifiant (a3) est ainsi : règles, mots, ce qui a été écarté",
  },
  defaultValue: (value) => `par défaut : ${value}`,
  helpFooter: `
Codes de sortie : 0 tout est fait · 1 des entrées n’ont pu être lues, les autres sont faites · 2 faute dans
la ligne de commande ou la politique · 3 aucune entrée n’a pu être lue · 4 un fichier n’a pu être écrit ·
70 faute de Recoupe lui-même · 130 interrompu.`,
  reportExamples: `
Exemples :
  recoupe report articles/ --html constats.html
  recoupe report a.html https://example.org/b --policy redaction.yaml --json constats.json
  recoupe report lignes.csv --from csv --columns text=corps,title=titre,outlet=source,date=jour`,
  analyseExamples: `
Exemples :
  recoupe analyse article.html
  recoupe analyse article.html --explain a3
  recoupe analyse articles.jsonl --format jsonl | head -1
  curl -s https://example.org/a | recoupe analyse -`,
  verifyExamples: `
Exemples :
  recoupe report articles/ --bundle preuves.zip
  recoupe verify preuves.zip --digest 5f0c…

Codes de sortie : 0 tous les maillons tiennent · 1 un maillon est rompu.`,
  mistakes: {
    unknownOption: (what) => `option connue attendue, trouvé ${what}.`,
    unknownCommand: (what) => `commande connue attendue, trouvé ${what}.`,
    missingArgument: () =>
      "au moins une entrée attendue (fichier, dossier, URL ou -), aucune trouvée.",
    optionMissingArgument: (what) => `valeur attendue pour ${what}, aucune trouvée.`,
    invalidArgument: (what) => what,
    excessArguments: () => "plus d’arguments que la commande n’en prend.",
    other: (what) => what,
  },
  seeHelp: "Voyez recoupe --help.",
  badTies: (found, kinds) => `lien inconnu « ${found} » ; attendu : ${kinds}`,
  badColumns: (found, fields) =>
    `--columns : paires champ=colonne attendues, avec les champs ${fields} ; trouvé ${found}.`,
  badNumber: (found) => `--timeout : nombre de secondes supérieur à 0 attendu, trouvé ${found}.`,
  badLanguage: (found) =>
    `--language : code de deux lettres attendu, tel que fr ou en ; trouvé ${found}.`,
  badDate: (found) => `--published : date attendue, telle que 2031-05-04 ; trouvé ${found}.`,
  badChoice: ({ option, found, choices }) =>
    `${option} : l’un de ${choices} attendu, trouvé ${found}.`,
  reading: "Lecture",
  reportsRead: (count) => (count < 2 ? `${count} article` : `${count} articles`),
  wrote: (name) => `écrit : ${name}`,
  maskedBundle:
    "--mask : un dossier de preuves contient les captures telles quelles, noms compris : ôtez l’un des deux.",
  bundleDigest: (name, digest) => `${name} a pour empreinte ${digest} (à noter ailleurs)`,
  verified: ({ name, digest, made, files, reports, captures, evidence }) =>
    `${name} : tous les maillons tiennent. Fait le ${made} ; ${files} fichiers, ${reports} articles avec ${captures} captures, ` +
    `${evidence} preuves ; empreinte ${digest}`,
  summary: ({ reports, failures, seconds }) =>
    `${reports < 2 ? `${reports} article lu` : `${reports} articles lus`}` +
    `${failures === 0 ? "" : failures === 1 ? ", 1 échec" : `, ${failures} échecs`}` +
    `, ${seconds.toFixed(1).replace(".", ",")} s`,
  ownMistake: (what) => `faute de Recoupe lui-même : ${what}. Merci de la signaler avec l’entrée.`,
  notes: {
    "ingest.encoding-broken":
      "l’UTF-8 du texte est abîmé : les endroits illisibles sont montrés par \uFFFD.",
    "ingest.encoding-guessed": "le texte n’est pas en UTF-8 : il a été lu en windows-1252.",
    "ingest.language-overruled":
      "la page déclare une langue, son texte est clairement d’une autre.",
    "ingest.language-guessed": "aucune langue déclarée ; celle retenue n’est qu’une supposition.",
    "ingest.language-undetermined": "trop peu de lettres pour en dire la langue.",
    "ingest.page-whole":
      "le texte principal n’a pu être distingué du reste de la page : tout a été pris.",
    "ingest.feed-teaser":
      "seul le chapeau donné par le flux a été lu : le texte est peut-être plus long sur la page du média.",
    "ingest.date-unread": "la date n’a pu être lue avec certitude et a été laissée de côté.",
    "analyse.language-unsupported":
      "cette langue n’est pas lue : les mots sont séparés, rien n’est attribué.",
  },
};
