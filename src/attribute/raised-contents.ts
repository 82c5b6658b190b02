import { bareContent } from "./bare-clauses.ts";
import type { Content, ContentSearch } from "./content-search.ts";
import { infinitiveContent } from "./contents.ts";
import type { CueMatch } from "./cue-matches.ts";
import { isForm } from "./passage.ts";

/** Verbs whose passive takes an infinitive about its subject: "is understood to have left". */
const RAISING: ReadonlySet<string> = new Set(["communication", "belief", "knowledge"]);

/** "The firm is alleged to have lost millions", "It is understood the firm will close"; null where neither follows. */
export function raisedContent(search: ContentSearch, matches: readonly CueMatch[]): Content | null {
  const { passage, group } = search;
  if (!passage.rules.hasBareClauses) return null;
  const match = matches.find(
    ({ cue }) =>
      cue.frames.has("s") &&
      !cue.frames.has("o") &&
      RAISING.has(cue.class) &&
      !(cue.class === "knowledge" && cue.marks.has("things")),
  );
  if (match === undefined) return null;
  if (isForm(passage, group.subject, "impersonal")) {
    const clause = bareContent(search, match, match.after);
    if (clause !== null) return { ...clause, match };
  }
  const infinitive = infinitiveContent(search, match.after);
  return infinitive === null ? null : { ...infinitive, match };
}
