import { type ReactNode, Suspense, useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { usePart, useSource } from "../data/use-part.tsx";
import { hrefOf, useRoute } from "../route.ts";
import { LookStrip } from "../views/look/look.tsx";
import { VIEWS } from "../views/views.ts";
import { useWords } from "../words/use-words.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { FreshNote } from "./fresh-note.tsx";

/** The frame of a dossier: its name, its views, and what works in each of them. */
export function Frame({ view, children }: { view: string; children: ReactNode }) {
  const { t, ui, setUi, m } = useWords();
  const source = useSource();
  const main = useFocusOnChange();
  const tabs = useTabInSight(view);
  const shown = VIEWS.filter(
    ({ label, needsServer }) => label !== null && !(needsServer && source.kind === "file"),
  );
  return (
    <>
      <Button className="skip" onPress={() => main.current?.focus()}>
        {t.skip}
      </Button>
      <header className="bar">
        <div className="bar-in">
          <a className="brand" href={source.kind === "server" ? "#/" : hrefOf({})}>
            Recoupe
          </a>
          {source.dossier === null ? null : (
            <span className="bar-dossier">
              <bdi>{source.dossier}</bdi>
            </span>
          )}
          <nav aria-label={t.views} ref={tabs}>
            <ul className="tabs">
              {shown.map(({ path, label }) => (
                <li key={path}>
                  <a
                    href={hrefOf({ dossier: source.dossier, view: path })}
                    aria-current={isWithin(view, path) ? "page" : undefined}
                  >
                    {label?.(t)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="bar-end">
            <ExportMenu />
            <Button className="quiet" onPress={() => setUi(ui === "fr" ? "en" : "fr")}>
              <span lang={ui === "fr" ? "en" : "fr"}>{t.otherLanguage}</span>
            </Button>
          </div>
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1} className="page">
        <FreshNote />
        <LookStrip />
        {children}
      </main>
      <footer className="foot">
        <p>
          {m.sourcingNotTruth} {source.kind === "file" ? m.madeBy : null}
        </p>
        <Suspense fallback={null}>
          <Title />
        </Suspense>
      </footer>
    </>
  );
}

/** A claim is among the findings. */
function isWithin(view: string, path: string): boolean {
  return view === path || (view === "claims" && path === "");
}

/** The document's title says what dossier this is. */
function Title() {
  const { m } = useWords();
  const { reports } = usePart("index", (source) => source.index());
  const outlets = new Set(reports.map(({ outlet, id }) => outlet ?? id)).size;
  return <title>{`${m.title(reports.length, outlets)} · Recoupe`}</title>;
}

/** Where the views do not fit side by side, the one shown is scrolled to. */
function useTabInSight(view: string) {
  const tabs = useRef<HTMLElement>(null);
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (before.current === view) return;
    before.current = view;
    const current = tabs.current?.querySelector("[aria-current]");
    current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [view]);
  return tabs;
}

/** Whoever goes to another view by keyboard finds the focus at its beginning, and the window at its top. */
function useFocusOnChange() {
  const main = useRef<HTMLElement>(null);
  const { view, id } = useRoute();
  const place = `${view}/${id}`;
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [place]);
  return main;
}
