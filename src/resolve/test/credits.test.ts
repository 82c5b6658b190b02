import { describe, expect, it } from "vitest";
import { reportOf } from "../../../tests/support/report.ts";
import { languageOf } from "../../languages/index.ts";
import { findCredits } from "../credits.ts";

function creditsOf(language: string, text: string): readonly string[] {
  const room = languageOf(language);
  if (room === null) throw new Error(`no room for ${language}`);
  return findCredits(reportOf(text, { language }), room.resolution).map(({ name, role, span }) => {
    expect(span === null ? name : text.slice(span.start, span.end)).toBe(name);
    return `${role} ${name}`;
  });
}

describe("findCredits", () => {
  it.each([
    ["fr", "KARVA, 14 déc. (AFP) – La ville est calme.", ["agency AFP"]],
    ["en", "KARVA (Reuters) - The town is calm.", ["agency Reuters"]],
    ["fr", "La ville est calme. (avec Reuters et AP)", ["agency Reuters", "agency AP"]],
    ["en", "The town is calm. (with AFP and AP)", ["agency AFP", "agency AP"]],
    ["fr", "Sources : L'Écho de Karva ; Karva TV", ["source L'Écho de Karva", "source Karva TV"]],
    ["en", "Sources: The Karva Echo; Karva TV", ["source The Karva Echo", "source Karva TV"]],
    ["fr", "Par Hélène Dorvane et Marc Valune", ["author Hélène Dorvane", "author Marc Valune"]],
    [
      "en",
      "Reporting by Ann Dorvane; editing by Mark Valune",
      ["author Ann Dorvane", "author Mark Valune"],
    ],
    ["fr", "Avec AFP et Belga", ["agency AFP", "agency Belga"]],
    ["en", "With AFP", ["agency AFP"]],
    ["fr", "Le pont tient.\n\n© AFP", ["agency AFP"]],
    ["en", "The bridge holds. – PA/Reuters", ["agency PA", "agency Reuters"]],
    ["en", "The bridge holds.- Reuters", ["agency Reuters"]],
    ["fr", "Le pont tient.\n\nBelga", ["agency Belga"]],
    ["en", "The bridge holds. (Source: The Karva Echo)", ["source The Karva Echo"]],
    ["fr", "Le pont tient. (Source : L'Écho de Karva)", ["source L'Écho de Karva"]],
  ])("%s: reads %s", (language, text, expected) => {
    expect(creditsOf(language, text)).toEqual(expected);
  });

  it.each([
    ["fr", "Par une nuit froide, la ville dort."],
    ["en", "By noon the town was quiet."],
    ["fr", "L'Agence France-Presse (AFP) a publié une photo du pont."],
    ["en", "The Karva Open Network (KON) said the bridge holds."],
    ["en", "The bridge holds, he said – on Reuters"],
    ["fr", "Le pont tient. – Ada Dorvane"],
  ])("%s: takes no sentence for a credit: %s", (language, text) => {
    expect(creditsOf(language, text)).toEqual([]);
  });
});
