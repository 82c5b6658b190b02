import { findClaim } from "../correct/correct-comparison.ts";
import type { Claim } from "../domain/comparison.ts";
import type { CorrectionBody, StatementAnchor } from "../domain/correction.ts";
import type { Queries } from "../store/database.ts";
import {
  claimsCarriedBy,
  placeReview,
  placeReviews,
  type ReviewPlace,
  reviewsInForce,
} from "../store/review.ts";

/** Finds the claims of today that the desk's reviews are of. Linear in the statements of claims that reports share. */
export async function placeAllReviews(queries: Queries, dossier: string): Promise<void> {
  const reviews = await reviewsInForce(queries, dossier);
  const reports = new Set(
    reviews.flatMap(({ body }) => anchorsOf(body).map(({ report }) => report)),
  );
  const claims = await claimsCarriedBy(queries, dossier, [...reports]);
  const byReport = new Map<string, Claim[]>();
  for (const claim of claims) {
    for (const report of new Set(claim.statements.map((statement) => statement.report))) {
      byReport.set(report, [...(byReport.get(report) ?? []), claim]);
    }
  }
  const places: ReviewPlace[] = [];
  for (const { id, body } of reviews) {
    const anchors = anchorsOf(body);
    const near = new Set(anchors.flatMap(({ report }) => byReport.get(report) ?? []));
    const found = findClaim([...near], anchors);
    if (found !== null) places.push({ correction: id, claim: found.claim.id });
  }
  await placeReviews(queries, dossier, places);
}

/** Finds the claim of today that one review is of. */
export async function placeOneReview(
  queries: Queries,
  dossier: string,
  { id, body }: { readonly id: number; readonly body: CorrectionBody },
): Promise<void> {
  const anchors = anchorsOf(body);
  const reports = [...new Set(anchors.map(({ report }) => report))];
  const found = findClaim(await claimsCarriedBy(queries, dossier, reports), anchors);
  if (found === null) return;
  await placeReview(queries, dossier, { correction: id, claim: found.claim.id });
}

function anchorsOf(body: CorrectionBody): readonly StatementAnchor[] {
  return "statements" in body ? body.statements : [];
}
