import { describe, expect, it } from "vitest";
import { type Marked, resolved, speakersOf } from "./resolved.ts";

interface Case {
  readonly claim: string;
  readonly language: "fr" | "en";
  readonly text: string;
  readonly marked: readonly Marked[];
  readonly speakers: readonly (string | null)[];
}

const CASES: readonly Case[] = [
  {
    claim: "a minister under name, office, kind and title is one actor",
    language: "fr",
    text: "Le ministre karvite des Affaires étrangères Serguei Valdrov a dit que la ville est calme. Selon le chef de la diplomatie, le siège est fini. Le diplomate a ajouté que tout va bien. M. Valdrov a promis des vivres.",
    marked: [
      {
        source: "Le ministre karvite des Affaires étrangères Serguei Valdrov",
        content: "que la ville est calme",
      },
      { source: "le chef de la diplomatie", content: "le siège est fini" },
      { source: "Le diplomate", content: "que tout va bien" },
      { source: "M. Valdrov", content: "des vivres" },
    ],
    speakers: ["Serguei Valdrov", "Serguei Valdrov", "Serguei Valdrov", "Serguei Valdrov"],
  },
  {
    claim: "a minister under name, office, kind and title is one actor",
    language: "en",
    text: "Karvian foreign minister Sergei Valdrov said the town is calm. The top diplomat said the siege is over. Mr. Valdrov promised food.",
    marked: [
      { source: "Karvian foreign minister Sergei Valdrov", content: "the town is calm" },
      { source: "The top diplomat", content: "the siege is over" },
      { source: "Mr. Valdrov", content: "food" },
    ],
    speakers: ["Sergei Valdrov", "Sergei Valdrov", "Sergei Valdrov"],
  },
  {
    claim: "an office is the same under an adjective in another gender",
    language: "fr",
    text: "Le ministre ostravien des Affaires étrangères Mirko Dalban a dit que la ville est calme. Selon le chef de la diplomatie ostravienne, le siège est fini.",
    marked: [
      {
        source: "Le ministre ostravien des Affaires étrangères Mirko Dalban",
        content: "que la ville est calme",
      },
      { source: "le chef de la diplomatie ostravienne", content: "le siège est fini" },
    ],
    speakers: ["Mirko Dalban", "Mirko Dalban"],
  },
  {
    claim: "an office is the same under another name and an adjective of a place",
    language: "en",
    text: "Ostravian Foreign Minister Mirko Dalban said the town is calm. The head of Ostravian diplomacy said the siege is over.",
    marked: [
      { source: "Ostravian Foreign Minister Mirko Dalban", content: "the town is calm" },
      { source: "The head of Ostravian diplomacy", content: "the siege is over" },
    ],
    speakers: ["Mirko Dalban", "Mirko Dalban"],
  },
  {
    claim: "whom a quotation only complains of is not whom a pronoun behind it means",
    language: "en",
    text: "The miners gathered at the mill. “The politicians ask us to make sacrifices,” said one young man. They insisted the decision came too late.",
    marked: [
      {
        source: "one young man",
        content: "The politicians ask us to make sacrifices",
        isDirect: true,
      },
      { source: "The politicians", content: "to make sacrifices" },
      { source: "They", content: "the decision came too late" },
    ],
    speakers: ["one young man", "The politicians", null],
  },
  {
    claim: "an acronym is the body whose initials it holds",
    language: "fr",
    text: "L'Observatoire karvite des droits de l'homme (OKDH) compte dix morts. L'OKDH craint une suite.",
    marked: [
      { source: "L'Observatoire karvite des droits de l'homme (OKDH)", content: "dix morts" },
      { source: "L'OKDH", content: "une suite" },
    ],
    speakers: [
      "L'Observatoire karvite des droits de l'homme (OKDH)",
      "L'Observatoire karvite des droits de l'homme (OKDH)",
    ],
  },
  {
    claim: "an acronym is the body whose initials it holds",
    language: "en",
    text: "Open Valley Watch counted ten dead. OVW fears more.",
    marked: [
      { source: "Open Valley Watch", content: "ten dead" },
      { source: "OVW", content: "more" },
    ],
    speakers: ["Open Valley Watch", "Open Valley Watch"],
  },
  {
    claim: "a name beside an office in apposition is the speaker",
    language: "fr",
    text: "La porte-parole de la mairie, Hélène Dorvane, affirme que le pont tient. Elle ajoute que la route est ouverte.",
    marked: [
      { source: "La porte-parole de la mairie, Hélène Dorvane", content: "que le pont tient" },
      { source: "Elle", content: "que la route est ouverte" },
    ],
    speakers: ["Hélène Dorvane", "Hélène Dorvane"],
  },
  {
    claim: "a name beside an office in apposition is the speaker",
    language: "en",
    text: "Helen Dorvane, a spokeswoman for the council, says the bridge holds. She adds that the road is open.",
    marked: [
      { source: "Helen Dorvane, a spokeswoman for the council", content: "the bridge holds" },
      { source: "She", content: "that the road is open" },
    ],
    speakers: ["Helen Dorvane", "Helen Dorvane"],
  },
  {
    claim: "two candidates of equal rank leave a pronoun open",
    language: "fr",
    text: "Paul Dorvane et Marc Valune sont à Karva. Il dit que la paix viendra.",
    marked: [{ source: "Il", content: "que la paix viendra" }],
    speakers: [null],
  },
  {
    claim: "two people of one last name leave it open",
    language: "en",
    text: "Paul Dorvane met Peter Dorvane in town. Dorvane said the bridge holds.",
    marked: [{ source: "Dorvane", nth: 2, content: "the bridge holds" }],
    speakers: [null],
  },
  {
    claim: "who speaks a quotation was named before it, however long, and not in it",
    language: "fr",
    text: "Le maire Aldo Dorvane a reçu la presse. « Je suis un homme du port. J'ai été pêcheur. Mon père était marin, et le capitaine Bruno Valune le sait. Rien ne change », explique-t-il.",
    marked: [
      {
        source: "il",
        content:
          "Je suis un homme du port. J'ai été pêcheur. Mon père était marin, et le capitaine Bruno Valune le sait. Rien ne change",
        isDirect: true,
        nth: 0,
      },
    ],
    speakers: ["Aldo Dorvane"],
  },
  {
    claim: "who speaks a quotation was named before it, however long, and not in it",
    language: "en",
    text: "Mayor Aldo Dorvane met the press. “I come from the port. Captain Bruno Valune knows it. He was there. Nothing will change,” he said.",
    marked: [
      {
        source: "he",
        content:
          "I come from the port. Captain Bruno Valune knows it. He was there. Nothing will change,",
        nth: 3,
        isDirect: true,
      },
    ],
    speakers: ["Aldo Dorvane"],
  },
  {
    claim: "a trade pointed at is the one person who has just spoken",
    language: "fr",
    text: "Marc Valune, 47 ans, bloque la route. « Rien ne va », déplore cet ouvrier originaire de Karva.",
    marked: [{ source: "cet ouvrier originaire de Karva", content: "Rien ne va", isDirect: true }],
    speakers: ["Marc Valune"],
  },
  {
    claim: "a trade pointed at is the one person who has just spoken",
    language: "en",
    text: "Marc Valune blocks the road. “Nothing works,” says this teacher.",
    marked: [{ source: "this teacher", content: "Nothing works,", isDirect: true }],
    speakers: ["Marc Valune"],
  },
  {
    claim: "a president under an adjective that nothing explains is left open where one is named",
    language: "fr",
    text: "Le président ostravien Mirko Dalban a parlé mardi. Le président insulaire annonce que la ville est calme.",
    marked: [{ source: "Le président insulaire", content: "que la ville est calme" }],
    speakers: [null],
  },
  {
    claim: "a body is known by the noun in apposition to it",
    language: "fr",
    text: "Les patrons de l'AVD gagnent plus, annonce la CVK, le syndicat chrétien. Le syndicat s'inquiète de la suite.",
    marked: [{ source: "Le syndicat", content: "de la suite" }],
    speakers: ["CVK"],
  },
  {
    claim: "letters in brackets behind a bare name are the body that a person is of",
    language: "fr",
    text: "Dorvane (UVK) a dit que le pont tient.",
    marked: [{ source: "Dorvane (UVK)", content: "que le pont tient" }],
    speakers: ["Dorvane"],
  },
  {
    claim: "a particle that is no article of the language stays in the name",
    language: "en",
    text: "The mayor, Jean Ives le Drovan, said that the bridge holds.",
    marked: [{ source: "The mayor, Jean Ives le Drovan", content: "that the bridge holds" }],
    speakers: ["Jean Ives le Drovan"],
  },
  {
    claim: "somebody told of as called so bears that name",
    language: "en",
    text: "“It holds,” said a tall young man called Nicolas.",
    marked: [{ source: "a tall young man called", content: "It holds,", isDirect: true }],
    speakers: ["Nicolas"],
  },
  {
    claim: "a noun before another noun is not who speaks",
    language: "en",
    text: "Three cars stood at the police line. Police said that the road is open.",
    marked: [{ source: "Police", content: "that the road is open" }],
    speakers: ["Police"],
  },
  {
    claim: "the agency behind a picture's stroke does not speak",
    language: "en",
    text: "Photograph: Ada Brenn/EPA has said that the bridge holds.",
    marked: [{ source: "EPA", content: "that the bridge holds" }],
    speakers: [null],
  },
  {
    claim: "whom the headline tells of is told of in full below",
    language: "fr",
    text: "Karva : des habitants bloquent le port\n\nEnviron cent habitants karvites bloquent le port depuis lundi.",
    marked: [{ source: "des habitants", content: "bloquent le port" }],
    speakers: ["habitants karvites"],
  },
  {
    claim: "a name behind a town's name is another's",
    language: "fr",
    text: "Après une heure d'attente à Karva, Ada Dorvane, étudiante de 25 ans, est partie. « C'est long », a-t-elle jugé.",
    marked: [{ source: "elle", content: "C'est long", isDirect: true }],
    speakers: ["Ada Dorvane"],
  },
  {
    claim: "words that mean what was just said lead back to who has just spoken",
    language: "fr",
    text: "M. Valune a ouvert une enseigne. « Tout va bien », a ajouté le responsable de cette enseigne.",
    marked: [
      { source: "le responsable de cette enseigne", content: "Tout va bien", isDirect: true },
    ],
    speakers: ["Valune"],
  },
  {
    claim: "a quotation does not go on from who was reported before somebody else acted",
    language: "fr",
    text: "Lorsque la police a demandé des renforts, le commissaire Aldo Dorvane a refusé. « Nous sommes épuisés. »",
    marked: [
      { source: "la police", content: "des renforts" },
      { source: null, content: "Nous sommes épuisés.", isDirect: true, continues: "a1" },
    ],
    speakers: ["la police", null],
  },
  {
    claim: "I in reported speech is who is quoted around it",
    language: "en",
    text: "“He believes that I think it is over,” said Mayor Ada Dorvane.",
    marked: [
      {
        source: "Mayor Ada Dorvane",
        content: "He believes that I think it is over,",
        isDirect: true,
      },
      { source: "He", content: "that I think it is over", in: "a1" },
      { source: "I", content: "it is over", in: "a2" },
    ],
    speakers: ["Ada Dorvane", null, "Ada Dorvane"],
  },
  {
    claim: "an adjective of a town behind an article names nobody",
    language: "fr",
    text: "Le maire parle. Mardi le Karvois annonce que le pont tient.",
    marked: [{ source: "le Karvois", content: "que le pont tient" }],
    speakers: [null],
  },
  {
    claim: "the first person in a quotation is its speaker",
    language: "fr",
    text: "« J'espère que la paix viendra », a dit Hélène Dorvane.",
    marked: [
      { source: "Hélène Dorvane", content: "J'espère que la paix viendra", isDirect: true },
      { source: "J'", content: "que la paix viendra", in: "a1" },
    ],
    speakers: ["Hélène Dorvane", "Hélène Dorvane"],
  },
  {
    claim: "the first person in a quotation is its speaker",
    language: "en",
    text: '"I hope that peace will come," said Helen Dorvane.',
    marked: [
      { source: "Helen Dorvane", content: "I hope that peace will come", isDirect: true },
      { source: "I", content: "that peace will come", in: "a1" },
    ],
    speakers: ["Helen Dorvane", "Helen Dorvane"],
  },
  {
    claim: "a quotation without source goes on from the one before",
    language: "fr",
    text: "Hélène Dorvane a dit que le pont tient. « Personne n'a peur. »",
    marked: [
      { source: "Hélène Dorvane", content: "que le pont tient" },
      { source: null, content: "Personne n'a peur", isDirect: true },
    ],
    speakers: ["Hélène Dorvane", "Hélène Dorvane"],
  },
  {
    claim: "a bare office that nobody in the report is known to hold is left open",
    language: "fr",
    text: "Le président a dit que le pont tient.",
    marked: [{ source: "Le président", content: "que le pont tient" }],
    speakers: [null],
  },
  {
    claim: "a bare office that nobody in the report is known to hold is left open",
    language: "en",
    text: "The president said that the bridge holds.",
    marked: [{ source: "The president", content: "that the bridge holds" }],
    speakers: [null],
  },
  {
    claim: "whoever figures belong to speaks through them",
    language: "fr",
    text: "Selon les informations du Centre karvite pour la paix, dix civils sont partis.",
    marked: [
      {
        source: "les informations du Centre karvite pour la paix",
        content: "dix civils sont partis",
      },
    ],
    speakers: ["Centre karvite pour la paix"],
  },
];

describe("resolve", () => {
  for (const { claim, language, text, marked, speakers } of CASES) {
    it(`${language}: ${claim}`, () => {
      expect(speakersOf(resolved(language, text, marked))).toEqual(speakers);
    });
  }

  it("types an anonymous source as unnamed and keeps its affiliation", () => {
    const text = "Une source militaire syrienne affirme que le pont tient.";
    const { actors } = resolved("fr", text, [
      { source: "Une source militaire syrienne", content: "que le pont tient" },
    ]);
    expect(actors).toMatchObject([
      { name: "Une source militaire syrienne", type: "unnamed", affiliation: "syrienne" },
    ]);
  });

  it("notes every speaker that it leaves open, with where it stands", () => {
    const text = "The president said that the bridge holds.";
    const { notes } = resolved("en", text, [
      { source: "The president", content: "that the bridge holds" },
    ]);
    expect(notes).toMatchObject([{ code: "resolve.abstained", span: { start: 0, end: 13 } }]);
  });

  it("gives each speaker the rule that told it", () => {
    const text = "Helen Dorvane said that the bridge holds.";
    const { attributions } = resolved("en", text, [
      { source: "Helen Dorvane", content: "that the bridge holds" },
    ]);
    expect(attributions[0]?.reasons.map(({ rule }) => rule)).toContain("resolve.name");
  });
});

describe("a body that a lede only describes", () => {
  const LEDE = "At least 43 people were killed in a blast, a monitor said on Sunday. ";
  const marked = (source: string, content: string): readonly Marked[] => [
    { source: "a monitor", content: "At least 43 people were killed in a blast" },
    { source, content },
  ];

  it("is the one of its kind that is named right after", () => {
    const text = `${LEDE}The Lorne Observatory said most of them were children.`;
    expect(
      speakersOf(
        resolved("en", text, marked("The Lorne Observatory", "most of them were children")),
      ),
    ).toEqual(["The Lorne Observatory", "The Lorne Observatory"]);
  });

  it("is so in French", () => {
    const text =
      "Quarante-trois personnes ont été tuées, selon une ONG. L’Observatoire de Lorne a précisé que la plupart étaient des enfants.";
    expect(
      speakersOf(
        resolved("fr", text, [
          { source: "une ONG", content: "Quarante-trois personnes ont été tuées" },
          {
            source: "L’Observatoire de Lorne",
            content: "que la plupart étaient des enfants",
          },
        ]),
      ),
    ).toEqual(["L’Observatoire de Lorne", "L’Observatoire de Lorne"]);
  });

  it("is nobody's that is named and of another kind", () => {
    const text = `${LEDE}The Ministry of Health said most of them were children.`;
    const [first] = speakersOf(
      resolved("en", text, marked("The Ministry of Health", "most of them were children")),
    );
    expect(first).not.toBe("The Ministry of Health");
  });
});

it("I, in words without marks that an incise ends, is who says them", () => {
  const text = "I hope that the bridge will open, Ada Brenn told reporters.";
  const told = resolved("en", text, [
    {
      source: "Ada Brenn",
      content: "I hope that the bridge will open",
      rule: "attribute.incise",
    },
    { source: "I", content: "that the bridge will open", in: "a1" },
  ]);
  expect(speakersOf(told)).toEqual(["Ada Brenn", "Ada Brenn"]);
});
