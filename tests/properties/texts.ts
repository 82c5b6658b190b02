import fc from "fast-check";

/** Words and marks that the stages have rules for, in both languages, so that random text reaches them. */
const PIECES = [
  ..."le la les que qui dont selon d’après a-t-il dit-elle déclaré affirme dément craint ne pas confirme".split(
    " ",
  ),
  ..."M. Mme Brenn Aldo Irma Serr OSK l’Osk ministre porte-parole il elle on ils leur celui-ci".split(
    " ",
  ),
  ..."the that who which according to said says denied confirm not Mr. Dr. spokeswoman he she they it".split(
    " ",
  ),
  ..."12 5 992 1,4 40% 3-5 environ plus de au moins une vingtaine douze mille more than about dozens of hundred".split(
    " ",
  ),
  ..."civils morts blessés habitants people killed wounded euros lundi 14 décembre hier Monday May 4 yesterday".split(
    " ",
  ),
  ..."« » “ ” \" ' ’ ( ) [ ] : ; , . ! ? … — – - \n \n\n \t \u00a0 \u202f (ANC) Sources: \u200b \u0301 😀 א 中".split(
    " ",
  ),
  ..."l’ d’ qu’ s’ n’ -t-on aurait auraient prétendus so-called reportedly dont including y compris".split(
    " ",
  ),
];

/** Text of pieces that look like news, glued at random. */
const newsy = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(" ", " ", " ", "", "\n")), {
    maxLength: 60,
  })
  .map((parts) => parts.map(([piece, glue]) => piece + glue).join(""));

/** Any Unicode, unpaired surrogates included. */
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 })
    .map((units) => String.fromCharCode(...units)),
);

/** A text of a report: news-like, anything, or one in the other. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: newsy },
  { weight: 2, arbitrary: anything },
  { weight: 1, arbitrary: fc.tuple(newsy, anything, newsy).map((parts) => parts.join("")) },
);

/** The languages with a room. */
export const anyLanguage = fc.constantFrom("fr", "en");
