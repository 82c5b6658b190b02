/** Kinds of ties, in the order in which the counts before and after each are told. state: one state controls both. */
export const TIE_KINDS = [
  "copy",
  "utterance",
  "citation",
  "owner",
  "state",
  "party",
  "unnamed",
] as const;
export type TieKind = (typeof TIE_KINDS)[number];
