import { describe, expect, it } from "vitest";
import { reportOf } from "../../../tests/support/report.ts";
import { type Span, textOf } from "../../domain/span.ts";
import { languageOf } from "../../languages/index.ts";
import { read } from "../../read/read.ts";
import { attribute } from "../attribute.ts";

/** "source · cue · content · stance" of every attribution, in text order. */
function told(text: string): readonly string[] {
  const room = languageOf("en");
  if (room === null) throw new Error("no room for en");
  const report = reportOf(text, { language: "en" });
  const words = (spans: readonly Span[]) => spans.map((span) => textOf(text, span)).join(" | ");
  return attribute(report, read(report, room.reading), room.attribution).map(
    ({ source, cue, content, stance }) =>
      [words(source) || "–", words(cue), words(content), stance].join(" · "),
  );
}

/** Sentences with all that they attribute. */
const SENTENCES: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  "a gerund says what is denied or admitted": [
    [
      "The mayor denied taking bribes from the builders of the port.",
      "The mayor · denied · taking bribes from the builders of the port · denies",
    ],
    [
      "The minister admitted having lied to the court.",
      "The minister · admitted · having lied to the court · affirms",
    ],
  ],
  "a clause is one whose verb may be a participle by its form": [
    [
      "Soldiers abducted three fishermen near the lighthouse of Lorne on Monday, Ada Brenn said.",
      "Ada Brenn · said · Soldiers abducted three fishermen near the lighthouse of Lorne on Monday · affirms",
    ],
    [
      "Three killed in a raid on Lorne, police say.",
      "police · say · Three killed in a raid on Lorne · affirms",
    ],
    ["The man, known as Ivo, said nothing."],
  ],
  "a participle behind a determiner belongs to its noun": [
    ["The council has no confirmed plans for the mill."],
    ["The council had no declared aim."],
  ],
  "a negation behind the cue is what is said": [
    [
      "Ivo Serr promised not to close the mill.",
      "Ivo Serr · promised · not to close the mill · commits",
    ],
    [
      "Ivo Serr claimed never to have seen the mill.",
      "Ivo Serr · claimed · never to have seen the mill · affirms",
    ],
    [
      "Ivo Serr said no longer would the mill be open.",
      "Ivo Serr · said · no longer would the mill be open · affirms",
    ],
  ],
  "a number is put at a quantity": [
    [
      "Police put the number of injured at 12.",
      "Police · put · the number of injured at 12 · affirms",
    ],
    ["Police put 12 guards at the gate."],
  ],
  "a noun's clause ends before the noun's own verb": [
    [
      "Allegations by two nurses that the ward was locked were rejected.",
      "two nurses · Allegations · that the ward was locked · affirms",
    ],
  ],
  "who claims a deed may stand behind it": [
    [
      "Claims of fraud by the opposition were dismissed by the court.",
      "the court · were dismissed · Claims of fraud by the opposition · denies",
      "the opposition · Claims · of fraud · affirms",
    ],
  ],
  "a statement is no second saying of the clause that its verb has": [
    [
      "The spokesman told the Courier in a statement that the case was being closed.",
      "The spokesman · told · that the case was being closed · affirms",
    ],
  ],
  "questioning a person is no doubt": [["Police arrested and questioned the student."]],
  "what is denied in a plea": [
    [
      "Mr Karn has pleaded not guilty to murder.",
      "Mr Karn · has pleaded not guilty · to murder · denies",
    ],
  ],
  "a second verb of the clause is no second saying": [
    [
      "The parents are accused of neglecting their child and giving her drops instead of using creams.",
      "– · are accused · of neglecting their child and giving her drops instead of using creams · affirms",
    ],
    [
      "It is asserted by the Crown that both her parents knew this and discussed it with each other.",
      "the Crown · is asserted · that both her parents knew this and discussed it with each other · affirms",
    ],
  ],
  "two sayings joined by “and” share the source, not the subject of the first clause": [
    [
      "The council claimed that the attack had failed, and wrote that the site was slow.",
      "The council · claimed · that the attack had failed · affirms",
      "The council · wrote · that the site was slow · affirms",
    ],
  ],
  "somebody else reports behind “with”": [
    [
      "Officials tell the Courier every claim will be assessed, with the Post reporting no one will be refused.",
      "Officials · tell · every claim will be assessed · affirms",
      "the Post · reporting · no one will be refused · affirms",
    ],
  ],
  "a passive speaks of its subject": [
    [
      "The firm is understood to have lost millions.",
      "– · is understood · The firm | to have lost millions · affirms",
    ],
    ["It is understood the firm will close.", "– · is understood · the firm will close · affirms"],
  ],
  "who is told never tells": [
    [
      'As author Sella Brand told The Tarn Post, "The forecasts are quite consistent."',
      "author Sella Brand · told · The forecasts are quite consistent · affirms",
    ],
  ],
  "a court hears a clause without “that”": [
    [
      "The inquiry heard the nurse had left at nine.",
      "The inquiry · heard · the nurse had left at nine · affirms",
    ],
  ],
  "a relative clause says something of the noun before it": [
    [
      "She was sent to a camp, which the council describes as a retreat.",
      "the council · describes · a camp | as a retreat · affirms",
    ],
    [
      "The policy, which the council has criticised, ends in May.",
      "the council · has criticised · The policy · affirms",
    ],
  ],
  "a predicate stands behind whatever its object takes": [
    [
      "She characterised the row between the church and the council as a war.",
      "She · characterised · the row between the church and the council as a war · affirms",
    ],
  ],
  "nothing is planned by no plans": [["There are no current plans to expand the port."]],
  "remarks that somebody made are no clause": [["The remarks she made were heard in the port."]],
  "what hangs on a relative is not said by the noun before": [
    [
      "Critics of the plan met the firm, which wants the port to close and threatens to sue the council.",
      "which · threatens · to sue the council · commits",
    ],
  ],
  "a participle behind a noun accuses nobody": [
    ["Police issued a photo of the man suspected of having robbed a bank in Sarn."],
  ],
  "the tree begins a subject behind “and”": [
    [
      "Last month Brennland arrested a worker for alleged spying and the Tarn Republic cited security concerns.",
      "the Tarn Republic · cited · security concerns · affirms",
    ],
  ],
  "what somebody is in others' eyes is said by nobody": [
    ["Without law, the union loses its credibility in the eyes of the citizens."],
  ],
  "a clause is one though its verb was taken for a participle or a noun": [
    [
      "The union says the council violated safety rules by closing the gate.",
      "The union · says · the council violated safety rules by closing the gate · affirms",
    ],
    [
      "Ada Brenn, the director, said Ivo Serr wishes to leave the board in June.",
      "Ada Brenn, the director · said · Ivo Serr wishes to leave the board in June · affirms",
      "– · wishes · to leave the board in June · expects",
    ],
    [
      "Soldiers abducted fishermen, the mayor told reporters.",
      "the mayor · told · Soldiers abducted fishermen · affirms",
    ],
  ],
  "quoted words may be the subject of a clause": [
    [
      'Mayor Ada Brenn said a "more careful review" ((it)) is needed.',
      'Mayor Ada Brenn · said · a "more careful review" ((it)) is needed · affirms',
    ],
    [
      'The treasurer said "budget reforms" and the sale of the old port would help the town.',
      'The treasurer · said · "budget reforms" and the sale of the old port would help the town · affirms',
    ],
  ],
  "a headline's clause needs no verb": [
    [
      "Mayor says port 'absolutely safe' after Sarn storm",
      "Mayor · says · port 'absolutely safe' after Sarn storm · affirms",
    ],
  ],
  "an opening clause ends where the main one begins": [
    [
      "While she acknowledged the plan was late, Brenn also noted several villages had water.",
      "she · acknowledged · the plan was late · affirms",
      "Brenn · noted · several villages had water · affirms",
    ],
  ],
  "a relative clause without a pronoun belongs to its noun": [
    [
      "Serr cited the errors she had made in May as a warning.",
      "Serr · cited · the errors she had made in May as a warning · affirms",
    ],
  ],
  "a quotation behind “in the words of” is what is said": [
    [
      'The residents of the port, in the words of the mayor, Ada Brenn, "have waited long enough for an answer."',
      'the mayor, Ada Brenn · in the words of · "have waited long enough for an answer." · affirms',
    ],
  ],
  "whom a source quotes is told of the source": [
    [
      "According to the Sarn Post, quoting the port's director, the gate has been closed since Monday.",
      "the Sarn Post · According to · the gate has been closed since Monday · affirms",
    ],
  ],
  "what a noun is for is said by nobody": [
    ["The mayor opened a contest to suggest names for the port."],
  ],
  "who does not claim says nothing": [["The firm does not claim to own the port."]],
};

describe("what English words of saying govern", () => {
  for (const [claim, sentences] of Object.entries(SENTENCES)) {
    it(claim, () => {
      for (const [text, ...expected] of sentences) expect(told(text), text).toEqual(expected);
    });
  }
});
