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
  return use(askFor(useSource(), name, load));
}

/** The claim's part, asked for once, whichever view or link asks first. */
export function useClaim(id: string) {
  return usePart(`claim/${id}`, (source) => source.claim(id));
}

/**
 * Asks for a claim before its view does: from where the reader is about to go there, so that the view need not wait. A page
 * in a file only unpacks it; a server would be asked for claims that nobody opens.
 */
export function expectClaim(source: Source, id: string): void {
  if (source.kind === "file") askFor(source, `claim/${id}`, () => source.claim(id));
}

function askFor<Part>(
  source: Source,
  name: string,
  load: (source: Source) => Promise<Part>,
): Promise<Part> {
  const parts = asked.get(source) ?? new Map<string, Promise<unknown>>();
  asked.set(source, parts);
  const known = parts.get(name) as Promise<Part> | undefined;
  const part = known ?? told(load(source));
  if (known === undefined) parts.set(name, part);
  for (const oldest of [...parts.keys()].slice(0, -KEPT_MAX)) parts.delete(oldest);
  return part;
}

/** Writes on the promise what came of it, where `use` looks first: what is there already is shown without a wait between. */
function told<Part>(part: Promise<Part>): Promise<Part> {
  part.then(
    (value) => Object.assign(part, { status: "fulfilled", value }),
    (reason) => Object.assign(part, { status: "rejected", reason }),
  );
  return part;
}
