import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONCEPT_KINDS, decodeConcepts, encodeConcepts } from "../concept-table.ts";

const ENTRY = fc.record({
  lemma: fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
  pos: fc.constantFrom("n", "v", "a", "r"),
  concepts: fc.array(
    fc.record({ id: fc.nat({ max: 2 ** 29 }), kind: fc.constantFrom(...CONCEPT_KINDS) }),
    { maxLength: 6 },
  ),
});

describe("concept table", () => {
  it("gives back every entry that was put in", () => {
    const entries = fc.uniqueArray(ENTRY, { selector: ({ lemma, pos }) => `${lemma} ${pos}` });
    fc.assert(
      fc.property(entries, (given) => {
        const table = decodeConcepts(encodeConcepts(given));
        expect(table.size).toBe(given.length);
        for (const { lemma, pos, concepts } of given) {
          expect(table.lookUp(lemma, pos)).toEqual(concepts);
        }
      }),
    );
  });

  it("has nothing for what was not put in, and refuses other bytes", () => {
    expect(decodeConcepts(encodeConcepts([])).lookUp("pont", "n")).toEqual([]);
    expect(() => decodeConcepts(new Uint8Array([1, 2, 3, 4]))).toThrow("RCT1");
  });
});
