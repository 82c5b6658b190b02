import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import { splitByline } from "./byline.ts";
import type { RecordDraft } from "./records.ts";
import { allOf, childrenOf, firstOf, firstText, parseXml, wordsOf, type XmlNode } from "./xml.ts";

/** Elements that hold one paragraph of running text, in NITF and in XHTML. */
const PARAGRAPHS: ReadonlySet<string> = new Set(["p", "h2", "h3", "h4", "li", "blockquote", "hl2"]);

/**
 * The news items of a NewsML-G2 or NITF document: each as a record with its text, one paragraph a line. Fails with
 * `xml.broken` where the text is neither, `record.no-text` for an item without words.
 */
export function newsmlDrafts(text: string, name: string): readonly Result<RecordDraft>[] {
  const root = parseXml(text);
  if (root === null) return [fail("xml.broken", { name, wanted: "NewsML-G2, NITF" })];
  const items = root.name === "newsItem" ? [root] : allOf(root, "newsItem");
  if (items.length > 0)
    return items.map((item, index) => itemDraft(item, { name, line: index + 1 }));
  const nitf = root.name === "nitf" ? root : firstOf(root, "nitf");
  if (nitf === null) return [fail("xml.broken", { name, wanted: "NewsML-G2, NITF" })];
  return [nitfDraft(nitf, { name, line: 1 })];
}

/** An item has no bytes of its own: entities and namespaces are the document's. */
const WHOLE_FILE = { bytes: null, mediaType: "application/xml" } as const;

interface Place {
  readonly name: string;
  readonly line: number;
}

function itemDraft(item: XmlNode, place: Place): Result<RecordDraft> {
  const [itemMeta] = childrenOf(item, "itemMeta");
  const [contentMeta] = childrenOf(item, "contentMeta");
  const nitf = firstOf(item, "nitf");
  const body = nitf ?? firstOf(item, "inlineXML") ?? firstOf(item, "inlineData");
  const text = body === null ? "" : paragraphsOf(bodyOf(body));
  if (text === "") return fail("record.no-text", { ...place, field: "contentSet" });
  const said = (node: XmlNode | undefined, field: string) =>
    node === undefined ? null : firstText(node, field);
  const provider = itemMeta === undefined ? undefined : childrenOf(itemMeta, "provider")[0];
  return success({
    text,
    fields: {
      ...WHOLE_FILE,
      given: item.attributes.guid ?? null,
      title: said(contentMeta, "headline") ?? said(itemMeta, "title"),
      outlet: provider === undefined ? null : nameOf(provider),
      published: said(contentMeta, "contentCreated") ?? said(itemMeta, "firstCreated"),
      modified: said(itemMeta, "versionCreated"),
      language: languageOf(item) ?? (body === null ? null : languageOf(body)),
      credits: [said(contentMeta, "by"), ...sourcesOf(contentMeta)].flatMap((words) =>
        words === null ? [] : splitByline(words),
      ),
    },
  });
}

/** The parties that an item names as where it was taken from (NAR `infoSource`, `creator`). */
function sourcesOf(contentMeta: XmlNode | undefined): readonly (string | null)[] {
  if (contentMeta === undefined) return [];
  const parties = ["infoSource", "creator"].flatMap((name) => childrenOf(contentMeta, name));
  return parties.map(nameOf);
}

function nitfDraft(nitf: XmlNode, place: Place): Result<RecordDraft> {
  const text = paragraphsOf(bodyOf(nitf));
  if (text === "") return fail("record.no-text", { ...place, field: "body.content" });
  const head = firstOf(nitf, "head");
  const byline = firstOf(nitf, "byline");
  const issued = firstOf(nitf, "date.issue") ?? firstOf(nitf, "date.release");
  const holder = firstOf(nitf, "doc.copyright");
  const [headline] = [firstOf(nitf, "hl1"), head === null ? null : firstOf(head, "title")].filter(
    (node) => node !== null,
  );
  return success({
    text,
    fields: {
      ...WHOLE_FILE,
      given: firstOf(nitf, "doc-id")?.attributes["id-string"] ?? null,
      title: headline === undefined ? null : wordsOf(headline),
      outlet: holder?.attributes.holder ?? null,
      published: isoOf(issued?.attributes.norm ?? null),
      language: languageOf(nitf),
      credits: byline === null ? [] : splitByline(wordsOf(byline)),
    },
  });
}

/** The element with the running text: NITF's body.content, XHTML's body, else the element itself. */
function bodyOf(node: XmlNode): XmlNode {
  return firstOf(node, "body.content") ?? firstOf(node, "body") ?? node;
}

/** One paragraph a line; an element without paragraphs gives its words as one. */
function paragraphsOf(body: XmlNode): string {
  const lines: string[] = [];
  const gather = (node: XmlNode) => {
    for (const child of node.children) {
      if (typeof child === "string") continue;
      if (PARAGRAPHS.has(child.name)) lines.push(wordsOf(child));
      else gather(child);
    }
  };
  gather(body);
  const said = lines.filter((line) => line !== "");
  return said.length > 0 ? said.join("\n") : wordsOf(body);
}

function nameOf(party: XmlNode): string | null {
  return firstText(party, "name") ?? party.attributes.literal ?? null;
}

function languageOf(node: XmlNode): string | null {
  return node.attributes.lang?.slice(0, 2).toLowerCase() ?? null;
}

/** NITF writes dates without marks: "20310504T093000+0200". */
const BASIC_DATE = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;

function isoOf(norm: string | null): string | null {
  const match = BASIC_DATE.exec(norm ?? "");
  if (match === null) return norm;
  const [, year, month, day, hour, minute, second = "00", zone = ""] = match;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  const offset = zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
  return `${date}T${hour}:${minute}:${second}${offset}`;
}
