import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { ActorType } from "../../../src/domain/actor.ts";
import type { ClaimPart } from "../../../src/render/page/parts.ts";
import { NameShown } from "../../components/words-shown.tsx";
import type { NewCorrection } from "../../data/desk.ts";
import { useWords } from "../../words/use-words.tsx";

/** What is being asked of the reviewer. */
export type FormKind =
  | { readonly kind: "comment" | "assign" | "merge" | "split" }
  | { readonly kind: "reattribute"; readonly at: number };

interface FormProps {
  readonly form: FormKind;
  readonly part: ClaimPart;
  readonly chosen: ReadonlySet<number>;
  readonly me: string;
  readonly onSend: (correction: NewCorrection, note?: string) => void;
  readonly onClose: () => void;
}

/** The form of one action, its first field focused; what is missing is said in it. */
export function ActionForm(props: FormProps) {
  switch (props.form.kind) {
    case "comment":
      return <Comment {...props} />;
    case "assign":
      return <Assign {...props} />;
    case "merge":
      return <Merge {...props} />;
    case "split":
      return <Split {...props} />;
    case "reattribute":
      return <Reattribute {...props} at={props.form.at} />;
  }
}

/** Makes of what a form holds a correction, or says what is missing. */
type Make = (form: FormData) => { correction: NewCorrection; note: string } | string;

function Shell({
  title,
  make,
  onSend,
  onClose,
  children,
}: Pick<FormProps, "onSend" | "onClose"> & {
  title: string;
  make: Make;
  children: ReactNode;
}) {
  const { t } = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const fields = "input:not([type=hidden]), textarea, select, button";
    form.current?.querySelector<HTMLElement>(fields)?.focus();
  }, []);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const made = make(new FormData(event.currentTarget));
    if (typeof made === "string") return setProblem(made);
    onSend(made.correction, made.note);
  };
  return (
    <form ref={form} className="action-form" aria-label={title} onSubmit={send}>
      <h3>{title}</h3>
      {children}
      <p className="row">
        <Button type="submit" className="strong">
          {t.review.send}
        </Button>
        <Button className="quiet" onPress={onClose}>
          {t.review.cancel}
        </Button>
        <span role="alert" className="problem">
          {problem}
        </span>
      </p>
    </form>
  );
}

const wordsOf = (form: FormData, name: string) => String(form.get(name) ?? "").trim();

function Note() {
  const { t } = useWords();
  return (
    <label className="field">
      {t.review.note}
      <input name="note" maxLength={2000} dir="auto" />
    </label>
  );
}

function Comment({ part, onSend, onClose }: FormProps) {
  const { t } = useWords();
  const make: Make = (form) => {
    const note = wordsOf(form, "comment");
    if (note === "") return t.review.commentWords;
    return { correction: { kind: "comment-claim", claim: part.claim.id }, note };
  };
  return (
    <Shell title={t.review.comment} {...{ make, onSend, onClose }}>
      <label className="field">
        {t.review.commentWords}
        <textarea name="comment" rows={3} maxLength={2000} dir="auto" />
      </label>
    </Shell>
  );
}

function Assign({ part, me, onSend, onClose }: FormProps) {
  const { t } = useWords();
  const make: Make = (form) => {
    const to = wordsOf(form, "to");
    const correction = { kind: "assign-claim", claim: part.claim.id } as const;
    return { correction: { ...correction, to: to === "" ? null : to }, note: "" };
  };
  return (
    <Shell title={t.review.assign} {...{ make, onSend, onClose }}>
      <label className="field">
        {t.review.assignee} ({t.review.toNobody.toLowerCase()} = “”)
        <input name="to" maxLength={64} defaultValue={me} dir="auto" />
      </label>
    </Shell>
  );
}

function Merge({ part, onSend, onClose }: FormProps) {
  const { t } = useWords();
  const names = [...new Set(part.claim.origins.map(({ name }) => name))].filter(
    (name) => name.trim() !== "",
  );
  const make: Make = (form) => {
    const given = [...form.getAll("name").map(String), wordsOf(form, "other")];
    const distinct = [...new Set(given.filter((name) => name !== ""))];
    if (distinct.length < 2) return t.review.mergeTooFew;
    return { correction: { kind: "merge-actors", names: distinct }, note: wordsOf(form, "note") };
  };
  return (
    <Shell title={t.review.merge} {...{ make, onSend, onClose }}>
      <fieldset className="choices">
        <legend>{t.review.mergeLead}</legend>
        {names.map((name) => (
          <label key={name}>
            <input type="checkbox" name="name" value={name} />{" "}
            <NameShown name={name} charsMax={90} />
          </label>
        ))}
      </fieldset>
      <label className="field">
        {t.review.mergeOther}
        <input name="other" maxLength={300} dir="auto" />
      </label>
      <Note />
    </Shell>
  );
}

function Split({ part, chosen, onSend, onClose }: FormProps) {
  const { t } = useWords();
  const { statements } = part.claim;
  const make: Make = (form) => {
    if (chosen.size === 0) return t.review.splitTooFew;
    if (chosen.size === statements.length) return t.review.splitTooMany;
    const parted = statements.filter((_, at) => chosen.has(at));
    const anchors = parted.map(({ report, spans }) => ({
      report,
      spans: spans.map(({ start, end }) => ({ start, end })),
    }));
    return {
      correction: { kind: "split-claim", statements: anchors },
      note: wordsOf(form, "note"),
    };
  };
  return (
    <Shell title={t.review.split} {...{ make, onSend, onClose }}>
      <p>
        {t.review.splitLead} ({chosen.size}/{statements.length})
      </p>
      <Note />
    </Shell>
  );
}

const TYPES: readonly ActorType[] = ["person", "organisation", "group", "document", "unnamed"];

function Reattribute({ part, at, onSend, onClose }: FormProps & { at: number }) {
  const { t } = useWords();
  const list = useId();
  const statement = part.claim.statements[at];
  const names = new Set(part.claim.origins.map(({ name }) => name));
  if (statement === undefined || statement.attribution === null) return null;
  const { report, attribution } = statement;
  const make: Make = (form) => {
    const name = wordsOf(form, "speaker");
    const type = TYPES.find((one) => one === form.get("type")) ?? "person";
    if (name === "") return t.review.noSpeaker;
    const correction = { kind: "re-attribute", report, attribution } as const;
    return { correction: { ...correction, speaker: { name, type } }, note: wordsOf(form, "note") };
  };
  return (
    <Shell title={t.review.reattribute} {...{ make, onSend, onClose }}>
      <div className="fields">
        <label className="field">
          {t.review.speaker}
          <input name="speaker" maxLength={300} list={list} dir="auto" />
        </label>
        <label className="field">
          {t.review.speakerType}
          <select name="type">
            {TYPES.map((type) => (
              <option key={type} value={type}>
                {t.review.types[type]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <datalist id={list}>
        {[...names].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Note />
    </Shell>
  );
}
