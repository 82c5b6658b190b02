import type { Grade, GradeMethod, RuleResult } from "../../../src/domain/grade.ts";
import { showActing } from "../../../src/render/html.ts";
import type { Messages } from "../../../src/render/messages/messages.ts";
import { ruleSentence } from "../../../src/render/rule-sentence.ts";
import { useWords } from "../../words/use-words.tsx";

interface GradesProps {
  readonly grades: readonly Grade[];
  /** What they were before ties were switched off here. */
  readonly before: readonly Grade[];
}

/** The claim's sourcing by each published method, with the rules met and not met; they follow the ties. */
export function Grades({ grades, before }: GradesProps) {
  const { m, t } = useWords();
  return (
    <section className="grades">
      <h2>{m.sourcing}</h2>
      <p className="lead">{t.gradesLead}</p>
      <div className="methods">
        {grades.map(({ method, verdict, met, unmet }) => (
          <div className="method" key={method}>
            <h3>
              {m.methods[method]}
              <Verdict
                now={m.verdicts[method]?.[verdict] ?? verdict}
                before={verdictOf(before, method, m)}
              />
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

function verdictOf(grades: readonly Grade[], method: GradeMethod, m: Messages): string | null {
  const verdict = grades.find((grade) => grade.method === method)?.verdict;
  return verdict === undefined ? null : (m.verdicts[method]?.[verdict] ?? verdict);
}

/** A verdict; where a switched-off tie changed it, what it was stands before it. */
function Verdict({ now, before }: { now: string; before: string | null }) {
  const isChanged = before !== null && before !== now;
  return (
    <span className={`verdict${isChanged ? " changed" : ""}`} aria-live="polite">
      {isChanged ? (
        <>
          <s>{before}</s> <span aria-hidden="true">→</span>{" "}
        </>
      ) : null}
      {now}
    </span>
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
