import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { ask, askAll } from "../../data/ask.ts";
import type { DossierRow } from "../../data/desk.ts";
import type { Session } from "../../data/session.tsx";
import { go } from "../../route.ts";
import { sayProblem } from "../../words/say-problem.ts";
import { useWords } from "../../words/use-words.tsx";
import { beginLook, endLook, useLook } from "../look/look-state.ts";
import { Dossiers } from "./dossiers.tsx";
import { HandIn } from "./hand-in.tsx";
import type { HandedOver } from "./hand-over.ts";
import { Progress } from "./progress.tsx";

/** The first page of a server: hand in reports and see what is in them, open a dossier or the example. */
export function Start({ session }: { session: Session }) {
  const { t, ui, setUi } = useWords();
  const [rows, reload] = useDossiers();
  const [handed, setHanded] = useState<HandedOver | null>(null);
  const mayAdd = session.may !== "read";
  return (
    <>
      <header className="bar">
        <div className="bar-in">
          <span className="brand">Recoupe</span>
          <div className="bar-end">
            {session.csrf === null ? null : (
              <Button className="quiet" onPress={signOut}>
                {t.signOut} (<bdi>{session.name}</bdi>)
              </Button>
            )}
            <Button className="quiet" onPress={() => setUi(ui === "fr" ? "en" : "fr")}>
              <span lang={ui === "fr" ? "en" : "fr"}>{t.otherLanguage}</span>
            </Button>
          </div>
        </div>
      </header>
      <main className="page start">
        <title>Recoupe</title>
        <h1 className="sr">Recoupe</h1>
        <p className="standfirst">{t.start.lead}</p>
        <div className="start-columns">
          <section className="hand-in" aria-labelledby="hand-in-title">
            <h2 id="hand-in-title">{handed === null ? t.start.handIn : t.start.progress}</h2>
            {handed !== null ? (
              <Progress
                handed={handed}
                onAnother={() => {
                  setHanded(null);
                  reload();
                }}
              />
            ) : mayAdd ? (
              <HandIn dossiers={rows ?? []} onHanded={setHanded} />
            ) : (
              <p>{t.start.mayNotAdd}</p>
            )}
          </section>
          <div className="start-side">
            {mayAdd ? <Example /> : null}
            <Dossiers rows={rows} />
          </div>
        </div>
      </main>
    </>
  );
}

async function signOut(): Promise<void> {
  await ask("/api/session", { method: "DELETE" });
  location.reload();
}

function useDossiers(): readonly [readonly DossierRow[] | null, () => void] {
  const [rows, setRows] = useState<readonly DossierRow[] | null>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks anew
  useEffect(() => {
    askAll<DossierRow>("/api/dossiers").then(setRows, () => setRows([]));
  }, [turn]);
  return [rows, () => setTurn((before) => before + 1)];
}

/** The invented dossier, with the first look or without. */
function Example() {
  const { t } = useWords();
  const look = useLook();
  const [problem, setProblem] = useState<string | null>(null);
  const [isOpening, setOpening] = useState(false);
  const open = async () => {
    setOpening(true);
    try {
      const { id } = await ask<DossierRow>("/api/example", { method: "POST" });
      go({ dossier: id });
    } catch (error) {
      setOpening(false);
      setProblem(sayProblem(error, t));
    }
  };
  return (
    <section className="example" aria-labelledby="example-title">
      <h2 id="example-title">{t.start.example}</h2>
      <p className="lead">{t.start.exampleLead}</p>
      {look === "offered" ? (
        <p className="look-offer">
          {t.start.lookOffer}{" "}
          <span className="row">
            <Button
              className="strong"
              isDisabled={isOpening}
              onPress={() => {
                beginLook();
                open();
              }}
            >
              {t.start.lookStart}
            </Button>
            <Button className="quiet" onPress={endLook}>
              {t.start.lookNo}
            </Button>
          </span>
        </p>
      ) : null}
      <Button className="small" isDisabled={isOpening} onPress={open}>
        {isOpening ? t.loading : t.start.openExample}
      </Button>
      <p role="alert">{problem}</p>
    </section>
  );
}
