import type { Statement } from "../domain/comparison.ts";
import type { Grade, RuleResult } from "../domain/grade.ts";
import type { Evidence } from "../domain/span.ts";
import { evidenceOf, namesOf, originsOf, ruleResult, type Weighing } from "./weighing.ts";

/**
 * Lints after the Reuters handbook of journalism, on sourcing: every statement has a source unless it is
 * established, public or witnessed; named before unnamed, and never "sources" for one; unnamed sources for
 * facts, not opinion; all sides. Verdict "clear" or "flagged". Differs in that a statement counts as public
 * where nobody in the dossier is said to have said it, and sides are those that the policy names.
 */
export function gradeByReuters(weighing: Weighing): Grade {
  const lints = [unsourced, unnamedOnly, pluralForOne, unnamedOpinion, oneSide].map((lint) =>
    lint(weighing),
  );
  const broken = lints.flatMap(({ unmet }) => unmet);
  return {
    method: "reuters",
    verdict: lints.some(({ isBroken }) => isBroken) ? "flagged" : "clear",
    met: lints.flatMap(({ met }) => met),
    unmet: broken,
  };
}

interface Lint {
  readonly isBroken: boolean;
  readonly met: readonly RuleResult[];
  readonly unmet: readonly RuleResult[];
}

const kept = (rule: RuleResult): Lint => ({ isBroken: false, met: [rule], unmet: [] });
const flagged = (rule: RuleResult): Lint => ({ isBroken: true, met: [], unmet: [rule] });
/** What cannot be looked at is told as not met, and flags nothing. */
const unchecked = (rule: RuleResult): Lint => ({ isBroken: false, met: [], unmet: [rule] });
const SILENT: Lint = { isBroken: false, met: [], unmet: [] };

/** `unsourced-statement`: told in a report's own words, while others say on whose word it is. */
function unsourced({ claim }: Weighing): Lint {
  const isBare = ({ attribution, hedged, stance }: Statement) =>
    attribution === null && !hedged && stance === "affirms";
  const bare = claim.statements.filter(isBare);
  const isSourced = claim.statements.some(({ attribution }) => attribution !== null);
  if (bare.length === 0 || !isSourced) return kept(ruleResult("reuters.sourced"));
  const count = new Set(bare.map(({ report }) => report)).size;
  return flagged(ruleResult("reuters.unsourced-statement", { count }, wordsOf(bare)));
}

/** "Anonymous sources are the weakest sources": somebody who affirms it should have a name. */
function unnamedOnly(weighing: Weighing): Lint {
  const ids = weighing.affirming.flat();
  const speaking = originsOf(weighing, ids).filter(({ kind }) => kind !== "outlet");
  if (speaking.length === 0) return SILENT;
  const named = speaking.filter((origin) => origin.named);
  return named.length > 0
    ? kept(ruleResult("reuters.named", { names: namesOf(named) }))
    : flagged(
        ruleResult("reuters.unnamed-only", { names: namesOf(speaking) }, evidenceOf(weighing, ids)),
      );
}

/** `plural-unnamed-single`: "sources" in one report are one source where the same words stand in another. */
function pluralForOne(weighing: Weighing): Lint {
  const { affirming, several } = weighing;
  const pairs = affirming.flatMap((group) => {
    const origins = originsOf(weighing, group).filter(({ kind }) => kind !== "outlet");
    const plural = origins.filter(({ id, named }) => !named && several.has(id));
    const single = origins.filter(({ id }) => !several.has(id));
    return plural.length > 0 && single.length > 0 ? [{ plural, single }] : [];
  });
  const [pair] = pairs;
  if (pair === undefined) return SILENT;
  const detail = { plural: namesOf(pair.plural), single: namesOf(pair.single) };
  const evidence = evidenceOf(
    weighing,
    [...pair.plural, ...pair.single].map(({ id }) => id),
  );
  return flagged(ruleResult("reuters.plural-unnamed-single", detail, evidence));
}

/** "Use unnamed sources for facts, not opinion": what they hope, fear, ask or demand is none. */
function unnamedOpinion({ claim, origins }: Weighing): Lint {
  const opinions = claim.statements.filter(
    ({ stance, origin }) =>
      (stance === "expects" || stance === "demands") && origins.get(origin)?.type === "unnamed",
  );
  if (opinions.length === 0) return SILENT;
  const count = opinions.length;
  return flagged(ruleResult("reuters.unnamed-opinion", { count }, wordsOf(opinions)));
}

/** `one-side-only`: reports that carry an accusation without a word of the accused party on it. */
function oneSide({ claim, accused, origins }: Weighing): Lint {
  if (claim.perpetrators.length === 0) return SILENT;
  const names = claim.perpetrators.map(({ name }) => name).join("; ");
  if (accused.size === 0) return unchecked(ruleResult("reuters.side-not-placed", { names }));
  const heard = new Set(
    claim.statements
      .filter(({ origin }) => accused.has(origins.get(origin)?.party ?? ""))
      .map(({ report }) => report),
  );
  const accusing = claim.statements.filter(({ stance }) => stance === "affirms");
  const lacking = accusing.filter(({ report }) => !heard.has(report));
  const count = new Set(lacking.map(({ report }) => report)).size;
  const party = [...accused].join("; ");
  return count === 0
    ? kept(ruleResult("reuters.both-sides", { party }))
    : flagged(ruleResult("reuters.one-side-only", { party, count }, wordsOf(lacking)));
}

function wordsOf(statements: readonly Statement[]): readonly Evidence[] {
  return statements.flatMap(({ report, spans }) => spans.map((span) => ({ report, span })));
}
