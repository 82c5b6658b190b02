import { createContext, use } from "react";
import type { Source } from "./source.ts";

const SourceContext = createContext<Source | null>(null);

/** Gives views their source. */
export const SourceProvider = SourceContext.Provider;

/** The source of the dossier in view. */
export function useSource(): Source {
  const source = use(SourceContext);
  if (source === null) throw new Error("a view stands within a dossier");
  return source;
}

/** Parts that were asked for, by source and name; the same promise each time, as React's `use` wants it. */
const asked = new WeakMap<Source, Map<string, Promise<unknown>>>();
/** Parts kept of one source: a reader who walks through ten thousand claims keeps the last ones. */
const KEPT_MAX = 60;

/** A part of the dossier; the view waits (Suspense) until it is there. `name` says which part it is, and in which language. */
export function usePart<Part>(name: string, load: (source: Source) => Promise<Part>): Part {
  const source = useSource();
  const parts = asked.get(source) ?? new Map<string, Promise<unknown>>();
  asked.set(source, parts);
  const known = parts.get(name) as Promise<Part> | undefined;
  const part = known ?? load(source);
  if (known === undefined) parts.set(name, part);
  for (const oldest of [...parts.keys()].slice(0, -KEPT_MAX)) parts.delete(oldest);
  return use(part);
}
