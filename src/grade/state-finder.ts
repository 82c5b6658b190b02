import type { Comparison } from "../domain/comparison.ts";
import type { StateControl } from "../domain/policy.ts";
import { foldedWords } from "./fold.ts";

/** Finds the state that controls an outlet; null where the list has none of its names and hosts. */
export type StateFinder = (names: readonly string[]) => StateControl | null;

/**
 * Looks outlets up in a list of state control: by the host of their reports' addresses where there is one, else
 * by the whole name. A name that two states have outlets of tells nothing. Linear in the list and the reports.
 */
export function createStateFinder(
  controls: readonly StateControl[],
  { reports }: Comparison,
): StateFinder {
  if (controls.length === 0) return () => null;
  const byHost = new Map<string, StateControl>();
  const byName = new Map<string, StateControl | null>();
  for (const control of controls) {
    if (control.host !== null && !byHost.has(control.host)) byHost.set(control.host, control);
    for (const name of control.names) {
      const key = keyOf(name);
      const known = byName.get(key);
      if (known === undefined) byName.set(key, control);
      else if (known !== null && known.state !== control.state) byName.set(key, null);
    }
  }
  const hosts = new Map<string, string>();
  for (const { outlet, url } of reports) {
    const host = hostOf(url);
    if (outlet !== null && host !== null && !hosts.has(keyOf(outlet))) {
      hosts.set(keyOf(outlet), host);
    }
  }
  return (names) => {
    for (const name of names) {
      const host = hosts.get(keyOf(name)) ?? hostOf(name);
      // An address says which of two outlets of one name it is: then the name alone decides nothing.
      const found = host === null ? byName.get(keyOf(name)) : onHost(host, byHost);
      if (found) return found;
    }
    return null;
  };
}

/** Words of two letters and fewer are left out of names, unless the name has no others ("RT"). */
function keyOf(name: string): string {
  return foldedWords(name).join(" ") || name.trim().toLowerCase();
}

/** The host name of an address, without "www."; null where the text is none. */
function hostOf(url: string | null): string | null {
  if (url === null || !url.includes("://")) return null;
  try {
    return new URL(url).hostname.replace(/^www\./, "");
  } catch {
    return null;
  }
}

/** The entry of a host or of a domain above it: "fr.quelmar.example" is of "quelmar.example". */
function onHost(host: string, byHost: ReadonlyMap<string, StateControl>): StateControl | null {
  for (let rest = host; rest.includes("."); rest = rest.slice(rest.indexOf(".") + 1)) {
    const found = byHost.get(rest);
    if (found !== undefined) return found;
  }
  return null;
}
