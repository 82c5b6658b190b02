import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import type { Policy, Reliability } from "../domain/policy.ts";
import { TIE_KINDS, type TieKind } from "../domain/tie.ts";

/** Largest policy file, in bytes; a desk's list of a thousand names takes some 50 kB. */
export const POLICY_BYTES_MAX = 2_000_000;

/** Most aliases that YAML may unfold: a desk's file needs none, a bomb needs many. */
const YAML_ALIASES_MAX = 100;

/**
 * Reads a desk's policy from YAML or JSON (JSON is YAML). Every field may be absent; what is there must have the
 * right shape, and an unknown field is refused, so that a slip of the pen does not pass as a decision. Fails with
 * `policy.broken` (no YAML) or `policy.invalid` (where, what was wanted, what was found). docs/policy.md describes
 * the fields.
 */
export function readPolicy(text: string, { name }: { readonly name: string }): Result<Policy> {
  const parsed = parseYaml(text, name);
  if (!parsed.ok) return parsed;
  try {
    return success(policyOf(parsed.value));
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    const { at, wanted, found } = error;
    return fail("policy.invalid", { name, at, wanted, found });
  }
}

/** A value in a policy that has the wrong shape: thrown and caught within this file only. */
class Misfit extends Error {
  readonly at: string;
  readonly wanted: string;
  readonly found: string;
  constructor(at: string, wanted: string, value: unknown) {
    super(`${at}: ${wanted}`);
    this.at = at === "" ? "/" : at;
    this.wanted = wanted;
    this.found = shown(value);
  }
}

type Fields = Readonly<Record<string, unknown>>;

function parseYaml(text: string, name: string): Result<unknown> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0]);
    return fail("policy.broken", { name, detail: `${line}: ${firstLine(error.message)}` });
  }
  if (document.contents !== null && !isMap(document.contents) && !isScalar(document.contents)) {
    return fail("policy.invalid", { name, at: "/", wanted: "fields", found: "list" });
  }
  try {
    return success(document.toJS({ maxAliasCount: YAML_ALIASES_MAX }));
  } catch (thrown) {
    const detail = thrown instanceof Error ? firstLine(thrown.message) : String(thrown);
    return fail("policy.broken", { name, detail });
  }
}

function policyOf(value: unknown): Policy {
  const fields = fieldsOf(value ?? {}, "", [
    "kind",
    "parties",
    "ownership",
    "credible",
    "reliability",
    "aliases",
    "nearActions",
    "ties",
    "stateMedia",
  ]);
  return Object.freeze({
    kind: "policy",
    parties: listOf(fields.parties, "parties", partyOf),
    ownership: listOf(fields.ownership, "ownership", ownershipOf),
    credible: namesOf(fields.credible, "credible"),
    reliability: reliabilityOf(fields.reliability, "reliability"),
    aliases: listOf(fields.aliases, "aliases", namesOf),
    nearActions: listOf(fields.nearActions, "nearActions", nearActionOf),
    ...tiesOf(fields.ties),
    ...switchOf(fields.stateMedia),
  });
}

function tiesOf(value: unknown): Pick<Policy, "ties"> {
  if (value === undefined || value === null) return {};
  const fields = fieldsOf(value, "ties", ["off"]);
  return { ties: { off: listOf(fields.off, "ties.off", kindOf) } };
}

function kindOf(value: unknown, at: string): TieKind {
  const kind = TIE_KINDS.find((known) => known === value);
  if (kind === undefined) throw new Misfit(at, TIE_KINDS.join(", "), value);
  return kind;
}

function switchOf(value: unknown): Pick<Policy, "stateMedia"> {
  if (value === undefined || value === null) return {};
  if (typeof value !== "boolean") throw new Misfit("stateMedia", "true, false", value);
  return { stateMedia: value };
}

function partyOf(value: unknown, at: string): Policy["parties"][number] {
  const fields = fieldsOf(value, at, ["name", "members", "affiliations", "since", "source"]);
  return {
    name: nameOf(fields.name, `${at}.name`),
    members: namesOf(fields.members, `${at}.members`),
    affiliations: namesOf(fields.affiliations, `${at}.affiliations`),
    ...sourcedOf(fields, at),
  };
}

function ownershipOf(value: unknown, at: string): Policy["ownership"][number] {
  const fields = fieldsOf(value, at, ["owner", "outlets", "party", "since", "source"]);
  return {
    owner: nameOf(fields.owner, `${at}.owner`),
    outlets: namesOf(fields.outlets, `${at}.outlets`),
    party: nameOrNull(fields.party, `${at}.party`),
    ...sourcedOf(fields, at),
  };
}

function nearActionOf(value: unknown, at: string): Policy["nearActions"][number] {
  const fields = fieldsOf(value, at, ["party", "note"]);
  return { party: nameOf(fields.party, `${at}.party`), note: nameOf(fields.note, `${at}.note`) };
}

function sourcedOf(fields: Fields, at: string): { since: string | null; source: string | null } {
  return {
    since: dateOrNull(fields.since, `${at}.since`),
    source: nameOrNull(fields.source, `${at}.source`),
  };
}

function reliabilityOf(value: unknown, at: string): Policy["reliability"] {
  if (value === undefined || value === null) return {};
  if (!isFields(value)) throw new Misfit(at, "{name: A–F}", value);
  const letters: [string, Reliability][] = Object.entries(value).map(([name, letter]) => {
    if (typeof letter !== "string" || !/^[A-F]$/.test(letter)) {
      throw new Misfit(`${at}.${name}`, "A, B, C, D, E, F", letter);
    }
    return [name, letter as Reliability];
  });
  return Object.fromEntries(letters);
}

function fieldsOf(value: unknown, at: string, known: readonly string[]): Fields {
  if (!isFields(value)) throw new Misfit(at, `{${known.join(", ")}}`, value);
  const stray = Object.keys(value).find((field) => !known.includes(field));
  if (stray !== undefined) throw new Misfit(join(at, stray), known.join(", "), stray);
  return value;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf<Item>(
  value: unknown,
  at: string,
  itemOf: (item: unknown, at: string) => Item,
): readonly Item[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new Misfit(at, "[…]", value);
  return value.map((item, index) => itemOf(item, `${at}[${index}]`));
}

function namesOf(value: unknown, at: string): readonly string[] {
  return listOf(value, at, nameOf);
}

function nameOf(value: unknown, at: string): string {
  if (typeof value !== "string" || value.trim() === "") throw new Misfit(at, "“…”", value);
  return value.trim();
}

function nameOrNull(value: unknown, at: string): string | null {
  return value === undefined || value === null ? null : nameOf(value, at);
}

/** A year, month or day of ISO 8601. YAML reads a bare year as a number. */
function dateOrNull(value: unknown, at: string): string | null {
  if (value === undefined || value === null) return null;
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text === "string" && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) return text;
  throw new Misfit(at, "2031-05-04", value);
}

function join(at: string, field: string): string {
  return at === "" ? field : `${at}.${field}`;
}

function shown(value: unknown): string {
  if (value === undefined) return "∅";
  return JSON.stringify(value).slice(0, 80);
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0]?.slice(0, 160) ?? "";
}
