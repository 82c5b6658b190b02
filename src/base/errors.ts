import { type Failure, type FailureValues, failed } from "./failure.ts";

/** The languages that failures are worded in. */
export type ErrorLanguage = "en" | "fr";

type Wording = readonly [message: string, hint: string | null];
type Entry = Readonly<Record<ErrorLanguage, Wording>>;

/**
 * Every failure of the outside world: its stable code, and in each language what was wanted, what was found
 * and what to do. `{name}` is filled from the failure's values.
 */
export const ERRORS = {
  "input.missing": {
    en: ["{name}: wanted a file or folder, found nothing there", "Check the path."],
    fr: ["{name} : fichier ou dossier attendu, rien trouvé à cet endroit", "Vérifiez le chemin."],
  },
  "input.unreadable": {
    en: ["{name}: wanted to read it, the system refused ({detail})", "Check its permissions."],
    fr: ["{name} : lecture refusée par le système ({detail})", "Vérifiez ses droits d’accès."],
  },
  "input.folder-empty": {
    en: [
      "{name}: wanted files ending in {wanted}, found none among {found} files",
      "Give another folder, or name the files themselves.",
    ],
    fr: [
      "{name} : fichiers en {wanted} attendus, aucun parmi {found} fichiers",
      "Indiquez un autre dossier, ou nommez les fichiers eux-mêmes.",
    ],
  },
  "input.too-large": {
    en: [
      "{name}: wanted at most {limit} MB, found {size} MB",
      "Split it, or give its reports as JSON Lines, which is read line by line.",
    ],
    fr: [
      "{name} : {limit} Mo au plus attendus, {size} Mo trouvés",
      "Découpez-le, ou donnez ses articles en JSON Lines, lu ligne par ligne.",
    ],
  },
  "input.binary": {
    en: ["{name}: wanted text or HTML, found {found}", "Save it as text or HTML first."],
    fr: [
      "{name} : texte ou HTML attendu, trouvé : {found}",
      "Enregistrez-le d’abord en texte ou en HTML.",
    ],
  },
  "pdf.broken": {
    en: ["{name}: wanted a PDF, could not read it ({detail})", "Check the file."],
    fr: ["{name} : PDF attendu, illisible ({detail})", "Vérifiez le fichier."],
  },
  "pdf.no-text": {
    en: ["{name}: wanted text in the PDF, found pictures only", "Make text of it with OCR first."],
    fr: [
      "{name} : texte attendu dans le PDF, seulement des images trouvées",
      "Tirez-en d’abord le texte par OCR.",
    ],
  },
  "feed.broken": {
    en: ["{name}: wanted a feed or sitemap, found neither", "Check that it was saved whole."],
    fr: [
      "{name} : flux ou plan de site attendu, ni l’un ni l’autre trouvé",
      "Vérifiez le fichier.",
    ],
  },
  "xml.broken": {
    en: ["{name}: wanted {wanted}, found none of these", "Check that it was saved whole."],
    fr: ["{name} : {wanted} attendu, rien de tel trouvé", "Vérifiez le fichier."],
  },
  "warc.broken": {
    en: ["{name}: wanted a web archive, found a fault ({detail})", "What came before it was read."],
    fr: ["{name} : archive web attendue, erreur trouvée ({detail})", "Ce qui précède a été lu."],
  },
  "url.robots": {
    en: [
      "{name}: the site’s robots.txt forbids it, or could not be had",
      "Give the page’s URL itself.",
    ],
    fr: [
      "{name} : interdit par le robots.txt du site, ou robots.txt indisponible",
      "Donnez l’URL de la page elle-même.",
    ],
  },
  "url.unchanged": {
    en: ["{name}: has not changed since it was fetched", null],
    fr: ["{name} : inchangé depuis la dernière lecture", null],
  },
  "input.empty": {
    en: ["{name}: wanted a text, found nothing but white space", "Check that it was saved whole."],
    fr: [
      "{name} : texte attendu, rien d’autre que des blancs",
      "Vérifiez qu’il a été enregistré en entier.",
    ],
  },
  "input.page-empty": {
    en: [
      "{name}: wanted an article, found a page without a main text",
      "Open it in a browser: if the text shows there, save the page and give the file.",
    ],
    fr: [
      "{name} : article attendu, page sans texte principal",
      "Ouvrez-la dans un navigateur : si le texte s’y affiche, enregistrez la page et donnez le fichier.",
    ],
  },
  "encoding.unknown": {
    en: [
      "{encoding}: wanted the name of a text encoding, found an unknown one",
      "Use a name such as utf-8, latin1, windows-1252 or utf-16le.",
    ],
    fr: [
      "{encoding} : nom d’un codage de texte attendu, nom inconnu",
      "Utilisez un nom tel que utf-8, latin1, windows-1252 ou utf-16le.",
    ],
  },
  "json.broken": {
    en: [
      "{name}: wanted JSON, found a fault ({detail})",
      "Mend it, or use --from to say what it is.",
    ],
    fr: [
      "{name} : JSON attendu, erreur trouvée ({detail})",
      "Corrigez-le, ou dites ce que c’est avec --from.",
    ],
  },
  "record.broken": {
    en: [
      "{name}, line {line}: wanted a JSON object, found {detail}",
      "Mend that line; the others are read.",
    ],
    fr: [
      "{name}, ligne {line} : objet JSON attendu, trouvé : {detail}",
      "Corrigez cette ligne ; les autres sont lues.",
    ],
  },
  "record.no-text": {
    en: [
      "{name}, record {line}: wanted a text, found none in “{field}”",
      "Give each record its text; the others are read.",
    ],
    fr: [
      "{name}, enregistrement {line} : texte attendu, rien dans « {field} »",
      "Donnez un texte à chaque enregistrement ; les autres sont lus.",
    ],
  },
  "csv.columns-unset": {
    en: [
      "{name}: wanted to know which column holds the text; columns found: {found}",
      "Say it: --columns text=COLUMN,title=COLUMN,outlet=COLUMN,date=COLUMN.",
    ],
    fr: [
      "{name} : colonne du texte inconnue ; colonnes trouvées : {found}",
      "Précisez-la : --columns text=COLONNE,title=COLONNE,outlet=COLONNE,date=COLONNE.",
    ],
  },
  "csv.column-missing": {
    en: ["{name}: wanted a column “{column}”, found {found}", "Correct --columns."],
    fr: ["{name} : colonne « {column} » attendue, trouvées : {found}", "Corrigez --columns."],
  },
  "csv.broken": {
    en: ["{name}: wanted CSV, found a fault ({detail})", "Mend it; the rows before it are read."],
    fr: [
      "{name} : CSV attendu, erreur trouvée ({detail})",
      "Corrigez-le ; les lignes qui précèdent sont lues.",
    ],
  },
  "url.invalid": {
    en: ["{name}: wanted an http or https URL, found {found}", "Correct the URL."],
    fr: ["{name} : URL http ou https attendue, trouvé : {found}", "Corrigez l’URL."],
  },
  "url.private": {
    en: [
      "{name}: wanted a public address, found {address}, which is inside a private network",
      "Give --allow-private if you mean it.",
    ],
    fr: [
      "{name} : adresse publique attendue, trouvé {address}, qui est dans un réseau privé",
      "Donnez --allow-private si c’est voulu.",
    ],
  },
  "url.unreachable": {
    en: [
      "{name}: wanted a page, the server could not be reached ({detail})",
      "Check the URL and the network.",
    ],
    fr: ["{name} : page attendue, serveur injoignable ({detail})", "Vérifiez l’URL et le réseau."],
  },
  "url.not-found": {
    en: [
      "{name}: wanted a page, the server has none there (404)",
      "Check the URL; the page may have been taken down.",
    ],
    fr: [
      "{name} : page attendue, le serveur n’en a pas à cette adresse (404)",
      "Vérifiez l’URL ; la page a peut-être été retirée.",
    ],
  },
  "url.status": {
    en: [
      "{name}: wanted a page, the server answered {status}",
      "Open it in a browser: if the text shows there, save the page and give the file.",
    ],
    fr: [
      "{name} : page attendue, le serveur a répondu {status}",
      "Ouvrez-la dans un navigateur : si le texte s’y affiche, enregistrez la page et donnez le fichier.",
    ],
  },
  "url.redirects": {
    en: ["{name}: wanted a page, found more than {limit} redirects", "Give the final URL."],
    fr: ["{name} : page attendue, plus de {limit} redirections", "Donnez l’URL finale."],
  },
  "url.timeout": {
    en: [
      "{name}: wanted the page within {limit} s, it did not come",
      "Try again, or give --timeout SECONDS.",
    ],
    fr: [
      "{name} : page attendue en {limit} s, elle n’est pas venue",
      "Réessayez, ou donnez --timeout SECONDES.",
    ],
  },
  "url.too-large": {
    en: [
      "{name}: wanted at most {limit} MB, the server sends more",
      "Save the text and give the file.",
    ],
    fr: [
      "{name} : {limit} Mo au plus attendus, le serveur en envoie davantage",
      "Enregistrez le texte et donnez le fichier.",
    ],
  },
  "url.type": {
    en: ["{name}: wanted HTML or text, found {found}", "Give the URL of the article itself."],
    fr: ["{name} : HTML ou texte attendu, trouvé : {found}", "Donnez l’URL de l’article lui-même."],
  },
  "output.unwritable": {
    en: ["{name}: wanted to write it, could not ({detail})", "Choose another place."],
    fr: ["{name} : écriture impossible ({detail})", "Choisissez un autre endroit."],
  },
  "store.locked": {
    en: [
      "{name}: wanted the data folder for this process, process {pid} holds it",
      "End that process first, or use a PostgreSQL server (DATABASE_URL), which many may share.",
    ],
    fr: [
      "{name} : dossier de données voulu pour ce processus, le processus {pid} le tient",
      "Terminez-le d’abord, ou utilisez un serveur PostgreSQL (DATABASE_URL), que plusieurs peuvent partager.",
    ],
  },
  "store.unusable": {
    en: [
      "{name}: wanted a data folder, could not use it ({detail})",
      "Choose another with --data, or restore it from a dump.",
    ],
    fr: [
      "{name} : dossier de données attendu, inutilisable ({detail})",
      "Choisissez-en un autre avec --data, ou restaurez-le d’une sauvegarde.",
    ],
  },
  "store.unreachable": {
    en: [
      "{name}: wanted a PostgreSQL server, could not reach it ({detail})",
      "Check DATABASE_URL and the server.",
    ],
    fr: [
      "{name} : serveur PostgreSQL attendu, injoignable ({detail})",
      "Vérifiez DATABASE_URL et le serveur.",
    ],
  },
  "store.server-too-old": {
    en: ["{name}: wanted PostgreSQL {wanted} or newer, found {found}", "Upgrade the server."],
    fr: [
      "{name} : PostgreSQL {wanted} ou plus récent attendu, trouvé {found}",
      "Mettez le serveur à jour.",
    ],
  },
  "store.server-encoding": {
    en: [
      "{name}: wanted a database in UTF8, found {found}",
      "Make it anew: create database NAME encoding 'UTF8' template template0.",
    ],
    fr: [
      "{name} : base en UTF8 attendue, trouvé {found}",
      "Refaites-la : create database NOM encoding 'UTF8' template template0.",
    ],
  },
  "store.schema-newer": {
    en: [
      "wanted a schema that this version knows, found step {step}",
      "Use the newer version of Recoupe that made it.",
    ],
    fr: [
      "schéma connu de cette version attendu, trouvé l’étape {step}",
      "Utilisez la version plus récente de Recoupe qui l’a fait.",
    ],
  },
  "store.schema-changed": {
    en: [
      "wanted step {step} of the schema as this version has it, found another",
      "Restore a dump into an empty database.",
    ],
    fr: [
      "étape {step} du schéma attendue telle que dans cette version, une autre trouvée",
      "Restaurez une sauvegarde dans une base vide.",
    ],
  },
  "store.schema-pending": {
    en: ["wanted the schema up to date, found {found} steps to take", "Run recoupe db migrate."],
    fr: ["schéma à jour attendu, {found} étapes à faire", "Lancez recoupe db migrate."],
  },
  "store.damaged": {
    en: [
      "{name}: wanted bytes with their hash, found others",
      "Restore this store from a dump; something wrote to it from outside.",
    ],
    fr: [
      "{name} : octets conformes à leur empreinte attendus, d’autres trouvés",
      "Restaurez ce fonds d’une sauvegarde ; quelque chose y a écrit du dehors.",
    ],
  },
  "store.no-dossier": {
    en: [
      "{name}: wanted a dossier of the store, found none of that name",
      "Add a report to it first.",
    ],
    fr: ["{name} : dossier du fonds attendu, aucun de ce nom", "Ajoutez-y d’abord un article."],
  },
  "store.no-report": {
    en: ["{name}: wanted a report of the dossier, found none", "Check its id."],
    fr: ["{name} : article du dossier attendu, aucun trouvé", "Vérifiez son identifiant."],
  },
  "dump.broken": {
    en: [
      "wanted a whole dump, found a fault at line {line}",
      "Nothing was restored; use another copy.",
    ],
    fr: [
      "sauvegarde entière attendue, faute à la ligne {line}",
      "Rien n’a été restauré ; utilisez une autre copie.",
    ],
  },
  "dump.not-empty": {
    en: [
      "wanted an empty store to restore into, found reports",
      "Choose another folder or database.",
    ],
    fr: [
      "fonds vide attendu, des articles y sont",
      "Choisissez un autre dossier ou une autre base.",
    ],
  },
  "analyse.crashed": {
    en: [
      "{name}: wanted its analysis, the analyser failed ({detail})",
      "Please report it with the text; the other reports go on.",
    ],
    fr: [
      "{name} : analyse attendue, l’analyseur a échoué ({detail})",
      "Merci de le signaler avec le texte ; les autres articles continuent.",
    ],
  },
  "analyse.timeout": {
    en: [
      "{name}: wanted its analysis within {limit} s, it did not come",
      "Please report it with the text; the other reports go on.",
    ],
    fr: [
      "{name} : analyse attendue en {limit} s, elle n’est pas venue",
      "Merci de le signaler avec le texte ; les autres articles continuent.",
    ],
  },
  "correction.invalid": {
    en: ["wanted {wanted}, found {found}", "docs/operations.md lists the corrections."],
    fr: ["{wanted} attendu, trouvé {found}", "docs/operations.md donne la liste des corrections."],
  },
  "policy.unreadable": {
    en: ["{name}: wanted a policy file, could not read it ({detail})", "Check the path."],
    fr: ["{name} : fichier de politique attendu, illisible ({detail})", "Vérifiez le chemin."],
  },
  "policy.broken": {
    en: [
      "{name}: wanted YAML or JSON, found a fault ({detail})",
      "Mend it; docs/policy.md has an example.",
    ],
    fr: [
      "{name} : YAML ou JSON attendu, erreur trouvée ({detail})",
      "Corrigez-le ; docs/policy.md donne un exemple.",
    ],
  },
  "policy.invalid": {
    en: [
      "{name}, at {at}: wanted {wanted}, found {found}",
      "docs/policy.md describes every field.",
    ],
    fr: [
      "{name}, à {at} : attendu {wanted}, trouvé {found}",
      "docs/policy.md décrit chaque champ.",
    ],
  },
  "export.unknown": {
    en: ["{name}: wanted a name that tells its format, by one of {wanted}", "Name the file so."],
    fr: [
      "{name} : nom disant le format attendu, par l’une des fins {wanted}",
      "Nommez ainsi le fichier.",
    ],
  },
  "bundle.not-zip": {
    en: ["{name}: wanted an evidence bundle, found no ZIP file ({detail})", "Check the file."],
    fr: [
      "{name} : dossier de preuves attendu, pas un fichier ZIP ({detail})",
      "Vérifiez le fichier.",
    ],
  },
  "bundle.too-large": {
    en: ["{name}: wanted a bundle that unpacks to at most 2 GB", "Unpack and check it by hand."],
    fr: [
      "{name} : dossier de preuves de 2 Go au plus une fois déballé attendu",
      "Déballez-le et vérifiez-le à la main.",
    ],
  },
  "bundle.no-manifest": {
    en: ["{name}: wanted a manifest of format {wanted}, found none that is whole", null],
    fr: ["{name} : manifeste au format {wanted} attendu, aucun d’entier trouvé", null],
  },
  "bundle.manifest-changed": {
    en: ["{name}: manifest.json was changed: its files give {found}, it says {wanted}", null],
    fr: [
      "{name} : manifest.json a été changé : ses fichiers donnent {found}, il dit {wanted}",
      null,
    ],
  },
  "bundle.digest-differs": {
    en: ["{name}: wanted the digest {wanted}, found {found}: another bundle, or exchanged", null],
    fr: [
      "{name} : empreinte {wanted} attendue, {found} trouvée : un autre dossier, ou échangé",
      null,
    ],
  },
  "bundle.file-missing": {
    en: ["{name}: {path} is missing", null],
    fr: ["{name} : {path} manque", null],
  },
  "bundle.file-changed": {
    en: ["{name}: {path} was changed: wanted SHA-256 {wanted}, found {found}", null],
    fr: ["{name} : {path} a été changé : SHA-256 {wanted} attendu, {found} trouvé", null],
  },
  "bundle.file-unlisted": {
    en: ["{name}: {path} is not in the manifest", null],
    fr: ["{name} : {path} n’est pas au manifeste", null],
  },
  "bundle.report-changed": {
    en: ["{name}: the report {report} does not say what its id was made of", null],
    fr: ["{name} : l’article {report} ne dit pas ce dont son identifiant est fait", null],
  },
  "bundle.capture-changed": {
    en: ["{name}: the capture of the report {report} does not have the hash it names", null],
    fr: ["{name} : la capture de l’article {report} n’a pas l’empreinte annoncée", null],
  },
  "bundle.words-differ": {
    en: ["{name}: the claim {claim} rests on words that do not stand in the report {report}", null],
    fr: ["{name} : l’affirmation {claim} repose sur des mots absents de l’article {report}", null],
  },
  "bundle.findings-differ": {
    en: ["{name}: the findings speak of the report {report}, which is not in the bundle", null],
    fr: ["{name} : les constats parlent de l’article {report}, absent du dossier", null],
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type ErrorCode = keyof typeof ERRORS;

/** The failure of a code, worded in English. */
export function failure(code: ErrorCode, values: FailureValues): Failure {
  const [message, hint] = ERRORS[code].en;
  return Object.freeze({ code, message: fill(message, values), hint: fill(hint, values), values });
}

/** A failed outcome of a code. */
export function fail(code: ErrorCode, values: FailureValues): ReturnType<typeof failed> {
  return failed(failure(code, values));
}

/**
 * The failure in one line of the wanted language: what was wanted, what was found, what to do. A failure that
 * the catalogue does not know keeps its own words.
 */
export function wordFailure(failure: Failure, language: ErrorLanguage): string {
  const entry: Entry | undefined = Object.hasOwn(ERRORS, failure.code)
    ? ERRORS[failure.code as ErrorCode]
    : undefined;
  const [message, hint] = entry?.[language] ?? [failure.message, failure.hint];
  const sentence = `${fill(message, failure.values)}.`;
  const todo = fill(hint, failure.values);
  return oneLine(todo === null ? sentence : `${sentence} ${todo}`);
}

function fill<Template extends string | null>(template: Template, values: FailureValues): Template {
  if (template === null) return template;
  const filled = template.replace(/\{([a-z]+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );
  return filled as Template;
}

/** Control characters (line breaks, terminal escapes of a hostile file name) become spaces. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
