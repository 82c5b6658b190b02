import { BOUNDS } from "../src/domain/figure.ts";

/** How a row's headline number is made. */
export type Headline = "f1" | "accuracy" | "precision-coverage";

/** One row of the table. */
export interface Row {
  readonly name: string;
  readonly label: string;
  readonly headline: Headline;
  /** Whether gold of outermost attributions alone can be scored on it. */
  readonly isForOutermost: boolean;
}

function row(name: string, label: string, headline: Headline, isForOutermost: boolean): Row {
  return { name, label, headline, isForOutermost };
}

/** Every row of METRICS.md, in the order printed. */
export const ROWS: readonly Row[] = [
  row("content.dice-0.8", "content, dice ≥ 0.8 (main)", "f1", true),
  row("content.dice-0.5", "content, dice ≥ 0.5", "f1", true),
  row("content.exact", "content, exact", "f1", true),
  row("content.cover-0.3", "content, cover ≥ 0.3", "f1", true),
  row("content.cover-0.8", "content, cover ≥ 0.8", "f1", true),
  row("content.characters", "content, characters", "f1", true),
  row("full", "source, cue and content (full)", "f1", true),
  row("group.direct", "  direct", "f1", false),
  row("group.indirect", "  indirect", "f1", false),
  row("group.mixed", "  mixed", "f1", false),
  row("group.nested", "  nested", "f1", false),
  row("group.depth-2", "    in one other", "f1", false),
  row("group.depth-3", "    in two or more", "f1", false),
  row("group.outermost", "  outermost", "f1", false),
  row("group.with-cue", "  with cue", "f1", false),
  row("group.cue.saying", "    verbs of saying, asking", "f1", true),
  row("group.cue.thinking", "    of thinking, knowing, seeing", "f1", true),
  row("group.cue.wanting", "    of demanding, promising, expecting", "f1", true),
  row("group.cue.denying", "    of denying, doubting", "f1", true),
  row("group.cue.unlisted", "    verbs without an entry", "f1", true),
  row("group.cue.noun", "    nouns", "f1", true),
  row("group.cue.phrase", "    source phrases, adverbs", "f1", true),
  row("group.cue.mark", "    colons and dashes", "f1", true),
  row("group.without-cue", "  without cue", "f1", false),
  row("pair.source-exact", "pairs: source exact", "accuracy", true),
  row("pair.source-overlap", "pairs: source overlaps", "accuracy", true),
  row("pair.cue-overlap", "pairs: cue overlaps", "accuracy", true),
  row("pair.kind", "pairs: kind", "accuracy", false),
  row("pair.stance", "pairs: stance", "accuracy", false),
  row("pair.hedged", "pairs: hedged", "f1", false),
  row("pair.in", "pairs: in", "accuracy", false),
  row("pair.speaker", "pairs: speaker (precision, coverage)", "precision-coverage", false),
  row("figure.main", "figures: value, bound, unit (main)", "f1", false),
  row("figure.detection", "figures: found", "f1", false),
  row("figure.value", "figure pairs: value", "accuracy", false),
  row("figure.bound", "figure pairs: bound", "accuracy", false),
  row("figure.unit", "figure pairs: unit", "accuracy", false),
  row("figure.part-of", "figure pairs: part of", "accuracy", false),
  row("figure.by", "figure pairs: by", "accuracy", false),
];

/** The rows of figures alone, with what they are made of: each bound, shares and counts, links. */
export const FIGURE_ROWS: readonly Row[] = [
  ...ROWS.filter(({ name }) => name.startsWith("figure.")),
  row("figure.part-of.links", "  of figures that are parts", "f1", false),
  row("figure.by.links", "  of figures on somebody's word", "f1", false),
  ...BOUNDS.map((bound) => row(`figure.bound.${bound}`, `  ${bound}`, "f1", false)),
  row("figure.share", "  shares in per cent", "f1", false),
];
