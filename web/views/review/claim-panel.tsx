import { useRef, useState } from "react";
import { Button } from "react-aria-components";
import { findingSentences } from "../../../src/render/finding-sentence.ts";
import type { ClaimPart } from "../../../src/render/page/parts.ts";
import { Quote, Sentences } from "../../components/words-shown.tsx";
import type { NewCorrection } from "../../data/desk.ts";
import { useClaim, useSource } from "../../data/use-part.tsx";
import { hrefOf } from "../../route.ts";
import { sayProblem } from "../../words/say-problem.ts";
import { useWords } from "../../words/use-words.tsx";
import { ActionForm, type FormKind } from "./action-forms.tsx";
import { concerns } from "./concerns.ts";
import { History } from "./history.tsx";
import { Statements } from "./statements.tsx";
import type { Desk } from "./use-desk.ts";
import { useKeys } from "./use-keys.ts";

interface PanelProps {
  readonly id: string;
  readonly desk: Desk;
  readonly me: string;
  readonly mayReview: boolean;
  readonly keys: readonly [isOn: boolean, set: (isOn: boolean) => void];
  /** Takes back the reviewer's last correction. */
  readonly onUndo: () => void;
  /** Goes on to the next claim. */
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** One claim under review. */
export function ClaimPanel(props: PanelProps) {
  const { t } = useWords();
  const part = useClaim(props.id);
  if (part === null) return <p className="lead">{t.notFound}</p>;
  return <Panel {...props} part={part} />;
}

function Panel({
  id,
  part,
  desk,
  me,
  mayReview,
  keys,
  onUndo,
  onDone,
  onBack,
}: PanelProps & { part: ClaimPart }) {
  const { t } = useWords();
  const [form, setForm] = useState<FormKind | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const panel = useRef<HTMLElement>(null);
  const { said, problem, trying } = useTrying(() => setForm(null));
  const send = (correction: NewCorrection, note?: string) =>
    trying(() => desk.correct(correction, note), `✓ ${t.review.did[correction.kind] ?? ""}`);
  const judge = async (kind: "accept-claim" | "reject-claim") => {
    if (await send({ kind, claim: id })) onDone();
  };
  const close = () => {
    setForm(null);
    panel.current?.focus({ preventScroll: true });
  };
  const does = {
    a: () => judge("accept-claim"),
    x: () => judge("reject-claim"),
    c: () => setForm({ kind: "comment" }),
    s: () => setForm({ kind: "assign" }),
    m: () => setForm({ kind: "merge" }),
    p: () => setForm({ kind: "split" }),
    r: () => setForm({ kind: "reattribute", at: focusedStatement(panel.current) }),
    n: () => focusNextStatement(panel.current),
    Escape: close,
  };
  useKeys(keys[0] && mayReview, does);
  const own = desk.corrections.filter((one) => concerns(one, part.claim.statements));
  return (
    <section className="panel" ref={panel} tabIndex={-1} aria-labelledby="panel-title">
      <PanelHead {...{ id, part, onBack }} />
      {mayReview ? <Actions does={{ ...does, u: onUndo }} isOn={keys[0]} /> : null}
      <Outcome said={said} problem={problem} />
      {form === null ? null : (
        <ActionForm
          key={JSON.stringify(form)}
          {...{ form, part, chosen, me, onSend: send, onClose: close }}
        />
      )}
      <Statements
        {...{ part, chosen, mayReview }}
        onChoose={setChosen}
        onSend={send}
        onReattribute={(at) => setForm({ kind: "reattribute", at })}
      />
      <h3>{t.review.history}</h3>
      <History corrections={own} desk={desk} />
      {mayReview ? <KeysSwitch keys={keys} /> : null}
    </section>
  );
}

function Outcome({ said, problem }: Readonly<Record<"said" | "problem", string | null>>) {
  return (
    <>
      <p role="status" className="done">
        {said}
      </p>
      <p role="alert" className="problem">
        {problem}
      </p>
    </>
  );
}

/** Does something and says what came of it. */
function useTrying(onDone: () => void) {
  const { t } = useWords();
  const [said, setSaid] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const trying = async (act: () => Promise<unknown>, done: string) => {
    setProblem(null);
    try {
      await act();
      setSaid(done);
      onDone();
      return true;
    } catch (error) {
      setProblem(sayProblem(error, t));
      return false;
    }
  };
  return { said, problem, trying };
}

function PanelHead({ id, part, onBack }: Pick<PanelProps, "id" | "onBack"> & { part: ClaimPart }) {
  const { t, m } = useWords();
  const { dossier } = useSource();
  return (
    <>
      <p className="to-queue">
        <Button className="quiet" onPress={onBack}>
          ← {t.review.backToQueue}
        </Button>
      </p>
      <h2 id="panel-title">
        <Quote words={part.claim.label} language={part.claim.language} />
      </h2>
      <p className="sentence">
        <Sentences phrases={findingSentences(part.row, m)} />
        <a href={hrefOf({ dossier, view: "claims", id })}>{t.review.toClaim}</a>
      </p>
    </>
  );
}

/** Index of the statement that the focus is in; the first where it is in none. */
function focusedStatement(panel: HTMLElement | null): number {
  const all = [...(panel?.querySelectorAll(".statement") ?? [])];
  const at = all.findIndex((one) => one.contains(document.activeElement));
  return Math.max(at, 0);
}

function focusNextStatement(panel: HTMLElement | null): void {
  const all = [...(panel?.querySelectorAll<HTMLElement>(".statement") ?? [])];
  const at = all.findIndex((one) => one.contains(document.activeElement));
  const next = all[(at + 1) % all.length];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function Actions({ does, isOn }: { does: Readonly<Record<string, () => void>>; isOn: boolean }) {
  const { t } = useWords();
  const r = t.review;
  const actions = [
    ["a", r.accept],
    ["x", r.reject],
    ["c", r.comment],
    ["s", r.assign],
    ["m", r.merge],
    ["p", r.split],
    ["u", r.undo],
  ] as const;
  return (
    <div role="toolbar" aria-label={r.actions} className="actions">
      {actions.map(([key, name]) => (
        <Button
          key={key}
          className={key === "a" ? "strong" : "small"}
          aria-keyshortcuts={isOn ? key : undefined}
          onPress={() => does[key]?.()}
        >
          {name} {isOn ? <kbd>{key}</kbd> : null}
        </Button>
      ))}
    </div>
  );
}

function KeysSwitch({ keys: [isOn, set] }: Pick<PanelProps, "keys">) {
  const { t } = useWords();
  const r = t.review;
  const more = [
    ["j", r.next],
    ["k", r.previous],
    ["n", r.nextStatement],
    ["r", r.reattribute],
    ["Esc", r.cancel],
  ] as const;
  return (
    <div className="keys-switch">
      <label>
        <input type="checkbox" checked={isOn} onChange={(event) => set(event.target.checked)} />{" "}
        {r.keysOn}
      </label>
      {isOn ? (
        <ul className="keys" aria-label={t.keys}>
          {more.map(([key, name]) => (
            <li key={key}>
              <kbd>{key}</kbd> {name}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
