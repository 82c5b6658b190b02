import { type Attributes, type Piece, scanHtml } from "./scan.ts";

/** A page made safe to hand to a DOM library, with what stood outside its body. */
export interface TidyPage {
  /** A whole, well-formed page: bounded depth, no scripts, styles, comments, forms or hidden parts. */
  readonly html: string;
  /** The JSON-LD blocks as written, in order. */
  readonly jsonLd: readonly string[];
  /** Whether there were too many elements, so that structure was given up. */
  readonly isFlattened: boolean;
}

/**
 * Deepest nesting kept. Readability walks up to the root for every paragraph: 3,000 nested `div` took it 2.2 s
 * and 10,000 overflowed its stack, while real pages stay below 60.
 */
const DEPTH_MAX = 64;

/**
 * Most elements kept as a tree, entities counted with them (linkedom makes a text node of each). Readability takes
 * some 80 µs an element; pages of newspapers have 1,000 to 5,000, long live pages 15,000.
 */
const ELEMENTS_MAX = 20_000;

/** Most entities left to be read in a page that is flattened; beyond, they become spaces. */
const ENTITIES_MAX = 100_000;

/** JSON-LD taken from one page, in code units. */
const JSON_LD_CHARS_MAX = 2_000_000;

/** Attributes that metadata or the search for the main text need. */
const KEPT: ReadonlySet<string> = new Set([
  "aria-hidden",
  "class",
  "content",
  "datetime",
  "href",
  "id",
  "itemprop",
  "itemtype",
  "name",
  "property",
  "pubdate",
  "rel",
  "role",
]);

/** Elements left out with all that is in them: never text of the article. */
const DROPPED: ReadonlySet<string> = new Set([
  "svg",
  "math",
  "canvas",
  "template",
  "object",
  "select",
  "button",
  "audio",
  "video",
  "map",
  "dialog",
  "nav",
  "aside",
]);

const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** Void elements worth keeping; the others show nothing that is read. */
const VOID_KEPT: ReadonlySet<string> = new Set(["br", "hr", "link", "meta"]);

/** Elements that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot " +
    "th thead tr ul"
  ).split(" "),
);

/** Elements that end an open one of the same kind: `<p>` unclosed a thousand times is not a thousand deep. */
const SELF_CLOSING: ReadonlySet<string> = new Set([
  "p",
  "li",
  "dt",
  "dd",
  "tr",
  "td",
  "th",
  "option",
]);

/**
 * Rewrites HTML so that no DOM library can be hurt by it: every tag closed, at most `DEPTH_MAX` deep, attributes
 * cut. A page with more than `ELEMENTS_MAX` elements comes out as a flat list of paragraphs. Linear.
 */
export function tidyHtml(source: string): TidyPage {
  const builder = new Builder();
  for (const piece of scanHtml(source)) builder.take(piece);
  return builder.page();
}

/** Holds the open elements and what was written so far. */
class Builder {
  private readonly head: string[] = [];
  private readonly body: string[] = [];
  private readonly flat: string[] = [];
  private readonly jsonLd: string[] = [];
  private readonly open: string[] = [];
  /** The dropped element that is open, and how often itself within itself. */
  private dropped: { readonly name: string; depth: number } | null = null;
  private language = "";
  private elements = 0;
  private jsonLdChars = 0;
  private entities = 0;

  take(piece: Piece): void {
    if (this.dropped !== null) this.skip(piece, this.dropped);
    else if (piece.kind === "text") this.write(piece.text);
    else if (piece.kind === "raw") this.takeRaw(piece);
    else if (piece.kind === "close") this.close(piece.name);
    else this.takeOpen(piece);
  }

  page(): TidyPage {
    while (this.open.length > 0) this.pop();
    const isFlattened = this.elements + this.entities > ELEMENTS_MAX;
    const body = isFlattened ? `<p>${this.flatText()}</p>` : this.body.join("");
    const language = this.language === "" ? "" : ` lang="${escapeQuotes(this.language)}"`;
    const html = `<!doctype html><html${language}><head>${this.head.join("")}</head><body>${body}</body></html>`;
    return { html, jsonLd: this.jsonLd, isFlattened };
  }

  private skip(piece: Piece, dropped: { readonly name: string; depth: number }): void {
    if (piece.kind !== "open" && piece.kind !== "close") return;
    if (piece.name !== dropped.name) return;
    dropped.depth += piece.kind === "open" ? 1 : -1;
    if (dropped.depth === 0) this.dropped = null;
  }

  private takeRaw({ name, attributes, text }: Extract<Piece, { kind: "raw" }>): void {
    if (name === "title" && this.head.length < HEAD_TAGS_MAX) {
      this.head.push(`<title>${escapeTags(text.slice(0, 2000))}</title>`);
    }
    const isJsonLd = /^\s*application\/ld\+json/i.test(attributes.get("type") ?? "");
    if (name !== "script" || !isJsonLd) return;
    this.jsonLdChars += text.length;
    if (this.jsonLdChars <= JSON_LD_CHARS_MAX) this.jsonLd.push(text);
  }

  private takeOpen({ name, attributes }: Extract<Piece, { kind: "open" }>): void {
    if (name === "html")
      this.language ||= attributes.get("lang") ?? attributes.get("xml:lang") ?? "";
    if (name === "html" || name === "head" || name === "body" || name === "form") return;
    if (name === "meta" || name === "link") this.takeMeta(name, attributes);
    else if (VOID.has(name)) this.takeVoid(name);
    else if (this.isDropped(name) || isHidden(attributes)) this.dropped = { name, depth: 1 };
    else this.push(name, attributes);
  }

  /** A footer is the page's unless it stands in the article: there it may name the text's sources. */
  private isDropped(name: string): boolean {
    return DROPPED.has(name) || (name === "footer" && !this.open.includes("article"));
  }

  private takeMeta(name: string, attributes: Attributes): void {
    if (this.head.length < HEAD_TAGS_MAX) this.head.push(`<${name}${kept(attributes)}>`);
  }

  private takeVoid(name: string): void {
    if (!VOID_KEPT.has(name)) return;
    this.elements += 1;
    this.body.push(`<${name}>`);
    this.flat.push("</p><p>");
  }

  private push(name: string, attributes: Attributes): void {
    const isBlock = BLOCKS.has(name);
    const top = this.open.at(-1);
    if ((SELF_CLOSING.has(name) && top === name) || (isBlock && top === "p")) this.pop();
    this.breakFlat(isBlock);
    if (this.open.length >= DEPTH_MAX) {
      if (isBlock && this.body.at(-1) !== "<br>") this.body.push("<br>");
      return;
    }
    this.elements += 1;
    this.open.push(name);
    this.body.push(`<${name}${kept(attributes)}>`);
  }

  private close(name: string): void {
    this.breakFlat(BLOCKS.has(name));
    const from = this.open.lastIndexOf(name);
    if (from < 0) return;
    while (this.open.length > from) this.pop();
  }

  private pop(): void {
    this.body.push(`</${this.open.pop()}>`);
  }

  /** The text without its tags, a paragraph for each stretch between block elements. */
  private flatText(): string {
    const text = this.flat.join("");
    return this.entities > ENTITIES_MAX ? text.replace(/&(?:[#\w]{1,32};?)?/g, " ") : text;
  }

  private write(text: string): void {
    for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", at + 1)) this.entities += 1;
    this.body.push(text);
    this.flat.push(text);
  }

  private breakFlat(isBlock: boolean): void {
    if (isBlock && this.flat.at(-1) !== "</p><p>") this.flat.push("</p><p>");
  }
}

/** Most tags taken into the head; a page with more is hostile. */
const HEAD_TAGS_MAX = 1000;

function isHidden(attributes: Attributes): boolean {
  if (attributes.has("hidden")) return true;
  return /(?:^|;)\s*display\s*:\s*none/i.test((attributes.get("style") ?? "").slice(0, 500));
}

function kept(attributes: Attributes): string {
  let text = "";
  for (const [name, value] of attributes) {
    if (KEPT.has(name)) text += ` ${name}="${escapeQuotes(value)}"`;
  }
  return text;
}

function escapeQuotes(value: string): string {
  return value.replace(/"/g, "&quot;").replace(/</g, "&lt;");
}

function escapeTags(text: string): string {
  return text.replace(/</g, "&lt;");
}
