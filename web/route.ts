import { useSyncExternalStore } from "react";

/** Where the reader is: in the address after "#", so that it works from a file, too. `#/@quelmar/claims/3f2a?at=…` */
export interface Route {
  /** Null in a page that carries its dossier. */
  readonly dossier: string | null;
  /** Empty for the findings. */
  readonly view: string;
  readonly id: string | null;
  readonly query: URLSearchParams;
}

/** Reads an address; whatever it does not understand is left out. */
export function readRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const parts = path.split("/").filter((part) => part !== "");
  const dossier = parts[0]?.startsWith("@") ? decoded(parts[0].slice(1)) : null;
  const [view = "", id = null] = dossier === null ? parts : parts.slice(1);
  return {
    dossier,
    view,
    id: id === null ? null : decoded(id),
    query: new URLSearchParams(query),
  };
}

/** The address of a view. */
export function hrefOf({ dossier, view, id, query }: Partial<Route>): string {
  const parts = [
    dossier == null ? null : `@${encodeURIComponent(dossier)}`,
    view || null,
    id == null ? null : encodeURIComponent(id),
  ].filter((part) => part !== null);
  const asked = query?.toString() ?? "";
  return `#/${parts.join("/")}${asked === "" ? "" : `?${asked}`}`;
}

/** Where the reader is, as it changes. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(watchHash, () => location.hash);
  return readRoute(hash);
}

/** Goes to a view; `replace` leaves no step to go back to. */
export function go(route: Partial<Route>, { replace = false } = {}): void {
  const href = hrefOf(route);
  if (!replace) {
    location.hash = href;
    return;
  }
  history.replaceState(null, "", href);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

function watchHash(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
