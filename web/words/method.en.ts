import type { MethodWords } from "./method.ts";

const plural = (count: number, one: string, many: string) =>
  `${new Intl.NumberFormat("en").format(count)} ${count === 1 ? one : many}`;

/** English. */
export const METHOD_EN: MethodWords = {
  method: "Method",
  lead: "What your desk decides, and no program can: whom it holds credible, who is a party, who owns what. The effect is shown before anything is saved.",
  onePerLine: "one a line",
  credible: "Credible sources",
  credibleHelp: "Names of sources that the desk holds credible, in any language.",
  parties: "Parties to the conflict",
  partiesHelp: "Origins within one party count as one, and none of them confirms independently.",
  party: "Party",
  members: "Its people and bodies",
  affiliations: "Words that mark a member",
  ownership: "Ownership",
  ownershipHelp: "Outlets of one owner count as one.",
  owner: "Owner",
  outlets: "Outlets",
  partyOfOwner: "Party of the owner",
  since: "Since (2029, 2029-03 or 2029-03-01)",
  source: "Where this is from",
  reliability: "Reliability (Admiralty letters)",
  reliabilityHelp: "A name, a colon, a letter from A to F: “Le Fanal: B”. F where nothing is said.",
  aliases: "Names that mean the same",
  aliasesHelp: "One actor a line, its names parted by “=”: “Green Ring = Anneau vert”.",
  nearActions: "Near actions",
  nearActionsHelp:
    "Actions nearby that the desk holds likely or confirmed: a party, a colon, what it did and how it is known.",
  ties: "Ties that count",
  tiesHelp: "Two origins that a tie binds count as one. What is switched off binds nothing.",
  tieKinds: {
    copy: "The same text, copied or translated",
    utterance: "The same act of speaking",
    citation: "One is known only through the other",
    owner: "One owner",
    state: "One state controls both",
    party: "One party",
    unnamed: "Neither has a name",
  },
  stateMedia: "Look outlets up in the list of state-controlled media",
  stateMediaHelp:
    "State Media Matrix, Alliance for Securing Democracy at the German Marshall Fund, as of February 2024.",
  add: (what) => `Add: ${what}`,
  takeOut: (what) => `Take out ${what}`,
  effect: "What this would change",
  showEffect: "Show the effect",
  save: "Save",
  saved: "Saved. The findings are being remade.",
  reset: "Discard changes",
  mustShow: "Show the effect first; then save.",
  noEffect: "No count and no grade of any claim would change.",
  effects: (count) => `${plural(count, "claim", "claims")} would change.`,
  effectsMore: (count) => `and ${plural(count, "more claim", "more claims")}`,
  claim: "Claim",
  before: "Before",
  after: "After",
  independent: (count) => plural(count, "independent origin", "independent origins"),
  mayNotSave: "Saving takes an admin’s account; you may look at the effect.",
  methods: "Methods and where they are from",
  methodsLead:
    "Each claim is graded by each of these methods, as published, with the rules met and not met. They grade sourcing, never truth.",
  definitions: {
    airwars: {
      says: "Confirmed: a belligerent accepted responsibility. Fair: two or more credible sources, and likely or confirmed near actions. Weak: a single source. Contested: competing claims of responsibility. Discounted: the dead were combatants, or others did it. Counted by origins, not outlets.",
      from: "Airwars, civilian harm grading, as published on airwars.org.",
    },
    admiralty: {
      says: "A letter for the source (A completely reliable … F cannot be judged), which your desk gives, and a number for the information (1 confirmed by other independent sources … 6 cannot be judged). 2 to 5 are proposed only as far as they can be told from the reports.",
      from: "NATO Admiralty code, as in US Army FM 2-22.3, appendix B.",
    },
    bbc: {
      says: "Reluctance to rely on one source; if so, one that is credible, named, on the record. What cannot be corroborated is attributed.",
      from: "BBC Editorial Guidelines, section 3 (Accuracy), 3.3.4 and 3.2.3.",
    },
    reuters: {
      says: "Remarks, not a grade: “sources” for what is one source, unnamed sources for opinion, one side only, statements without a source.",
      from: "Reuters Handbook of Journalism, sourcing and anonymous sources.",
    },
    factbank: {
      says: "How sure each source in the chain is of what it says: certain, probable, possible (CT, PR, PS), for or against (+, -), or not committed (Uu).",
      from: "R. Saurí and J. Pustejovsky, FactBank: a corpus annotated with event factuality, 2009.",
    },
  },
};
