import { Suspense } from "react";
import { Button } from "react-aria-components";
import type { IndexPart } from "../../../src/render/page/parts.ts";
import { usePart, useSource } from "../../data/use-part.tsx";
import { go, type Route } from "../../route.ts";
import { useWords } from "../../words/use-words.tsx";
import { endLook, toStep, useLook } from "./look-state.ts";

/** The first look: a strip at the head of each view that says what is to be seen there, and leads on. */
export function LookStrip() {
  const look = useLook();
  const { kind } = useSource();
  if (typeof look !== "number" || kind === "file") return null;
  return (
    <Suspense fallback={null}>
      <Step step={look} />
    </Suspense>
  );
}

function Step({ step }: { step: number }) {
  const { t } = useWords();
  const { dossier } = useSource();
  const index = usePart("index", (source) => source.index());
  const steps = t.start.lookSteps;
  const [title, says] = steps[step] ?? ["", ""];
  const to = (next: number) => {
    toStep(next);
    go({ dossier, ...placeOf(next, index) });
  };
  const isLast = step >= steps.length - 1;
  return (
    <section className="look" aria-label={t.start.look}>
      <p className="look-step">
        {t.start.look} · {t.start.lookStep(step + 1, steps.length)}
      </p>
      <p className="look-says">
        <b>{title}.</b> {says}
      </p>
      <p className="row">
        {isLast ? (
          <Button
            className="strong"
            onPress={() => {
              endLook();
              go({});
            }}
          >
            {t.start.lookEnd}
          </Button>
        ) : (
          <Button className="strong" onPress={() => to(step + 1)}>
            {t.start.lookNext}
          </Button>
        )}
        {step === 0 ? null : (
          <Button className="quiet" onPress={() => to(step - 1)}>
            {t.start.lookBack}
          </Button>
        )}
        <Button className="quiet" onPress={endLook}>
          {t.start.lookClose}
        </Button>
      </p>
    </section>
  );
}

/** Where a step is seen: the first contested claim has most to show, and its first report. */
function placeOf(step: number, { findings, reports }: IndexPart): Partial<Route> {
  const claim = findings.find(({ isContested }) => isContested) ?? findings[0];
  switch (step) {
    case 1:
      return { view: "claims", id: claim?.id ?? null };
    case 2:
      return { view: "reports", id: reports[0]?.id ?? null };
    case 3:
      return { view: "method" };
    case 4:
      return { view: "review" };
    default:
      return { view: "" };
  }
}
