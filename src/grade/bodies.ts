import type { DossierActor, Origin } from "../domain/comparison.ts";
import { foldedWords } from "./fold.ts";

/** Words of a body's name, at least, that stand in whose spokesman somebody is: "the police" is too many bodies. */
const BODY_WORDS_MIN = 2;

/**
 * Finds for an origin the body that it speaks for among the origins of a claim: whose name stands whole in how it is
 * worded ("a spokeswoman for the Quelmar harbour board", and the board). Null where there is none. Bodies are looked
 * up by their words, so that it stays near-linear in the origins.
 */
export function bodyFinder(
  origins: readonly Origin[],
  actors: ReadonlyMap<string, DossierActor>,
): (origin: Origin) => Origin | null {
  const bodies = new Map<string, { readonly body: Origin; readonly words: readonly string[] }[]>();
  for (const body of origins) {
    if (body.type !== "organisation" && body.type !== "group") continue;
    const actor = body.actor === null ? undefined : actors.get(body.actor);
    for (const name of new Set([body.name, ...(actor?.aliases ?? [])])) {
      const words = foldedWords(name);
      const last = words.at(-1);
      if (last === undefined || words.length < BODY_WORDS_MIN) continue;
      bodies.set(last, [...(bodies.get(last) ?? []), { body, words }]);
    }
  }
  return (origin) => {
    const actor = origin.actor === null ? undefined : actors.get(origin.actor);
    const worded = [origin.name, actor?.role ?? "", actor?.affiliation ?? ""].flatMap(foldedWords);
    const held = new Set(worded);
    for (const word of held)
      for (const { body, words } of bodies.get(word) ?? [])
        if (body.id !== origin.id && words.every((each) => held.has(each))) return body;
    return null;
  };
}
