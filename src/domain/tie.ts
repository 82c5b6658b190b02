/** Kinds of ties, in the order in which the counts before and after each are told. state: one state controls both; body: one speaks for the other. */
export const TIE_KINDS = [
  "copy",
  "utterance",
  "citation",
  "body",
  "owner",
  "state",
  "party",
  "unnamed",
] as const;
export type TieKind = (typeof TIE_KINDS)[number];
