/** Characters of a text that are searched: a tsvector may hold 1 MB, and a page of news is far shorter. */
const SEARCHED_CHARS_MAX = 200_000;

/**
 * A text as a `text` column can hold it: NUL and lone surrogates, which PostgreSQL refuses, become U+FFFD. The
 * text itself is kept whole elsewhere, as JSON.
 */
export function storable(text: string): string {
  // A round trip through UTF-8 replaces lone surrogates.
  return Buffer.from(text, "utf8").toString("utf8").replaceAll("\0", "\uFFFD");
}

/** The same for a text that may be absent. */
export function storableOrNull(text: string | null): string | null {
  return text === null ? null : storable(text);
}

/** A text as it is searched: without accents, so that "dementi" finds "démenti", and bounded. */
export function searchable(text: string): string {
  const bare = storable(text.slice(0, SEARCHED_CHARS_MAX))
    .normalize("NFD")
    .replace(/\p{M}+/gu, "");
  return bare.slice(0, SEARCHED_CHARS_MAX);
}

const CONFIGURATIONS: Readonly<Record<string, string>> = { fr: "french", en: "english" };

/** PostgreSQL's text search configuration for a language code: its stemmer, or none. */
export function searchConfiguration(language: string): string {
  return Object.hasOwn(CONFIGURATIONS, language) ? (CONFIGURATIONS[language] as string) : "simple";
}
