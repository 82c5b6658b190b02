/**
 * The syntactic relations that a reading's trees may hold, in the order of their numbers: those of Universal
 * Dependencies v2 (https://universaldependencies.org/u/dep/), with the subtypes that the stages ask for and that
 * the treebanks agree on; 0 is "no tree was built".
 */
export const RELATIONS = [
  "",
  "root",
  "acl",
  "acl:relcl",
  "advcl",
  "advmod",
  "amod",
  "appos",
  "aux",
  "aux:pass",
  "case",
  "cc",
  "ccomp",
  "compound",
  "compound:prt",
  "conj",
  "cop",
  "csubj",
  "dep",
  "det",
  "discourse",
  "dislocated",
  "expl",
  "fixed",
  "flat",
  "goeswith",
  "iobj",
  "list",
  "mark",
  "nmod",
  "nmod:poss",
  "nsubj",
  "nsubj:pass",
  "nummod",
  "obj",
  "obl",
  "obl:agent",
  "orphan",
  "parataxis",
  "punct",
  "reparandum",
  "vocative",
  "xcomp",
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Relation → its number in `Reading.relations`. */
export const RELATION_NUMBER: Readonly<Record<Relation, number>> = Object.freeze(
  Object.fromEntries(RELATIONS.map((relation, number) => [relation, number])) as Record<
    Relation,
    number
  >,
);

/**
 * The number of a relation as a treebank writes it ("obl:mod"): a subtype that is not listed counts as its
 * type, an unknown type as "dep".
 */
export function relationNumber(written: string): number {
  const exact = (RELATIONS as readonly string[]).indexOf(written);
  if (exact > 0) return exact;
  const plain = (RELATIONS as readonly string[]).indexOf(written.split(":")[0] ?? "");
  return plain > 0 ? plain : RELATION_NUMBER.dep;
}
