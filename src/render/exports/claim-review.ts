import type { ListedCorrection, StatementAnchor } from "../../domain/correction.ts";
import type { GradedClaim } from "../../domain/grade.ts";
import type { Report } from "../../domain/report.ts";
import { claimsByPlace, meet } from "./claim-place.ts";
import type { Told } from "./tables.ts";
import { exactWords, iriOf } from "./words.ts";

/** A node of the graph. */
type Node = Readonly<Record<string, unknown>>;

/** A person's verdict on a claim. */
interface Review {
  readonly correction: ListedCorrection;
  readonly verdict: "accepted" | "rejected";
  readonly anchors: readonly StatementAnchor[];
}

/**
 * The claims that a person accepted or rejected as schema.org ClaimReview (JSON-LD), each with the last verdict in
 * force, its author and its time. What nobody reviewed is not there: a grade of the program is no ClaimReview. A
 * verdict here is about sourcing (do the reports state it, on whose word), never about truth: `reviewAspect` says so,
 * and there is no `ratingValue`, which readers of such data take for a scale from false to true.
 */
export function claimReviewsOf(exported: Told): string {
  const { findings, corrections = [] } = exported;
  const reports = new Map(findings.comparison.reports.map((report) => [report.id, report]));
  const claimAt = claimsByPlace(findings.claims);
  const graph = reviewsOf(corrections).map((review) =>
    reviewNode(review, { claim: claimAt(review.anchors), reports }),
  );
  return `${JSON.stringify({ "@context": "https://schema.org", "@graph": graph }, null, 1)}\n`;
}

/** The last verdict on each claim, in the order they were made; one on the same words replaces one before. */
function reviewsOf(corrections: readonly ListedCorrection[]): readonly Review[] {
  const taken = new Map<string, StatementAnchor[]>();
  const reviews: Review[] = [];
  for (const correction of corrections.toReversed()) {
    const { body, author, retractedAt } = correction;
    const isVerdict = body.kind === "accept-claim" || body.kind === "reject-claim";
    if (!isVerdict || retractedAt !== null || author.trim() === "") continue;
    const anchors = body.statements;
    if (anchors.some((one) => taken.get(one.report)?.some((other) => meet(one, other)))) continue;
    for (const one of anchors) taken.set(one.report, [...(taken.get(one.report) ?? []), one]);
    const verdict = body.kind === "accept-claim" ? "accepted" : "rejected";
    reviews.push({ correction, verdict, anchors });
  }
  return reviews.toReversed();
}

interface Known {
  /** Null for one that is in the findings no longer, as rejected ones are. */
  readonly claim: GradedClaim | null;
  readonly reports: ReadonlyMap<string, Report>;
}

function reviewNode({ correction, verdict, anchors }: Review, known: Known): Node {
  const { id, author, madeAt, note } = correction;
  const [first] = anchors;
  const words = exactWords(known.reports.get(first?.report ?? "")?.text ?? "", first?.spans ?? []);
  const text = known.claim?.label ?? words;
  return {
    "@id": iriOf("claim-review", String(id)),
    "@type": "ClaimReview",
    claimReviewed: text,
    itemReviewed: claimNode(text, anchors, known),
    author: { "@type": "Person", name: author },
    datePublished: madeAt,
    reviewAspect: "sourcing",
    reviewRating: { "@type": "Rating", alternateName: verdict, reviewAspect: "sourcing" },
    ...(note === null ? {} : { reviewBody: note }),
  };
}

function claimNode(
  text: string,
  anchors: readonly StatementAnchor[],
  { claim, reports }: Known,
): Node {
  const ids = new Set(anchors.map(({ report }) => report));
  const appearing = [...ids].flatMap((id) => reports.get(id) ?? []).toSorted(byDate);
  const authors = claim?.origins.filter(({ kind }) => kind === "actor") ?? [];
  const [earliest] = appearing;
  return {
    ...(claim === null ? {} : { "@id": iriOf("claim", claim.id) }),
    "@type": "Claim",
    text,
    ...(claim === null ? {} : { inLanguage: claim.language }),
    ...(authors.length === 0 ? {} : { author: authors.map(authorNode) }),
    ...(earliest?.published ? { datePublished: earliest.published } : {}),
    ...(earliest === undefined ? {} : { firstAppearance: reportNode(earliest) }),
    appearance: appearing.map(reportNode),
  };
}

/** schema.org has no unnamed author: a Thing with a name is the honest type. */
function authorNode({ name, type }: GradedClaim["origins"][number]): Node {
  const kind = { person: "Person", organisation: "Organization" }[type as string] ?? "Thing";
  return { "@type": kind, name };
}

function byDate(a: Report, b: Report): number {
  const [x, y] = [a.published ?? "9999", b.published ?? "9999"];
  return x < y ? -1 : x > y ? 1 : 0;
}

function reportNode({ id, url, title, outlet, published }: Report): Node {
  return {
    "@id": iriOf("report", id),
    "@type": "NewsArticle",
    ...(url === null ? {} : { url }),
    ...(title === null ? {} : { headline: title }),
    ...(outlet === null ? {} : { publisher: { "@type": "Organization", name: outlet } }),
    ...(published === null ? {} : { datePublished: published }),
  };
}
