/** One piece of HTML source, in order. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "open"; readonly name: string; readonly attributes: Attributes }
  | { readonly kind: "close"; readonly name: string }
  | {
      readonly kind: "raw";
      readonly name: string;
      readonly attributes: Attributes;
      readonly text: string;
    };

/** Attributes of a tag by their names in lower case, as written; of a name given twice, the first. */
export type Attributes = ReadonlyMap<string, string>;

/** Elements whose content is no markup: it runs to their own closing tag, or to the end. */
const RAW: ReadonlySet<string> = new Set([
  "script",
  "style",
  "textarea",
  "title",
  "iframe",
  "noembed",
  "noframes",
  "noscript",
  "xmp",
]);

/** Attributes read of one tag, and code units kept of one value; no page needs more. */
const ATTRIBUTES_MAX = 64;
const VALUE_CHARS_MAX = 4000;

/**
 * Splits HTML source into tags and text, whatever state it is in: truncated, unclosed, wrongly nested. Comments,
 * declarations and processing instructions are passed over. Entities are left as written. A generator, so that
 * the pieces of a large page never stand in memory at once. Linear: every code unit is looked at once or twice.
 */
export function* scanHtml(source: string): Generator<Piece> {
  let at = 0;
  while (at < source.length) {
    const tag = source.indexOf("<", at);
    if (tag < 0) {
      yield { kind: "text", text: source.slice(at) };
      return;
    }
    if (tag > at) yield { kind: "text", text: source.slice(at, tag) };
    const after = source.charCodeAt(tag + 1);
    if (after === EXCLAMATION || after === QUESTION) {
      at = skipDeclaration(source, tag);
    } else if (isLetter(after) || (after === SLASH && isLetter(source.charCodeAt(tag + 2)))) {
      const read = readTag(source, tag);
      at = read.end;
      if (read.piece.kind === "open" && RAW.has(read.piece.name)) {
        const raw = readRaw(source, read.piece, at);
        at = raw.end;
        yield raw.piece;
      } else yield read.piece;
    } else {
      // A sign that opens no tag ("5 < 6"); a run of them is one piece.
      at = skipSigns(source, tag);
      yield { kind: "text", text: at - tag === 1 ? "&lt;" : " " };
    }
  }
}

const EXCLAMATION = 33;
const QUESTION = 63;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const EQUALS = 61;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

/** The end of a run of `<` whose last may still open a tag. */
function skipSigns(source: string, start: number): number {
  let at = start + 1;
  while (source.charCodeAt(at) === LESS && source.charCodeAt(at + 1) === LESS) at += 1;
  return at;
}

function skipDeclaration(source: string, start: number): number {
  const isComment = source.startsWith("<!--", start);
  const end = isComment ? source.indexOf("-->", start + 2) : source.indexOf(">", start);
  if (end < 0) return source.length;
  return end + (isComment ? 3 : 1);
}

function readTag(source: string, start: number): { readonly piece: Piece; readonly end: number } {
  const isClose = source.charCodeAt(start + 1) === SLASH;
  const nameStart = start + (isClose ? 2 : 1);
  const nameEnd = skipName(source, nameStart);
  const name = source.slice(nameStart, Math.min(nameEnd, nameStart + 64)).toLowerCase();
  const { attributes, end } = readAttributes(source, nameEnd);
  const piece: Piece = isClose ? { kind: "close", name } : { kind: "open", name, attributes };
  return { piece, end };
}

function readAttributes(
  source: string,
  start: number,
): { readonly attributes: Attributes; readonly end: number } {
  const attributes = new Map<string, string>();
  let at = start;
  while (at < source.length) {
    at = skipSpace(source, at);
    if (source.charCodeAt(at) === GREATER) return { attributes, end: at + 1 };
    const nameEnd = skipName(source, at);
    if (nameEnd === at) {
      at += 1;
      continue;
    }
    const name = source.slice(at, Math.min(nameEnd, at + 64)).toLowerCase();
    const value = readValue(source, nameEnd);
    at = value.end;
    if (attributes.size < ATTRIBUTES_MAX && !attributes.has(name)) attributes.set(name, value.text);
  }
  return { attributes, end: source.length };
}

function readValue(source: string, start: number): { readonly text: string; readonly end: number } {
  const equals = skipSpace(source, start);
  if (source.charCodeAt(equals) !== EQUALS) return { text: "", end: start };
  const valueStart = skipSpace(source, equals + 1);
  const quote = source.charCodeAt(valueStart);
  if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
    const closing = source.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", valueStart + 1);
    const end = closing < 0 ? source.length : closing;
    return { text: cut(source, valueStart + 1, end), end: Math.min(end + 1, source.length) };
  }
  let end = valueStart;
  while (end < source.length && !isSpace(source.charCodeAt(end)) && source[end] !== ">") end += 1;
  return { text: cut(source, valueStart, end), end };
}

function readRaw(
  source: string,
  open: Extract<Piece, { kind: "open" }>,
  start: number,
): { readonly piece: Piece; readonly end: number } {
  const closing = new RegExp(`</${open.name}(?=[\\s/>])`, "gi");
  closing.lastIndex = start;
  const contentEnd = closing.exec(source)?.index ?? source.length;
  const end = contentEnd < source.length ? readTag(source, contentEnd).end : contentEnd;
  const { name, attributes } = open;
  return { piece: { kind: "raw", name, attributes, text: source.slice(start, contentEnd) }, end };
}

function cut(source: string, start: number, end: number): string {
  return source.slice(start, Math.min(end, start + VALUE_CHARS_MAX));
}

function skipName(source: string, start: number): number {
  let at = start;
  while (at < source.length && !endsName(source.charCodeAt(at))) at += 1;
  return at;
}

function skipSpace(source: string, start: number): number {
  let at = start;
  while (at < source.length && isSpace(source.charCodeAt(at))) at += 1;
  return at;
}

function endsName(code: number): boolean {
  return isSpace(code) || code === SLASH || code === GREATER || code === EQUALS;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
