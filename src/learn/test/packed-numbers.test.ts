import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packRising, packSigned, unpackRising, unpackSigned } from "../packed-numbers.ts";

describe("packed numbers", () => {
  it("that rise come back as they were, the largest of 32 bits too", () => {
    fc.assert(
      fc.property(fc.uint32Array(), (given) => {
        const values = given.sort();
        expect(unpackRising(packRising(values))).toEqual(values);
      }),
    );
    const edges = Uint32Array.of(0, 0, 127, 255, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1);
    expect(unpackRising(packRising(edges))).toEqual(edges);
  });

  it("with signs come back as they were", () => {
    fc.assert(
      fc.property(fc.int16Array(), (values) => {
        expect(unpackSigned(packSigned(values))).toEqual(values);
      }),
    );
  });

  it("take one byte where they are small, whatever their sign", () => {
    expect(packSigned(Int16Array.of(-64, -1, 0, 1, 63))).toHaveLength(5);
    expect(packSigned(Int16Array.of(64))).toHaveLength(2);
    expect(packRising(Uint32Array.of(100, 200, 300))).toHaveLength(3);
  });
});
