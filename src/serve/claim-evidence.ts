import type { GradedClaim } from "../domain/grade.ts";
import type { Report } from "../domain/report.ts";
import { type Span, textOf } from "../domain/span.ts";
import type { Queries } from "../store/database.ts";

/** The words that one span of a claim points at, with where they were published. */
export interface EvidenceWords {
  readonly report: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The words that a claim's statements rest on: what is said, who says it, and how; each span once, in text order. */
export async function claimEvidence(
  queries: Queries,
  claim: GradedClaim,
): Promise<readonly EvidenceWords[]> {
  const spans = new Map<string, Map<string, Span>>();
  for (const { report, spans: said, sourceSpans, cueSpans } of claim.statements) {
    const own = spans.get(report) ?? new Map<string, Span>();
    for (const one of [...said, ...sourceSpans, ...cueSpans])
      own.set(`${one.start}-${one.end}`, one);
    spans.set(report, own);
  }
  const rows = await queries.query<{ body: Report }>("select body from report where id = any($1)", [
    [...spans.keys()],
  ]);
  return rows.flatMap(({ body }) => {
    const { id: report, outlet, url, published, text } = body;
    const own = [...(spans.get(report)?.values() ?? [])].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
    return own.map((one) => ({ report, outlet, url, published, ...one, words: textOf(text, one) }));
  });
}
