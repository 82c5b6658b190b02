import type { Claim } from "../domain/comparison.ts";
import type { GradedClaim } from "../domain/grade.ts";

/** A claim's grades with what they rest on beside its own words. */
export interface KnownGrade {
  readonly rests: string;
  readonly graded: GradedClaim;
}

/** The grades of a dossier that grows, from one grading to the next. */
export interface KnownGrades {
  /** The grades of the last time, by the very claim; none where they were given by another policy. Lets go of them. */
  readonly take: (policy: string) => ReadonlyMap<Claim, KnownGrade>;
  readonly keep: (claim: Claim, grade: KnownGrade) => void;
}

/** Opens what is known of a dossier that was never graded. */
export function openGrades(): KnownGrades {
  let known = new Map<Claim, KnownGrade>();
  let by = "";
  return {
    take: (policy) => {
      const before = policy === by ? known : new Map<Claim, KnownGrade>();
      by = policy;
      known = new Map();
      return before;
    },
    keep: (claim, grade) => {
      known.set(claim, grade);
    },
  };
}
