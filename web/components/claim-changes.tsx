import type { GradeMethod } from "../../src/domain/grade.ts";
import { clip } from "../../src/render/phrase.ts";
import type { ClaimChange } from "../data/desk.ts";
import { useSource } from "../data/use-part.tsx";
import { hrefOf } from "../route.ts";
import { type Tongue, useWords } from "../words/use-words.tsx";
import { Quote } from "./words-shown.tsx";

/** Changed claims shown; the rest are counted. */
const SHOWN_MAX = 100;
const LABEL_CHARS_MAX = 140;

type Summary = NonNullable<ClaimChange["before"]>;

/** Changes claim by claim: counts and grades before and after. */
export function ClaimChanges({ changes }: { changes: readonly ClaimChange[] }) {
  const { t } = useWords();
  return (
    <>
      <ul className="changes">
        {changes.slice(0, SHOWN_MAX).map((change) => (
          <Change key={change.claim} change={change} />
        ))}
      </ul>
      {changes.length > SHOWN_MAX ? (
        <p className="lead">{t.method.effectsMore(changes.length - SHOWN_MAX)}</p>
      ) : null}
    </>
  );
}

function Change({ change: { claim, kind, before, after } }: { change: ClaimChange }) {
  const tongue = useWords();
  const { t } = tongue;
  const { dossier } = useSource();
  const label = after?.label ?? before?.label ?? "";
  return (
    <li>
      <a href={hrefOf({ dossier, view: "claims", id: claim })}>
        <Quote words={clip(label, LABEL_CHARS_MAX)} language="" />
      </a>{" "}
      {kind === "changed" ? null : (
        <span className="tag fresh">{kind === "new" ? t.visits.isNew : t.visits.isGone}</span>
      )}
      <ul>
        {differences(before, after, tongue).map(([was, is]) => (
          <li key={`${was}/${is}`}>
            <span className="sr">{t.method.before}: </span>
            <s>{was}</s> <span aria-hidden="true">→</span>
            <span className="sr">{t.method.after}: </span> <b>{is}</b>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What differs, in words, before and after. */
function differences(
  before: Summary | null,
  after: Summary | null,
  { t, m }: Tongue,
): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  const add = (was: string, is: string) => {
    if (was !== is) pairs.push([was, is]);
  };
  const countOf = (one: Summary | null) =>
    one === null ? "–" : t.method.independent(one.independent);
  add(countOf(before), countOf(after));
  const [was, is] = [gradesOf(before), gradesOf(after)];
  for (const method of new Set([...was.keys(), ...is.keys()])) {
    const verdict = (code: string | undefined) => {
      const words = m.verdicts[method as GradeMethod]?.[code ?? ""] ?? code ?? "–";
      return `${m.methods[method as GradeMethod] ?? method}${m.colon}${words}`;
    };
    add(verdict(was.get(method)), verdict(is.get(method)));
  }
  const contested = (one: Summary | null) => (one?.contested ? m.contested : "–");
  add(contested(before), contested(after));
  return pairs;
}

/** Verdict by method of "airwars:fair". */
function gradesOf(summary: Summary | null): ReadonlyMap<string, string> {
  return new Map(
    (summary?.grades ?? []).map((grade) => {
      const at = grade.indexOf(":");
      return [grade.slice(0, at), grade.slice(at + 1)];
    }),
  );
}
