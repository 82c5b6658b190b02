import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Report } from "../../src/domain/report.ts";
import { reportOf } from "../support/report.ts";

/** Words of a content, words of its source (null: nobody is named there), and who says it. */
export type Said = readonly [content: string, source: string | null, speaker: RegExp];

/** value, bound, unit, value of the whole (null: part of nothing), who gives it (null: not asked). */
export type Given = readonly [
  value: number,
  bound: string,
  unit: string,
  whole: number | null,
  speaker: RegExp | null,
];

/** What must come out of one article of the model's shape. */
export interface ModelCase {
  readonly name: string;
  readonly report: Report;
  readonly minister: RegExp;
  /** Words by which the text names the unnamed organisations that confirm nothing. */
  readonly unnamed: RegExp;
  readonly designations: readonly string[];
  readonly said: readonly Said[];
  readonly figures: readonly Given[];
  /** Window and as-of date of the first figure. */
  readonly window: string;
  readonly asOf: string;
  readonly credits: readonly string[];
  readonly party: {
    readonly name: string;
    readonly members: readonly string[];
    readonly affiliations: readonly string[];
  };
}

const DALBAN = /^(?:.* )?Mirko Dalban$/;
const CENTRE = /Centre (?:ostravien pour la trêve|for the Truce)/;
const OSTRAVIA = {
  name: "Ostravia",
  members: ["Mirko Dalban", "Centre ostravien pour la trêve", "Ostravian Centre for the Truce"],
  affiliations: ["ostravien", "ostravienne", "Ostravian"],
};

const FRENCH: ModelCase = {
  name: "the invented twin, French",
  report: fixture("twin.fr.txt", "fr"),
  minister: DALBAN,
  unnamed: /associations indépendantes|Aucune d’entre elles/,
  designations: [
    "le ministre ostravien des Affaires étrangères Mirko Dalban",
    "M. Dalban",
    "le chef de la diplomatie ostravienne",
    "le diplomate ostravien",
  ],
  said: [
    ["ces récits", "les associations humanitaires indépendantes", /associations/],
    ["Les associations indépendantes ne confirment pas", "le ministre ostravien", DALBAN],
    ["J’ai eu connaissance des constats", "M. Dalban", DALBAN],
    ["rouvrir les écoles de Dolmar", "le chef de la diplomatie ostravienne", DALBAN],
    ["Il faut mettre un terme", "il", DALBAN],
    ["les insurgés encore présents", "le ministre ostravien", DALBAN],
    ["sera entièrement réglée", "il", DALBAN],
    ["des passages avaient été ouverts", null, DALBAN],
    ["Ils ont obtenu des assurances", "le diplomate ostravien", DALBAN],
    ["Ceux qui voudront rester", "il", DALBAN],
    ["des milliers de familles", "le responsable", DALBAN],
    ["3 418 civils", "Centre ostravien pour la trêve", CENTRE],
    ["240 combattants", "L’organisation", CENTRE],
  ],
  figures: [
    [2000, "vague", "famille", null, DALBAN],
    [3418, "exact", "civil", null, CENTRE],
    [1205, "exact", "enfant", 3418, CENTRE],
    [240, "exact", "combattant", null, CENTRE],
    [64000, "more-than", "civil", null, null],
    [20917, "exact", "enfant", 64000, null],
    [5000, "about", "personne", null, null],
  ],
  window: "2033-05-18/2033-05-19",
  asOf: "2033-05-19",
  credits: ["Zarnik", "OTV"],
  party: OSTRAVIA,
};

const ENGLISH: ModelCase = {
  ...FRENCH,
  name: "the invented twin, English",
  report: fixture("twin.en.txt", "en"),
  unnamed: /Independent charities|None of them/,
  designations: [
    "Ostravian Foreign Minister Mirko Dalban",
    "Mr. Dalban",
    "the head of Ostravian diplomacy",
    "the Ostravian diplomat",
  ],
  said: [
    ["these accounts", "independent aid groups", /aid groups/],
    ["Independent charities do not confirm", "Ostravian Foreign Minister", DALBAN],
    ["I have seen the findings", "Mr. Dalban", DALBAN],
    ["reopening the schools of Dolmar", "the head of Ostravian diplomacy", DALBAN],
    ["The tragedy of Dolmar has to end", "he", DALBAN],
    ["the insurgents who remain", "The Ostravian foreign minister", DALBAN],
    ["will be settled for good", "he", DALBAN],
    ["passages had been opened", null, DALBAN],
    ["They were given guarantees", "the Ostravian diplomat", DALBAN],
    ["Those who wish to stay", "he", DALBAN],
    ["thousands of families", "the official", DALBAN],
    ["3,418 civilians", "Ostravian Centre for the Truce", CENTRE],
    ["240 fighters", "The organisation", CENTRE],
  ],
  figures: [
    [2000, "vague", "family", null, DALBAN],
    [3418, "exact", "civilian", null, CENTRE],
    [1205, "exact", "child", 3418, CENTRE],
    [240, "exact", "fighter", null, CENTRE],
    [64000, "more-than", "civilian", null, null],
    [20917, "exact", "child", 64000, null],
    [5000, "about", "person", null, null],
  ],
};

/** The invented twins: what the model article's shape must give in either language. */
export const TWINS: readonly ModelCase[] = [FRENCH, ENGLISH];

/**
 * The model article itself, which is press text and no part of the project: beside the optional data folder
 * (`RECOUPE_DATA`); null where that is absent.
 */
export function seedCase(): ModelCase | null {
  const data =
    process.env.RECOUPE_DATA ?? fileURLToPath(new URL("../../../shared/data", import.meta.url));
  const path = join(data, "..", "seed", "alep-2016-12-14.fr.txt");
  if (!existsSync(path)) return null;
  const lavrov = /^(?:.* )?Sergueï Lavrov$/;
  const centre = /Centre russe pour la réconciliation/;
  return {
    name: "the model article",
    report: reportOf(readFileSync(path, "utf8"), { language: "fr", published: "2016-12-14" }),
    minister: lavrov,
    unnamed: /ONG indépendantes|Aucune d’entre elles/,
    designations: [
      "le ministre russe des Affaires étrangères",
      "M. Lavrov",
      "le chef de la diplomatie russe",
      "le diplomate russe",
    ],
    said: [
      [
        "ces informations",
        "les organisations humanitaires indépendantes",
        /organisations humanitaires/,
      ],
      ["Les ONG indépendantes ne confirment pas", "le ministre russe", lavrov],
      ["les estimations des organisations", "M. Lavrov", lavrov],
      ["faire revenir la paix", "le chef de la diplomatie russe", lavrov],
      ["mettre fin à la tragédie", "il", lavrov],
      ["les rebelles toujours présents", "le ministre russe", lavrov],
      ["sera complétement résolue", "il", lavrov],
      ["des corridors humanitaires avaient été créés", null, lavrov],
      ["reçu des garanties", "le diplomate russe", lavrov],
      ["La minorité qui refusera", "il", lavrov],
      ["des dizaines de milliers", "le responsable", lavrov],
      ["5 992 civils", "Centre russe pour la réconciliation", centre],
      ["366 militants", "L’organisation", centre],
    ],
    figures: [
      [20000, "vague", "habitant", null, lavrov],
      [5992, "exact", "civil", null, centre],
      [2210, "exact", "enfant", 5992, centre],
      [366, "exact", "militant", null, centre],
      [110000, "more-than", "civil", null, null],
      [44367, "exact", "enfant", 110000, null],
      [7000, "about", "personne", null, null],
    ],
    window: "2016-12-13/2016-12-14",
    asOf: "2016-12-14",
    credits: ["Sputnik", "RT"],
    party: {
      name: "Russia",
      members: ["Sergueï Lavrov", "Centre russe pour la réconciliation"],
      affiliations: ["russe"],
    },
  };
}

function fixture(name: string, language: string): Report {
  const text = readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8");
  return reportOf(text, { language, published: "2033-05-19", file: name });
}
