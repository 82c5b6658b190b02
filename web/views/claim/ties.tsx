import { Switch } from "react-aria-components";
import type { Policy } from "../../../src/domain/policy.ts";
import type { Evidence } from "../../../src/domain/span.ts";
import { type FindingView, type TieView, tiesOf } from "../../../src/render/finding-view.ts";
import { showActing } from "../../../src/render/html.ts";
import type { ClaimPart } from "../../../src/render/page/parts.ts";
import { useEvidenceHref } from "../../components/report-link.tsx";
import { NameShown, Quote } from "../../components/words-shown.tsx";
import { useWords } from "../../words/use-words.tsx";
import { bondOf, recount } from "./recount.ts";

/** Words shown of one piece of a tie's evidence, in characters, and pieces of one tie. */
const WORDS_CHARS_MAX = 80;
const EVIDENCE_MAX = 8;

interface TiesProps {
  readonly part: ClaimPart;
  readonly view: FindingView;
  readonly policy: Policy;
  readonly off: ReadonlySet<string>;
  readonly onSwitch: (off: ReadonlySet<string>) => void;
}

/** Why sources count as one: each tie with its evidence, to be switched; the counts of the whole view follow. */
export function Ties({ part, view, policy, off, onSwitch }: TiesProps) {
  const { m, t, number } = useWords();
  const ties = distinctBonds(tiesOf(recount(part, new Set(), policy)));
  if (ties.length === 0) return null;
  const offByPolicy = policy.ties?.off ?? [];
  const sources = part.claim.affirming.flat().length;
  const toggle = (bond: string, isOn: boolean) => {
    const next = new Set(off);
    if (isOn) next.delete(bond);
    else next.add(bond);
    onSwitch(next);
  };
  return (
    <section className="ties">
      <h2>{m.whyOne}</h2>
      <p className="lead">{t.tiesLead}</p>
      {sources === 0 ? null : (
        <p className="tie-count" aria-live="polite">
          {m.affirmed}
          {m.colon}
          {t.sources(sources)} <span aria-hidden="true">→</span>{" "}
          <b>{m.originCount(view.claim.independent)}</b>
        </p>
      )}
      <ul className="tie-list">
        {ties.map((tie) => {
          const bond = bondOf(tie);
          return (
            <li key={bond} className={off.has(bond) ? "off" : undefined}>
              <Switch
                className="switch"
                isSelected={!off.has(bond)}
                onChange={(isOn) => toggle(bond, isOn)}
              >
                <span className="knob" aria-hidden="true" />
                <span>{showActing(m.ties[tie.kind](tie.detail))}</span>
              </Switch>
              <TieShown tie={tie} part={part} />
            </li>
          );
        })}
      </ul>
      {offByPolicy.length === 0 ? null : (
        <p className="lead">{t.offByPolicy(offByPolicy.map((kind) => m.tieKinds[kind] ?? kind))}</p>
      )}
      <p className="sr">{number(ties.length)}</p>
    </section>
  );
}

function TieShown({ tie, part }: { tie: TieView; part: ClaimPart }) {
  const { m } = useWords();
  return (
    <div className="tie">
      <p>
        {tie.origins.map(({ id, name }, index) => (
          <span key={id}>
            {index === 0 ? null : <span aria-hidden="true"> = </span>}
            <b>
              <NameShown name={name} charsMax={90} />
            </b>
          </span>
        ))}
      </p>
      {tie.source === null ? null : (
        <p className="lead">
          {m.tieSource} {showActing(tie.source)}
        </p>
      )}
      {tie.evidence.length === 0 ? null : (
        <p className="lead">
          {m.evidence}
          {m.colon}
          {tie.evidence.slice(0, EVIDENCE_MAX).map((evidence, index) => (
            <span key={`${evidence.report}-${evidence.span.start}`}>
              {index === 0 ? null : "; "}
              <EvidenceWords evidence={evidence} part={part} />
            </span>
          ))}
          {tie.evidence.length > EVIDENCE_MAX ? " …" : null}
        </p>
      )}
    </div>
  );
}

function EvidenceWords({ evidence, part }: { evidence: Evidence; part: ClaimPart }) {
  const { m } = useWords();
  const hrefAt = useEvidenceHref();
  const { report, span } = evidence;
  const row = part.reports.find(({ id }) => id === report);
  const piece = part.pieces.find(
    ({ report: of, start, text }) =>
      of === report && start === span.start && text.length === span.end - span.start,
  );
  if (row === undefined || piece === undefined) return null;
  return (
    <>
      <a href={hrefAt(report, span)}>
        <Quote words={piece.text} language={row.language} charsMax={WORDS_CHARS_MAX} />
      </a>{" "}
      (<bdi>{showActing(row.outlet ?? m.unknownOutlet)}</bdi>)
    </>
  );
}

/** Ties of one kind and detail on different sides of a claim are switched together. */
function distinctBonds(ties: readonly TieView[]): readonly TieView[] {
  return [...new Map(ties.map((tie) => [bondOf(tie), tie])).values()];
}
