import { loadSet } from "./gold.ts";
import { evaluate, type Result } from "./result.ts";
import { FIGURE_ROWS } from "./rows.ts";

/** The sets whose gold has figures. */
const SETS_WITH_FIGURES = ["fr", "en"] as const;

/**
 * Scores figures alone, in more detail than the tables of the sets do: by bound, shares, and the links of parts
 * and speakers counted by themselves, since most figures have none. Gold says neither measure, window nor place:
 * `npm run evaluate -- claims` scores those on dossiers. A set that is absent gives its reason instead.
 */
export async function evaluateFigures(): Promise<readonly (Result | string)[]> {
  const results: (Result | string)[] = [];
  for (const name of SETS_WITH_FIGURES) {
    const { set, absent } = loadSet(name);
    results.push(set === null ? `${name}: ${absent}` : await evaluate(set, FIGURE_ROWS));
  }
  return results;
}
