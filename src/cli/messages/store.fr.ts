import type { StoreMessages } from "./store-messages.ts";

/** The French catalogue of the commands that work on a store. */
export const storeFrench: StoreMessages = {
  about: {
    add: "Ajoute des articles à un dossier du fonds, puis analyse et compare ce qui est nouveau.",
    findings: "Imprime les constats d’un dossier du fonds.",
    db: "Entretient le fonds.",
    "db migrate": "Met le schéma du fonds à jour.",
    "db check": "Vérifie le schéma, et que chaque capture a les octets de son empreinte.",
    "db dump": "Écrit tout ce que le fonds contient dans un fichier.",
    "db restore": "Remplit un fonds vide à partir d’une sauvegarde.",
    "db move": "Copie le fonds dans une base PostgreSQL vide.",
    watch:
      "Regarde encore et encore des flux et plans de site et en prend les nouveaux articles dans un dossier.",
    quarantine: "Montre ce qui n’a pu être lu ou analysé, et le réessaie.",
    "quarantine list": "Donne ce qui est mis à l’écart, et pourquoi.",
    "quarantine retry": "Réessaie ce qui est mis à l’écart.",
    worker: "Analyse et compare, parmi autant d’ouvriers qu’on veut sur un serveur PostgreSQL.",
    serve: "Sert le fonds : une page par dossier, et une API HTTP.",
    user: "Entretient les comptes.",
    "user add": "Crée un compte ; le mot de passe est lu sur l’entrée standard.",
    mcp: "Sert le fonds à un assistant (Model Context Protocol) par l’entrée et la sortie standard, en lecture seule.",
  },
  options: {
    data: "dossier du fonds intégré ; sinon DATABASE_URL, sinon ./recoupe-data",
    dossier: "le dossier, par son nom",
    html: "écrire les constats en une page autonome",
    json: "écrire les constats en JSON (- pour la sortie standard)",
    to: "URL de la base PostgreSQL à remplir",
    dumpFile: "fichier à écrire (.gz compresse) ; - pour la sortie standard",
    restoreFile: "fichier à lire (.gz est décompressé) ; - pour l’entrée standard",
    concurrency: "fils qui analysent à la fois",
    host: "adresse d’écoute ; au-delà de cette machine, des comptes sont nécessaires",
    port: "port d’écoute ; 0 pour un port libre",
    metricsPort: "port de /metrics, /healthz et /readyz sur cette machine ; aucun à défaut",
    every: "minutes entre deux regards sur un flux (15 par défaut)",
    once: "regarder une fois ce qui est dû, et finir",
    feeds: "URL de flux et de plans de site à retenir et suivre ; sans aucune, ceux déjà retenus",
    role: "reader (lecture), reviewer (révision) ou admin",
    userName: "nom du compte",
    accounts: "demander un compte sur cette machine aussi",
    requestsPerMinute: "requêtes qu’une adresse peut faire en une minute (par défaut : 600)",
    trustProxy: "prendre l’adresse et le protocole du lecteur chez le mandataire (X-Forwarded-*)",
  },
  examples: {
    watch: `
Exemples :
  recoupe watch https://example.org/rss https://example.org/news-sitemap.xml --dossier quelmar
  recoupe watch --dossier quelmar --once        les flux déjà nommés, une fois : pour cron`,
    add: `
Exemples :
  recoupe add articles/ --dossier "Barrage du nord"
  recoupe add https://example.org/a --data ./redaction`,
    db: `
Exemples :
  recoupe db dump fonds.jsonl.gz
  recoupe db move --to postgres://recoupe@db.example/recoupe`,
    serve: `
Exemples :
  recoupe serve --data ./redaction
  DATABASE_URL=postgres://recoupe@db.example/recoupe recoupe serve --host 0.0.0.0`,
    worker: `
Exemple :
  DATABASE_URL=postgres://recoupe@db.example/recoupe recoupe worker --concurrency 8 --metrics-port 9464`,
  },
  added: ({ reports, fresh, edited, failures }) =>
    `${reports < 2 ? `${reports} article pris` : `${reports} articles pris`}, ${fresh} de nouveau` +
    `${edited === 0 ? "" : `, dont ${edited} nouvelles versions d’une page`}` +
    `${failures === 0 ? "" : `, ${failures === 1 ? "1 échec" : `${failures} échecs`}`}`,
  queued: (reports) => `${reports} à analyser par les ouvriers`,
  quarantined: (name, why) => `${name} mis à l’écart : ${why}`,
  noFindings: (dossier) =>
    `${dossier} : pas encore de constats. Ajoutez-y des articles, ou attendez les ouvriers.`,
  edits: (count) =>
    count < 2 ? `${count} page a été retouchée :` : `${count} pages ont été retouchées :`,
  edited: ({ older, newer }) => `  avant : ${older}\n  maintenant : ${newer}`,
  migrated: (steps) => (steps === 0 ? "le schéma est à jour" : `${steps} étapes faites`),
  sound: (rows) => `le schéma est à jour ; ${rows} captures ont les octets de leur empreinte`,
  dumped: (rows, name) => `${rows} lignes écrites dans ${name}`,
  restored: (rows) => `${rows} lignes restaurées`,
  emptyQuarantine: "rien n’est mis à l’écart",
  caseLine: ({ id, stage, attempts, why }) => `${id}  ${stage}  ×${attempts}  ${why}`,
  retried: ({ done, failed }) => `${done} faits, ${failed} encore à l’écart`,
  badNumber: (option, found) =>
    `${option} : nombre entier dans ses bornes attendu, trouvé ${found}.`,
  needsServer:
    "un ouvrier veut un serveur PostgreSQL : donnez DATABASE_URL. Le fonds intégré travaille de lui-même.",
  working: (concurrency) => `au travail, ${concurrency} à la fois`,
  listening: (url) => `à l’écoute sur ${url}`,
  bootstrap: (code) =>
    `aucun compte encore : créez le premier sur la page avec ce code, valable une fois : ${code}`,
  passwordFor: (name) => `mot de passe de ${name} : `,
  shortPassword: (least) => `mot de passe d’au moins ${least} caractères attendu.`,
  userMade: (name, role) => `${name} est ${role}`,
  noFeeds: "flux à suivre attendu, ce dossier n’en a aucun : nommez-en un.",
  watched: (feed, taken) => `${feed} : ${taken} nouveaux`,
  badName: (found) =>
    `nom avec une lettre ou un chiffre, sans espace ni barre oblique, attendu ; trouvé ${found}.`,
};
