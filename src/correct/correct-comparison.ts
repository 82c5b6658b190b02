import { hashOf } from "../base/hash.ts";
import type { Claim, Comparison, Statement } from "../domain/comparison.ts";
import type { Correction, StatementAnchor } from "../domain/correction.ts";
import { reason } from "../domain/reason.ts";
import { textOf } from "../domain/span.ts";
import { findAnchored } from "./find-anchor.ts";

/** The comparison with the claims that people split or rejected, in the order they did. */
export function correctComparison(
  comparison: Comparison,
  corrections: readonly Correction[],
): Comparison {
  return corrections.reduce((current, correction) => {
    const { body } = correction;
    if (body.kind === "split-claim") return split(current, body.statements, correction);
    return body.kind === "reject-claim" ? rejected(current, body.statements) : current;
  }, comparison);
}

/** The claim that states most of the anchored statements, and which of its own these are; null where none does. */
export function findClaim(
  claims: readonly Claim[],
  anchors: readonly StatementAnchor[],
): { readonly claim: Claim; readonly statements: readonly Statement[] } | null {
  const reports = new Set(anchors.map(({ report }) => report));
  let best: { readonly claim: Claim; readonly statements: readonly Statement[] } | null = null;
  for (const claim of claims) {
    if (!claim.statements.some(({ report }) => reports.has(report))) continue;
    const statements = anchors.flatMap(({ report, spans }) => {
      const own = claim.statements.filter((statement) => statement.report === report);
      return findAnchored(own, (statement) => statement.spans, spans) ?? [];
    });
    if (statements.length > (best?.statements.length ?? 0)) best = { claim, statements };
  }
  return best;
}

function rejected(comparison: Comparison, anchors: readonly StatementAnchor[]): Comparison {
  const gone = findClaim(comparison.claims, anchors)?.claim.id;
  if (gone === undefined) return comparison;
  const claims = comparison.claims
    .filter(({ id }) => id !== gone)
    .map((claim) => ({
      ...claim,
      contradicts: claim.contradicts.filter((other) => other.claim !== gone),
    }));
  return { ...comparison, claims };
}

function split(
  comparison: Comparison,
  anchors: readonly StatementAnchor[],
  { author, id }: Correction,
): Comparison {
  const found = findClaim(comparison.claims, anchors);
  if (found === null || found.statements.length === found.claim.statements.length)
    return comparison;
  const parted = new Set(found.statements);
  const rest = found.claim.statements.filter((statement) => !parted.has(statement));
  const why = reason("correct.split-claim", [], { detail: author });
  const [first] = found.statements;
  const span = first?.spans[0];
  const text = comparison.reports.find((report) => report.id === first?.report)?.text;
  if (first === undefined || span === undefined || text === undefined) return comparison;
  const own: Claim = {
    ...withStatements(
      found.claim,
      found.statements.map((one) => ({ ...one, reasons: [why] })),
    ),
    id: hashOf(["split", id, found.claim.id]),
    label: textOf(text, span),
    labelFrom: { report: first.report, span },
    contradicts: [],
  };
  const claims = comparison.claims.flatMap((claim) =>
    claim.id === found.claim.id ? [withStatements(claim, rest), own] : [claim],
  );
  return { ...comparison, claims };
}

/** A claim of other statements: its origins are those that these come from, with the reports that carry them now. */
function withStatements(claim: Claim, statements: readonly Statement[]): Claim {
  const carriers = new Map<string, Set<string>>();
  for (const { origin, report } of statements) {
    carriers.set(origin, (carriers.get(origin) ?? new Set()).add(report));
  }
  const origins = claim.origins
    .filter(({ id }) => carriers.has(id))
    .map((origin) => {
      const own = carriers.get(origin.id) ?? new Set();
      return { ...origin, carriers: origin.carriers.filter((report) => own.has(report)) };
    });
  const figures = new Set(
    statements.flatMap((one) => one.figures.map((figure) => `${one.report}/${figure}`)),
  );
  return {
    ...claim,
    statements,
    origins,
    figures: claim.figures.filter((figure) => figures.has(figure)),
  };
}
