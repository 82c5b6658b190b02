import { describe, expect, it } from "vitest";
import { EMPTY_POLICY } from "../../domain/policy.ts";
import { readPolicy } from "../policy.ts";

const read = (text: string) => readPolicy(text, { name: "desk.yaml" });

function faultOf(text: string) {
  const result = read(text);
  return result.ok ? null : { code: result.failure.code, at: result.failure.values.at ?? null };
}

describe("readPolicy", () => {
  it("reads YAML, and JSON as well", () => {
    const yaml = [
      "parties:",
      "  - name: Karvian army",
      "    members: [Ilda Roche, armée karvienne]",
      "    since: 2029",
      "credible: [Green Ring]",
      "reliability: { Le Fanal: B }",
      "aliases: [[Green Ring, Anneau vert]]",
    ].join("\n");
    const expected = {
      ...EMPTY_POLICY,
      parties: [
        {
          name: "Karvian army",
          members: ["Ilda Roche", "armée karvienne"],
          affiliations: [],
          since: "2029",
          source: null,
        },
      ],
      credible: ["Green Ring"],
      reliability: { "Le Fanal": "B" },
      aliases: [["Green Ring", "Anneau vert"]],
    };
    expect(read(yaml)).toEqual({ ok: true, value: expected });
    expect(read(JSON.stringify(expected))).toEqual({ ok: true, value: expected });
  });

  it("reads which ties do not count, and whether the list of state media is used", () => {
    const yaml = "ties:\n  off: [party, unnamed]\nstateMedia: false\n";
    const value = { ...EMPTY_POLICY, ties: { off: ["party", "unnamed"] }, stateMedia: false };
    expect(read(yaml)).toEqual({ ok: true, value });
    expect(read(JSON.stringify(value))).toEqual({ ok: true, value });
  });

  it("takes an empty file as the policy of a desk that has decided nothing", () => {
    expect(read("")).toEqual({ ok: true, value: EMPTY_POLICY });
  });

  it.each([
    ["partys: []", "partys"],
    ["parties: [{members: [A]}]", "parties[0].name"],
    ["parties: [{name: A, members: [[B]]}]", "parties[0].members[0]"],
    ["parties: {name: A}", "parties"],
    ["ownership: [{owner: A, outlets: B}]", "ownership[0].outlets"],
    ["ownership: [{owner: A, since: last year}]", "ownership[0].since"],
    ["reliability: {Le Fanal: G}", "reliability.Le Fanal"],
    ["credible: Le Fanal", "credible"],
    ["nearActions: [{party: A}]", "nearActions[0].note"],
    ["ties: {on: []}", "ties.on"],
    ["ties: {off: [friend]}", "ties.off[0]"],
    ["stateMedia: sometimes", "stateMedia"],
    ["- a", "/"],
    ["text", "/"],
  ])("%s: names the place that does not fit", (text, at) => {
    expect(faultOf(text)).toEqual({ code: "policy.invalid", at });
  });

  it.each(["parties: [", "a: b: c", "{", "a: &a [*a"])("%s: says that it is no YAML", (text) => {
    expect(faultOf(text)?.code).toBe("policy.broken");
  });

  it("does not unfold a bomb of aliases", () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const items =
        level === 0
          ? "x"
          : Array(9)
              .fill(`*l${level - 1}`)
              .join(", ");
      return `l${level}: &l${level} [${items}]`;
    });
    expect(faultOf(levels.join("\n"))?.code).toBe("policy.broken");
  });

  it("keeps a name such as __proto__ a name", () => {
    const result = read('{"reliability": {"__proto__": "A"}}');
    expect(({} as Record<string, unknown>).A).toBeUndefined();
    expect(result.ok).toBe(true);
  });
});
