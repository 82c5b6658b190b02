import { XMLParser } from "fast-xml-parser";

/** An element: its local name, attributes by local name, and children in order. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

/** Deepest nesting that is read; NewsML-G2 with NITF inside stays below 25. */
const DEPTH_MAX = 100;

/** Where the library puts what it read of an element. */
const ATTRIBUTES = ":@";
const TEXT = "#text";

/**
 * The root element of an XML text, namespaces' prefixes left off; null where there is none or the text is broken. Own
 * entities of the document are not expanded, so that no text grows by them; nesting is bounded.
 */
export function parseXml(text: string): XmlNode | null {
  if (/<!ENTITY/i.test(text.slice(0, DOCTYPE_CHARS))) return null;
  try {
    const parsed: unknown = parser().parse(text);
    const roots = (Array.isArray(parsed) ? parsed : []).flatMap((one) => nodeOf(one, 0));
    return roots.find((one): one is XmlNode => typeof one !== "string") ?? null;
  } catch {
    return null; // Broken XML: the caller says so with the name of the file.
  }
}

/** Where a document type with entities would stand. */
const DOCTYPE_CHARS = 100_000;

function parser(): XMLParser {
  return new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    htmlEntities: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
  });
}

function nodeOf(raw: unknown, depth: number): readonly (XmlNode | string)[] {
  if (typeof raw !== "object" || raw === null || depth > DEPTH_MAX) return [];
  const record = raw as Readonly<Record<string, unknown>>;
  if (TEXT in record) return [String(record[TEXT])];
  const name = Object.keys(record).find((key) => key !== ATTRIBUTES);
  const children = name === undefined ? null : record[name];
  if (name === undefined || !Array.isArray(children)) return [];
  const attributes = (record[ATTRIBUTES] ?? {}) as Readonly<Record<string, string>>;
  return [{ name, attributes, children: children.flatMap((child) => nodeOf(child, depth + 1)) }];
}

/** An element's children of that name. */
export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter(
    (child): child is XmlNode => typeof child !== "string" && child.name === name,
  );
}

/** The first element of that name in document order, at any depth; null where there is none. */
export function firstOf(node: XmlNode, name: string): XmlNode | null {
  return allOf(node, name)[0] ?? null;
}

/** Every element of that name in document order, at any depth. */
export function allOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return child.name === name ? [child, ...allOf(child, name)] : allOf(child, name);
  });
}

/** All words in an element, white space squeezed. */
export function wordsOf(node: XmlNode): string {
  const parts = node.children.map((child) => (typeof child === "string" ? child : wordsOf(child)));
  return parts.join("").replace(/\s+/g, " ").trim();
}

/** The words of the first child of that name; null where there is none or it is blank. */
export function firstText(node: XmlNode, name: string): string | null {
  const [child] = childrenOf(node, name);
  const words = child === undefined ? "" : wordsOf(child);
  return words === "" ? null : words;
}
