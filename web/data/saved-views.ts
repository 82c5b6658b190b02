import { ask } from "./ask.ts";
import type { Source } from "./source.ts";

/** What a reader filtered by, under a name. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
}

/** The views that a reader keeps of a dossier: by account on a server, in the browser for a file. */
export interface SavedViews {
  readonly list: () => Promise<readonly SavedView[]>;
  readonly keep: (view: Omit<SavedView, "id">) => Promise<void>;
  readonly drop: (id: string) => Promise<void>;
}

/** Where the views of a source are kept. */
export function savedViewsOf({ kind, dossier, key }: Source): SavedViews {
  return kind === "file"
    ? keptInBrowser(`recoupe.views.${key}`)
    : keptOnServer(`/api/dossiers/${encodeURIComponent(dossier ?? "")}/views`);
}

function keptOnServer(path: string): SavedViews {
  return {
    list: async () => (await ask<{ items: readonly SavedView[] }>(path)).items,
    keep: async (body) => {
      await ask(path, { method: "POST", body });
    },
    drop: (id) => ask(`${path}/${encodeURIComponent(id)}`, { method: "DELETE" }),
  };
}

function keptInBrowser(key: string): SavedViews {
  const read = (): readonly SavedView[] => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "[]") as readonly SavedView[];
    } catch {
      // A browser may keep nothing for files; then there are none.
      return [];
    }
  };
  const write = (views: readonly SavedView[]) => {
    try {
      localStorage.setItem(key, JSON.stringify(views));
    } catch {
      // As above.
    }
  };
  return {
    list: async () => read(),
    keep: async (view) => write([...read(), { id: String(Date.now()), ...view }]),
    drop: async (id) => write(read().filter((view) => view.id !== id)),
  };
}
