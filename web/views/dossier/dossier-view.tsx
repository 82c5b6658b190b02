import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { IndexPart } from "../../../src/render/page/parts.ts";
import { usePart, useSource } from "../../data/use-part.tsx";
import { go } from "../../route.ts";
import { useWords } from "../../words/use-words.tsx";
import type { ViewProps } from "../views.ts";
import { type Asked, filterRows, readAsked, warmSearch, writeAsked } from "./filter.ts";
import { Filters } from "./filters.tsx";
import { FindingList } from "./finding-list.tsx";
import { type Changes, useLastVisit } from "./last-visit.ts";
import { Overview } from "./overview.tsx";
import { Since } from "./since.tsx";
import { isTyping } from "./use-walk.ts";

/** The findings, what a desk should look at first standing first. */
export function DossierView({ query }: ViewProps) {
  const index = usePart("index", (source) => source.index());
  const source = useSource();
  const [changes, markSeen] = useLastVisit(source.key, index.findings);
  const asked = readAsked(query);
  const ask = (next: Asked) =>
    go({ dossier: source.dossier, view: "", query: writeAsked(next) }, { replace: true });
  return (
    <>
      <Overview index={index} />
      <Visit changes={changes} onSeen={markSeen} />
      <Since since={changes.since} />
      <div className="desk">
        <Filters rows={index.findings} asked={asked} changes={changes} onAsk={ask} />
        <Found index={index} asked={asked} changes={changes} onAsk={ask} />
      </div>
    </>
  );
}

function Visit({ changes: { since, count }, onSeen }: { changes: Changes; onSeen: () => void }) {
  const { t, date, number } = useWords();
  if (since === null) return null;
  return (
    <p className="visit">
      {count === 0 ? t.unchangedSince(date(since)) : t.changedSince(number(count), date(since))}{" "}
      {count === 0 ? null : (
        <Button className="small" onPress={onSeen}>
          {t.markSeen}
        </Button>
      )}
    </p>
  );
}

function Found({
  index: { findings },
  asked,
  changes,
  onAsk,
}: {
  index: IndexPart;
  asked: Asked;
  changes: Changes;
  onAsk: (asked: Asked) => void;
}) {
  const { t, m, number } = useWords();
  const [words, setWords] = useState(asked.words);
  const late = useDeferredValue(words);
  const { kind, facets } = asked;
  const facetKey = JSON.stringify(facets);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the facets are new with each address, what they say is not
  const rows = useMemo(
    () => filterRows(findings, { kind, words: late, facets }, changes),
    [findings, kind, late, facetKey, changes],
  );
  const search = useRef<HTMLInputElement>(null);
  useSlash(search);
  useEffect(() => setWords(asked.words), [asked.words]);
  useEffect(() => warmSearch(findings), [findings]);
  return (
    <section className="found" aria-labelledby="findings-title">
      <div className="found-head">
        <h2 id="findings-title">{m.findings}</h2>
        <label className="search">
          <span className="sr">{t.search}</span>
          <input
            ref={search}
            type="search"
            value={words}
            placeholder={`${t.search} (${t.searchHint})`}
            onChange={(event) => setWords(event.target.value)}
            onBlur={() => words !== asked.words && onAsk({ ...asked, words })}
          />
        </label>
        <p role="status" className="count">
          {rows.length === 0
            ? findings.length === 0
              ? m.noClaims
              : t.noneShown
            : t.shown(number(rows.length), number(findings.length))}
        </p>
      </div>
      <FindingList rows={rows} changes={changes} />
      <Keys />
    </section>
  );
}

function Keys() {
  const { t } = useWords();
  return (
    <ul className="keys" aria-label={t.keys}>
      {t.keysHelp.map(([key, does]) => (
        <li key={key}>
          <kbd>{key}</kbd> {does}
        </li>
      ))}
    </ul>
  );
}

/** "/" leads to the search, wherever no field is being typed in; Escape leads out of it. */
function useSlash(search: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape" && document.activeElement === search.current) {
        search.current?.blur();
      }
      if (event.key !== "/" || isTyping(event)) return;
      event.preventDefault();
      search.current?.focus();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [search]);
}
