import { describe, expect, it } from "vitest";
import { captureKeeper } from "../capture-keeper.ts";
import { responseHeaders } from "../response-headers.ts";

describe("the headers beside a capture", () => {
  it("are those that were sent, by small names, values of one name together, without cookies", () => {
    const sent = [
      ["Date", "Wed, 04 May 2033 09:30:00 GMT"],
      ["Set-Cookie", ["session=1", "b=2"]],
      ["Via", ["1.1 a", "1.1 b"]],
      ["via", "1.1 c"],
      ["X-None", undefined],
    ] as const;
    expect(responseHeaders(sent)).toEqual({
      date: "Wed, 04 May 2033 09:30:00 GMT",
      via: "1.1 a, 1.1 b, 1.1 c",
    });
  });

  it("are bounded, however many a server sends", () => {
    const sent = Array.from({ length: 100_000 }, (_, i) => [`x-${i}`, "y".repeat(100)] as const);
    expect(JSON.stringify(responseHeaders(sent)).length).toBeLessThan(20_000);
  });

  it("go with the bytes that they came with", () => {
    const { onCapture, last } = captureKeeper();
    expect(last()).toEqual({ bytes: new Uint8Array(0), headers: null });
    onCapture(new Uint8Array([1]), { date: "a" });
    onCapture(new Uint8Array([2]), null);
    expect(last()).toEqual({ bytes: new Uint8Array([2]), headers: null });
  });
});
