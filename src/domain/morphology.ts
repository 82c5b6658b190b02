/** The universal part-of-speech tags (Universal Dependencies v2), in the order of their tag numbers. */
export const TAGS = [
  "X",
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
] as const;
export type Tag = (typeof TAGS)[number];

/** Tag name → its number in `Reading.tags`. */
export const TAG_NUMBER: Readonly<Record<Tag, number>> = Object.freeze(
  Object.fromEntries(TAGS.map((tag, number) => [tag, number])) as Record<Tag, number>,
);

/**
 * Features of Universal Dependencies that a token may carry, one value each. A token's features are packed
 * into one 32-bit number: `FIELDS` gives each feature's lowest bit and its values (value 0 = not stated).
 */
export const FIELDS = {
  Mood: { shift: 0, bits: 3, values: ["", "Ind", "Imp", "Cnd", "Sub"] },
  Tense: { shift: 3, bits: 3, values: ["", "Pres", "Past", "Fut", "Imp"] },
  VerbForm: { shift: 6, bits: 3, values: ["", "Fin", "Inf", "Part", "Ger"] },
  Number: { shift: 9, bits: 2, values: ["", "Sing", "Plur"] },
  Person: { shift: 11, bits: 2, values: ["", "1", "2", "3"] },
  Gender: { shift: 13, bits: 2, values: ["", "Masc", "Fem", "Neut"] },
  Polarity: { shift: 15, bits: 1, values: ["", "Neg"] },
  PronType: {
    shift: 16,
    bits: 4,
    values: ["", "Art", "Prs", "Rel", "Int", "Dem", "Ind", "Neg", "Tot"],
  },
  Definite: { shift: 20, bits: 2, values: ["", "Def", "Ind"] },
  Poss: { shift: 22, bits: 1, values: ["", "Yes"] },
  Reflex: { shift: 23, bits: 1, values: ["", "Yes"] },
  NumType: { shift: 24, bits: 2, values: ["", "Card", "Ord", "Frac"] },
  Case: { shift: 26, bits: 2, values: ["", "Nom", "Acc", "Gen"] },
} as const;
export type Feature = keyof typeof FIELDS;
export type FeatureValue<F extends Feature> = Exclude<(typeof FIELDS)[F]["values"][number], "">;
/** Features to pack: `{ Mood: "Cnd", Tense: "Pres" }`. */
export type Features = { readonly [F in Feature]?: FeatureValue<F> };

/** Packs features into one unsigned 32-bit number. */
export function packFeatures(features: Features): number {
  let packed = 0;
  for (const [name, value] of Object.entries(features)) {
    const { shift, values } = FIELDS[name as Feature];
    packed |= (values as readonly string[]).indexOf(value as string) << shift;
  }
  return packed >>> 0;
}

/** The value of one feature in a packed number; null when not stated. */
export function featureOf<F extends Feature>(packed: number, feature: F): FeatureValue<F> | null {
  const { shift, bits, values } = FIELDS[feature];
  const value = values[(packed >>> shift) & ((1 << bits) - 1)];
  return value ? (value as FeatureValue<F>) : null;
}
