import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure } from "../../domain/figure.ts";
import { figuresOf, type Given } from "./figures-of.ts";

/** "words | value bound unit" for each figure. */
function told(text: string, language: string): readonly string[] {
  return figuresOf(text, { language }).map(({ span, value, valueMax, bound, unit }) => {
    const most = valueMax === null ? "" : `-${valueMax}`;
    return `${text.slice(span.start, span.end)} | ${value}${most} ${bound} ${unit}`;
  });
}

const FRENCH: readonly (readonly [string, readonly string[]])[] = [
  ["Plus de 3 200 habitants ont fui.", ["Plus de 3 200 habitants | 3200 more-than habitant"]],
  ["Près de 40 % des maisons ont brûlé.", ["Près de 40 % | 40 about %"]],
  ["Au moins douze civils sont morts.", ["Au moins douze civils | 12 at-least civil"]],
  ["Moins de 300 tentes ont été livrées.", ["Moins de 300 tentes | 300 less-than tente"]],
  ["La salle accueille jusqu'à 800 personnes.", ["jusqu'à 800 personnes | 800 at-most personne"]],
  [
    "Entre 50 et 60 combattants se sont rendus.",
    ["Entre 50 et 60 combattants | 50-60 range combattant"],
  ],
  ["Ils ont reçu 200 à 300 lettres.", ["200 à 300 lettres | 200-300 range lettre"]],
  [
    "Une vingtaine de personnes ont été arrêtées.",
    ["Une vingtaine de personnes | 20 about personne"],
  ],
  [
    "Des dizaines de milliers d’habitants ont fui.",
    ["Des dizaines de milliers d’habitants | 20000 vague habitant"],
  ],
  ["Le port a coûté 1,4 milliard d’euros.", ["1,4 milliard d’euros | 1400000000 exact euro"]],
  ["Le pont a coûté 2 000 €.", ["2 000 € | 2000 exact euro"]],
  ["Deux tiers des maisons ont été détruites.", ["Deux tiers | 66.67 about %"]],
  [
    "L’explosion a fait un mort et trois blessés.",
    ["un mort | 1 exact mort", "trois blessés | 3 exact blessé"],
  ],
  [
    "Elle a tué 3 personnes et blessé 10 autres.",
    ["3 personnes | 3 exact personne", "10 autres | 10 exact personne"],
  ],
  [
    "Dix des 17 ministères ont fermé.",
    ["Dix des 17 ministères | 10 exact ministère", "17 ministères | 17 exact ministère"],
  ],
  ["Environs 7 000 personnes sont revenues.", ["Environs 7 000 personnes | 7000 about personne"]],
];

const ENGLISH: readonly (readonly [string, readonly string[]])[] = [
  ["More than 3,200 residents fled.", ["More than 3,200 residents | 3200 more-than resident"]],
  ["Nearly 40% of the houses burned.", ["Nearly 40% | 40 about %"]],
  ["At least twelve civilians died.", ["At least twelve civilians | 12 at-least civilian"]],
  ["Fewer than 300 tents were delivered.", ["Fewer than 300 tents | 300 less-than tent"]],
  ["The hall holds up to 800 people.", ["up to 800 people | 800 at-most person"]],
  ["Between 50 and 60 fighters surrendered.", ["Between 50 and 60 fighters | 50-60 range fighter"]],
  ["They received 200 to 300 letters.", ["200 to 300 letters | 200-300 range letter"]],
  ["Some 20 people were arrested.", ["Some 20 people | 20 about person"]],
  [
    "Tens of thousands of residents fled.",
    ["Tens of thousands of residents | 20000 vague resident"],
  ],
  ["The port cost 1.4 billion euros.", ["1.4 billion euros | 1400000000 exact euro"]],
  ["The bridge cost €2,000.", ["€2,000 | 2000 exact euro"]],
  ["Two thirds of the houses were destroyed.", ["Two thirds | 66.67 about %"]],
  [
    "The blast left one dead and three wounded.",
    ["one dead | 1 exact dead", "three wounded | 3 exact wounded"],
  ],
  [
    "It killed 3 people and wounded 10 others.",
    ["3 people | 3 exact person", "10 others | 10 exact person"],
  ],
  [
    "Ten of the 17 ministries closed.",
    ["Ten of the 17 ministries | 10 exact ministry", "17 ministries | 17 exact ministry"],
  ],
  ["About 7,000 people came back.", ["About 7,000 people | 7000 about person"]],
];

const NO_FIGURES = [
  ["fr", "Le 14 décembre 2031, à 18 h 30, elle avait 29 ans."],
  ["fr", "Le match s’est terminé sur le score de 3 - 1 après 90 minutes."],
  ["fr", "Il habite 12, rue des Lilas, à 3 km de la gare, depuis deux ans."],
  ["fr", "L’article 49 et la page 12 de la loi de 2031, sur France 24."],
  ["fr", "La troisième fois, il en mange deux fois plus que la 4e."],
  ["fr", "Un homme a ouvert une porte."],
  ["fr", "L’équipe de Sarn a marqué deux essais et gagné quatre points."],
  ["en", "Sarn scored two tries and won all four points."],
  ["fr", "L’équipe de Sarn a marqué deux essais et gagné quatre points."],
  ["en", "Sarn scored two tries and won all four points."],
  ["en", "On December 14, 2031, at 10:30, she was 29 years old."],
  ["en", "The match ended 3 - 1 after 90 minutes."],
  ["en", "He lives at 12 Lilac Street, 3 km from the station, for two years."],
  ["en", "Article 49 and page 12 of the 2031 act, on Channel 4."],
  ["en", "The third time he eats two times more than the 4th."],
  ["en", "A man opened a door, and one in three doors is open."],
] as const;

describe("figures", () => {
  it.each(FRENCH)("French counts: %s", (text, expected) => {
    expect(told(text, "fr")).toEqual(expected);
  });

  it.each(ENGLISH)("English counts: %s", (text, expected) => {
    expect(told(text, "en")).toEqual(expected);
  });

  it.each(NO_FIGURES)("%s: no figure in « %s »", (language, text) => {
    expect(told(text, language)).toEqual([]);
  });
});

const ARTICLE_FR = `Des milliers d’habitants ont déjà emprunté des corridors, selon le responsable.
4 812 civils, y compris 1 930 enfants, ont été évacués des quartiers de Vorna-Est pendant les dernières 24 heures, selon le Centre de Merle.
L’organisation a ajouté que 274 militants avaient déposé les armes. Depuis le début de l’offensive, plus de 95 000 civils, y compris 31 204 enfants, ont été secourus. Environs 6 000 personnes ont pu revenir dans leurs maisons de Vorna.`;

const ARTICLE_EN = `Thousands of residents have already used the corridors, according to the official.
4,812 civilians, including 1,930 children, were evacuated from the districts of East Vorna in the past 24 hours, according to the Merle Centre.
The body added that 274 militants had laid down their arms. Since the start of the offensive, more than 95,000 civilians, including 31,204 children, have been rescued. About 6,000 people were able to return to their homes in Vorna.`;

type Row = Pick<Figure, "value" | "bound" | "partOf" | "measure" | "group"> & {
  readonly window: string | null;
};

function rowOf({ value, bound, partOf, measure: what, group, window }: Figure): Row {
  return { value, bound, partOf, measure: what, group, window: window?.edtf ?? null };
}

const DAY = "2031-12-13/2031-12-14";
const SINCE = "../2031-12-14";
const ROWS: readonly Row[] = [
  {
    value: 4812,
    bound: "exact",
    partOf: null,
    measure: "evacuated",
    group: "civilians",
    window: DAY,
  },
  {
    value: 1930,
    bound: "exact",
    partOf: "f2",
    measure: "evacuated",
    group: "children",
    window: DAY,
  },
  {
    value: 274,
    bound: "exact",
    partOf: null,
    measure: "surrendered",
    group: "fighters",
    window: null,
  },
  {
    value: 95000,
    bound: "more-than",
    partOf: null,
    measure: "rescued",
    group: "civilians",
    window: SINCE,
  },
  {
    value: 31204,
    bound: "exact",
    partOf: "f5",
    measure: "rescued",
    group: "children",
    window: SINCE,
  },
  { value: 6000, bound: "about", partOf: null, measure: "returned", group: "people", window: null },
];

describe("figures of an article", () => {
  it.each([
    ["fr", ARTICLE_FR],
    ["en", ARTICLE_EN],
  ])("%s: seven figures with measure, part, group and window", (language, text) => {
    const figures = figuresOf(text, { language, published: "2031-12-14" });
    expect(figures).toHaveLength(7);
    expect(figures[0]).toMatchObject({ value: 2000, bound: "vague", group: "civilians" });
    expect(figures.slice(1).map(rowOf)).toEqual(ROWS);
  });

  it("a report without date gives no window that rests on it", () => {
    const figures = figuresOf(ARTICLE_FR, { language: "fr" });
    expect(figures.map(({ window }) => window)).toEqual(figures.map(() => null));
  });

  it.each([
    [
      "fr",
      "Le maire dit que 30 tentes et deux ponts ont brûlé. Cinq puits restent.",
      "que 30 tentes et deux ponts ont brûlé",
    ],
    [
      "en",
      "The mayor says 30 tents and two bridges burned. Five wells remain.",
      "30 tents and two bridges burned",
    ],
  ])("%s: a figure is by the attribution whose content holds it", (language, text, content) => {
    const figures = figuresOf(text, { language, said: [content] });
    expect(figures.map(({ by }) => by)).toEqual(["a1", "a1", null]);
  });

  it.each([
    ["fr", "Quarante civils, dont 11 femmes et 13 enfants, ont été tués à Vorna.", "Vorna"],
    ["en", "Forty civilians, including 11 women and 13 children, were killed in Vorna.", "Vorna"],
  ])("%s: parts in a list have one whole, its measure and its place", (language, text, place) => {
    const figures = figuresOf(text, { language });
    expect(figures.map(({ partOf }) => partOf)).toEqual([null, "f1", "f1"]);
    expect(figures.map(({ measure: what }) => what)).toEqual(["killed", "killed", "killed"]);
    expect(figures.map((figure) => figure.place?.name)).toEqual([place, place, place]);
  });

  it.each([
    [
      "fr",
      "Environ 69 000 personnes ont défilé samedi, dont 4 000 à Vorna, une affluence en baisse.",
      [null, "Vorna"],
    ],
    [
      "en",
      "About 69,000 people marched on Saturday, including 4,000 in Vorna, a lower turnout.",
      [null, "Vorna"],
    ],
    [
      "en",
      "About 69,000 people marched across Karvia on Saturday, including 4,000 in Vorna, police said.",
      ["Karvia", "Vorna"],
    ],
  ])("%s: the place of a part is not that of its whole (%#)", (language, text, places) => {
    const figures = figuresOf(text, { language });
    expect(figures.map((figure) => figure.place?.name ?? null)).toEqual(places);
  });

  it.each([
    ["fr", "Neuf personnes ont été arrêtées. Il s’agit de quatre Belges et de cinq Suisses."],
    ["en", "Nine people were arrested. They are four Belgians and five Swiss men."],
  ])("%s: parts that follow and add up belong to their whole", (language, text) => {
    const figures = figuresOf(text, { language });
    expect(figures.map(({ partOf }) => partOf)).toEqual([null, "f1", "f1"]);
  });
});

/** "value measure group @key window" of each figure. */
function toldFully(text: string, given: Given): readonly string[] {
  return figuresOf(text, given).map(({ value, measure: what, group, place, window }) =>
    [value, what, group, `@${place?.key ?? "-"}`, window?.edtf ?? "-"].join(" "),
  );
}

describe("measures, places and windows", () => {
  it.each([
    ["fr", "Les milices ont tué 82 civils dans quatre quartiers."],
    ["en", "Militias have killed 82 civilians in four districts."],
  ])("%s: only whom a measure can count is measured by it", (language, text) => {
    expect(toldFully(text, { language }).map((row) => row.split(" ")[1])).toEqual(["killed", ""]);
  });

  it.each([
    ["fr", "Douze civils ont été tués dans l’est de Vorna.", "vorna/e"],
    ["fr", "Douze civils ont été tués à Vorna-Est.", "vorna/e"],
    ["fr", "Douze civils ont été évacués de Vorna.", "vorna"],
    ["fr", "Douze civils ont été tués à Alep.", "aleppo"],
    ["en", "Twelve civilians were killed in eastern Vorna.", "vorna/e"],
    ["en", "Twelve civilians were killed in East Vorna.", "vorna/e"],
    ["en", "Twelve civilians were evacuated from Vorna.", "vorna"],
    ["en", "Twelve civilians were killed in Aleppo.", "aleppo"],
  ])("%s: one place has one key: %s", (language, text, key) => {
    expect(figuresOf(text, { language })[0]?.place?.key).toBe(key);
  });

  it.each([
    [
      "fr",
      "Douze civils ont été tués par des miliciens, a-t-elle affirmé à Sarn.",
      "Douze civils ont été tués par des miliciens",
    ],
    [
      "en",
      "Twelve civilians were killed by militiamen, she said in Sarn.",
      "Twelve civilians were killed by militiamen",
    ],
  ])("%s: where it was said is not where it happened", (language, text, content) => {
    expect(figuresOf(text, { language, said: [content] })[0]?.place).toBeNull();
  });

  it.each([
    [
      "fr",
      "Avant la trêve, 530 civils avaient été évacués en 24 heures. Pour la même période, 280 blessés ont été évacués.",
    ],
    [
      "en",
      "In the past 24 hours, 530 civilians were evacuated. Over the same period, 280 civilians were rescued.",
    ],
  ])("%s: the last hours, and the same period again", (language, text) => {
    const figures = figuresOf(text, { language, published: "2031-05-03" });
    expect(figures.map(({ window }) => window?.edtf)).toEqual([
      "2031-05-02/2031-05-03",
      "2031-05-02/2031-05-03",
    ]);
  });

  it.each([
    ["fr", "VORNA, 3 mai 2031 (Agence Loriot) – Douze civils ont été tués à Sarn.", null],
    ["fr", "VORNA, 3 mai 2031 (Agence Loriot) – Douze civils ont été tués hier.", "2031-05-02"],
    ["en", "VORNA, May 3, 2031 (Loriot) – Twelve civilians were killed in Sarn.", null],
    ["en", "Sat 03 May 2031 Twelve civilians were killed yesterday.", "2031-05-02"],
  ])(
    "%s: a full dateline anchors an undated report and is no window: %s",
    (language, text, window) => {
      expect(figuresOf(text, { language })[0]?.window?.edtf ?? null).toBe(window);
    },
  );

  it.each([
    ["fr", "Le Bureau a évacué 2 350 civils, dont 870 enfants."],
    ["en", "The Bureau evacuated 2,350 civilians, 870 of them children."],
  ])("%s: a part has its own group", (language, text) => {
    const [, part] = figuresOf(text, { language });
    expect(part).toMatchObject({
      value: 870,
      group: "children",
      partOf: "f1",
      measure: "evacuated",
    });
  });

  it("« n’en a compté que » counts the same, then and there", () => {
    const text = "3 240 civils ont été évacués de Vorna lundi. Le Bureau n’en a compté que 1 900.";
    const rows = toldFully(text, { language: "fr", published: "2031-05-03" });
    expect(rows[1]).toBe(rows[0]?.replace("3240", "1900"));
  });

  it.each([
    ["fr", "Dix manifestants ont été arrêtés.", "arrested"],
    ["en", "Ten demonstrators were arrested.", "arrested"],
    ["fr", "Seize policiers ont été mobilisés.", "deployed"],
    ["en", "Two passports were returned.", null],
  ])("%s: what befell whom: %s", (language, text, what) => {
    expect(figuresOf(text, { language })[0]?.measure ?? null).toBe(what);
  });
});

describe("a number at the end of a paragraph", () => {
  it.each([
    ["en", "They counted 12\n\nof people here in Vorna."],
    ["fr", "On en compte 12\n\nde personnes ici à Sarn."],
  ])("%s: counts nothing of the next one: %s", (language, text) => {
    expect(figuresOf(text, { language })).toEqual([]);
  });
});

describe("figures of any text", () => {
  const numeric = fc
    .array(
      fc.constantFrom(
        "12",
        "1 000",
        ",",
        " ",
        "(",
        ")",
        "%",
        "de",
        "milliers",
        "thousands",
        "of",
        "et",
        "and",
        "-",
        "morts",
        "killed",
        "people",
        "entre",
        "between",
        "€",
        "\n",
        "999999999999999",
        "et demi",
      ),
      { maxLength: 60 },
    )
    .map((words) => words.join(" "));

  it.each(["fr", "en"])(
    "%s: spans lie in the text, values are finite, twice gives the same",
    (language) => {
      fc.assert(
        fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), numeric), (text) => {
          const figures = figuresOf(text, { language, published: "2031-12-14" });
          for (const { span, value, valueMax } of figures) {
            expect(span.start).toBeLessThan(span.end);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(Number.isFinite(value)).toBe(true);
            expect(Number.isFinite(valueMax ?? 0)).toBe(true);
          }
          expect(figuresOf(text, { language, published: "2031-12-14" })).toEqual(figures);
        }),
        { numRuns: 150 },
      );
    },
  );

  it.each([
    ["digits", "7".repeat(1_000_000)],
    ["groups", "777 ".repeat(60_000)],
    ["plurals", "thousands of ".repeat(20_000)],
    ["open brackets", "12 people (".repeat(20_000)],
  ])("endless %s end and stays finite", (_name, text) => {
    const figures = figuresOf(text, { language: "en" });
    expect(figures.every(({ value }) => Number.isFinite(value))).toBe(true);
  });
});
