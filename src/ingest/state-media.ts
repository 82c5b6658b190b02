import { readFileSync } from "node:fs";
import { parseTable } from "../base/table.ts";
import type { StateControl } from "../domain/policy.ts";

const LIST = new URL("./state-media.tsv", import.meta.url);
/** What the list is cited as; its classes are explained at its head. */
const CITATION = "State Media Matrix, ASD at GMF, February 2024";

// Hosts on which outlets of many owners have pages: they tell nothing of one.
const SHARED_HOSTS: ReadonlySet<string> = new Set([
  "facebook.com",
  "twitter.com",
  "x.com",
  "youtube.com",
  "t.me",
  "instagram.com",
  "vk.com",
  "linkedin.com",
]);

// "Syrian Arab News Agency (SANA)": a name, and a short one in brackets.
const BRACKETED = /^(.+?)\s*\(([^)]+)\)$/;

let loaded: readonly StateControl[] | null = null;

/**
 * Outlets whose editorial line a state controls, by the public list that comes with the program: dated, and
 * outranked by what the desk's policy says itself. Read once. @throws when the package's own file is missing.
 */
export function stateMedia(): readonly StateControl[] {
  loaded ??= Object.freeze(parseTable(readFileSync(LIST, "utf8")).map(controlOf));
  return loaded;
}

function controlOf([
  state = "",
  kind = "",
  company = "",
  outlet = "",
  host = "-",
]: readonly string[]) {
  const names = [...new Set([...namesIn(company), ...namesIn(outlet)])];
  const isOwn = host !== "-" && !SHARED_HOSTS.has(host);
  const source = `${CITATION}: ${kind}`;
  return Object.freeze({ state, names, host: isOwn ? host : null, source });
}

function namesIn(written: string): readonly string[] {
  const found = BRACKETED.exec(written);
  const names = found === null ? [written] : [written, found[1] ?? "", found[2] ?? ""];
  return names.filter((name) => name !== "-" && name.trim() !== "");
}
