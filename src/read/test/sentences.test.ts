import { describe, expect, it } from "vitest";
import { reportOf } from "../../../tests/support/report.ts";
import { languageOf } from "../../languages/index.ts";
import { read } from "../read.ts";
import { marked, readText } from "./notation.ts";

// `¶` parts sentences that stand in one line.
const FRENCH = [
  "Il part. ¶ Elle reste.",
  "M. Ardant a vu le Dr. Pasquin. ¶ Il parle.",
  "J.-M. Ortal est venu le 5 déc. 2016 à Lorne. ¶ Il pleuvait.",
  "« Est-ce vrai ? » a-t-il demandé. ¶ Nul ne répond.",
  "« Quelle honte ! », a-t-elle crié.",
  "« Nous partons. ¶ Rien ne reste », a dit M. Ardant.",
  "« Nous partons. » ¶ Elle a pleuré.",
  "Il a dit : « Oui. » ¶ Puis il est parti.",
  '"On vote demain", dit-il. ¶ "Rien à cacher." ¶ La salle rit.',
  "Il hésite... puis il part. ¶ Elle hésite... ¶ Le train part.",
  "L'O.N.A. a voté. ¶ Les États-Unis aussi.",
  "Des pommes, des poires, etc. ¶ Les enfants ont tout.",
  "Voir l'art. 5 et la p. 12. ¶ Fin.",
  "Le prix est de 1.500 euros. ¶ C'est 2,5 % de plus.",
  "– Vous venez ? ¶ – Oui.",
  "Quoi ?! ¶ Rien.",
  "Le pont est fermé. ¶ Travaux sur la place ¶ Les riverains ont vu le maire mardi. ¶ Il a promis de revenir.",
  "Le restaurant Le Petit Navire et le film Les Grandes Marées ont plu.",
  "Il vend du pain ; elle vend du vin.",
  "Le site exemple.org est en ligne. ¶ Allez-y.",
] as const;

const ENGLISH = [
  "He left. ¶ She stayed.",
  "Mr. Harlan met Dr. Vell in the U.S. capital. ¶ It rained.",
  "He lives in the U.S. ¶ The city is quiet.",
  "“Is it true?” he asked. ¶ Nobody answered.",
  "“We are leaving. ¶ Nothing is left,” she said.",
  "“We are leaving.” ¶ She wept.",
  '"We vote today," he said. ¶ "Nothing to hide." ¶ They laughed.',
  "He paid $1.5 million. ¶ It was 2.5 percent more.",
  "Acme Inc. shares fell. ¶ The J. R. Polk fund rose.",
  "It opened at 9 a.m. on Sept. 5. ¶ Then it closed.",
  "She wondered... and left.",
  "We met at the bridge. ¶ it was cold. ¶ nobody came.",
  "The film The Long Night and the book A Quiet Street sold well.",
  "See No. 5 on p. 12. ¶ That is all.",
  "“Stop!” they cried (all of them). ¶ He stopped.",
] as const;

describe.each([
  ["fr", FRENCH],
  ["en", ENGLISH],
] as const)("sentences in %s", (code, lines) => {
  it.each(lines)("%s", (line) => {
    const reading = readText(code, line.replaceAll(" ¶ ", " "));
    const sentences = marked(reading).map((sentence) => sentence.replaceAll("|", ""));
    expect(sentences.join(" ¶ ")).toBe(line);
  });
});

describe("borders of sentences", () => {
  it("stand at every line break, inside an open quotation too", () => {
    const reading = readText(
      "fr",
      "Deux jours de combats\nPar Anna Velle\n« Nous partons\net restons », dit-il.",
    );
    expect(marked(reading)).toHaveLength(4);
  });

  it("stand at every block, even where no line break parts the blocks", () => {
    const text = "Les faits On compte les voix";
    const blocks = [
      { kind: "title", span: { start: 0, end: 9 } },
      { kind: "paragraph", span: { start: 10, end: text.length } },
    ] as const;
    const rules = languageOf("fr")?.reading;
    if (rules === undefined) throw new Error("No French room.");
    expect(marked(read(reportOf(text, { blocks }), rules))).toEqual([
      "Les faits",
      "On compte les voix",
    ]);
  });
});
