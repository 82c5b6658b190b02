import { TIE_KINDS } from "../../domain/tie.ts";
import type { Messages } from "./messages.ts";

/** The English catalogue. */
export const english: Messages = {
  about:
    "Reads news reports and tells who says what, on whose word, and who independently confirms or denies it.",
  usage: "[options] <inputs...>",
  titles: {
    "Usage:": "Usage:",
    "Arguments:": "Arguments:",
    "Options:": "Options:",
    "Commands:": "Commands:",
  },
  reportAbout: "Compares the reports given as one dossier and prints the findings.",
  analyseAbout: "Reads each report on its own: who says what, and the figures given.",
  verifyAbout: "Checks evidence bundles, offline, and names the first broken link.",
  inputs:
    "files and folders (.txt .html .json .jsonl .pdf .rss .atom .nitf .warc .wacz), http(s) URLs of pages, feeds and sitemaps, - for standard input",
  verifyInputs: "bundles that `recoupe report --bundle` wrote",
  options: {
    help: "show help",
    version: "show the version",
    helpCommand: "show help for a command",
    html: "also write the findings as one self-contained page",
    json: "also write the findings as JSON (- for standard output)",
    policy: "the desk's own list of parties, owners and credible sources (YAML or JSON)",
    tiesOff: `count sources apart although these tie them, parted by commas: ${TIE_KINDS.join(", ")}`,
    noStateMedia: "leave out the list of state-controlled media that comes with Recoupe",
    export:
      "also write this file, in the format its name ends in: .xlsx .jsonld .hxl.csv .ftm.csv .ftm.jsonl .ninjs.jsonl, or a table: claims.csv statements.csv figures.csv …; may be repeated",
    bundle: "also write an evidence bundle (ZIP): captures, findings, manifest of hashes",
    mask: "cover this person's name, whole and in parts, in all that is printed and written; may be repeated",
    digest: "the digest that was written down when the bundle was made",
    language: "read every report in this language, whatever it declares (fr, en)",
    ui: "language of messages and page (fr, en); the system's where not given",
    quiet: "no progress, no remarks: findings and errors only",
    from: "read every input as this format (txt, html, json, jsonl, csv, feed, sitemap, newsml, pdf, warc, wacz)",
    columns: "which CSV column holds what: text=…,title=…,outlet=…,date=…,url=…,id=…,lang=…",
    encoding: "encoding of the inputs (utf-8, latin1, windows-1252, utf-16le …)",
    outlet: "outlet of the reports that do not name theirs",
    published: "publication date of the reports that do not give theirs (2031-05-04)",
    allowPrivate: "let URLs lead to private and local addresses",
    follow: "also fetch the pages that a feed or sitemap given as a file links to",
    noFollow: "fetch no page that a feed or sitemap links to",
    timeout: "seconds for one URL",
    format: "text, or jsonl: one JSON object a report",
    explain:
      "tell only why the attribution with this id (a3) is as it is: rules, words, what was left",
  },
  defaultValue: (value) => `default: ${value}`,
  helpFooter: `
Exit codes: 0 all done · 1 some inputs could not be read, the others were done · 2 mistake in the command
line or the policy · 3 no input could be read · 4 a file could not be written · 70 a mistake of Recoupe
itself · 130 interrupted.`,
  reportExamples: `
Examples:
  recoupe report articles/ --html findings.html
  recoupe report a.html https://example.org/b --policy desk.yaml --json findings.json
  recoupe report rows.csv --from csv --columns text=body,title=headline,outlet=source,date=day`,
  analyseExamples: `
Examples:
  recoupe analyse article.html
  recoupe analyse article.html --explain a3
  recoupe analyse articles.jsonl --format jsonl | head -1
  curl -s https://example.org/a | recoupe analyse -`,
  verifyExamples: `
Examples:
  recoupe report articles/ --bundle evidence.zip
  recoupe verify evidence.zip --digest 5f0c…

Exit codes: 0 every link of every bundle holds · 1 one is broken.`,
  mistakes: {
    unknownOption: (what) => `wanted a known option, found ${what}.`,
    unknownCommand: (what) => `wanted a known command, found ${what}.`,
    missingArgument: () => "wanted at least one input (a file, folder, URL or -), found none.",
    optionMissingArgument: (what) => `wanted a value for ${what}, found none.`,
    invalidArgument: (what) => what,
    excessArguments: () => "found more arguments than the command takes.",
    other: (what) => what,
  },
  seeHelp: "See recoupe --help.",
  badTies: (found, kinds) => `no kind of tie "${found}"; wanted some of: ${kinds}`,
  badColumns: (found, fields) =>
    `--columns: wanted field=column pairs with the fields ${fields}, found ${found}.`,
  badNumber: (found) => `--timeout: wanted a number of seconds above 0, found ${found}.`,
  badLanguage: (found) => `--language: wanted a two-letter code such as fr or en, found ${found}.`,
  badDate: (found) => `--published: wanted a date such as 2031-05-04, found ${found}.`,
  badChoice: ({ option, found, choices }) => `${option}: wanted one of ${choices}, found ${found}.`,
  reading: "Reading",
  reportsRead: (count) => (count === 1 ? "1 report" : `${count} reports`),
  wrote: (name) => `wrote ${name}`,
  maskedBundle:
    "--mask: a bundle holds the captures as they were taken in, names and all: leave out one of the two.",
  bundleDigest: (name, digest) => `${name} has the digest ${digest} (write it down elsewhere)`,
  verified: ({ name, digest, made, files, reports, captures, evidence }) =>
    `${name}: every link holds. Made ${made}; ${files} files, ${reports} reports with ${captures} captures, ` +
    `${evidence} pieces of evidence; digest ${digest}`,
  summary: ({ reports, failures, seconds }) =>
    `${reports === 1 ? "1 report" : `${reports} reports`} read` +
    `${failures === 0 ? "" : `, ${failures} failed`}, ${seconds.toFixed(1)} s`,
  ownMistake: (what) => `a mistake of Recoupe itself: ${what}. Please report it with the input.`,
  notes: {},
};
