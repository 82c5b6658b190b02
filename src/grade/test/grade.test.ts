import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "../../domain/comparison.ts";
import type { GradedClaim } from "../../domain/grade.ts";
import type { Policy } from "../../domain/policy.ts";
import { grade } from "../grade.ts";
import { claim, comparison, policy, speaker, statement, UNSOURCED } from "./builders.ts";

const office = speaker("Concord Relief Office");
const monitor = speaker("Lantern Monitor");
const ministry = speaker("Ministry of Vardia");
const army = speaker("Vardian Army");

function gradeOne(
  one: Claim,
  desk: Policy = policy({}),
  more: Parameters<typeof comparison>[1] = {},
): GradedClaim {
  const graded = grade(comparison([one], more), desk).claims[0];
  if (graded === undefined) throw new Error("one claim in, one claim out");
  return graded;
}

const verdictOf = (graded: GradedClaim, method: string) =>
  graded.grades.find((one) => one.method === method)?.verdict;
const unmetOf = (graded: GradedClaim, method: string) =>
  graded.grades.find((one) => one.method === method)?.unmet.map(({ rule }) => rule);

const vardia = policy({
  parties: [
    { name: "Vardia", members: ["Ministry of Vardia"], affiliations: ["vardian"], ...UNSOURCED },
  ],
});

describe("independent origins", () => {
  test("two speakers that nothing ties are two origins, and confirm each other", () => {
    const graded = gradeOne(claim([office, monitor], [statement(office), statement(monitor)]));
    expect(graded.independent).toBe(2);
    expect(graded.confirmedBy).toEqual([office.id, monitor.id]);
  });

  test("one origin carried by many reports is one, and confirms nothing", () => {
    const statements = ["r1", "r2", "r3"].map((report) => statement(office, { report }));
    const graded = gradeOne(claim([office], statements));
    expect(graded.independent).toBe(1);
    expect(graded.confirmedBy).toEqual([]);
  });

  test("members of one party count once, by the policy's list and by affiliation", () => {
    const graded = gradeOne(
      claim([ministry, army], [statement(ministry), statement(army)]),
      vardia,
    );
    expect(graded.independent).toBe(1);
    expect(graded.ties.map(({ kind, detail }) => [kind, detail])).toEqual([["party", "Vardia"]]);
    expect(graded.origins.map(({ party }) => party)).toEqual(["Vardia", "Vardia"]);
  });

  test("without a policy the same two count apart", () => {
    expect(
      gradeOne(claim([ministry, army], [statement(ministry), statement(army)])).independent,
    ).toBe(2);
  });

  test("a source known only through a speaker is tied to that speaker", () => {
    const relayed = speaker("unnamed aid groups", { type: "unnamed", actor: "groups" });
    const graded = gradeOne(
      claim(
        [ministry, relayed],
        [statement(ministry), statement(relayed, { through: [ministry.name] })],
      ),
    );
    expect(graded.independent).toBe(1);
    expect(graded.ties.map(({ kind }) => kind)).toEqual(["citation"]);
  });

  test("a source that another report has first hand is not tied to who relays it", () => {
    const statements = [
      statement(ministry),
      statement(monitor, { through: [ministry.name] }),
      statement(monitor, { report: "r2" }),
    ];
    expect(gradeOne(claim([ministry, monitor], statements)).independent).toBe(2);
  });

  test("two unnamed sources may be one", () => {
    const one = speaker("a witness", { type: "unnamed", actor: "w1" });
    const other = speaker("a resident", { type: "unnamed", actor: "w2" });
    const graded = gradeOne(
      claim([one, other], [statement(one), statement(other, { report: "r2" })]),
    );
    expect(graded.independent).toBe(1);
    expect(graded.ties.map(({ kind }) => kind)).toEqual(["unnamed"]);
  });

  test("outlets under one owner count once", () => {
    const outlet = (name: string) => speaker(name, { kind: "outlet", type: "outlet", actor: null });
    const [kanal, regard] = [outlet("Kanal Vard"), outlet("Franc-Regard")];
    const desk = policy({
      ownership: [
        {
          owner: "State of Vardia",
          outlets: ["Kanal Vard", "Franc-Regard"],
          party: null,
          ...UNSOURCED,
        },
      ],
    });
    const graded = gradeOne(
      claim([kanal, regard], [statement(kanal), statement(regard, { report: "r2" })]),
      desk,
    );
    expect(graded.independent).toBe(1);
    expect(graded.ties[0]?.kind).toBe("owner");
  });

  test("an outlet's words in shared text are tied by the copy", () => {
    const outlet = (name: string) => speaker(name, { kind: "outlet", type: "outlet", actor: null });
    const [echo, courier] = [outlet("Echo"), outlet("Courier")];
    const side = (report: string) => ({ report, span: { start: 0, end: 50 } });
    const copies = [
      {
        kind: "whole" as const,
        reports: ["r1", "r2"] as const,
        from: null,
        containment: 1,
        evidence: [[side("r1"), side("r2")] as const],
        reasons: [],
      },
    ];
    const statements = [
      statement(echo, { attribution: null }),
      statement(courier, { report: "r2", attribution: null }),
    ];
    expect(gradeOne(claim([echo, courier], statements), policy({}), { copies }).independent).toBe(
      1,
    );
    expect(gradeOne(claim([echo, courier], statements)).independent).toBe(2);
  });

  test("only those who affirm are counted; who denies and who doubts stand apart", () => {
    const graded = gradeOne(
      claim(
        [office, ministry, monitor],
        [
          statement(office),
          statement(ministry, { stance: "denies" }),
          statement(monitor, { stance: "doubts" }),
        ],
      ),
    );
    expect(graded.independent).toBe(1);
    expect([graded.denied, graded.doubted]).toEqual([[ministry.id], [monitor.id]]);
    expect(graded.contested).toBe(true);
  });

  test("a doubt alone does not contest a claim", () => {
    const graded = gradeOne(
      claim([office, monitor], [statement(office), statement(monitor, { stance: "doubts" })]),
    );
    expect(graded.contested).toBe(false);
  });
});

describe("Airwars", () => {
  const near = { party: "Vardia", note: "shelling of the district on that day, desk log 12" };
  const two = claim([office, monitor], [statement(office), statement(monitor)]);

  test("one origin is weak", () => {
    expect(verdictOf(gradeOne(claim([office], [statement(office)])), "airwars")).toBe("weak");
  });

  test("two credible origins and a near action are fair", () => {
    const desk = policy({ credible: ["Concord Relief", "Lantern Monitor"], nearActions: [near] });
    expect(verdictOf(gradeOne(two, desk), "airwars")).toBe("fair");
  });

  test("two credible origins without a near action stay weak, and the rule not met says so", () => {
    const graded = gradeOne(two, policy({ credible: ["Concord Relief", "Lantern Monitor"] }));
    expect(verdictOf(graded, "airwars")).toBe("weak");
    expect(unmetOf(graded, "airwars")).toContain("airwars.fair.no-near-action");
  });

  test("rival perpetrators make it contested, whoever affirms", () => {
    const reasons = [{ rule: "compare.contradiction.doer", spans: [], weight: null, detail: null }];
    const rival = { ...two, contradicts: [{ claim: "c2", reasons }] };
    expect(verdictOf(gradeOne(rival), "airwars")).toBe("contested");
  });

  test("the accused party that affirms the claim itself makes it confirmed", () => {
    const perpetrators = [{ name: "Vardian Army", actor: army.actor, evidence: [] }];
    const admitted = claim([ministry], [statement(ministry)], { perpetrators });
    expect(verdictOf(gradeOne(admitted, vardia), "airwars")).toBe("confirmed");
    expect(verdictOf(gradeOne(admitted), "airwars")).toBe("weak");
  });

  test("a party that affirms what nobody is accused of is never taken for an admission", () => {
    const graded = gradeOne(claim([ministry], [statement(ministry)]), vardia);
    expect(verdictOf(graded, "airwars")).toBe("weak");
    expect(unmetOf(graded, "airwars")).toContain("airwars.confirmed.desk-decides");
  });

  test("a claim that nobody affirms has no grade", () => {
    const graded = gradeOne(claim([ministry], [statement(ministry, { stance: "denies" })]));
    expect(verdictOf(graded, "airwars")).toBe("none");
  });
});

describe("Admiralty", () => {
  const two = claim([office, monitor], [statement(office), statement(monitor)]);

  test("a lone origin that the desk has not rated is F6", () => {
    expect(verdictOf(gradeOne(claim([office], [statement(office)])), "admiralty")).toBe("F6");
  });

  test("the desk's best letter and two independent named origins are B1", () => {
    const desk = policy({ reliability: { "Concord Relief": "B", Lantern: "C" } });
    expect(verdictOf(gradeOne(two, desk), "admiralty")).toBe("B1");
  });

  test("a denial by a party takes 1 away and does not make it improbable", () => {
    const denied = claim(
      [office, monitor, ministry],
      [statement(office), statement(monitor), statement(ministry, { stance: "denies" })],
    );
    expect(verdictOf(gradeOne(denied, vardia), "admiralty")).toBe("F6");
  });

  test("two named denials from outside the parties propose 5", () => {
    const denied = claim(
      [ministry, office, monitor],
      [
        statement(ministry),
        statement(office, { stance: "denies" }),
        statement(monitor, { stance: "denies" }),
      ],
    );
    expect(verdictOf(gradeOne(denied, vardia), "admiralty")).toBe("F5");
  });
});

describe("order of findings", () => {
  test("contested, widely carried from one origin, doubted, carried by two from one, then the rest", () => {
    const lone = claim([office], [statement(office)], { id: "lone" });
    const carried = claim([office], [statement(office), statement(office, { report: "r2" })], {
      id: "carried",
    });
    const wide = claim(
      [office],
      ["r1", "r2", "r3"].map((report) => statement(office, { report })),
      { id: "wide" },
    );
    const doubted = claim(
      [office, monitor],
      [statement(office), statement(monitor, { stance: "doubts" })],
      { id: "doubted" },
    );
    const contested = claim(
      [office, ministry],
      [statement(office), statement(ministry, { stance: "denies" })],
      { id: "contested" },
    );
    const { claims } = grade(comparison([lone, carried, doubted, wide, contested]));
    expect(claims.map(({ id }) => id)).toEqual(["contested", "wide", "doubted", "carried", "lone"]);
  });

  test("neither the order of claims nor of statements changes a grade", () => {
    const claims = [office, monitor, ministry, army].map((origin, index) =>
      claim(
        [origin, office].filter((one, at, all) => all.indexOf(one) === at),
        [statement(origin), statement(office, { report: "r9" })],
        { id: `c${index}` },
      ),
    );
    const before = grade(comparison(claims), vardia).claims;
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
        expect(grade(comparison(shuffled), vardia).claims).toEqual(before);
      }),
    );
  });
});
