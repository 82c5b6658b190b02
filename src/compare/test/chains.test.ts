import { describe, expect, it } from "vitest";
import { compareTold, told } from "./dossier.ts";

const SENTENCES = {
  fr: "[S1=Anselm Korvath:Le ministre] [Q1:a affirmé] [C1:que [S2=Anselm Korvath:il] [Q2:craint] [C2:l'effondrement du pont de Karva]].",
  en: "[S1=Anselm Korvath:The minister] [Q1:said] [C1:[S2=Anselm Korvath:he] [Q2:fears] [C2:the collapse of the Karva bridge]].",
};

const WITNESS = {
  fr: "[S1~un journaliste de l'AFP:Un journaliste de l'AFP] [Q1:a constaté] [C1:que le pont de Karva s'est effondré].",
  en: "[S1~an AFP reporter:An AFP reporter] [Q1:saw] [C1:that the Karva bridge had collapsed].",
};

const AFP = { name: "AFP", role: "agency", span: null } as const;

describe.each(["fr", "en"] as const)("chains of sources (%s)", (language) => {
  it("let nobody follow upon himself", () => {
    const { claims } = compareTold(told(SENTENCES[language], { language, outlet: "Karva Post" }));
    const chains = claims.flatMap(({ statements }) => statements.map(({ chain }) => chain));
    expect(chains.length).toBeGreaterThan(0);
    for (const chain of chains) {
      const names = chain.map(({ name }) => name);
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it("count a wire's own reporter and the wire that the page credits as one origin", () => {
    const witness = WITNESS[language].replace("~un", "=~un").replace("~an", "=~an");
    const { claims } = compareTold(
      told(witness, { language, outlet: "Karva Post", credits: [AFP] }),
      told(witness.replace("Karva bridge", "bridge of Karva"), {
        language,
        outlet: "Aurel Echo",
        credits: [AFP],
      }),
    );
    const names = new Set(claims.flatMap(({ origins }) => origins.map(({ name }) => name)));
    expect([...names]).toEqual(["AFP"]);
  });
});
