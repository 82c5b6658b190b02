// The import table of ARCHITECTURE.md. A room may import itself and what stands beside it here, types
// included; tests may import anything of their own room and the support of tests/.
const STAGES = ["read", "attribute", "resolve", "measure", "compare"];
const SHARED = ["base", "domain"];
const RULES_OF_LANGUAGES = "^src/languages/(language\\.ts$|rules/)";

/** Room → rooms it may import, and npm packages it may use. */
const ROOMS = {
  base: { rooms: [] },
  domain: { rooms: ["base"] },
  learn: { rooms: ["base"] },
  ...Object.fromEntries(
    STAGES.map((stage) => [stage, { rooms: [...SHARED, "learn"], paths: [RULES_OF_LANGUAGES] }]),
  ),
  ingest: {
    rooms: SHARED,
    packages: [
      "@mozilla/readability",
      "linkedom",
      "csv-parse",
      "eld",
      "fast-xml-parser",
      "feedsmith",
      "fflate",
      "ipaddr.js",
      "robots-parser",
      "undici",
      "unpdf",
      "warcio",
      "yaml",
    ],
  },
  grade: { rooms: SHARED },
  store: { rooms: SHARED, packages: ["@electric-sql/pglite", "pg", "pg-types"] },
  correct: { rooms: SHARED },
  work: {
    rooms: [...SHARED, "correct", "grade", "store"],
    paths: ["^src/pipeline\\.ts$", "^src/ingest/state-media\\.ts$"],
    packages: ["graphile-worker", "pino", "prom-client"],
  },
  serve: {
    rooms: [...SHARED, "correct", "grade", "ingest", "render", "store", "work"],
    paths: ["^src/pipeline\\.ts$"],
    packages: ["@fastify", "fastify", "pino", "prom-client", "typebox", "@modelcontextprotocol"],
  },
  client: { rooms: [], packages: ["openapi-fetch"] },
  render: {
    rooms: SHARED,
    packages: ["cli-table3", "csv-stringify", "fflate", "picocolors", "write-excel-file"],
  },
  cli: {
    rooms: [...SHARED, "ingest", "grade", "render", "store", "work", "serve"],
    paths: ["^src/(pipeline|index)\\.ts$"],
    packages: [
      "cli-progress",
      "cli-table3",
      "commander",
      "picocolors",
      "pino",
      "@modelcontextprotocol",
    ],
  },
};

/** What the page may run in the browser: the views, words and exports of findings, and what counts origins. */
const WEB_MAY_RUN =
  "^src/render/(page/|messages/|exports/|[a-z-]+-view\\.ts$|(findings-)?json\\.ts$|(format|html|phrase|finding-gist|finding-sentence|rule-sentence|series-title|copy-difference)\\.ts$)|^src/grade/regrade\\.ts$|^src/domain/";

/** Rooms that compute only: no file, no network, no clock, no process. */
const PURE = ["domain", "learn", ...STAGES, "grade", "render"];

function roomRule([room, { rooms, paths = [] }]) {
  const allowed = [`^src/${room}/`, ...rooms.map((other) => `^src/${other}/`), ...paths];
  return {
    name: `room-${room}`,
    severity: "error",
    comment: `${room} may import ${rooms.join(", ") || "nothing"}${paths.length > 0 ? " and the language interface" : ""}`,
    from: { path: `^src/${room}/`, pathNot: "/test/" },
    to: { path: "^src/", pathNot: allowed.join("|") },
  };
}

function packageRule([room, { packages = [] }]) {
  const allowed = packages.map((name) => `node_modules/(@types/)?${name}/`);
  return {
    name: `packages-${room}`,
    severity: "error",
    comment: `${room} may use ${packages.join(", ") || "no npm package"}`,
    from: { path: `^src/${room}/`, pathNot: "/test/" },
    to: {
      dependencyTypes: ["npm", "npm-dev", "npm-peer", "npm-optional"],
      ...(allowed.length > 0 && { pathNot: allowed.join("|") }),
    },
  };
}

module.exports = {
  forbidden: [
    ...Object.entries(ROOMS).map(roomRule),
    ...Object.entries(ROOMS).map(packageRule),
    {
      name: "language-rooms",
      severity: "error",
      comment:
        "a language room knows base, domain and the interface: no stage, and no other language",
      from: { path: "^src/languages/([a-z]{2})/", pathNot: "/test/" },
      to: {
        path: "^src/",
        pathNot: `^src/languages/$1/|^src/(base|domain)/|${RULES_OF_LANGUAGES}`,
      },
    },
    {
      name: "language-interface",
      severity: "error",
      comment: "the interface between stages and languages is made of domain's nouns",
      from: { path: RULES_OF_LANGUAGES },
      to: { path: "^src/", pathNot: `^src/(base|domain)/|${RULES_OF_LANGUAGES}` },
    },
    {
      name: "one-registry",
      severity: "error",
      comment:
        "only the registry knows which languages exist, and only the pipeline and its callers ask it",
      from: {
        pathNot:
          "^src/(languages/|pipeline\\.ts|index\\.ts|read(er)?\\.ts|cli/)|/test/|^(tests|evaluation|bench|training)/",
      },
      to: { path: "^src/languages/((index|readings)\\.ts|[a-z]{2}/)" },
    },
    {
      name: "one-composer",
      severity: "error",
      comment:
        "only the pipeline composes the stages; read.ts and reader.ts offer the one stage by itself",
      from: {
        path: "^src/",
        pathNot: `^src/(pipeline|index|read(er)?)\\.ts$|^src/(${STAGES.join("|")})/|/test/`,
      },
      to: { path: `^src/(${STAGES.join("|")})/` },
    },
    {
      name: "pure-rooms",
      severity: "error",
      comment: "what computes does no I/O and asks no clock: files are handed in",
      from: { path: `^src/(${PURE.join("|")})/`, pathNot: "/test/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "web-knows-nouns-and-views",
      severity: "error",
      comment:
        "the page takes types of serve and domain, and what computes without a machine: render's views and words, grade's groups",
      from: { path: "^web/", pathNot: "/test/" },
      to: { path: "^src/", pathNot: WEB_MAY_RUN, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "web-knows-types-only-else",
      severity: "error",
      comment: "what the page may not run it may know by its types, of these rooms alone",
      from: { path: "^web/", pathNot: "/test/" },
      to: { path: "^src/", pathNot: `${WEB_MAY_RUN}|^src/(domain|serve|client|render|grade)` },
    },
    {
      name: "web-by-the-browser",
      severity: "error",
      comment: "the page runs in a browser: nothing of Node",
      from: { path: "^web/", pathNot: "/test/|^web/vite\\.config\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "not-to-web",
      severity: "error",
      comment: "the page is built of the program, never the program of the page",
      from: { path: "^(src|evaluation|bench|training)/" },
      to: { path: "^web/" },
    },
    {
      name: "evaluation-and-bench-from-outside",
      severity: "error",
      comment: "what measures the product uses it as anybody would: by its public API and nouns",
      from: { path: "^(evaluation|bench)/", pathNot: "/test/" },
      to: { path: "^src/", pathNot: "^src/(index|read)\\.ts$|^src/domain/" },
    },
    {
      name: "not-to-training",
      severity: "error",
      comment: "training makes files; nothing imports it, nor evaluation, bench, tests or scripts",
      from: { path: "^src/", pathNot: "/test/" },
      to: { path: "^(training|evaluation|bench|tests|scripts)/|^src/.*/test/" },
    },
    {
      name: "not-circular",
      severity: "error",
      comment: "what imports itself in a circle has no beginning",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolvable",
      severity: "error",
      comment: "an import leads somewhere",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    // Type imports count: a stage that names another's types knows it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types"] },
  },
};
