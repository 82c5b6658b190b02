import { expect, test } from "vitest";
import { analyse, compare, reportFromText } from "../src/index.ts";

/** Who each figure of killed people is by. */
async function originsIn(text: string): Promise<readonly string[]> {
  const report = await reportFromText(text, { outlet: "The Lorne Post", published: "2031-05-05" });
  return compare([analyse(report)])
    .figures.filter(({ measure }) => measure === "killed")
    .map(({ value, origin }) => `${value} by ${origin.name}`);
}

test("what is confirmed by nobody that is named is by whoever says so", async () => {
  const text =
    "Ada Brenn, the mayor of Lorne, said more than 40 people have been confirmed dead and that the death toll could reach as many as 200 in the suburbs.";
  expect(await originsIn(text)).toEqual(["40 by Ada Brenn", "200 by Ada Brenn"]);
});

test("a body that the lede only describes is the one named below", async () => {
  const text =
    "At least 43 people were killed on Saturday in a blast in Lorne, a monitor said. The Karva Observatory for Human Rights said most of the dead were children.";
  expect(await originsIn(text)).toContain("43 by The Karva Observatory for Human Rights");
});
