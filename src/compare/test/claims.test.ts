import { describe, expect, it } from "vitest";
import type { Claim, Comparison, Statement } from "../../domain/comparison.ts";
import { compareTold, reportIn, told } from "./dossier.ts";

/** Claims that several reports state. */
function shared({ claims }: Comparison): readonly Claim[] {
  return claims.filter(
    ({ statements }) => new Set(statements.map(({ report }) => report)).size > 1,
  );
}

function stances(claim: Claim | undefined): readonly string[] {
  return (claim?.statements ?? []).map(({ stance }) => stance).sort();
}

function names(statement: Statement | undefined): readonly string[] {
  return (statement?.chain ?? []).map(({ name }) => name);
}

const KILLED_FR =
  "[C1:Des miliciens ont tué [F=42 killed civilians:42 civils] dans le quartier des Tanneurs], [Q1:a déclaré] [S1:Irène Valdor].";
const KILLED_EN =
  "[S1:Tom Ashgrove] [Q1:said] [C1:militiamen killed [F=42 killed civilians:42 civilians] in the Tanneurs district].";

describe("claims", () => {
  it.each([
    [
      "fr",
      KILLED_FR,
      "Dans le quartier des Tanneurs, des civils ont été tués par les miliciens.",
      "fr",
    ],
    ["fr and en", KILLED_FR, KILLED_EN, "en"],
  ])("brings two wordings of one thing together (%s)", (_, first, second, language) => {
    const [claim, ...others] = shared(
      compareTold(told(first, { outlet: "A" }), told(second, { outlet: "B", language })),
    );
    expect(others).toEqual([]);
    expect(claim?.statements).toHaveLength(2);
    expect(claim?.origins).toHaveLength(2);
    expect(claim?.statements.flatMap(({ reasons }) => reasons)).not.toEqual([]);
  });

  it.each([
    [
      "fr",
      "[S1:Paul Merle] [Q1-denies:dément] [C1:que des miliciens aient tué des civils dans le quartier des Tanneurs].",
    ],
    [
      "en",
      "[S1:Paul Merle] [Q1-denies:denied] [C1:that militiamen killed civilians in the Tanneurs district].",
    ],
    [
      "fr",
      "[C1:Aucun civil n'a été tué par des miliciens dans le quartier des Tanneurs], [Q1:a assuré] [S1:Paul Merle].",
    ],
    [
      "en",
      "[C1:No civilian was killed by militiamen in the Tanneurs district], [S1:Paul Merle] [Q1:said].",
    ],
  ])(
    "counts a denial, worded by cue or by negation, as a denial of the claim (%s: %s)",
    (language, denial) => {
      const [claim] = shared(
        compareTold(told(KILLED_FR, { outlet: "A" }), told(denial, { outlet: "B", language })),
      );
      expect(stances(claim)).toEqual(["affirms", "denies"]);
    },
  );

  it("puts a claim negatively that nobody puts otherwise", () => {
    const { claims } = compareTold(
      told("[C1:Aucun train n'a circulé entre Sarn et Brume], [Q1:a indiqué] [S1:Paul Merle]."),
    );
    expect(stances(claims[0])).toEqual(["affirms"]);
  });

  it.each([
    [
      "fr",
      "[S1:Paul Merle] [Q1:a annoncé] [C1:que [S2=~ONG:les ONG] [Q2-doubts:ne confirment pas] [C2:que des miliciens ont tué des civils dans le quartier des Tanneurs]].",
    ],
    [
      "en",
      "[S1:Paul Merle] [Q1:announced] [C1:that [S2=~NGOs:the NGOs] [Q2-doubts:do not confirm] [C2:that militiamen killed civilians in the Tanneurs district]].",
    ],
  ])("keeps doubt in the chain apart from denial (%s)", (language, text) => {
    const found = compareTold(
      told(KILLED_FR, { outlet: "A" }),
      told(text, { outlet: "B", language }),
    );
    const [claim] = shared(found);
    expect(stances(claim)).toEqual(["affirms", "doubts"]);
    const doubting = claim?.statements.find(({ stance }) => stance === "doubts");
    expect(names(doubting)).toEqual(["B", "Paul Merle", language === "fr" ? "ONG" : "NGOs"]);
    const outer = found.claims.find(({ statements }) =>
      statements.some(
        ({ attribution, report }) => attribution === "a1" && reportIn(found, report).outlet === "B",
      ),
    );
    expect(stances(outer)).toEqual(["affirms"]);
  });

  it("takes one who only passes a word on for no origin", () => {
    const { claims } = compareTold(
      told(
        "[S1:Lanterne] [Q1:a rappelé] [C1:que [Q2:selon] [S2:Irène Valdor], [C2:des miliciens ont tué des civils dans le quartier des Tanneurs]].",
      ),
    );
    expect(claims.flatMap(({ origins }) => origins.map(({ name }) => name))).toEqual([
      "Irène Valdor",
    ]);
  });

  it("keeps another deed, another day's figure and another number apart", () => {
    const evacuated =
      "[C1:[F=42 evacuated civilians:42 civils] ont été évacués du quartier des Tanneurs], [Q1:a déclaré] [S1:Irène Valdor].";
    const fewer =
      "[C1:Des miliciens ont tué [F=17 killed civilians:17 civils] dans le quartier des Tanneurs], [Q1:a dit] [S1:Paul Merle].";
    expect(shared(compareTold(told(KILLED_FR), told(evacuated)))).toEqual([]);
    expect(shared(compareTold(told(KILLED_FR), told(fewer)))).toEqual([]);
  });

  it.each([
    [
      "fr",
      "[C1:L'artillerie du gouvernement a bombardé le convoi], [Q1:dit] [S1:Irène Valdor].",
      "[C1:Les rebelles ont bombardé le convoi], [Q1:répond] [S1:Paul Merle].",
    ],
    [
      "en",
      "[C1:Government artillery shelled the convoy], [S1:Irene Valdor] [Q1:said].",
      "[C1:The rebels shelled the convoy], [S1:Paul Merle] [Q1:replied].",
    ],
  ])(
    "sets two accounts against each other that name different doers (%s)",
    (language, first, second) => {
      const found = compareTold(told(first, { language }), told(second, { language }));
      expect(shared(found)).toEqual([]);
      expect(found.claims.map(({ contradicts }) => contradicts.length)).toEqual([1, 1]);
    },
  );

  it("leaves an outlet's words that were copied to the outlet they came from", () => {
    const wire = `${KILLED_FR}\nLa ville de Brume compte [F=900 displaced:900 déplacés] depuis dimanche, logés dans les écoles et dans la gare désaffectée du quartier nord, sans chauffage ni eau courante malgré le froid.`;
    const found = compareTold(
      told(wire, { outlet: "Agence Tourne", published: "2024-02-06" }),
      told(`${wire} `, { outlet: "Le Matin du Pré", published: "2024-02-07" }),
    );
    const own = found.claims.find(({ label }) => label.includes("déplacés"));
    expect(own?.origins.map(({ name }) => name)).toEqual(["Agence Tourne"]);
    expect(own?.origins[0]?.carriers).toHaveLength(2);
  });

  it("takes neither a headline nor a lede for one more origin beside the one they sum up", () => {
    const lede =
      "Des miliciens ont tué [F=42 killed civilians:42 civils] dans le quartier des Tanneurs.";
    const found = compareTold(
      told(`Des miliciens ont tué 42 civils aux Tanneurs\n\n${lede}\n${KILLED_FR}`, {
        outlet: "A",
      }),
      told(KILLED_EN, { outlet: "B", language: "en" }),
    );
    const kinds = found.claims.flatMap(({ origins }) => origins.map(({ kind }) => kind));
    expect(kinds).toEqual(["actor", "actor"]);
  });

  it("takes words in quotation marks for nobody's where no speaker was found", () => {
    const { claims } = compareTold(
      told("« Les miliciens ont tué [F=42 killed civilians:42 civils] dans notre rue hier. »", {
        outlet: "A",
      }),
    );
    expect(claims).toEqual([]);
  });

  it("knows in a copy the speaker that only the copied text names", () => {
    const rest =
      "La ville de Brume est coupée du monde depuis dimanche, sans chauffage ni eau courante, et ses écoles sont fermées jusqu'à la fin de la semaine prochaine par précaution.";
    const wire = (name: string) =>
      `${rest} [C1:Les ponts seront rouverts avant la fin du mois de mars], [Q1:a promis] [S1${name}:la ministre].`;
    const found = compareTold(
      told(wire("=Irène Valdor"), { outlet: "Agence Tourne", published: "2024-02-06" }),
      told(wire("=~la ministre"), { outlet: "Le Matin du Pré", published: "2024-02-07" }),
    );
    expect(shared(found)[0]?.origins.map(({ name }) => name)).toEqual(["Irène Valdor"]);
  });

  it("counts one saying in two languages as one utterance, and two speakers as two", () => {
    const english = (name: string) =>
      `[S1=${name}:The observer] [Q1:said] [C1:militiamen killed [F=42 killed civilians:42 civilians] in the Tanneurs district].`;
    const one = compareTold(
      told(KILLED_FR, { published: "2024-02-06" }),
      told(english("Irène Valdor"), { language: "en", published: "2024-02-06" }),
    );
    const two = compareTold(
      told(KILLED_FR, { published: "2024-02-06" }),
      told(english("Paul Merle"), { language: "en", published: "2024-02-06" }),
    );
    expect(one.utterances.map(({ members }) => members.length)).toEqual([2]);
    expect(two.utterances).toEqual([]);
  });

  it("takes unnamed sources by one speaker's word, in two languages, for one origin", () => {
    const french =
      "[S1:Paul Merle] [Q1:a annoncé] [C1:que [S2=~des ONG:des ONG] [Q2-doubts:ne confirment pas] [C2:que des miliciens ont tué des civils dans le quartier des Tanneurs]].";
    const english =
      "[S1:Paul Merle] [Q1:announced] [C1:that [S2=~NGOs:NGOs] [Q2-doubts:do not confirm] [C2:that militiamen killed civilians in the Tanneurs district]].";
    const { claims } = compareTold(told(french), told(english, { language: "en" }));
    const doubted = claims.filter((claim) => stances(claim).includes("doubts"));
    expect(doubted.map(({ origins }) => origins.length)).toEqual([1]);
  });

  it.each([
    [
      "fr",
      "[C1:[F=96:96 tombes] ont été profanées au cimetière juif de Brume], [Q1:dit] [S1:Irène Valdor].",
      "[C1:[F=80:80 tombes] ont été profanées au cimetière juif de Brume], [Q1:dit] [S1:Paul Merle].",
    ],
    [
      "en",
      "[C1:[F=96:96 graves] were defiled in the Jewish cemetery of Brume], [S1:Irene Valdor] [Q1:said].",
      "[C1:[F=80:80 graves] were defiled in the Jewish cemetery of Brume], [S1:Paul Merle] [Q1:said].",
    ],
  ])(
    "keeps two numbers of one noun apart, whatever is measured (%s)",
    (language, first, second) => {
      const { claims } = compareTold(told(first, { language }), told(second, { language }));
      expect(claims).toHaveLength(2);
    },
  );
});
