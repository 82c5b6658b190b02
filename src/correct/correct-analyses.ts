import { foldName } from "../base/fold.ts";
import type { Actor } from "../domain/actor.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { AttributionAnchor, Correction } from "../domain/correction.ts";
import { type Reason, reason } from "../domain/reason.ts";
import { findAnchored } from "./find-anchor.ts";

/** The analyses with what people said of their attributions, in the order they said it. */
export function correctAnalyses(
  analyses: readonly Analysis[],
  corrections: readonly Correction[],
): readonly Analysis[] {
  const byReport = new Map<string, Correction[]>();
  for (const correction of corrections) {
    if (!("anchor" in correction.body)) continue;
    const { report } = correction.body.anchor;
    byReport.set(report, [...(byReport.get(report) ?? []), correction]);
  }
  if (byReport.size === 0) return analyses;
  return analyses.map((analysis) =>
    (byReport.get(analysis.report.id) ?? []).reduce(corrected, analysis),
  );
}

function corrected(analysis: Analysis, correction: Correction): Analysis {
  const { body } = correction;
  if (!("anchor" in body)) return analysis;
  const found = findAnchored(
    analysis.attributions,
    ({ content }) => content,
    body.anchor.attribution.content,
  );
  if (body.kind === "reject-attribution")
    return found === null ? analysis : without(analysis, found);
  const kept = found === null ? inserted(analysis, body.anchor, correction) : null;
  const [base, attribution] = kept ?? [analysis, found as Attribution];
  if (body.kind === "accept-attribution") return base;
  const { actors, speaker } = withActor(base, body.speaker, whyOf(correction));
  const { confidence: _, ...rest } = attribution;
  return replaced({ ...base, actors }, attribution, {
    ...rest,
    speaker,
    reasons: [...attribution.reasons, whyOf(correction)],
  });
}

function whyOf({ author, body }: Correction): Reason {
  return reason(`correct.${body.kind}`, [], { detail: author });
}

/** Takes an attribution out; what lay in it lies where it lay. */
function without(analysis: Analysis, gone: Attribution): Analysis {
  const attributions = analysis.attributions
    .filter(({ id }) => id !== gone.id)
    .map((one) => (one.in === gone.id ? { ...one, in: gone.in } : one));
  const figures = analysis.figures.map((figure) =>
    figure.by === gone.id ? { ...figure, by: gone.in } : figure,
  );
  return { ...analysis, attributions, figures };
}

/** Puts back an attribution that a person holds right and this analysis lacks. */
function inserted(
  analysis: Analysis,
  { attribution, speaker }: AttributionAnchor,
  correction: Correction,
): readonly [Analysis, Attribution] {
  const own = speaker === null ? null : withActor(analysis, speaker, whyOf(correction));
  const again: Attribution = {
    ...attribution,
    id: `c${correction.id}`,
    in: null,
    speaker: own?.speaker ?? null,
    reasons: [...attribution.reasons, whyOf(correction)],
  };
  const attributions = [...analysis.attributions, again].sort(byContent);
  return [{ ...analysis, actors: own?.actors ?? analysis.actors, attributions }, again];
}

function byContent(a: Attribution, b: Attribution): number {
  return (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0);
}

function replaced(analysis: Analysis, old: Attribution, next: Attribution): Analysis {
  const attributions = analysis.attributions.map((one) => (one.id === old.id ? next : one));
  return { ...analysis, attributions };
}

/** The actor of a name in this report, made where it has none. */
function withActor(
  { actors }: Analysis,
  { name, type }: { readonly name: string; readonly type: Actor["type"] },
  why: Reason,
): { readonly actors: readonly Actor[]; readonly speaker: string } {
  const key = foldName(name);
  const known = actors.find((actor) =>
    [actor.name, ...actor.aliases].some((one) => foldName(one) === key),
  );
  if (known !== undefined) return { actors, speaker: known.id };
  const made: Actor = {
    kind: "actor",
    id: `c${actors.length + 1}`,
    name,
    type,
    aliases: [],
    role: null,
    affiliation: null,
    number: null,
    mentions: [],
    reasons: [why],
  };
  return { actors: [...actors, made], speaker: made.id };
}
