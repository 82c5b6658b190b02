import { foldName } from "../base/fold.ts";
import { phraseFrom, phraseUpTo } from "../base/phrases.ts";
import type { Pieces } from "../base/pieces.ts";
import type { MeasurementRules } from "../languages/rules/measurement.ts";

/** Pieces `first` up to, not including, `after`. */
interface Stretch {
  readonly first: number;
  readonly after: number;
}

/** A place under any of its names: what it is, and which part of it by compass. */
export interface PlaceKey {
  readonly base: string;
  /** "n", "ne" …; null for the whole. */
  readonly part: string | null;
}

/**
 * The key of a place name, the same in every language: « Quelmar-Est », "East Quelmar", « l'est de Quelmar »
 * and "eastern Quelmar" are the east of quelmar; « Alep » and "Aleppo" one city. `name` is the whole stretch
 * with its compass words.
 */
export function placeKey(name: Stretch, pieces: Pieces, rules: MeasurementRules): PlaceKey {
  const whole = baseOf(name, pieces);
  const known = rules.places.keys.get(whole);
  // "South Africa", « Corée du Nord » are whole names.
  if (known !== undefined) return { base: known, part: null };
  const { inner, part } = withoutCompass(name, pieces, rules);
  const base = baseOf(inner, pieces);
  return { base: rules.places.keys.get(base) ?? base, part };
}

/** One string for a key: "quelmar/e", "aleppo". */
export function placeKeyText({ base, part }: PlaceKey): string {
  return part === null ? base : `${base}/${part}`;
}

function baseOf({ first, after }: Stretch, { words }: Pieces): string {
  return foldName(words.slice(first, after).join(" "));
}

function withoutCompass(
  name: Stretch,
  pieces: Pieces,
  { places, numbers }: MeasurementRules,
): { readonly inner: Stretch; readonly part: string | null } {
  const opening = phraseFrom(pieces, name.first, places.compass);
  if (opening !== null && opening.after < name.after) {
    const link = phraseFrom(pieces, opening.after, numbers.links);
    const first = link?.after ?? opening.after;
    const isMark = pieces.words[first] === "-";
    if (first < name.after) {
      return {
        inner: { first: isMark ? first + 1 : first, after: name.after },
        part: opening.value,
      };
    }
  }
  const closing = phraseUpTo(pieces, name.after, places.compass);
  if (closing === null || closing.first <= name.first) return { inner: name, part: null };
  const isMark = pieces.words[closing.first - 1] === "-";
  const after = isMark ? closing.first - 1 : closing.first;
  return { inner: { first: name.first, after }, part: closing.value };
}
