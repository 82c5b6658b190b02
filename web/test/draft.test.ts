import { describe, expect, it } from "vitest";
import type { Policy } from "../../src/domain/policy.ts";
import { draftOf, policyOf } from "../views/method/draft.ts";

const POLICY: Policy = {
  kind: "policy",
  parties: [
    {
      ...{ name: "River Front", members: ["Sabela Rion", "Front du fleuve"] },
      ...{ affiliations: ["Riverine"], since: "2029-03", source: "List, 2 April 2030" },
    },
  ],
  ownership: [
    { owner: "State Press", outlets: ["A", "B"], party: null, since: null, source: null },
  ],
  credible: ["Green Ring"],
  reliability: { "Le Fanal: nuit": "B" },
  aliases: [["Green Ring", "Anneau vert"]],
  nearActions: [{ party: "River Front", note: "Shelling: 3 May" }],
  ties: { off: ["unnamed"] },
  stateMedia: false,
};

describe("a policy as it is edited", () => {
  it("comes back as it was", () => {
    expect(policyOf(draftOf(POLICY))).toEqual(POLICY);
  });

  it("takes lines as they are typed: blanks left out, letters in either case", () => {
    const typed = { ...draftOf(POLICY), credible: " Green Ring \n\n Idris Pellan\n" };
    expect(policyOf(typed).credible).toEqual(["Green Ring", "Idris Pellan"]);
    const letters = { ...draftOf(POLICY), reliability: "Le Fanal: c" };
    expect(policyOf(letters).reliability).toEqual({ "Le Fanal": "C" });
  });

  it("lets what is no letter through to be refused, and never makes one up", () => {
    const typed = { ...draftOf(POLICY), reliability: "Le Fanal" };
    expect(policyOf(typed).reliability).toEqual({ "Le Fanal": "" });
  });
});
