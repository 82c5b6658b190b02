/** A record of ours, before its fields are read (`records.ts`). */
export type RecordFields = Readonly<Record<string, unknown>>;

/**
 * An IPTC ninjs item (1.x to 3.x) as a record of ours; null for a value that is none: it must have a `uri`, and a body
 * under one of the names that its versions give it.
 */
export function ninjsRecord(value: RecordFields): RecordFields | null {
  const text = bodyOf(value);
  if (typeof value.uri !== "string" || text === null) return null;
  const publisher = sourcesOf(value).find(({ role }) => role === "publisher");
  return {
    id: value.uri,
    text,
    title: firstValue(value.headlines) ?? value.headline ?? value.title,
    outlet: publisher?.name ?? value.copyrightHolder ?? value.copyrightholder,
    date: value.firstCreated ?? value.firstcreated ?? value.versionCreated ?? value.versioncreated,
    modified: value.versionCreated ?? value.versioncreated,
    lang: typeof value.language === "string" ? value.language.slice(0, 2) : undefined,
    authors: [value.by ?? value.byline, ...creditsOf(value)].filter((one) => one !== undefined),
  };
}

function bodyOf(value: RecordFields): string | null {
  const words = firstValue(value.bodies) ?? value.body_text ?? value.body_xhtml ?? value.body_html;
  return typeof words === "string" && words.trim() !== "" ? plain(words) : null;
}

/** Sources that made or supplied the text; who is quoted in it is found by reading it. */
function creditsOf(value: RecordFields): readonly string[] {
  return sourcesOf(value).flatMap(({ name, role }) =>
    role === "publisher" || role === "source" || role === "unnamed source" ? [] : [name],
  );
}

function sourcesOf(
  value: RecordFields,
): readonly { readonly name: string; readonly role: string }[] {
  const listed = value.infoSources ?? value.infosource;
  return (Array.isArray(listed) ? listed : []).flatMap((one: unknown) => {
    const { name, role } = isFields(one) ? one : {};
    return typeof name === "string" ? [{ name, role: String(role ?? "") }] : [];
  });
}

/** The value of the first entry of an array of `{value}`, as ninjs 2 and 3 write headlines and bodies. */
function firstValue(entries: unknown): string | undefined {
  const values = (Array.isArray(entries) ? entries : []).flatMap((one: unknown) =>
    isFields(one) && typeof one.value === "string" ? [one.value] : [],
  );
  return values[0];
}

/** Markup as plain words, a paragraph a line. Tags are cut, not read: an agency's body is simple XHTML. */
function plain(words: string): string {
  if (!/<[a-z/]/i.test(words)) return words;
  return words
    .replace(/<\/(?:p|h[1-6]|li|div|blockquote)>|<br\s*\/?>/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/[ \t]*\n\s*/g, "\n")
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

function isFields(value: unknown): value is RecordFields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
