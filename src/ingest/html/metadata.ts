import type { Credit } from "../../domain/report.ts";
import { agencyName, splitByline } from "../byline.ts";
import type { DomDocument } from "./dom.ts";
import { isNode, isType, type LinkedData, type LinkedNode, words } from "./json-ld.ts";

/** What a page says of itself; null where it does not say. Dates and language are as worded. */
export interface PageMetadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly credits: readonly Credit[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  /** The canonical URL, absolute; null where the page gives none. */
  readonly canonical: string | null;
}

/** Names under which pages give one thing in `meta` tags, the most telling first. */
const META = {
  title: ["og:title", "twitter:title", "dc.title", "headline"],
  outlet: [
    "og:site_name",
    "dc.publisher",
    "publisher",
    "application-name",
    "cre",
    "copyright-holder",
  ],
  published: [
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date.published",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "date",
  ],
  modified: [
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dc.date.modified",
    "dcterms.modified",
    "last-modified",
    "lastmod",
  ],
  authors: [
    "author",
    "article:author_name",
    "dc.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
  ],
  language: ["og:locale", "dc.language", "language", "inlanguage"],
} as const;

/** Reads a page's metadata: JSON-LD first, then Open Graph and other `meta` tags, then marked-up elements. */
export function readMetadata(document: DomDocument, linked: LinkedData): PageMetadata {
  const tags = metaTags(document);
  const outlet = outletOf(linked, tags);
  return {
    title: titleOf(document, { linked, tags, outlet }),
    outlet,
    credits: creditsOf(document, { linked, tags, outlet }),
    published: dateOf(linked, "datePublished") ?? tags(META.published) ?? markedTime(document),
    modified: dateOf(linked, "dateModified") ?? tags(META.modified) ?? markedModified(document),
    language: languageOf(document, linked, tags),
    canonical: canonicalOf(document, linked, tags),
  };
}

/** The first value that a page's `meta` tags give under one of the names, in the order of the names. */
type Tags = (names: readonly string[]) => string | null;

function metaTags(document: DomDocument): Tags {
  const values = new Map<string, string>();
  for (const tag of document.querySelectorAll("meta")) {
    const content = tag.getAttribute("content")?.trim() ?? "";
    if (content === "") continue;
    for (const attribute of ["property", "name", "itemprop"]) {
      const name = tag.getAttribute(attribute)?.trim().toLowerCase();
      if (name !== undefined && name !== "" && !values.has(name)) values.set(name, content);
    }
  }
  return (names) =>
    names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null;
}

function outletOf(linked: LinkedData, tags: Tags): string | null {
  const publishers = linked.values(linked.article, "publisher").map(nameOf);
  return publishers.find((name) => name !== null) ?? tags(META.outlet) ?? linked.siteName;
}

function titleOf(
  document: DomDocument,
  from: { readonly linked: LinkedData; readonly tags: Tags; readonly outlet: string | null },
): string | null {
  const own = words(from.linked.article?.headline) ?? words(from.linked.article?.name);
  const headings = document.querySelectorAll("h1");
  const heading = headings.length === 1 ? (headings[0]?.textContent ?? null) : null;
  const found =
    own ?? from.tags(META.title) ?? heading ?? document.querySelector("title")?.textContent ?? null;
  const squeezed = found?.replace(/\s+/g, " ").trim() ?? "";
  return squeezed === "" ? null : withoutOutlet(squeezed, from.outlet);
}

/** "Headline | Outlet": the outlet's own name behind a separator is no part of the headline. */
function withoutOutlet(title: string, outlet: string | null): string {
  const cut = /^(.+?)\s+[|\-–—·•]\s+([^|–—·•]+)$/u.exec(title.slice(0, 500));
  const [, head, tail] = cut ?? [];
  if (head === undefined || tail === undefined || outlet === null) return title;
  return tail.trim().toLowerCase() === outlet.toLowerCase() ? head : title;
}

function creditsOf(
  document: DomDocument,
  { linked, tags, outlet }: { linked: LinkedData; tags: Tags; outlet: string | null },
): readonly Credit[] {
  const makers = ["author", "creator"].flatMap((name) => linked.values(linked.article, name));
  const fromLinked = makers.flatMap(creditsOfMaker);
  const sources = ["sourceOrganization", "provider", "isBasedOn"].flatMap((property) =>
    linked.values(linked.article, property).flatMap(creditsOfSource),
  );
  const fromTags = fromLinked.length > 0 ? [] : splitByline(tags(META.authors) ?? "");
  const found =
    fromLinked.length + fromTags.length > 0 ? [...fromLinked, ...fromTags] : marked(document);
  // An outlet that signs its own page is no credit: the report has it as its outlet.
  return unique([...found, ...sources]).filter(({ name }) => !isSame(name, outlet));
}

function isSame(name: string, outlet: string | null): boolean {
  return outlet !== null && name.toLowerCase() === outlet.toLowerCase();
}

/** A person signs as author; an organisation that is not the outlet made the text that the page takes over. */
function creditsOfMaker(maker: unknown): readonly Credit[] {
  const isOrganisation = isNode(maker) && isType(maker, /Organization$/);
  if (isOrganisation) return creditsOfSource(maker);
  const name = nameOf(maker);
  return name === null ? [] : splitByline(name);
}

/** Who the page says the text is taken from: a known agency, else another outlet. */
function creditsOfSource(source: unknown): readonly Credit[] {
  const name = nameOf(source);
  if (name === null || /^https?:/i.test(name)) return [];
  const agency = agencyName(name);
  return [{ name: agency ?? name, role: agency === null ? "source" : "agency", span: null }];
}

/** Authors marked in the page itself: linked or typed names only, so that "By" and "Par" stay outside. */
function marked(document: DomDocument): readonly Credit[] {
  const elements = [...document.querySelectorAll('[rel~="author"], [itemprop="author"]')];
  return elements.slice(0, 6).flatMap((element) => {
    const name = element.querySelector('[itemprop="name"]') ?? element;
    return splitByline(name.textContent ?? "");
  });
}

function unique(credits: readonly Credit[]): readonly Credit[] {
  const kept = new Map(credits.map((credit) => [`${credit.role} ${credit.name}`, credit] as const));
  return [...kept.values()];
}

function nameOf(value: unknown): string | null {
  if (!isNode(value)) return words(value);
  return words(value.name) ?? words(value.legalName) ?? words(value["@value"]);
}

function dateOf(linked: LinkedData, property: string): string | null {
  return words(linked.article?.[property]) ?? words(linked.page?.[property]);
}

/** A marked publication time, or the only time within the article's own element. */
function markedTime(document: DomDocument): string | null {
  const named = document.querySelector('[itemprop="datePublished"], time[pubdate]');
  if (named !== null) return named.getAttribute("datetime") ?? named.textContent;
  const times = document.querySelectorAll(
    "article time[datetime], main time[datetime], header time[datetime]",
  );
  return times[0]?.getAttribute("datetime") ?? null;
}

function markedModified(document: DomDocument): string | null {
  const named = document.querySelector('[itemprop="dateModified"]');
  return named?.getAttribute("datetime") ?? named?.getAttribute("content") ?? null;
}

function languageOf(document: DomDocument, linked: LinkedData, tags: Tags): string | null {
  const [inLanguage] = linked.values(linked.article, "inLanguage");
  const node: LinkedNode | null = isNode(inLanguage) ? inLanguage : null;
  const own = node === null ? words(inLanguage) : (words(node.alternateName) ?? words(node.name));
  if (own !== null && /^[a-z]{2,3}(?:[-_]|$)/i.test(own)) return own;
  const declared = document.documentElement?.getAttribute("lang")?.trim() ?? "";
  return declared === "" ? tags(META.language) : declared;
}

function canonicalOf(document: DomDocument, linked: LinkedData, tags: Tags): string | null {
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? null;
  const [main] = linked.values(linked.article, "mainEntityOfPage");
  const mainUrl = isNode(main) && isType(main, /WebPage$/) ? words(main["@id"]) : words(main);
  const candidates = [link, tags(["og:url"]), words(linked.article?.url), mainUrl];
  return candidates.find((url) => url !== null && /^https?:\/\/\S+$/i.test(url)) ?? null;
}
