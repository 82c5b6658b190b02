import { describe, expect, it } from "vitest";
import { cutPieces } from "../../base/pieces.ts";
import { languageOf } from "../../languages/index.ts";
import { dayOfIso } from "../calendar.ts";
import { findDates } from "../dates.ts";
import { resolveDate, windowOf } from "../resolve-date.ts";

/** Every wording of time in a text as "words = EDTF anchor", as of Wednesday 14 December 2016. */
function windows(text: string, code: string, published: string | null = "2016-12-14"): string[] {
  const rules = languageOf(code)?.measurement;
  if (rules === undefined) throw new Error(code);
  return findDates(cutPieces(text), rules).map((expression) => {
    const resolved = resolveDate(expression, { today: dayOfIso(published), lean: "past" });
    const words = text.slice(expression.span.start, expression.span.end);
    if (resolved === null) return `${words} = ?`;
    const { edtf, anchor } = windowOf(expression, resolved);
    return `${words} = ${edtf} ${anchor}`;
  });
}

const FRENCH = [
  ["mercredi 14 décembre 2016", "mercredi 14 décembre 2016 = 2016-12-14 text"],
  ["le 1er novembre 2012.", "le 1er novembre 2012 = 2012-11-01 text"],
  ["dans la matinée du 14 décembre.", "dans la matinée du 14 décembre = 2016-12-14 publication"],
  ["le 20 janvier", "le 20 janvier = 2017-01-20 publication"],
  ["le 15 novembre dernier", "le 15 novembre dernier = 2016-11-15 publication"],
  [
    "pendant les dernières 24 heures",
    "les dernières 24 heures = 2016-12-13/2016-12-14 publication",
  ],
  ["ces trois derniers jours", "ces trois derniers jours = 2016-12-11/2016-12-14 publication"],
  ["ce mercredi", "ce mercredi = 2016-12-14 publication"],
  ["lundi soir", "lundi soir = 2016-12-12 publication"],
  ["lundi prochain", "lundi prochain = 2016-12-19 publication"],
  ["hier matin", "hier matin = 2016-12-13 publication"],
  ["aujourd’hui", "aujourd’hui = 2016-12-14 publication"],
  ["la semaine dernière", "la semaine dernière = 2016-12-05/2016-12-11 publication"],
  ["le mois dernier", "le mois dernier = 2016-11 publication"],
  ["l’an dernier", "l’an dernier = 2015 publication"],
  ["il y a trois jours", "il y a trois jours = 2016-12-11 publication"],
  ["dans deux ou trois jours", "dans deux ou trois jours = 2016-12-16/2016-12-17 publication"],
  ["depuis le début de l’offensive", "depuis le début de l’offensive = ../2016-12-14 event"],
  ["depuis le début de l’année", "depuis le début de l’année = 2016-01-01/2016-12-14 publication"],
  ["depuis lundi", "depuis lundi = 2016-12-12/2016-12-14 publication"],
  ["depuis mars 2011", "depuis mars 2011 = 2011-03-01/2016-12-14 text"],
  ["entre 2008 et 2009", "entre 2008 et 2009 = 2008-01-01/2009-12-31 text"],
  ["du 1er au 10 décembre", "du 1er au 10 décembre = 2016-12-01/2016-12-10 publication"],
  ["en novembre 2016", "en novembre 2016 = 2016-11 text"],
  ["en juin dernier", "en juin dernier = 2016-06 publication"],
  ["d’ici à 2019", "d’ici à 2019 = 2016-12-14/2019-12-31 text"],
  [
    "dans la nuit de lundi à mardi",
    "dans la nuit de lundi à mardi = 2016-12-12/2016-12-13 publication",
  ],
  ["le 31 avril 2016", "le 31 avril 2016 = ?"],
] as const;

const ENGLISH = [
  ["Wednesday, December 14, 2016", "Wednesday, December 14, 2016 = 2016-12-14 text"],
  ["on 1 November 2012.", "on 1 November 2012 = 2012-11-01 text"],
  ["on the morning of 14 December", "14 December = 2016-12-14 publication"],
  ["on January 20", "on January 20 = 2017-01-20 publication"],
  ["last November", "last November = 2016-11 publication"],
  ["in the past 24 hours", "the past 24 hours = 2016-12-13/2016-12-14 publication"],
  ["the last three days", "the last three days = 2016-12-11/2016-12-14 publication"],
  ["this Wednesday", "this Wednesday = 2016-12-14 publication"],
  ["on Monday evening", "on Monday evening = 2016-12-12 publication"],
  ["next Monday", "next Monday = 2016-12-19 publication"],
  ["yesterday morning", "yesterday morning = 2016-12-13 publication"],
  ["today", "today = 2016-12-14 publication"],
  ["last week", "last week = 2016-12-05/2016-12-11 publication"],
  ["last month", "last month = 2016-11 publication"],
  ["last year", "last year = 2015 publication"],
  ["three days ago", "three days ago = 2016-12-11 publication"],
  ["in two or three days", "in two or three days = 2016-12-16/2016-12-17 publication"],
  ["since the start of the offensive", "since the start of the offensive = ../2016-12-14 event"],
  [
    "since the start of the year",
    "since the start of the year = 2016-01-01/2016-12-14 publication",
  ],
  ["since Monday", "since Monday = 2016-12-12/2016-12-14 publication"],
  ["since March 2011", "since March 2011 = 2011-03-01/2016-12-14 text"],
  ["between 2008 and 2009", "between 2008 and 2009 = 2008-01-01/2009-12-31 text"],
  ["from 1 to 10 December", "from 1 to 10 December = 2016-12-01/2016-12-10 publication"],
  ["in November 2016", "in November 2016 = 2016-11 text"],
  ["last June", "last June = 2016-06 publication"],
  ["by 2019", "by 2019 = 2016-12-14/2019-12-31 text"],
  [
    "overnight from Monday to Tuesday",
    "overnight from Monday to Tuesday = 2016-12-12/2016-12-13 publication",
  ],
  ["on 31 April 2016", "on 31 April 2016 = ?"],
] as const;

describe("dates", () => {
  it.each(FRENCH)("French resolves %s", (text, expected) => {
    expect(windows(text, "fr")).toEqual([expected]);
  });

  it.each(ENGLISH)("English resolves %s", (text, expected) => {
    expect(windows(text, "en")).toEqual([expected]);
  });

  it("a relative wording stays open where the report has no date", () => {
    expect(windows("hier, et le 14 décembre 2016", "fr", null)).toEqual([
      "hier = ?",
      "le 14 décembre 2016 = 2016-12-14 text",
    ]);
    expect(windows("yesterday, and on 14 December 2016", "en", null)).toEqual([
      "yesterday = ?",
      "on 14 December 2016 = 2016-12-14 text",
    ]);
  });
});
