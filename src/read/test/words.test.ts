import { describe, expect, it } from "vitest";
import { marked, readText } from "./notation.ts";

// A text with `|` where two words touch; a space parts words by itself, a space of a number is no-break.
const FRENCH = [
  "Le ministre a|-t-il menti|?",
  "« L’|armée avance »|, annonce|-t-il|.",
  "« Est|-ce vrai ? » a|-t-elle demandé|.",
  "Dites|-le|-nous aujourd'hui|.",
  "Quelqu’un l’|a|-t-il vu|?",
  "Celui-ci habite Saint-Malo-sur-Ande|, là-bas|.",
  "Le porte-parole et la vice-présidente viennent|.",
  "M. Ardant et Mme Velle|, de l'|O.N.A.|, arrivent|.",
  "J.-M. Ortal a vu le Dr. Pasquin|.",
  "110 000 civils|, 1,4 million d'|euros|, 5.500 hectares et 12,5 %|.",
  "44 367 enfants et 2 210 femmes sont partis|.",
  "La séance du 14/12/2016 ouvre à 10|h|30 ou 10:30|.",
  "Écrivez à presse@exemple.org ou lisez https://exemple.org/a?b=1|, svp|.",
  "Le mot-clé #paix de @bureau circule|.",
  "Voir l'|art. 5|, p. 12 et le n° 7|.",
  "Le 1er et le 3e bataillons|, dits «|anciens|»|.",
  "On parle d’|« atrocités »|.",
  "Il y va|, c'est-à-dire qu'|il s'|en va|.",
  "(|Il|) part [|…|] puis revient|...",
  "L'|aéroport|, jusqu'|alors fermé|, rouvre|.",
  "Kim Tan-il reste|.",
  "Il fait 25 °C à 35|km de là|, tou(te)s élu(e)s|.",
  "Steven P. Ardant écrit ''|oui|'' :-)",
] as const;

const ENGLISH = [
  "They do|n't know|.",
  "It|'s the ministry|’s view|, and we|’ll see|.",
  "He can|not come and wo|n’t call|.",
  "The U.N. envoy met Mr. Harlan|.",
  "J. R. Polk and Dr. Anne Vell arrived|.",
  "A London|-|based anti-war group left|.",
  "The vice-president boarded an F-16|.",
  "5,992 people and 1.4 million dollars|, or 12.5 %|.",
  "Call 555-0100 at 10:30 a.m. on 12/14/2016|.",
  "The 1990|-|1995 war|.",
  "Write to desk@example.org or see www.example.org/x|.",
  "O'Hara works at AT&T|, not R&D|.",
  "“|We left|,|” she said|.",
  "The workers|' union met #press|.",
  "They said it — and then|... nothing|!",
  "The 35|mm film|, the 80s and the 4th of 10|m|; thanks :) bye",
  "Call b/c we ca|nt come before 7:30|PM -----==",
] as const;

describe.each([
  ["fr", FRENCH],
  ["en", ENGLISH],
] as const)("words in %s", (code, sentences) => {
  it.each(sentences)("%s", (sentence) => {
    const text = sentence.replaceAll("|", "");
    const reading = readText(code, text);
    expect(marked(reading).join(" ¶ ")).toBe(sentence);
  });
});

describe("contractions", () => {
  it("gives the words of « du », « aux » and « auquel » one span each pair", () => {
    const reading = readText("fr", "Le départ du maire auquel il parle aux gens.");
    const spans = Array.from(reading.starts, (start, word) => `${start}-${reading.ends[word]}`);
    expect(reading.size - new Set(spans).size).toBe(3);
  });

  it("decides in context whether « des » is one word or two", () => {
    expect(readText("fr", "Il mange des pommes.").size).toBe(5);
    expect(readText("fr", "Le chef des armées parle.").size).toBe(7);
  });

  it("gives the parts of « don't » their own spans", () => {
    const reading = readText("en", "They don't.");
    expect(Array.from(reading.starts)).toEqual([0, 5, 7, 10]);
  });
});
