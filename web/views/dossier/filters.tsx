import { useMemo } from "react";
import { Button } from "react-aria-components";
import { showActing } from "../../../src/render/html.ts";
import type { FindingRow } from "../../../src/render/page/parts.ts";
import { clip } from "../../../src/render/phrase.ts";
import { useWords } from "../../words/use-words.tsx";
import { type Asked, FACETS, type Facet, facetCounts, isKind, KINDS, type Kind } from "./filter.ts";
import type { Changes } from "./last-visit.ts";
import { SavedViewList } from "./saved-views.tsx";

/** Values offered of a facet; the search finds the rest. */
const VALUES_MAX = 300;
const VALUE_CHARS_MAX = 60;

interface FiltersProps {
  readonly rows: readonly FindingRow[];
  readonly asked: Asked;
  readonly changes: Changes;
  readonly onAsk: (asked: Asked) => void;
}

/** What the list may be narrowed to: a kind, a measure, a source, an outlet, a language. */
export function Filters({ rows, asked, changes, onAsk }: FiltersProps) {
  const { t, number } = useWords();
  const counts = useMemo(() => kindCounts(rows, changes), [rows, changes]);
  const kinds: readonly (Kind | null)[] = [
    null,
    ...KINDS.filter((kind) => kind !== "changed" || changes.count > 0),
  ];
  const names: Readonly<Record<Kind, string>> = {
    contested: t.contested,
    oneOrigin: t.oneOrigin,
    confirmed: t.confirmed,
    compared: t.compared,
    single: t.single,
    changed: t.onlyChanged,
  };
  const isNarrowed =
    asked.kind !== null || asked.words !== "" || Object.keys(asked.facets).length > 0;
  return (
    <section className="filters" aria-label={t.filters}>
      <fieldset className="kinds">
        <legend>{t.show}</legend>
        {kinds.map((kind) => (
          <label key={kind ?? "all"}>
            <input
              type="radio"
              name="kind"
              checked={asked.kind === kind}
              onChange={() => onAsk({ ...asked, kind })}
            />
            <span>{kind === null ? t.all : names[kind]}</span>
            <b>{number(kind === null ? rows.length : counts[kind])}</b>
          </label>
        ))}
      </fieldset>
      <div className="facets">
        {FACETS.map((facet) => (
          <FacetSelect key={facet} facet={facet} rows={rows} asked={asked} onAsk={onAsk} />
        ))}
      </div>
      {isNarrowed ? (
        <Button className="small" onPress={() => onAsk({ kind: null, words: "", facets: {} })}>
          {t.clear}
        </Button>
      ) : null}
      <SavedViewList asked={asked} />
    </section>
  );
}

function kindCounts(rows: readonly FindingRow[], changes: Changes): Readonly<Record<Kind, number>> {
  const of = (kind: Kind) => rows.filter((row) => isKind(row, kind, changes)).length;
  return {
    contested: of("contested"),
    oneOrigin: of("oneOrigin"),
    confirmed: of("confirmed"),
    compared: of("compared"),
    single: of("single"),
    changed: of("changed"),
  };
}

function FacetSelect({
  facet,
  rows,
  asked,
  onAsk,
}: Omit<FiltersProps, "changes"> & { facet: Facet }) {
  const { t, m, number, languageName } = useWords();
  const counts = useMemo(() => facetCounts(rows, facet), [rows, facet]);
  const value = asked.facets[facet] ?? "";
  // Hundreds of options, the same whatever is asked: React leaves alone what it is given again.
  const options = useMemo(() => {
    const nameOf = (one: string) => {
      if (facet === "measure") return m.measures[one] ?? one;
      if (facet === "language") return languageName(one);
      return showActing(clip(one, VALUE_CHARS_MAX));
    };
    return counts.slice(0, VALUES_MAX).map(([one, count]) => (
      <option key={one} value={one}>
        {nameOf(one)} ({number(count)})
      </option>
    ));
  }, [counts, facet, m, number, languageName]);
  if (counts.length < 2 && value === "") return null;
  const choose = (chosen: string) => {
    const { [facet]: _, ...others } = asked.facets;
    onAsk({ ...asked, facets: chosen === "" ? others : { ...others, [facet]: chosen } });
  };
  return (
    <label className="field">
      <span>{t[facet]}</span>
      <select value={value} onChange={(event) => choose(event.target.value)}>
        <option value="">{t.any}</option>
        {options}
      </select>
    </label>
  );
}
