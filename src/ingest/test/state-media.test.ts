import { describe, expect, it } from "vitest";
import { stateMedia } from "../state-media.ts";

describe("the list of state-controlled media", () => {
  it("gives every outlet a state, a name, and a dated citation", () => {
    expect(stateMedia().length).toBeGreaterThan(900);
    for (const { state, names, source } of stateMedia()) {
      expect(state).not.toBe("");
      expect(names.length).toBeGreaterThan(0);
      expect(source).toMatch(/^State Media Matrix, ASD at GMF, February 2024: (SC|CaPu|CaPr)$/);
    }
  });

  it("takes a name in brackets for a name of its own", () => {
    const names = stateMedia().flatMap((control) => control.names);
    expect(names).toContain("SANA");
    expect(names).toContain("Syrian Arab News Agency");
  });

  it("takes no host that outlets of many owners share", () => {
    const hosts = stateMedia().flatMap(({ host }) => host ?? []);
    expect(hosts).toContain("tass.com");
    expect(hosts).not.toContain("facebook.com");
    expect(hosts.filter((host) => host.startsWith("www."))).toEqual([]);
  });
});
