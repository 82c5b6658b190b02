import { describe, expect, it } from "vitest";
import type { ListedCorrection } from "../../src/domain/correction.ts";
import { span } from "../../src/domain/span.ts";
import { concerns, lastOf, rejectedOf } from "../views/review/concerns.ts";

function made(id: number, more: Partial<ListedCorrection> = {}): ListedCorrection {
  const statements = [{ report: "r1", spans: [span(10, 30)] }];
  return {
    ...{ id, author: "Mara", madeAt: "2031-05-04T10:00:00Z", note: null },
    ...{ body: { kind: "reject-claim", statements }, retractedBy: null, retractedAt: null },
    ...more,
  };
}

describe("corrections and claims", () => {
  it("meet where words of one report overlap", () => {
    expect(concerns(made(1), [{ report: "r1", spans: [span(29, 40)] }])).toBe(true);
    expect(concerns(made(1), [{ report: "r1", spans: [span(30, 40)] }])).toBe(false);
    expect(concerns(made(1), [{ report: "r2", spans: [span(10, 30)] }])).toBe(false);
  });

  it("undo takes the last one of one's own that stands", () => {
    const gone = { retractedBy: "Mara", retractedAt: "2031-05-05T10:00:00Z" };
    const all = [made(1), made(2), made(3, gone), made(4, { author: "Ari" })];
    expect(lastOf(all, "Mara")?.id).toBe(2);
    expect(lastOf(all, "Nobody")).toBeNull();
    expect(rejectedOf(all).map(({ id }) => id)).toEqual([4, 2, 1]);
  });
});
