import type { RuleSentences } from "../rule-sentence.ts";

/** English sentences for the newsroom rules, FactBank and the estimates of casualty recorders. */
export const METHOD_RULES_EN: RuleSentences = {
  "bbc.nobody-affirms": () => "Nobody in these reports affirms the claim.",
  "bbc.two-sources": ({ count, names }) => `${count} independent origins affirm it: ${names}.`,
  "bbc.one-source": ({ names }) => `Reluctant to rely on one source: there is one (${names}).`,
  "bbc.named": ({ names }) => `Named, on the record: ${names}.`,
  "bbc.not-named": ({ names }) => `A single source should be named: ${names} is not.`,
  "bbc.credible": ({ names }) => `On the desk’s list of credible sources: ${names}.`,
  "bbc.credible-not-set": () =>
    "A source relied on should be credible: the desk’s list names none of them.",
  "bbc.attributed": () => "Not corroborated, and attributed in every report.",
  "bbc.not-attributed": ({ count }) =>
    `What cannot be corroborated should be attributed: told without a source in ${count} report(s).`,
  "reuters.sourced": () =>
    "Every report that carries it says on whose word, or nobody is quoted on it.",
  "reuters.unsourced-statement": ({ count }) =>
    `Stated without a source in ${count} report(s), while others say on whose word it is.`,
  "reuters.named": ({ names }) => `Affirmed by named sources: ${names}.`,
  "reuters.unnamed-only": ({ names }) => `Only unnamed sources affirm it: ${names}.`,
  "reuters.plural-unnamed-single": ({ plural, single }) =>
    `“Sources” for what is one source: ${plural} and ${single} count as one.`,
  "reuters.unnamed-opinion": ({ count }) =>
    `Unnamed sources for opinion, not fact, in ${count} place(s): hopes, fears or demands.`,
  "reuters.side-not-placed": ({ names }) =>
    `All sides cannot be checked: the policy places ${names} in no party.`,
  "reuters.both-sides": ({ party }) => `Every report that accuses gives the word of ${party}.`,
  "reuters.one-side-only": ({ party, count }) =>
    `${count} report(s) accuse ${party} without its word on it.`,
  "factbank.committed": ({ value, names }) => `${value}: ${names}.`,
  "factbank.uncommitted": ({ names }) => `Uu, not committed: ${names}.`,
  "factbank.author-uncommitted": ({ count }) =>
    `Uu for the authors of ${count} report(s), which give it on somebody’s word only.`,
  "ucdp.reliable": ({ names }) => `Reliable by the desk’s list: ${names}.`,
  "ucdp.reliable-not-set": ({ names }) =>
    `Low and high ask for reliable estimates: the desk’s list names none of ${names}; all are taken.`,
  "ucdp.best": ({ low }) => `Every reliable toll gives ${low}.`,
  "ucdp.best-desk-decides": ({ low, high }) =>
    `The most likely number between ${low} and ${high} is for the desk to say: no average is taken.`,
  "acled.conservative": ({ value, names }) =>
    `The most conservative toll, ${value}, is by ${names}.`,
  "acled.vague": ({ names }) =>
    `A vague word counts as its own number (tens 10, dozens 12, hundreds 100): ${names}.`,
  "acled.disputed": ({ count }) => `The ${count} tolls differ; the dispute is to be noted.`,
  "acled.no-lower-end": ({ names }) => `No toll with a lower end: ${names}.`,
  "ibc.approved": ({ names }) => `On the desk’s list of credible sources: ${names}.`,
  "ibc.approved-not-set": () =>
    "Sources should be approved: the desk’s list names none of them; all named ones are taken.",
  "ibc.two-sources": ({ min, max, names }) =>
    `Two independent origins or more give the same number (${min === max ? min : `${min} and ${max}`}): ${names}.`,
  "ibc.provisional": ({ count }) =>
    `Provisional: no number is given by two independent origins (${count} in all).`,
};
