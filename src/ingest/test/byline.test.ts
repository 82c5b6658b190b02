import { describe, expect, it } from "vitest";
import { splitByline } from "../byline.ts";

const shown = (byline: string) => splitByline(byline).map(({ role, name }) => `${role} ${name}`);

describe("splitByline", () => {
  it.each([
    ["Jeanne Morvan, AFP", ["author Jeanne Morvan", "agency AFP"]],
    ["Jeanne Morvan avec AFP", ["author Jeanne Morvan", "agency AFP"]],
    ["Jane Wynlow with Agence France-Presse", ["author Jane Wynlow", "agency AFP"]],
    ["AFP", ["agency AFP"]],
    ["AFP/Reuters", ["agency AFP", "agency Reuters"]],
    ["Jane Wynlow (Reuters)", ["author Jane Wynlow", "agency Reuters"]],
    ["Ilda Roche & Petra Sand", ["author Ilda Roche", "author Petra Sand"]],
    ["Yann de La Motte", ["author Yann de La Motte"]],
    ["Pap Ndour", ["author Pap Ndour"]],
    ["www.fanal.example", []],
    ["", []],
  ])("%s", (byline, credits) => {
    expect(shown(byline)).toEqual(credits);
  });

  it("gives no more names than a byline holds, however long it is", () => {
    expect(splitByline("Ilda Roche, ".repeat(100_000))).toHaveLength(1);
  });
});
