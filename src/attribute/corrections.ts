import type { Draft } from "./drafts.ts";
import type { Passage } from "./passage.ts";

/** Rule of what a report takes back of its own: the outlet's word, and no source's. */
const CORRECTION = "attribute.correction";

/**
 * "An earlier version of this article said that 40 people had died": the outlet takes back what it had said, and so
 * denies it; the version is no source.
 */
export function withCorrections(passage: Passage, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) =>
    isEarlierVersion(passage, draft)
      ? { ...draft, rule: CORRECTION, source: [], lemma: null, stance: "denies" as const }
      : draft,
  );
}

function isEarlierVersion({ forms, rules }: Passage, { source, stance }: Draft): boolean {
  const [range] = source;
  if (range === undefined || stance !== "affirms") return false;
  const words = forms.slice(range.first, range.after).join(" ");
  return [...rules.words["earlier-version"]].some((phrase) => words.includes(phrase));
}
