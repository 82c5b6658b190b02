import { type FormEvent, useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { NameShown } from "../../components/words-shown.tsx";
import { type SavedView, savedViewsOf } from "../../data/saved-views.ts";
import { useSource } from "../../data/use-part.tsx";
import { hrefOf } from "../../route.ts";
import { sayProblem } from "../../words/say-problem.ts";
import { useWords } from "../../words/use-words.tsx";
import { type Asked, writeAsked } from "./filter.ts";

const NAME_CHARS_MAX = 200;

/** The views that the reader keeps, and a way to keep this one. */
export function SavedViewList({ asked }: { asked: Asked }) {
  const { t } = useWords();
  const source = useSource();
  const kept = savedViewsOf(source);
  const [views, setViews] = useState<readonly SavedView[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const query = writeAsked(asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept belongs to the source
  useEffect(() => {
    kept.list().then(setViews, () => setViews([]));
  }, [source]);
  const then = (done: Promise<void>) =>
    done
      .then(() => kept.list())
      .then(setViews)
      .catch((error: unknown) => setProblem(sayProblem(error, t)));
  const keep = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get("name") ?? "").trim();
    if (name === "") return;
    then(kept.keep({ name, query: Object.fromEntries(query) }));
    form.reset();
  };
  if (views.length === 0 && query.size === 0) return null;
  return (
    <section className="saved-views" aria-label={t.visits.savedViews}>
      <h3>{t.visits.savedViews}</h3>
      <ul>
        {views.map(({ id, name, query: wanted }) => {
          const to = new URLSearchParams(wanted);
          return (
            <li key={id}>
              <a
                href={hrefOf({ dossier: source.dossier, view: "", query: to })}
                aria-current={String(to) === String(query) ? "true" : undefined}
              >
                <NameShown name={name} />
              </a>
              <Button
                className="quiet"
                aria-label={t.visits.dropView(name)}
                onPress={() => then(kept.drop(id))}
              >
                ×
              </Button>
            </li>
          );
        })}
      </ul>
      {query.size === 0 ? null : (
        <form className="row" onSubmit={keep}>
          <input
            name="name"
            aria-label={t.visits.viewName}
            placeholder={t.visits.viewName}
            maxLength={NAME_CHARS_MAX}
            required
          />
          <Button type="submit" className="small">
            {t.visits.keepView}
          </Button>
        </form>
      )}
      <p role="alert" className="problem">
        {problem}
      </p>
    </section>
  );
}
