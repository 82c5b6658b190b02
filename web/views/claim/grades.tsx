import type { RuleResult } from "../../../src/domain/grade.ts";
import { showActing } from "../../../src/render/html.ts";
import type { ClaimPart } from "../../../src/render/page/parts.ts";
import { ruleSentence } from "../../../src/render/rule-sentence.ts";
import { useWords } from "../../words/use-words.tsx";

/** The claim's sourcing by each published method, with the rules met and not met. */
export function Grades({ part: { claim } }: { part: ClaimPart }) {
  const { m, t } = useWords();
  return (
    <section className="grades">
      <h2>{m.sourcing}</h2>
      <p className="lead">{t.gradesLead}</p>
      <div className="methods">
        {claim.grades.map(({ method, verdict, met, unmet }) => (
          <div className="method" key={method}>
            <h3>
              {m.methods[method]}
              <span className="verdict">{m.verdicts[method]?.[verdict] ?? verdict}</span>
            </h3>
            <ul className="rules">
              {met.map((rule) => (
                <Rule key={rule.rule + JSON.stringify(rule.detail)} result={rule} isMet />
              ))}
              {unmet.map((rule) => (
                <Rule key={rule.rule + JSON.stringify(rule.detail)} result={rule} isMet={false} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

/** A rule of a method, met or not, in a sentence. */
export function Rule({ result, isMet }: { result: RuleResult; isMet: boolean }) {
  const { m, ui } = useWords();
  return (
    <li className={isMet ? "met" : "unmet"}>
      <span className="sign" aria-hidden="true">
        {isMet ? "✓" : "–"}
      </span>
      <span>
        <span className="sr">
          {isMet ? m.met : m.unmet}
          {m.colon}
        </span>
        {showActing(ruleSentence(result, ui))}
      </span>
    </li>
  );
}
