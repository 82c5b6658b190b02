import { useEffect, useMemo, useState } from "react";
import type { Policy } from "../../../src/domain/policy.ts";
import { gistOf } from "../../../src/render/finding-gist.ts";
import { findingSentences } from "../../../src/render/finding-sentence.ts";
import type { ClaimPart } from "../../../src/render/page/parts.ts";
import { Quote, Sentences } from "../../components/words-shown.tsx";
import { expectClaim, useClaim, usePart, useSource } from "../../data/use-part.tsx";
import { go, hrefOf } from "../../route.ts";
import { useWords } from "../../words/use-words.tsx";
import { isTyping } from "../dossier/use-walk.ts";
import type { ViewProps } from "../views.ts";
import { Chain } from "./chain.tsx";
import { Grades } from "./grades.tsx";
import { recount } from "./recount.ts";
import { Rivals } from "./rivals.tsx";
import { Sides } from "./sides.tsx";
import { Ties } from "./ties.tsx";
import { Timeline } from "./timeline.tsx";

/** One claim: who stands where, why sources count as one, on whose word, when, by which rules, in which words. */
export function ClaimView({ id }: ViewProps) {
  const { t } = useWords();
  const part = useClaim(id ?? "");
  const index = usePart("index", (source) => source.index());
  const source = useSource();
  const { dossier } = source;
  const number = part?.row.number ?? 0;
  const beside = (step: number) => index.findings[number - 1 + step]?.id ?? null;
  const next = beside(1);
  useSteps({ dossier, previous: beside(-1), next });
  useEffect(() => {
    if (next !== null) expectClaim(source, next);
  }, [source, next]);
  return (
    <>
      <nav className="steps" aria-label={t.findings}>
        <a href={hrefOf({ dossier })}>← {t.toFindings}</a>
        <span className="steps-end">
          <Step id={beside(-1)} label={t.previous} dossier={dossier} />
          <Step id={next} label={t.next} dossier={dossier} />
        </span>
      </nav>
      {part === null ? (
        <p>{t.notFound}</p>
      ) : (
        <ClaimBody key={part.claim.id} part={part} policy={index.policy} />
      )}
    </>
  );
}

function Step({
  id,
  label,
  dossier,
}: {
  id: string | null;
  label: string;
  dossier: string | null;
}) {
  if (id === null) return null;
  return <a href={hrefOf({ dossier, view: "claims", id })}>{label}</a>;
}

function ClaimBody({ part, policy }: { part: ClaimPart; policy: Policy }) {
  const { m, t } = useWords();
  const { claim, row } = part;
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const view = useMemo(() => recount(part, off, policy), [part, off, policy]);
  return (
    <article className="claim-page">
      <header>
        <p className="eyebrow">
          {t.finding} {row.number}
          {claim.contested ? <span className="tag contested">≠ {m.contested}</span> : null}
        </p>
        <h1 className="claim-label">
          <Quote words={claim.label} language={claim.language} />
        </h1>
        <p className="standfirst">
          <Sentences phrases={findingSentences(gistOf(view), m)} />
        </p>
        {off.size === 0 ? null : (
          <p className="recounted" role="status">
            {t.recounted(off.size)}
          </p>
        )}
      </header>
      <Sides part={part} view={view} />
      <Ties part={part} view={view} policy={policy} off={off} onSwitch={setOff} />
      <Rivals part={part} />
      <Chain part={part} />
      <Timeline part={part} />
      <Grades grades={view.claim.grades} before={claim.grades} />
    </article>
  );
}

/** `j` and `k` lead to the findings beside this one, Escape back to all of them. */
function useSteps({
  dossier,
  previous,
  next,
}: {
  readonly dossier: string | null;
  readonly previous: string | null;
  readonly next: string | null;
}): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      if (event.key === "Escape") go({ dossier });
      const id = event.key === "j" ? next : event.key === "k" ? previous : null;
      if (id !== null) go({ dossier, view: "claims", id });
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [dossier, previous, next]);
}
