import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components";
import { GRADE_METHODS } from "../../../src/domain/grade.ts";
import type { Policy } from "../../../src/domain/policy.ts";
import { ClaimChanges } from "../../components/claim-changes.tsx";
import { ask } from "../../data/ask.ts";
import type { ClaimChange } from "../../data/desk.ts";
import { useSession } from "../../data/session.tsx";
import { usePart, useSource } from "../../data/use-part.tsx";
import { sayProblem } from "../../words/say-problem.ts";
import { useWords } from "../../words/use-words.tsx";
import { type Draft, draftOf, policyOf } from "./draft.ts";
import { PolicyForm } from "./policy-form.tsx";

/** The desk's policy, edited with its effect shown before anything is saved, and the methods that rest on it. */
export function MethodView() {
  const { t } = useWords();
  const { dossier } = useSource();
  const path = `/api/dossiers/${encodeURIComponent(dossier ?? "")}/policy`;
  const policy = usePart("policy", () => ask<Policy>(path));
  return (
    <>
      <h1>{t.method.method}</h1>
      <p className="lead">{t.method.lead}</p>
      <Editor path={path} first={draftOf(policy)} />
      <Methods />
    </>
  );
}

/** What a policy would change, with the draft that was asked about. */
interface Shown {
  readonly of: Draft;
  readonly changes: readonly ClaimChange[];
}

function Editor({ path, first }: { path: string; first: Draft }) {
  const { t } = useWords();
  const session = useSession();
  const [saved, setSaved] = useState(first);
  const [draft, setDraft] = useState(first);
  const [shown, setShown] = useState<Shown | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(saved);
  const isShown = shown !== null && shown.of === draft;
  const trying = async (act: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    setSaid(null);
    await act().catch((error: unknown) => setProblem(sayProblem(error, t)));
    setBusy(false);
  };
  const show = () =>
    trying(async () => {
      const request = { method: "POST", body: policyOf(draft) };
      const { claims } = await ask<{ claims: readonly ClaimChange[] }>(`${path}/preview`, request);
      setShown({ of: draft, changes: claims });
    });
  const save = () =>
    trying(async () => {
      await ask(path, { method: "PUT", body: policyOf(draft) });
      setSaved(draft);
      setShown(null);
      setSaid(t.method.saved);
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isShown) return save();
    return show();
  };
  return (
    <form className="policy-editor" onSubmit={submit}>
      <PolicyForm draft={draft} onChange={setDraft} />
      <section className="effect" aria-labelledby="effect-title">
        <h2 id="effect-title">{t.method.effect}</h2>
        <p className="row">
          <Button className="small" isDisabled={isBusy} onPress={show}>
            {isBusy ? t.loading : t.method.showEffect}
          </Button>
          {session?.may === "admin" ? (
            <Button className="strong" isDisabled={isBusy || !isChanged || !isShown} onPress={save}>
              {t.method.save}
            </Button>
          ) : null}
          {isChanged ? (
            <Button className="quiet" onPress={() => setDraft(saved)}>
              {t.method.reset}
            </Button>
          ) : null}
        </p>
        <p role="status" className="done">
          {said}
        </p>
        <p role="alert" className="problem">
          {problem}
        </p>
        <ShownEffect shown={isShown ? shown : null} />
        {session?.may === "admin" ? null : <p className="lead">{t.method.mayNotSave}</p>}
      </section>
    </form>
  );
}

function ShownEffect({ shown }: { shown: Shown | null }) {
  const { t } = useWords();
  if (shown === null) return <p className="lead">{t.method.mustShow}</p>;
  const { length } = shown.changes;
  return (
    <>
      <p role="status" className="stage">
        {length === 0 ? t.method.noEffect : t.method.effects(length)}
      </p>
      <ClaimChanges changes={shown.changes} />
    </>
  );
}

/** Each method, what it says and where it is from. */
function Methods() {
  const { t, m } = useWords();
  return (
    <section className="method-list" aria-labelledby="methods-title">
      <h2 id="methods-title">{t.method.methods}</h2>
      <p className="lead">{t.method.methodsLead}</p>
      <dl>
        {GRADE_METHODS.map((method) => (
          <div key={method}>
            <dt>{m.methods[method]}</dt>
            <dd>
              {t.method.definitions[method].says}
              <cite>{t.method.definitions[method].from}</cite>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
