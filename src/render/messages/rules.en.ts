import type { RuleSentences } from "../rule-sentence.ts";
import { METHOD_RULES_EN } from "./rules-methods.en.ts";

/** English sentences for the rules of the grading methods. */
export const RULES_EN: RuleSentences = {
  ...METHOD_RULES_EN,
  "airwars.confirmed.no-party-speaks": () =>
    "“Confirmed” needs a belligerent that accepts responsibility: none of those who affirm the claim is placed in a party by the policy.",
  "airwars.confirmed.desk-decides": ({ names }) =>
    `“Confirmed” needs a belligerent that accepts responsibility: ${names} belongs to a party, but whether that is an admission is for the desk to decide.`,
  "airwars.confirmed.admitted": ({ names }) =>
    `The party that the claim names as the perpetrator affirms it: ${names}.`,
  "airwars.contested.rival-perpetrators": ({ count }) =>
    `Competing claims of responsibility: another perpetrator is named by ${count} other claim(s).`,
  "airwars.contested.one-account": () =>
    "“Contested” needs competing claims of responsibility: no other perpetrator is named.",
  "airwars.discounted.desk-decides": () =>
    "“Discounted” needs the finding that the dead were combatants or that another party did it: for the desk to decide.",
  "airwars.fair.two-credible-origins": ({ count, names }) =>
    `Affirmed by ${count} independent origins that the policy lists as credible: ${names}.`,
  "airwars.fair.too-few-credible": ({ count, names }) =>
    count === 0
      ? "“Fair” needs two independent credible origins: the policy lists none of those who affirm the claim as credible."
      : `“Fair” needs two independent credible origins: there is one (${names}).`,
  "airwars.fair.near-action": ({ party, note }) =>
    `A near action by ${party} is held likely or confirmed by the policy: ${note}.`,
  "airwars.fair.no-near-action": () =>
    "“Fair” needs a likely or confirmed near action by a belligerent: the policy lists none.",
  "airwars.weak.nobody-affirms": () => "Nobody in these reports affirms the claim.",
  "airwars.weak.single-origin": ({ names }) => `One origin only: ${names}.`,
  "airwars.weak.fair-not-met": ({ count, names }) =>
    `${count} independent origins affirm it (${names}), but “Fair” is not met.`,
  "admiralty.reliability.set": ({ name, letter }) => `The desk rates ${name} ${letter}.`,
  "admiralty.reliability.not-set": ({ names }) =>
    names === ""
      ? "F: nobody affirms the claim."
      : `F, reliability cannot be judged: the desk has rated none of ${names}.`,
  "admiralty.credibility.confirmed": ({ count, names }) =>
    `Confirmed by ${count} independent named origins: ${names}.`,
  "admiralty.credibility.not-confirmed": ({ count, names }) =>
    count === 0
      ? "1 needs two independent named origins: no named origin affirms the claim."
      : `1 needs two independent named origins: there is one (${names}).`,
  "admiralty.credibility.contradicted": ({ names }) =>
    `Denied by several named origins outside the parties: ${names}.`,
  "admiralty.credibility.denied": ({ names }) =>
    `Denied by ${names}: not by two named origins outside the parties, so 5 is not proposed; nor is 1.`,
  "admiralty.credibility.no-denial": () =>
    "5 needs contradicting information: nobody denies the claim.",
  "admiralty.credibility.logic-not-computed": () =>
    "“Logical in itself” cannot be computed: 2, 3 and 4 are for the desk.",
};
