import { describe, expect, it } from "vitest";
import { reportOf } from "../../../tests/support/report.ts";
import { type Span, textOf } from "../../domain/span.ts";
import { languageOf } from "../../languages/index.ts";
import { read } from "../../read/read.ts";
import { attribute } from "../attribute.ts";

interface Told {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
}

function told(text: string): readonly Told[] {
  const room = languageOf("fr");
  if (room === null) throw new Error("no room for fr");
  const report = reportOf(text, { language: "fr" });
  const words = (spans: readonly Span[]) => spans.map((span) => textOf(text, span)).join(" | ");
  return attribute(report, read(report, room.reading), room.attribution).map((one) => ({
    source: words(one.source),
    cue: words(one.cue),
    content: words(one.content),
  }));
}

describe("an object behind its verb", () => {
  it.each([
    [
      "Le syndicat Ordane a relevée, grâce à des témoins et des cartes, l'existence de 27 dépôts à Sarn.",
      "a relevée",
      "l'existence de 27 dépôts à Sarn",
    ],
    [
      "Rami Tarn a fait état de l'arrestation, jeudi, par la garde, de 28 dockers lors de la grève.",
      "a fait état",
      "de l'arrestation, jeudi, par la garde, de 28 dockers lors de la grève",
    ],
    [
      "La Ligue du travail (LDT) estime à 75 000 le nombre d'emplois menacés, contre 45 000 en mai.",
      "estime",
      "à 75 000 le nombre d'emplois menacés, contre 45 000 en mai",
    ],
    ["Le collectif dénonce plus de 40 expulsions.", "dénonce", "plus de 40 expulsions"],
    [
      "La police n'a pas confirmé le lien entre les deux vols, bien que leur nombre soit en hausse.",
      "a | confirmé",
      "le lien entre les deux vols",
    ],
  ])("%s", (text, cue, content) => {
    expect(told(text)).toContainEqual(expect.objectContaining({ cue, content }));
  });
});

describe("a number that somebody has counted", () => {
  it.each([
    ["La préfecture n'en a compté que 300.", "La préfecture", "300"],
    ["Les pompiers ont dénombré plus de 40 blessés.", "Les pompiers", "plus de 40 blessés"],
    ["La police en a compté 1.500 et les organisateurs 3.000.", "La police", "1.500"],
  ])("%s", (text, source, content) => {
    expect(told(text)).toContainEqual(expect.objectContaining({ source, content }));
  });
  it("is none that a place has", () => {
    expect(told("La ville de Sarn compte 300 ponts.")).toEqual([]);
  });
});

describe("a negated infinitive", () => {
  it.each([
    [
      "Ivo Serr a déclaré ne pas comprendre pourquoi le moulin était fermé.",
      "ne pas comprendre pourquoi le moulin était fermé",
    ],
    ["Ivo Serr a affirmé ne pas avoir tiré.", "ne pas avoir tiré"],
    ["Ivo Serr a affirmé mardi ne pas avoir tiré.", "ne pas avoir tiré"],
    ["Le maire a nié lundi avoir fermé le moulin de Sarnel.", "avoir fermé le moulin de Sarnel"],
    ["Ivo Serr assure ne plus recevoir d'eau.", "ne plus recevoir d'eau"],
    ["Ivo Serr dit ne rien savoir des tirs.", "ne rien savoir des tirs"],
  ])("keeps what turns it round: %s", (text, content) => {
    expect(told(text).map((one) => one.content)).toEqual([content]);
  });
  it("is not made of the cue's own negation", () => {
    expect(told("Ivo Serr n'affirme pas avoir tiré.")).toEqual([]);
  });
});

describe("a negation that only restricts", () => {
  it("leaves what is said as it is", () => {
    expect(told("Le gouvernement ne prévoit plus qu'une croissance de 0,3 %.")).toContainEqual(
      expect.objectContaining({ cue: "prévoit", content: "une croissance de 0,3 %" }),
    );
    expect(told("La maire n'a pas dit que la route était fermée.")).toEqual([]);
  });
});

describe("verbs that taggers take for something else", () => {
  it.each([
    ["Le maire a de nouveau refusé de participer au conseil.", "a | refusé"],
    ["La profession pointe du doigt les choix de la ville.", "pointe du doigt"],
    ["La porte-parole de la mission fait remarquer que le port est fermé.", "fait remarquer"],
  ])("%s", (text, cue) => {
    expect(told(text)).toContainEqual(expect.objectContaining({ cue }));
  });
});

describe("a subject behind its verb", () => {
  it("may be some people behind a day", () => {
    expect(told("« La récolte est perdue », ont affirmé mardi des agriculteurs.")).toContainEqual(
      expect.objectContaining({ source: "des agriculteurs" }),
    );
  });
});

describe("a source phrase inside a clause", () => {
  it.each([
    [
      "Le film précise que le métal est, selon lui, une substance rare.",
      "selon",
      "le métal est | une substance rare",
    ],
    [
      "Le film précise que le métal est, selon lui, une substance rare.",
      "précise",
      "que le métal est, selon lui, une substance rare",
    ],
    [
      "La séance est finie, ce qui a permis, d'après l'opposition, à des élus de revenir.",
      "d'après",
      "ce qui a permis | à des élus de revenir",
    ],
  ])("%s %s", (text, cue, content) => {
    expect(told(text)).toContainEqual(expect.objectContaining({ cue, content }));
  });
});

describe("what is no saying in French", () => {
  it.each([
    "Les ménages ont vu leurs revenus reculer de 2 %.",
    "Elle ne voit pas d'ailleurs ce que le mot a de dur.",
    "Il fut exclu de son groupe.",
    "Le vote a été annoncé, du moment qu'il n'est pas ouvert.",
  ])("%s", (text) => {
    expect(told(text)).toEqual([]);
  });
  it("stands in a wish or a purpose either", () => {
    expect(told("Ils souhaitent être désignés comme experts.").map(({ cue }) => cue)).toEqual([
      "souhaitent",
    ]);
    expect(told("Le maire désire interdire l'alcool.").map(({ cue }) => cue)).toEqual(["désire"]);
    const asked = "La maire réclame la venue du juge afin qu'il explique tous ces retards.";
    expect(told(asked).map(({ cue }) => cue)).toEqual(["réclame"]);
  });
});

describe("an incise between the marks of what it says", () => {
  it("has what follows its full stop too", () => {
    const text = `"Le projet est dur, déplore Aldo Brenn, secrétaire du syndicat. On a tout tenté et la ville refuse."`;
    expect(told(text)).toContainEqual({
      source: "Aldo Brenn, secrétaire du syndicat",
      cue: "déplore",
      content: "Le projet est dur | On a tout tenté et la ville refuse",
    });
  });
});

describe("who speaks behind a verb", () => {
  it("is neither whom it was said to nor where", () => {
    const police = `"Vous n'avez rien lâché", déclare la cheffe du port à des policiers à la caserne Tarn.`;
    expect(told(police)[0]?.source).toBe("la cheffe du port");
    const docker =
      "La marche était « un peu courte », y a déclaré à l'AFP José, un docker de 62 ans venu en train.";
    expect(told(docker)).toContainEqual(
      expect.objectContaining({ source: "José", content: "La marche était « un peu courte »" }),
    );
  });
});
