import { describe, expect, test } from "vitest";
import type { Claim } from "../../domain/comparison.ts";
import type { GradeMethod } from "../../domain/grade.ts";
import type { Policy } from "../../domain/policy.ts";
import { grade } from "../grade.ts";
import { claim, comparison, policy, speaker, statement, UNSOURCED } from "./builders.ts";

const office = speaker("Concord Relief Office");
const monitor = speaker("Lantern Monitor");
const army = speaker("Vardian Army");
const outlet = speaker("The Ternby Gazette", { kind: "outlet", type: "outlet", actor: null });
const someone = speaker("a source", { type: "unnamed", kind: "unnamed" });
const sources = speaker("sources", { type: "unnamed", kind: "unnamed" });

/** Verdict, and the codes of the rules met and not met. */
function graded(method: GradeMethod, one: Claim, desk: Policy = policy({})) {
  const actors = [
    {
      id: "sources",
      name: "sources",
      type: "unnamed" as const,
      aliases: [],
      role: null,
      affiliation: null,
      number: "several" as const,
      members: [],
      reasons: [],
    },
  ];
  const found = grade(comparison([one], { actors }), desk).claims[0]?.grades.find(
    (each) => each.method === method,
  );
  const codes = (rules: readonly { rule: string }[] = []) => rules.map(({ rule }) => rule);
  return [found?.verdict, codes(found?.met), codes(found?.unmet)];
}

describe("the BBC's rules", () => {
  test("ask for two origins, named and credible", () => {
    const two = claim([office, monitor], [statement(office), statement(monitor)]);
    expect(graded("bbc", two, policy({ credible: ["Lantern Monitor"] }))).toEqual([
      "two-sources",
      ["bbc.two-sources", "bbc.named", "bbc.credible"],
      [],
    ]);
  });

  test("ask a single source to be named, and what it says to be attributed everywhere", () => {
    const own = statement(outlet, { attribution: null, report: "r2" });
    expect(graded("bbc", claim([office], [statement(office)]))).toEqual([
      "one-named",
      ["bbc.named", "bbc.attributed"],
      ["bbc.one-source", "bbc.credible-not-set"],
    ]);
    expect(graded("bbc", claim([outlet], [own]))).toEqual([
      "one-unnamed",
      [],
      ["bbc.one-source", "bbc.not-named", "bbc.credible-not-set", "bbc.not-attributed"],
    ]);
    expect(graded("bbc", claim([office], [statement(office, { stance: "denies" })]))).toEqual([
      "none",
      [],
      ["bbc.nobody-affirms"],
    ]);
  });
});

describe("Reuters' lints", () => {
  test("flag what one report states without a source and another attributes", () => {
    const bare = statement(outlet, { attribution: null, report: "r2" });
    expect(graded("reuters", claim([office, outlet], [statement(office), bare]))).toEqual([
      "flagged",
      ["reuters.named"],
      ["reuters.unsourced-statement"],
    ]);
    expect(graded("reuters", claim([office], [statement(office)]))).toEqual([
      "clear",
      ["reuters.sourced", "reuters.named"],
      [],
    ]);
  });

  test("flag unnamed sources alone, “sources” for one, and their opinions", () => {
    const plural = claim([sources, someone], [statement(sources), statement(someone)]);
    expect(graded("reuters", plural)).toEqual([
      "flagged",
      ["reuters.sourced"],
      ["reuters.unnamed-only", "reuters.plural-unnamed-single"],
    ]);
    const opinion = claim(
      [office, someone],
      [statement(office), statement(someone, { stance: "expects" })],
    );
    expect(graded("reuters", opinion)[2]).toEqual(["reuters.unnamed-opinion"]);
  });

  test("flag an accusation without the word of the accused; say when it cannot be looked at", () => {
    const vardia = policy({
      parties: [{ name: "Vardia", members: ["Vardian Army"], affiliations: [], ...UNSOURCED }],
    });
    const perpetrators = [{ name: "Vardian Army", actor: null, evidence: [] }];
    const one = claim([office], [statement(office)], { perpetrators });
    const both = claim([office, army], [statement(office), statement(army, { stance: "denies" })], {
      perpetrators,
    });
    expect(graded("reuters", one, vardia)[2]).toEqual(["reuters.one-side-only"]);
    expect(graded("reuters", both, vardia)).toEqual([
      "clear",
      ["reuters.sourced", "reuters.named", "reuters.both-sides"],
      [],
    ]);
    expect(graded("reuters", one)).toEqual([
      "clear",
      ["reuters.sourced", "reuters.named"],
      ["reuters.side-not-placed"],
    ]);
  });
});

describe("FactBank's values", () => {
  test("give the surest on either side, and Uu to authors who only quote", () => {
    const both = claim(
      [office, army],
      [statement(office), statement(army, { stance: "denies", report: "r2" })],
    );
    expect(graded("factbank", both)).toEqual([
      "CT+/CT-",
      ["factbank.committed", "factbank.committed"],
      ["factbank.author-uncommitted"],
    ]);
  });

  test("take how sure from the words and which side from the stance", () => {
    const judged = (value: "PR-" | "PS+" | "Uu") => ({
      ...statement(office),
      factuality: {
        head: { start: 0, end: 1 },
        judgements: [
          { source: null, value: "Uu" as const, reasons: [] },
          { source: "a1", value, reasons: [] },
        ],
      },
    });
    expect(graded("factbank", claim([office], [judged("PS+")]))[0]).toBe("PS+");
    expect(graded("factbank", claim([office], [judged("PR-")]))[0]).toBe("PR+");
    expect(graded("factbank", claim([office], [judged("Uu")]))).toEqual([
      "Uu",
      [],
      ["factbank.uncommitted", "factbank.author-uncommitted"],
    ]);
  });

  test("give no value to what is hoped or doubted, nor to a report that keeps its distance", () => {
    const doubts = claim([office], [statement(office, { stance: "doubts" })]);
    const distant = { ...statement(outlet, { attribution: null }), hedged: true };
    expect(graded("factbank", doubts)[0]).toBe("Uu");
    expect(graded("factbank", claim([outlet], [distant]))[0]).toBe("Uu");
  });
});
