import type { Stance } from "../../domain/attribution.ts";
import type {
  ChainLink,
  Claim,
  Comparison,
  Copy,
  DossierActor,
  Origin,
  Statement,
  Utterance,
} from "../../domain/comparison.ts";
import { EMPTY_POLICY, type Policy } from "../../domain/policy.ts";

/** An invented origin that speaks: its id is its name. */
export function speaker(name: string, fields: Partial<Origin> = {}): Origin {
  return {
    id: name,
    kind: "actor",
    name,
    type: "organisation",
    actor: name,
    carriers: [],
    ...fields,
  };
}

/** A statement of an origin in a report; `through` names the outer speakers that relay it. */
export function statement(
  origin: Origin,
  {
    stance = "affirms",
    report = "r1",
    through = [],
    attribution = `a-${origin.id}`,
  }: {
    stance?: Stance;
    report?: string;
    through?: readonly string[];
    attribution?: string | null;
  } = {},
): Statement {
  const link = (name: string, id: string | null): ChainLink => ({
    name,
    type: "organisation",
    actor: name,
    stance: "affirms",
    attribution: id,
  });
  const chain: ChainLink[] = [
    { name: `outlet of ${report}`, type: "outlet", actor: null, stance: null, attribution: null },
    ...through.map((name) => link(name, `a-${name}`)),
    ...(origin.kind === "outlet" ? [] : [link(origin.name, attribution)]),
  ];
  return {
    report,
    attribution,
    stance,
    hedged: false,
    origin: origin.id,
    chain,
    spans: [{ start: 0, end: 5 }],
    sourceSpans: [],
    cueSpans: [],
    figures: [],
    reasons: [],
  };
}

/** A claim of these origins and statements. */
export function claim(
  origins: readonly Origin[],
  statements: readonly Statement[],
  fields: Partial<Claim> = {},
): Claim {
  return {
    id: "c1",
    label: "the bridge of Ternby was shelled",
    labelFrom: { report: "r1", span: { start: 0, end: 5 } },
    language: "en",
    perpetrators: [],
    statements,
    origins,
    figures: [],
    contradicts: [],
    ...fields,
  };
}

/** A comparison that holds these claims and, where given, copies, utterances and actors. */
export function comparison(
  claims: readonly Claim[],
  {
    copies = [],
    utterances = [],
    actors = [],
  }: {
    copies?: readonly Copy[];
    utterances?: readonly Utterance[];
    actors?: readonly DossierActor[];
  } = {},
): Comparison {
  return {
    kind: "comparison",
    reports: [],
    actors,
    copies,
    utterances,
    claims,
    figures: [],
    series: [],
    notes: [],
  };
}

/** A desk that has decided only what is given. */
export function policy(fields: Partial<Policy>): Policy {
  return { ...EMPTY_POLICY, ...fields };
}

/** A policy entry without date or source. */
export const UNSOURCED = { since: null, source: null };
