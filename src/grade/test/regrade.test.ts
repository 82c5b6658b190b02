import { describe, expect, it } from "vitest";
import { evacuationByHand, evacuationPolicy } from "../../../tests/fixtures/evacuation.ts";
import { TIE_KINDS } from "../../domain/tie.ts";
import { regrade } from "../regrade.ts";

const { findings } = evacuationByHand();

describe("a claim graded again", () => {
  it("under its own ties comes out as it was", () => {
    expect(findings.claims.length).toBeGreaterThan(1);
    for (const claim of findings.claims)
      expect(regrade(claim, claim.ties, findings.policy)).toEqual(claim);
  });

  it.each(TIE_KINDS)(
    "without ties of kind %s counts and grades as a policy without them",
    (kind) => {
      const free = evacuationByHand({ ...evacuationPolicy(), ties: { off: [kind] } }).findings;
      const byId = new Map(free.claims.map((claim) => [claim.id, claim]));
      for (const claim of findings.claims) {
        const left = claim.ties.filter((tie) => tie.kind !== kind);
        const { grades, independent, confirmedBy } = regrade(claim, left, findings.policy);
        const wanted = byId.get(claim.id);
        expect({ grades, independent, confirmedBy }).toEqual({
          grades: wanted?.grades,
          independent: wanted?.independent,
          confirmedBy: wanted?.confirmedBy,
        });
      }
    },
  );

  it("by an older version keeps its grades while its count follows", () => {
    const tied = findings.claims.find(
      ({ affirming, independent }) => affirming.flat().length > independent,
    );
    if (tied === undefined) throw new Error("the example has sources that count as one");
    const { weighed: _, ...older } = tied;
    const without = regrade(older, [], findings.policy);
    expect(without.grades).toEqual(tied.grades);
    expect(without.independent).toBe(tied.affirming.flat().length);
  });
});
