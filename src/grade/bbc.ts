import type { Grade, RuleResult } from "../domain/grade.ts";
import { evidenceOf, namesOf, originsOf, ruleResult, type Weighing } from "./weighing.ts";

/** "We should be reluctant to rely on one source": two origins that nothing ties. */
const SOURCES_MIN = 2;

/**
 * The BBC's rules for single sources (Editorial Guidelines, section 3): 3.3.4, reluctant to rely on one source,
 * and if so a credible, named one on the record; 3.2.3, what cannot be corroborated should be attributed. Differs
 * in that sources are counted by independent origin, and that credibility is the desk's own list.
 */
export function gradeByBbc(weighing: Weighing): Grade {
  const { affirming } = weighing;
  if (affirming.length === 0) {
    return { method: "bbc", verdict: "none", met: [], unmet: [ruleResult("bbc.nobody-affirms")] };
  }
  const ids = affirming.flat();
  const origins = originsOf(weighing, ids);
  const isTwo = affirming.length >= SOURCES_MIN;
  const named = origins.filter((origin) => origin.named);
  const credible = origins.filter((origin) => origin.credible);
  const count = { count: affirming.length, names: namesOf(origins) };
  const rules: Judged[] = [
    [
      isTwo,
      ruleResult(isTwo ? "bbc.two-sources" : "bbc.one-source", count, evidenceOf(weighing, ids)),
    ],
    named.length > 0
      ? [true, ruleResult("bbc.named", { names: namesOf(named) })]
      : [false, ruleResult("bbc.not-named", { names: namesOf(origins) })],
    credible.length > 0
      ? [true, ruleResult("bbc.credible", { names: namesOf(credible) })]
      : [false, ruleResult("bbc.credible-not-set")],
    ...(isTwo ? [] : [attribution(weighing)]),
  ];
  return {
    method: "bbc",
    verdict: isTwo ? "two-sources" : named.length > 0 ? "one-named" : "one-unnamed",
    met: rules.filter(([isMet]) => isMet).map(([, rule]) => rule),
    unmet: rules.filter(([isMet]) => !isMet).map(([, rule]) => rule),
  };
}

type Judged = readonly [isMet: boolean, rule: RuleResult];

/** Whether every report that carries an uncorroborated claim says whose word it is. */
function attribution({ claim }: Weighing): Judged {
  const affirmed = claim.statements.filter(({ stance }) => stance === "affirms");
  const bare = affirmed.filter(({ attribution, hedged }) => attribution === null && !hedged);
  const reports = new Set(bare.map(({ report }) => report)).size;
  const evidence = bare.flatMap(({ report, spans }) => spans.map((span) => ({ report, span })));
  return reports === 0
    ? [true, ruleResult("bbc.attributed")]
    : [false, ruleResult("bbc.not-attributed", { count: reports }, evidence)];
}
