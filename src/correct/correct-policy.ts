import { foldName } from "../base/fold.ts";
import type { Correction, GradeInput } from "../domain/correction.ts";
import type { Party, Policy } from "../domain/policy.ts";

/** The policy with the merged names and grade inputs that people gave in corrections; a later one wins. */
export function correctPolicy(policy: Policy, corrections: readonly Correction[]): Policy {
  const aliases = [...policy.aliases];
  let current = policy;
  for (const { body, author } of corrections) {
    if (body.kind === "merge-actors") aliases.push(body.names);
    if (body.kind === "set-grade-input") current = withInput(current, body.input, author);
  }
  return { ...current, aliases };
}

function withInput(policy: Policy, input: GradeInput, author: string): Policy {
  const key = foldName(input.name);
  if (input.field === "credible") {
    const others = policy.credible.filter((name) => foldName(name) !== key);
    return { ...policy, credible: input.value ? [...others, input.name] : others };
  }
  if (input.field === "reliability") {
    const others = Object.entries(policy.reliability).filter(([name]) => foldName(name) !== key);
    return { ...policy, reliability: Object.fromEntries([...others, [input.name, input.value]]) };
  }
  const parties = policy.parties.map((party) => ({
    ...party,
    members: party.members.filter((name) => foldName(name) !== key),
  }));
  return { ...policy, parties: withMember(parties, input, author) };
}

function withMember(
  parties: readonly Party[],
  { name, value }: Extract<GradeInput, { field: "party" }>,
  author: string,
): readonly Party[] {
  if (value === null) return parties;
  if (parties.some((party) => party.name === value)) {
    return parties.map((party) =>
      party.name === value ? { ...party, members: [...party.members, name] } : party,
    );
  }
  const made: Party = {
    name: value,
    members: [name],
    affiliations: [],
    since: null,
    source: author,
  };
  return [...parties, made];
}
