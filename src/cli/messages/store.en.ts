import type { StoreMessages } from "./store-messages.ts";

/** The English catalogue of the commands that work on a store. */
export const storeEnglish: StoreMessages = {
  about: {
    add: "Adds reports to a dossier of the store, then analyses and compares what is new.",
    findings: "Prints the findings of a dossier of the store.",
    db: "Looks after the store.",
    "db migrate": "Brings the store's schema up to date.",
    "db check": "Checks the schema, and that every capture has the bytes of its hash.",
    "db dump": "Writes all that the store holds to a file.",
    "db restore": "Fills an empty store from a dump.",
    "db move": "Copies the store into an empty PostgreSQL database.",
    watch: "Looks at feeds and sitemaps again and again and takes their new items into a dossier.",
    quarantine: "Shows what could not be read or analysed, and tries it again.",
    "quarantine list": "Lists what is set aside, with why.",
    "quarantine retry": "Tries what is set aside again.",
    worker: "Analyses and compares, as one of any number of workers on a PostgreSQL server.",
    serve: "Serves the store: a page for each dossier, and an HTTP API.",
    user: "Looks after the accounts.",
    "user add": "Makes an account; its password is read from standard input.",
    mcp: "Serves the store to an assistant (Model Context Protocol) on standard input and output, to read only.",
  },
  options: {
    data: "folder of the embedded store; else DATABASE_URL, else ./recoupe-data",
    dossier: "the dossier, by its name",
    html: "write the findings as one self-contained page",
    json: "write the findings as JSON (- for standard output)",
    to: "URL of the PostgreSQL database to fill",
    dumpFile: "file to write (.gz compresses); - for standard output",
    restoreFile: "file to read (.gz is unpacked); - for standard input",
    concurrency: "threads that analyse at once",
    host: "address to listen on; beyond this machine, accounts are needed",
    port: "port to listen on; 0 for any that is free",
    metricsPort: "port for /metrics, /healthz and /readyz on this machine; none where not given",
    every: "minutes between two looks at one feed (default 15)",
    once: "look once at what is due, and end",
    feeds: "URLs of feeds and sitemaps to remember and watch; without any, those remembered",
    role: "reader, reviewer or admin",
    userName: "name of the account",
    accounts: "ask for an account on this machine too",
    requestsPerMinute: "requests that one address may make in a minute (default: 600)",
    trustProxy: "take the reader's address and protocol from the proxy in front (X-Forwarded-*)",
  },
  examples: {
    watch: `
Examples:
  recoupe watch https://example.org/rss https://example.org/news-sitemap.xml --dossier quelmar
  recoupe watch --dossier quelmar --once        the feeds named before, once: for cron`,
    add: `
Examples:
  recoupe add articles/ --dossier "Northern dam"
  recoupe add https://example.org/a --data ./desk`,
    db: `
Examples:
  recoupe db dump store.jsonl.gz
  recoupe db move --to postgres://recoupe@db.example/recoupe`,
    serve: `
Examples:
  recoupe serve --data ./desk
  DATABASE_URL=postgres://recoupe@db.example/recoupe recoupe serve --host 0.0.0.0`,
    worker: `
Example:
  DATABASE_URL=postgres://recoupe@db.example/recoupe recoupe worker --concurrency 8 --metrics-port 9464`,
  },
  added: ({ reports, fresh, edited, failures }) =>
    `${reports === 1 ? "1 report" : `${reports} reports`} taken in, ${fresh} new` +
    `${edited === 0 ? "" : `, ${edited} of them new versions of a page`}` +
    `${failures === 0 ? "" : `, ${failures} failed`}`,
  queued: (reports) => `${reports} to be analysed by the workers`,
  quarantined: (name, why) => `${name} set aside: ${why}`,
  noFindings: (dossier) =>
    `${dossier}: no findings yet. Add reports to it, or wait for the workers.`,
  edits: (count) => (count === 1 ? "1 page was edited:" : `${count} pages were edited:`),
  edited: ({ older, newer }) => `  was: ${older}\n  now: ${newer}`,
  migrated: (steps) => (steps === 0 ? "the schema is up to date" : `${steps} steps taken`),
  sound: (rows) => `the schema is up to date; ${rows} captures have the bytes of their hash`,
  dumped: (rows, name) => `${rows} rows written to ${name}`,
  restored: (rows) => `${rows} rows restored`,
  emptyQuarantine: "nothing is set aside",
  caseLine: ({ id, stage, attempts, why }) => `${id}  ${stage}  ×${attempts}  ${why}`,
  retried: ({ done, failed }) => `${done} done, ${failed} still set aside`,
  badNumber: (option, found) => `${option}: wanted a whole number in its range, found ${found}.`,
  needsServer:
    "a worker wants a PostgreSQL server: set DATABASE_URL. The embedded store works by itself.",
  working: (concurrency) => `working, ${concurrency} at once`,
  listening: (url) => `listening on ${url}`,
  bootstrap: (code) =>
    `no account yet: make the first at the page with this code, good once: ${code}`,
  passwordFor: (name) => `password for ${name}: `,
  shortPassword: (least) => `wanted a password of at least ${least} characters.`,
  userMade: (name, role) => `${name} is a ${role}`,
  noFeeds: "wanted a feed to watch, this dossier has none: name one.",
  watched: (feed, taken) => `${feed}: ${taken} new`,
  badName: (found) =>
    `wanted a name with a letter or digit, without spaces or slashes, found ${found}.`,
};
