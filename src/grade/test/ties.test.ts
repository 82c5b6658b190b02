import { describe, expect, test } from "vitest";
import { reportOf } from "../../../tests/support/report.ts";
import type { DossierActor } from "../../domain/comparison.ts";
import type { Policy, StateControl } from "../../domain/policy.ts";
import { grade } from "../grade.ts";
import { claim, comparison, policy, speaker, statement, UNSOURCED } from "./builders.ts";

const outletOf = (name: string) =>
  speaker(name, { kind: "outlet", type: "outlet", actor: null, carriers: [name] });
const today = outletOf("Karvia Today");
const kanal = outletOf("Kanal Karv");
const army = speaker("Karvian Army");
const ministry = speaker("Karvian Ministry");

const LIST: readonly StateControl[] = [
  { state: "Karvia", names: ["Karvia Today"], host: "karvia.example", source: "List, 2030: SC" },
  { state: "Karvia", names: ["Kanal Karv"], host: null, source: "List, 2030: CaPu" },
  { state: "Sarn", names: ["Free Voice"], host: null, source: "List, 2030: SC" },
  { state: "Karvia", names: ["Free Voice"], host: null, source: "List, 2030: SC" },
];

const own = (name: ReturnType<typeof outletOf>, report: string) =>
  statement(name, { attribution: null, report });

function gradedWith(desk: Policy, stateMedia: readonly StateControl[], url: string | null = null) {
  const both = claim([today, kanal], [own(today, "r1"), own(kanal, "r2")]);
  const reports = url === null ? [] : [reportOf("x", { outlet: "Karvia Today", url })];
  return grade({ ...comparison([both]), reports }, desk, { stateMedia }).claims[0];
}

describe("control by a state", () => {
  test("ties outlets of one state, with the dated list as its source", () => {
    const graded = gradedWith(policy({}), LIST);
    expect(graded?.independent).toBe(1);
    expect(graded?.ties).toMatchObject([
      { kind: "state", detail: "Karvia", source: "List, 2030: CaPu" },
    ]);
  });

  test("ties nothing without the list, or where the policy refuses it", () => {
    expect(gradedWith(policy({}), [])?.independent).toBe(2);
    expect(gradedWith(policy({ stateMedia: false }), LIST)?.independent).toBe(2);
  });

  test("is outranked by what the desk says of an outlet's owner", () => {
    const desk = policy({
      ownership: [{ owner: "A trust", outlets: ["Kanal Karv"], party: null, ...UNSOURCED }],
    });
    expect(gradedWith(desk, LIST)?.independent).toBe(2);
  });

  test("goes by the host where a report has an address: a namesake elsewhere is another outlet", () => {
    expect(gradedWith(policy({}), LIST, "https://en.karvia.example/a")?.independent).toBe(1);
    expect(gradedWith(policy({}), LIST, "https://today.example/a")?.independent).toBe(2);
  });

  test("says nothing of a name that two states have outlets of", () => {
    const voice = outletOf("Free Voice");
    const one = claim([voice, today], [own(voice, "r1"), own(today, "r2")]);
    const graded = grade(comparison([one]), policy({}), { stateMedia: LIST }).claims[0];
    expect(graded?.independent).toBe(2);
  });
});

describe("steps", () => {
  const karvia = {
    parties: [
      {
        name: "Karvia",
        members: ["Karvian Army", "Karvian Ministry"],
        affiliations: [],
        ...UNSOURCED,
      },
    ],
    ownership: [
      { owner: "Holding", outlets: ["Karvia Today", "Kanal Karv"], party: null, ...UNSOURCED },
    ],
  };
  const all = claim(
    [today, kanal, army, ministry],
    [own(today, "r1"), own(kanal, "r2"), statement(army), statement(ministry)],
  );
  const stepsWith = (desk: Policy) => {
    const graded = grade(comparison([all]), desk).claims[0];
    const steps = graded?.tieSteps?.map(
      ({ kind, before, after, isOff }) => `${kind} ${before}>${after}${isOff ? " off" : ""}`,
    );
    return [graded?.independent, steps];
  };

  test("count before and after each kind of tie, one laid on the next", () => {
    expect(stepsWith(policy(karvia))).toEqual([2, ["owner 4>3", "party 3>2"]]);
  });

  test("show what a kind that is switched off would do, and count without it", () => {
    expect(stepsWith(policy({ ...karvia, ties: { off: ["owner"] } }))).toEqual([
      3,
      ["owner 4>3 off", "party 4>3"],
    ]);
  });
});

describe("what shows no second source", () => {
  const board = speaker("Quelmar Harbour Board");
  const woman = speaker("Ada Brenn", { type: "person" });
  const open = speaker("he", { kind: "unnamed", type: "unnamed", actor: null });
  const gradedOf = (origins: Parameters<typeof claim>[0], actors: DossierActor[] = []) =>
    grade(
      {
        ...comparison([
          claim(
            origins,
            origins.map((one) => statement(one)),
          ),
        ]),
        actors,
      },
      policy({}),
    ).claims[0];

  test("a spokeswoman and the body that she speaks for are one", () => {
    const role = "spokeswoman for the Quelmar harbour board";
    const graded = gradedOf([board, woman], [{ ...person("Ada Brenn"), role }]);
    expect(graded?.ties).toMatchObject([{ kind: "body", detail: "Quelmar Harbour Board" }]);
    expect(graded?.independent).toBe(1);
    const other = { ...person("Ada Brenn"), role: "spokeswoman for the Lorne harbour board" };
    expect(gradedOf([board, woman], [other])?.independent).toBe(2);
  });

  test("two that go by the same words, and one whose words were left open, are one", () => {
    const again = speaker("another id", { name: "Ada Brenn", type: "person" });
    expect(gradedOf([woman, again])?.independent).toBe(1);
    expect(gradedOf([open, woman])?.independent).toBe(1);
    expect(gradedOf([open, woman, board])?.independent).toBe(2);
  });

  test("nobody is confirmed by what an outlet prints without saying from whom", () => {
    const spoken = [statement(woman), statement(board)];
    const printed = [statement(woman), own(today, "r2")];
    const confirmed = (origins: Parameters<typeof claim>[0], said: typeof spoken) =>
      grade(comparison([claim(origins, said)]), policy({})).claims[0]?.confirmedBy;
    expect(confirmed([woman, board], spoken)).toEqual([woman.id, board.id]);
    expect(confirmed([woman, today], printed)).toEqual([]);
  });
});

function person(name: string): DossierActor {
  return {
    ...{ id: name, name, type: "person", aliases: [], role: null, affiliation: null },
    ...{ members: [], reasons: [] },
  };
}
