/** Vowels, half vowels, silent h and marks, which differ between spellings of a name. */
const SOFT = /[aeiouyhw'’-]/gu;
/** A letter written twice or more. */
const DOUBLED = /(.)\1+/gu;

/** A folded name by its consonants as they sound: "alep" and "aleppo" are "lp", "rashidin" and "rachideen" "rsdn"; may be empty. */
export function skeletonOf(name: string): string {
  const sounds = name
    .replaceAll("ph", "f")
    .replaceAll("sch", "s")
    .replaceAll("ch", "s")
    .replaceAll("qu", "k")
    .replaceAll("c", "k")
    .replaceAll("q", "k");
  return sounds.replace(SOFT, "").replace(DOUBLED, "$1");
}
