/** What one row counts: recall is `met / gold`, precision is `right / given`. */
export interface Counts {
  /** Gold items. */
  readonly gold: number;
  /** Gold items that were found. */
  readonly met: number;
  /** Items given by the system. */
  readonly given: number;
  /** Given items that are right. */
  readonly right: number;
}

/** Counts by row name. */
export type Tally = Readonly<Record<string, Counts>>;

/** Precision, recall and F1 in per cent; null where there is nothing to divide by. */
export interface Scores {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** Nothing counted. */
export const ZERO: Counts = Object.freeze({ gold: 0, met: 0, given: 0, right: 0 });

/** Counts of a row where `right` answers meet as many gold items. */
export function counts(gold: number, given: number, right: number): Counts {
  return { gold, met: right, given, right };
}

/** Counts of a yes-or-no question asked of each pair: precision and recall are both the accuracy. */
export function accuracy(answers: readonly boolean[]): Counts {
  return counts(answers.length, answers.length, answers.filter(Boolean).length);
}

/** Adds up the same rows of several documents. */
export function addUp(tallies: readonly Tally[]): Tally {
  const total: Record<string, Counts> = {};
  for (const tally of tallies) {
    for (const [row, one] of Object.entries(tally)) total[row] = plus(total[row] ?? ZERO, one);
  }
  return total;
}

/** Precision, recall and F1 of counts. */
export function scores({ gold, met, given, right }: Counts): Scores {
  const precision = given === 0 ? null : (100 * right) / given;
  const recall = gold === 0 ? null : (100 * met) / gold;
  return { precision, recall, f1: harmonic(precision ?? 0, recall ?? 0, gold + given) };
}

function harmonic(precision: number, recall: number, items: number): number | null {
  if (items === 0) return null;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function plus(a: Counts, b: Counts): Counts {
  return {
    gold: a.gold + b.gold,
    met: a.met + b.met,
    given: a.given + b.given,
    right: a.right + b.right,
  };
}
