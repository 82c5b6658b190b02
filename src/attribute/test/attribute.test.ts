import { describe, expect, it } from "vitest";
import { reportOf } from "../../../tests/support/report.ts";
import type { Attribution } from "../../domain/attribution.ts";
import { type Span, textOf } from "../../domain/span.ts";
import { languageOf } from "../../languages/index.ts";
import { read } from "../../read/read.ts";
import { attribute } from "../attribute.ts";

interface Told {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly kind: string;
  readonly stance: string;
  readonly hedged: boolean;
  readonly inside: string | null;
}

function attributionsOf(language: "fr" | "en", text: string): readonly Attribution[] {
  const room = languageOf(language);
  if (room === null) throw new Error(`no room for ${language}`);
  const report = reportOf(text, { language });
  return attribute(report, read(report, room.reading), room.attribution);
}

function told(language: "fr" | "en", text: string): readonly Told[] {
  const words = (spans: readonly Span[]) => spans.map((span) => textOf(text, span)).join(" | ");
  return attributionsOf(language, text).map((one) => ({
    source: words(one.source),
    cue: words(one.cue),
    content: words(one.content),
    kind: one.kind,
    stance: one.stance,
    hedged: one.hedged,
    inside: one.in,
  }));
}

const SHAPE_FR = `Les associations indépendantes ne confirment pas les informations sur les « exactions » à Sarn, a annoncé ce mercredi le ministre karvite des Affaires étrangères Pavel Ozerov.
« J’ai appris de première main les estimations des associations qui travaillent à Sarn. Aucune d’entre elles ne confirme les affirmations selon lesquelles il y aurait eu des « exactions » et indiquant qu’on aurait enlevé les hommes du port », a indiqué M. Ozerov.
Comme l’a en outre fait remarquer le chef de la diplomatie karvite, ramener la paix à Sarn constitue la priorité. « L’essentiel est de rouvrir le port », a-t-il poursuivi.
« J’espère que la situation sera résolue », a-t-il déclaré, ajoutant que des couloirs avaient été ouverts pour les habitants.
5 992 habitants ont été évacués de Sarn, selon le Centre karvite. L’organisation a ajouté que 366 combattants avaient déposé les armes.`;

const SHAPE_EN = `Independent charities do not confirm the reports of "atrocities" in Sarn, Karvian foreign minister Pavel Ozerov said on Wednesday.
"None of the charities confirms the claims that there were atrocities in the port," Ozerov said.
According to the Karvian Centre, 5,992 residents were moved out of Sarn. The organisation added that 366 fighters had laid down their arms.`;

describe("an article whose minister speaks for unnamed organisations", () => {
  const french = told("fr", SHAPE_FR);
  const at = (content: string) => french.find((one) => one.content.startsWith(content));

  it("gives each saying its source", () => {
    expect(french.length).toBeGreaterThanOrEqual(9);
    expect(at("Les associations indépendantes ne confirment pas")?.source).toBe(
      "le ministre karvite des Affaires étrangères Pavel Ozerov",
    );
    expect(at("J’ai appris")?.source).toBe("M. Ozerov");
    expect(at("ramener la paix")?.source).toBe("le chef de la diplomatie karvite");
    expect(at("L’essentiel")?.source).toBe("il");
    expect(at("que des couloirs")?.source).toBe("il");
    expect(at("5 992 habitants")?.source).toBe("le Centre karvite");
    expect(at("que 366 combattants")?.source).toBe("L’organisation");
  });

  it("nests the claimants in the organisations in the minister", () => {
    const minister = at("J’ai appris");
    const organisations = at("les affirmations selon lesquelles");
    const claims = [at("il y aurait eu"), at("qu’on aurait enlevé")];
    expect(organisations?.source).toBe("Aucune d’entre elles");
    expect(organisations?.stance).toBe("doubts");
    const idOf = (one: Told | undefined) => `a${french.indexOf(one as Told) + 1}`;
    expect(organisations?.inside).toBe(idOf(minister));
    for (const claim of claims) {
      expect(claim?.inside).toBe(idOf(organisations));
      expect(claim?.source).toBe("");
      expect(claim?.hedged).toBe(true);
    }
  });

  it("reads the English twin", () => {
    const english = told("en", SHAPE_EN);
    const find = (content: string) => english.find((one) => one.content.startsWith(content));
    expect(find("Independent charities")?.source).toBe("Karvian foreign minister Pavel Ozerov");
    expect(find("the reports")?.stance).toBe("doubts");
    expect(find("None of the charities")).toMatchObject({ source: "Ozerov", kind: "direct" });
    expect(find("that there were")?.inside).not.toBeNull();
    expect(find("5,992 residents")?.source).toBe("the Karvian Centre");
    expect(find("that 366 fighters")?.source).toBe("The organisation");
  });
});

interface Case {
  readonly says: string;
  readonly fr: readonly [text: string, expected: Partial<Told>];
  readonly en: readonly [text: string, expected: Partial<Told>] | null;
}

const CASES: readonly Case[] = [
  {
    says: "a quotation with its speaker after it",
    fr: [
      "« Le port est fermé », affirme un jeune docker, Abel Tarn.",
      { source: "un jeune docker, Abel Tarn", content: "Le port est fermé", kind: "direct" },
    ],
    en: [
      '"The port is closed," said a young docker, Abel Tarn.',
      { source: "a young docker, Abel Tarn", content: "The port is closed", kind: "direct" },
    ],
  },
  {
    says: "a quotation interrupted by its speaker as one",
    fr: [
      "« Le port, a dit la maire, restera fermé », malgré la pluie.",
      { source: "la maire", content: "Le port | restera fermé" },
    ],
    en: [
      '"The port is closed," the mayor told the press, "and it will stay closed."',
      { source: "the mayor", content: "The port is closed | and it will stay closed" },
    ],
  },
  {
    says: "a clause with a quoted part as mixed",
    fr: [
      "La maire estime que « le port doit rouvrir ».",
      { source: "La maire", content: "que « le port doit rouvrir »", kind: "mixed" },
    ],
    en: [
      'The mayor said the closure was "a mistake".',
      { source: "The mayor", content: 'the closure was "a mistake"', kind: "mixed" },
    ],
  },
  {
    says: "an infinitive",
    fr: [
      "Les témoins affirment avoir vu le navire.",
      { source: "Les témoins", content: "avoir vu le navire", kind: "indirect" },
    ],
    en: [
      "The mayor promised to reopen the port.",
      { source: "The mayor", content: "to reopen the port", stance: "commits" },
    ],
  },
  {
    says: "a demand made to somebody",
    fr: [
      "La maire a demandé aux dockers de reprendre le travail.",
      { source: "La maire", content: "de reprendre le travail", stance: "demands" },
    ],
    en: [
      "The mayor urged the dockers to go back to work.",
      { source: "The mayor", content: "to go back to work", stance: "demands" },
    ],
  },
  {
    says: "a denial",
    fr: [
      "La société dément toute responsabilité.",
      { source: "La société", content: "toute responsabilité", stance: "denies" },
    ],
    en: [
      "The company denied any responsibility.",
      { source: "The company", content: "any responsibility", stance: "denies" },
    ],
  },
  {
    says: "the reportative conditional as a hedge",
    fr: [
      "Selon la police, trois hommes auraient été arrêtés.",
      { source: "la police", hedged: true },
    ],
    en: null,
  },
  {
    says: "an adverb that stands for an unnamed source",
    fr: ["La crise est finie, dit-on.", { source: "on", content: "La crise est finie" }],
    en: [
      "The navy reportedly saved twelve sailors.",
      { source: "", cue: "reportedly", content: "The navy | saved twelve sailors", hedged: true },
    ],
  },
  {
    says: "a headline with a colon",
    fr: [
      "Abel Tarn : « Le port rouvrira demain »\n\nLa ville attend.",
      { source: "Abel Tarn", content: "Le port rouvrira demain", kind: "direct" },
    ],
    en: [
      'Abel Tarn: "The port will reopen tomorrow"\n\nThe town waits.',
      { source: "Abel Tarn", content: "The port will reopen tomorrow" },
    ],
  },
  {
    says: "what follows a dateline without the dateline",
    fr: [
      "SARN, 13 mars (Agence Lune) – Le port a été rouvert, a annoncé mardi le ministre Pavel Ozerov.",
      { source: "le ministre Pavel Ozerov", content: "Le port a été rouvert" },
    ],
    en: [
      "SARN, 13 March (Moonwire) – The port was reopened, minister Pavel Ozerov said on Tuesday.",
      { source: "minister Pavel Ozerov", content: "The port was reopened" },
    ],
  },
  {
    says: "an attribution inside a sentence that an incise frames",
    fr: [
      "Les dockers affirment que le port est fermé, a-t-il ajouté.",
      { source: "Les dockers", content: "que le port est fermé", inside: "a1" },
    ],
    en: [
      "Dockers say the port is closed, he added.",
      { source: "Dockers", content: "the port is closed", inside: "a1" },
    ],
  },
  {
    says: "an incise behind a subject with an aside",
    fr: [
      "Neuf dockers, dont deux apprentis, ont été blessés, a indiqué mardi Hanne Torvik.",
      {
        source: "Hanne Torvik",
        content: "Neuf dockers, dont deux apprentis, ont été blessés",
      },
    ],
    en: [
      "Nine dockers, including two apprentices, were injured, Hanne Torvik said on Tuesday.",
      {
        source: "Hanne Torvik",
        content: "Nine dockers, including two apprentices, were injured",
      },
    ],
  },
  {
    says: "an incise with the speaker's name behind the office",
    fr: [
      "La délégation partira demain, a dit la cheffe de la délégation, Hanne Torvik.",
      {
        source: "la cheffe de la délégation, Hanne Torvik",
        content: "La délégation partira demain",
      },
    ],
    en: [
      "The delegation will leave tomorrow, the head of the delegation, Hanne Torvik, said.",
      {
        source: "the head of the delegation, Hanne Torvik",
        content: "The delegation will leave tomorrow",
      },
    ],
  },
  {
    says: "claims that nobody confirms as doubted",
    fr: [
      "Aucune d'entre elles ne confirme les affirmations selon lesquelles des dockers auraient péri.",
      { source: "Aucune d'entre elles", stance: "doubts" },
    ],
    en: [
      "None of them confirms the claims that dockers were executed.",
      {
        source: "None of them",
        content: "the claims that dockers were executed",
        stance: "doubts",
      },
    ],
  },
  {
    says: "what somebody is unable to verify as doubted",
    fr: [
      "L'observatoire n'est pas en mesure de confirmer le bilan de douze morts.",
      { source: "L'observatoire", content: "le bilan de douze morts", stance: "doubts" },
    ],
    en: [
      "The Observatory was unable to verify the toll of twelve dead.",
      { source: "The Observatory", content: "the toll of twelve dead", stance: "doubts" },
    ],
  },
  {
    says: "the speaker and not the person addressed",
    fr: [
      "Le port est fermé, a dit aux journalistes la maire de Sarn.",
      { source: "la maire de Sarn", content: "Le port est fermé" },
    ],
    en: [
      "The port is closed, the mayor told reporters.",
      { source: "the mayor", content: "The port is closed" },
    ],
  },
  {
    says: "what is said although the comma before the speaker is missing",
    fr: [
      "La marche est autorisée comme le confirme la police de Sarn.",
      { source: "la police de Sarn", content: "La marche est autorisée" },
    ],
    en: [
      "Several people were killed said the Observatory.",
      { source: "the Observatory", content: "Several people were killed" },
    ],
  },
  {
    says: "what a participle says beside a denial",
    fr: [
      "Le maire a démenti le bilan, affirmant que douze habitants ont fui.",
      { source: "Le maire", content: "que douze habitants ont fui", stance: "affirms" },
    ],
    en: [
      "The mayor denied the toll, saying that twelve residents had fled.",
      { source: "The mayor", content: "that twelve residents had fled", stance: "affirms" },
    ],
  },
  {
    says: "the speaker of quotation marks of two kinds",
    fr: [
      "« Le port est fermé », a indiqué mardi la maire de Sarn.",
      { source: "la maire de Sarn", content: "Le port est fermé" },
    ],
    en: [
      'The mayor spoke. “The port is closed," said Jean Valun. He left.',
      { source: "Jean Valun", content: "The port is closed" },
    ],
  },
  {
    says: "no source that cannot speak",
    fr: [
      "L'explosion, qui confirme que le danger est réel, a fait trois morts.",
      { source: "", content: "que le danger est réel" },
    ],
    en: [
      "The blast, which suggests that the danger is real, killed three.",
      { source: "", content: "that the danger is real" },
    ],
  },
];

describe("a relative clause about a source", () => {
  it("is no part of what the source says", () => {
    const fr = "Selon un ancien mécanicien, qui reste anonyme, les pompes sont tombées en panne.";
    const en = "According to a former mechanic, who lives in Sarn, the pumps had failed twice.";
    expect(told("fr", fr).map(({ content }) => content)).toEqual([
      "les pompes sont tombées en panne",
    ]);
    expect(told("en", en).map(({ content }) => content)).toEqual(["the pumps had failed twice"]);
  });
});

describe("refusals to comment", () => {
  it("deny nothing", () => {
    expect(told("en", "The mayor declined to comment on the raid.")).toEqual([]);
    expect(told("fr", "Le maire a refusé de commenter la frappe.")).toEqual([]);
    expect(told("fr", "Le maire n’a pas souhaité commenter la frappe.")).toEqual([]);
  });
});

describe.each(CASES)("$says", ({ fr, en }) => {
  it("in French", () => {
    expect(told("fr", fr[0])).toContainEqual(expect.objectContaining(fr[1]));
  });
  it.skipIf(en === null)("in English", () => {
    if (en !== null) expect(told("en", en[0])).toContainEqual(expect.objectContaining(en[1]));
  });
});

describe("a quotation that goes on in its sentence", () => {
  it.each([
    ['"I see no details," she said after reading the outline.', "she", "I see no details"],
    ['"It is over," said retired general Ivo Tarn.', "retired general Ivo Tarn", "It is over"],
    ['"It is over," Tarn told Ada Brenn of Lune News this week.', "Tarn", "It is over"],
    ["The port, Mr. Tarn says, is closed.", "Mr. Tarn", "The port | is closed"],
  ])("%s", (text, source, content) => {
    expect(told("en", text)).toContainEqual(expect.objectContaining({ source, content }));
  });
  it("may have its cue behind a comma, whatever the tag", () => {
    const text = "« Ces retards posent des questions », ajoute Hassan Brenn, un autre manifestant.";
    expect(told("fr", text)).toContainEqual(
      expect.objectContaining({ source: "Hassan Brenn, un autre manifestant", cue: "ajoute" }),
    );
  });
});

describe("a quotation and a verb of which no entry is known", () => {
  it("is said by whoever the sentence goes on with", () => {
    expect(told("fr", "« C'est fini », s'étrangle la maire.")).toContainEqual(
      expect.objectContaining({ source: "la maire", content: "C'est fini" }),
    );
    expect(told("fr", "« C'est fini », peste Ada Brenn.")).toContainEqual(
      expect.objectContaining({ source: "Ada Brenn", cue: "peste" }),
    );
    expect(told("en", '"It is over," Brenn grinned.')).toContainEqual(
      expect.objectContaining({ source: "Brenn", cue: "grinned", content: "It is over" }),
    );
  });
});

describe("a list behind a verb and a colon", () => {
  it("is one content", () => {
    const fr = "Ils réclament :\n\n– la fin du blocus ;\n\n– une enquête.";
    const en = "The strikers demand:\n\n- an end to the blockade;\n\n- an inquiry.";
    const content = (language: "fr" | "en", text: string) => told(language, text)[0];
    expect(content("fr", fr)).toMatchObject({
      source: "Ils",
      content: "la fin du blocus | une enquête",
      stance: "demands",
    });
    expect(content("en", en)).toMatchObject({
      content: "an end to the blockade | an inquiry",
      stance: "demands",
    });
  });
});

describe("a supposed wish, and a fact for a subject", () => {
  it("are voiced by nobody", () => {
    expect(told("fr", "La maire doit partir s'il souhaite gagner.")).toEqual([]);
    expect(told("fr", "Le niveau a monté, ce qui montre que le barrage tient.")).toEqual([]);
  });
});

describe("terms on which somebody speaks", () => {
  it("are no content", () => {
    expect(told("fr", "Deux sources ont requis l'anonymat.")).toEqual([]);
    expect(told("en", "Two officials requested anonymity.")).toEqual([]);
  });
});

describe("a saying at the end of its sentence without a comma", () => {
  it.each([
    [
      "Eight people were killed in northern Sarn a monitoring group said.",
      "a monitoring group",
      "Eight people were killed in northern Sarn",
    ],
    [
      "At least seven people were killed the Karvian Observatory for Human Rights said.",
      "the Karvian Observatory for Human Rights",
      "At least seven people were killed",
    ],
  ])("%s", (text, source, content) => {
    expect(told("en", text)).toContainEqual(expect.objectContaining({ source, content }));
  });
  it("is none behind a relative or an object", () => {
    expect(
      told("en", "Nobody heard what the minister said.").map(({ source }) => source),
    ).not.toContain("the minister");
    expect(
      told("en", "Residents saw the measures the ministry announced.").map(({ source }) => source),
    ).not.toContain("the ministry");
  });
});

describe("what is rejected", () => {
  it.each<["en" | "fr", string, string]>([
    [
      "en",
      "Paul Harth rejected the accusations, saying that the pumps had been checked.",
      "the accusations",
    ],
    [
      "fr",
      "Paul Harth a rejeté les accusations, affirmant que les pompes avaient été vues.",
      "les accusations",
    ],
  ])("ends before the participle that says why (%s)", (language, text, content) => {
    expect(told(language, text).map((each) => each.content)).toContain(content);
  });
});

describe("labels before a colon", () => {
  it("speak in headlines where their names speak below", () => {
    const fr = "Brenn : le port va fermer\n\nLa maire Ada Brenn a dit que le port fermerait lundi.";
    const en = "Brenn: the port will close\n\nMayor Ada Brenn said that the port would close.";
    expect(told("fr", fr)[0]).toMatchObject({ source: "Brenn", content: "le port va fermer" });
    expect(told("en", en)[0]).toMatchObject({ source: "Brenn", content: "the port will close" });
  });
  it("do not where they name a place or a topic", () => {
    const fr = "Syrie : le port va fermer\n\nLa Syrie a dit que le port fermerait lundi.";
    expect(told("fr", fr).map(({ source }) => source)).toEqual(["La Syrie"]);
  });
  it("give the turns of a transcript", () => {
    const turns =
      "BRENN: Will the port close?\n\nTARN: It will close on Monday.\n\nBRENN: And after that?";
    expect(told("en", turns).map(({ source }) => source)).toEqual(["BRENN", "TARN", "BRENN"]);
  });
});

describe("verbs that taggers take for nouns", () => {
  it.each([
    ["Brenn claims she was sent to the ship.", "Brenn", "she was sent to the ship"],
    [
      "A new poll shows Tarn leading Valun by three points.",
      "A new poll",
      "Tarn leading Valun by three points",
    ],
  ])("%s", (text, source, content) => {
    expect(told("en", text)).toContainEqual(expect.objectContaining({ source, content }));
  });
});

describe("nouns of saying", () => {
  it("take a deed behind their preposition, not whoever says it", () => {
    expect(
      told("fr", "Ils ont été arrêtés sur des soupçons de participation à un complot."),
    ).toContainEqual(
      expect.objectContaining({ cue: "soupçons", content: "de participation à un complot" }),
    );
    expect(told("en", "He faces allegations of fraud.")).toContainEqual(
      expect.objectContaining({ cue: "allegations", content: "of fraud" }),
    );
    expect(told("fr", "L'annonce du ministre a surpris.")).toEqual([]);
  });
});

describe("what is no attribution", () => {
  it("holds what somebody refused to say", () => {
    expect(told("en", "The mayor declined to say whether the port would close.")).toEqual([]);
    expect(told("fr", "La maire a refusé de dire si le port fermerait.")).toEqual([]);
  });
  it.each([
    ["fr", "Les « gilets bleus » ont défilé hier."],
    ["fr", "La maire n'a pas dit que le port rouvrirait."],
    ["fr", "Les « gilets bleus » ont repris le flambeau d'une longue colère."],
    ["fr", "À côté de slogans appelant à la grève, la foule dansait."],
    ["en", "A storm calling for warm clothes came up."],
    ["en", 'The so-called "blue shirts" marched yesterday.'],
    ["en", "The mayor did not say that the port would reopen."],
  ] as const)("%s: %s", (language, text) => {
    expect(told(language, text)).toEqual([]);
  });
});

describe("a quotation that stands alone after a speaker", () => {
  it("names the attribution it goes on from", () => {
    const text = "« Le port est fermé », a dit la maire. « Il rouvrira quand la mer sera calme. »";
    const [first, second] = attributionsOf("fr", text);
    expect(second?.source).toEqual([]);
    expect(second?.reasons[0]).toMatchObject({ rule: "attribute.continuation", detail: first?.id });
  });
});
