import type { Report } from "../../domain/report.ts";
import type { SpokenAnalysis, Told } from "./tables.ts";
import { iriOf } from "./words.ts";

/** The schema that each item says it follows (IPTC ninjs 3.1, 2024). */
const STANDARD = {
  name: "ninjs",
  version: "3.1",
  schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
} as const;

/** A whole date-time, which is all that ninjs takes. */
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/**
 * The reports as IPTC ninjs 3.1 items, one JSON object a line: what each says of its sources stands in `infoSources`
 * (credits by their role, speakers as `source`), with the report's text as body.
 */
export function ninjsOf({ analyses }: Told): string {
  return analyses.map((analysis) => `${JSON.stringify(itemOf(analysis))}\n`).join("");
}

function itemOf(analysis: SpokenAnalysis) {
  const { report } = analysis;
  return {
    standard: STANDARD,
    uri: iriOf("report", report.id),
    type: "text",
    representationType: "full",
    language: report.language,
    ...datesOf(report),
    ...(report.title === null ? {} : { headlines: [{ value: report.title }] }),
    ...bylineOf(report),
    bodies: [{ contentType: "text/plain", value: report.text }],
    infoSources: infoSourcesOf(analysis),
    altIds: altIdsOf(report),
    ...(report.url === null ? {} : { renditions: [{ name: "web", href: report.url }] }),
  };
}

function datesOf({ published, modified }: Report) {
  return {
    ...(published !== null && DATE_TIME.test(published) ? { firstCreated: published } : {}),
    ...(modified !== null && DATE_TIME.test(modified) ? { versionCreated: modified } : {}),
  };
}

function bylineOf({ credits }: Report) {
  const authors = credits.filter(({ role }) => role === "author").map(({ name }) => name);
  return authors.length === 0 ? {} : { by: authors.join(", ") };
}

function infoSourcesOf({ report, credits, actors, attributions }: SpokenAnalysis) {
  const speaking = new Set(attributions.map(({ speaker }) => speaker));
  const publisher = report.outlet === null ? [] : [{ name: report.outlet, role: "publisher" }];
  const made = credits.map(({ name, role }) => ({ name, role }));
  const said = actors
    .filter(({ id }) => speaking.has(id))
    .map(({ id, name, type }) => ({
      name,
      role: type === "unnamed" ? "unnamed source" : "source",
      literal: `${report.id}/${id}`,
    }));
  return [...publisher, ...made, ...said];
}

function altIdsOf({ given, capture }: Report) {
  const fixity = { role: "sha256", value: capture.sha256 };
  return given === null ? [fixity] : [{ role: "given", value: given }, fixity];
}
