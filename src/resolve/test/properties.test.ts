import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolved } from "./resolved.ts";

const PIECES = [
  "Hélène Dorvane",
  "M. Valune",
  "le ministre",
  "The minister",
  "OKDH",
  "(AFP)",
  "il",
  "she",
  "qui",
  "des",
  "de la",
  ", ",
  ". ",
  "« ",
  " »",
  "(",
  ")",
  "'s",
  "\n",
  "é",
  "\u{1F600}",
  "Une source",
  "-",
  "dit",
  "said",
  "et",
  "and",
  " ",
];
const texts = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(" "));

describe("resolve, on any text", () => {
  it("keeps mentions and credits inside the text, and gives the same result twice", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom("fr", "en"), (text, language) => {
        const once = resolved(language, text, []);
        for (const { span } of once.mentions) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeLessThan(span.end);
        }
        for (const { span, name } of once.credits) {
          if (span !== null) expect(text.slice(span.start, span.end)).toBe(name);
        }
        expect(resolved(language, text, [])).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  it("points every mention and speaker at an actor that it gives", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const whole = `Hélène Dorvane a dit que oui. ${text}`;
        const marked = [{ source: "Hélène Dorvane", content: "que oui" }];
        const { actors, mentions, attributions } = resolved("fr", whole, marked);
        const ids = new Set(actors.map(({ id }) => id));
        for (const { actor } of mentions) if (actor !== null) expect(ids).toContain(actor);
        expect(ids).toContain(attributions[0]?.speaker);
      }),
      { numRuns: 100 },
    );
  });
});
