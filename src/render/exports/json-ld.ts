import type { ActorType } from "../../domain/actor.ts";
import type { Attribution } from "../../domain/attribution.ts";
import type { DossierActor, Origin, Statement } from "../../domain/comparison.ts";
import type { GradedClaim } from "../../domain/grade.ts";
import type { Report } from "../../domain/report.ts";
import { type Span, textOf } from "../../domain/span.ts";
import type { SpokenAnalysis, Told } from "./tables.ts";
import { exactWords, iriOf } from "./words.ts";

/** Namespaces of the vocabularies used; nothing has to be fetched to read the file. */
const CONTEXT = {
  "@vocab": "https://schema.org/",
  oa: "http://www.w3.org/ns/oa#",
  prov: "http://www.w3.org/ns/prov#",
  recoupe: "urn:recoupe:term:",
} as const;

/** Characters of text kept before and behind a quoted stretch (Web Annotation, `TextQuoteSelector`). */
const AROUND_CHARS = 32;

/** A node of the graph. */
type Node = Readonly<Record<string, unknown>>;

/**
 * Findings as one JSON-LD document: reports as schema.org NewsArticle, what they say others say as Quotation, claims
 * as Claim with every appearance, sources as Person or Organization; where the words stand as W3C Web Annotations with
 * a position and a quote selector; where each came from in PROV-O: a quotation `wasQuotedFrom` its report, whose
 * chain of sources is nested `hadPrimarySource`. No ClaimReview: that is a human's word.
 *
 * Offsets of position selectors are UTF-16 code units, as in all of Recoupe; the Web Annotation model counts
 * characters without saying which.
 */
export function jsonLdOf({ findings, analyses }: Told): string {
  const { reports, actors } = findings.comparison;
  const byId = new Map(reports.map((report) => [report.id, report]));
  const graph: Node[] = [
    ...reports.map(reportNode),
    ...actors.map(actorNode),
    ...analyses.flatMap(quotationNodes),
    ...findings.claims.flatMap((claim) => claimNodes(claim, byId)),
  ];
  return `${JSON.stringify({ "@context": CONTEXT, "@graph": graph }, null, 1)}\n`;
}

function reportNode(report: Report): Node {
  const { id, title, url, outlet, published, modified, language, credits, capture } = report;
  return {
    "@id": iriOf("report", id),
    "@type": ["NewsArticle", "prov:Entity"],
    ...known({ headline: title, url, datePublished: published, dateModified: modified }),
    inLanguage: language,
    ...(outlet === null ? {} : { publisher: { "@type": "Organization", name: outlet } }),
    ...(credits.length === 0
      ? {}
      : { creditText: credits.map(({ name, role }) => `${name} (${role})`).join("; ") }),
    "prov:wasDerivedFrom": {
      "@id": iriOf("capture", capture.sha256),
      "@type": ["MediaObject", "prov:Entity"],
      sha256: capture.sha256,
      contentSize: `${capture.bytes} B`,
      encodingFormat: capture.mediaType,
      ...known({ "prov:generatedAtTime": capture.retrievedAt }),
    },
  };
}

function actorNode({ id, name, type, aliases, role, affiliation }: DossierActor): Node {
  return {
    "@id": iriOf("actor", id),
    "@type": [KINDS[type], "prov:Agent"],
    name,
    ...(aliases.length === 0 ? {} : { alternateName: [...aliases] }),
    ...known(type === "person" ? { jobTitle: role } : { description: role }),
    ...known({ "recoupe:affiliation": affiliation }),
    ...(type === "unnamed" ? { "recoupe:unnamed": true } : {}),
  };
}

/** schema.org has no unnamed source; a thing with a note is the honest type. */
const KINDS: Readonly<Record<ActorType | "outlet", string>> = {
  person: "Person",
  organisation: "Organization",
  group: "Thing",
  document: "CreativeWork",
  unnamed: "Thing",
  outlet: "Organization",
};

/** The quotations of a report and where their words stand. */
function quotationNodes({ report, attributions, actors }: SpokenAnalysis): readonly Node[] {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return attributions.flatMap((attribution) => [
    quotationNode(report, attribution, names),
    annotationNode(report, attribution.content, {
      id: iriOf("annotation", report.id, attribution.id),
      body: iriOf("quotation", report.id, attribution.id),
      motivation: "oa:identifying",
    }),
  ]);
}

function quotationNode(
  report: Report,
  attribution: Attribution,
  names: ReadonlyMap<string, string>,
): Node {
  const { id, content, speaker, stance, hedged, kind } = attribution;
  const outer = attribution.in;
  const name = speaker === null ? undefined : names.get(speaker);
  return {
    "@id": iriOf("quotation", report.id, id),
    "@type": ["Quotation", "prov:Entity"],
    text: exactWords(report.text, content),
    inLanguage: report.language,
    isPartOf: { "@id": iriOf("report", report.id) },
    ...(name === undefined ? {} : { creator: { name } }),
    "recoupe:stance": stance,
    "recoupe:hedged": hedged,
    "recoupe:kind": kind,
    "prov:wasQuotedFrom": {
      "@id": outer === null ? iriOf("report", report.id) : iriOf("quotation", report.id, outer),
    },
  };
}

function claimNodes(claim: GradedClaim, reports: ReadonlyMap<string, Report>): readonly Node[] {
  const id = iriOf("claim", claim.id);
  const origins = new Map(claim.origins.map((origin) => [origin.id, origin]));
  const dates = claim.statements.flatMap(({ report }) => reports.get(report)?.published ?? []);
  const first = dates.toSorted()[0] ?? null;
  const nodes = claim.statements.flatMap((statement, index) => {
    const report = reports.get(statement.report);
    if (report === undefined) return [];
    return [
      annotationNode(report, statement.spans, {
        id: iriOf("statement", claim.id, String(index)),
        body: id,
        motivation: "oa:linking",
        more: statementFields(statement, origins.get(statement.origin)),
      }),
    ];
  });
  return [
    {
      "@id": id,
      "@type": ["Claim", "prov:Entity"],
      text: claim.label,
      inLanguage: claim.language,
      ...known({ datePublished: first }),
      appearance: [...new Set(claim.statements.map(({ report }) => report))].map((report) => ({
        "@id": iriOf("report", report),
      })),
      "recoupe:independentOrigins": claim.independent,
      "recoupe:contested": claim.contested,
      "prov:hadPrimarySource": claim.origins.map(originRef),
      "recoupe:grade": claim.grades.map(({ method, verdict }) => ({
        "recoupe:method": method,
        "recoupe:verdict": verdict,
      })),
    },
    ...nodes,
  ];
}

function originRef({ actor, name, type, id }: Origin): Node {
  if (actor !== null) return { "@id": iriOf("actor", actor) };
  return { "@id": iriOf("origin", id), "@type": KINDS[type], name };
}

function statementFields(statement: Statement, origin: Origin | undefined): Node {
  return {
    "recoupe:stance": statement.stance,
    "recoupe:hedged": statement.hedged,
    "recoupe:chain": statement.chain.map(({ name }) => name).join(" → "),
    ...(origin === undefined ? {} : { "prov:hadPrimarySource": originRef(origin) }),
  };
}

interface Annotating {
  readonly id: string;
  readonly body: string;
  readonly motivation: string;
  readonly more?: Node;
}

function annotationNode(
  report: Report,
  spans: readonly Span[],
  { id, body, motivation, more = {} }: Annotating,
): Node {
  return {
    "@id": id,
    "@type": "oa:Annotation",
    "oa:motivatedBy": { "@id": motivation },
    "oa:hasBody": { "@id": body },
    "oa:hasTarget": spans.map((span) => ({
      "@type": "oa:SpecificResource",
      "oa:hasSource": { "@id": iriOf("report", report.id) },
      "oa:hasSelector": [positionSelector(span), quoteSelector(report.text, span)],
    })),
    ...more,
  };
}

function positionSelector({ start, end }: Span): Node {
  return { "@type": "oa:TextPositionSelector", "oa:start": start, "oa:end": end };
}

function quoteSelector(text: string, span: Span): Node {
  return {
    "@type": "oa:TextQuoteSelector",
    "oa:exact": textOf(text, span),
    "oa:prefix": text.slice(Math.max(0, span.start - AROUND_CHARS), span.start),
    "oa:suffix": text.slice(span.end, span.end + AROUND_CHARS),
  };
}

/** The fields that are known: JSON-LD leaves out what it does not say. */
function known(fields: Readonly<Record<string, string | null>>): Node {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
