import { readFileSync } from "node:fs";
import type { Stance } from "../src/domain/attribution.ts";
import type { Bound } from "../src/domain/figure.ts";
import type { Report } from "../src/index.ts";
import { reportFromText } from "../src/index.ts";
import { readFakes } from "./fa-kes.ts";

/** Words of an article that state one of the annotated claims. */
export interface GoldStatement {
  /** Half-open, in UTF-16 code units of the article's text. */
  readonly span: readonly [number, number];
  /** Keys of the claims that it states. */
  readonly claims: readonly string[];
  readonly stance: Stance;
  /** Who states it; null for the author. */
  readonly origin: string | null;
}

/** A number of people killed or injured. */
export interface GoldToll {
  readonly span: readonly [number, number];
  readonly value: number;
  readonly bound: Bound;
  readonly measure: string;
  readonly group: string;
  readonly origin: string | null;
}

/** One annotated article. */
export interface GoldArticle {
  readonly id: string;
  readonly statements: readonly GoldStatement[];
  readonly figures: readonly GoldToll[];
}

/** An annotated cluster of articles on one event. */
export interface ClaimsGold {
  readonly set: string;
  /** Independent origins that affirm a claim, by its key. */
  readonly independent: Readonly<Record<string, number>>;
  readonly articles: readonly GoldArticle[];
}

/** The annotated clusters: two to develop on, the last to score only. */
export const CLUSTERS = ["rashidin", "ghouta", "manbij"] as const;

/** Reads a cluster's annotation. */
export function readClaimsGold(name: (typeof CLUSTERS)[number]): ClaimsGold {
  const file = new URL(`./gold/claims-${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as ClaimsGold;
}

/** The cluster's reports, in the order of its articles; null where the data folder does not hold them. */
export async function reportsOf({ articles }: ClaimsGold): Promise<readonly Report[] | null> {
  const fakes = readFakes();
  if (fakes === null) return null;
  const reports: Report[] = [];
  for (const { id } of articles) {
    const article = fakes.get(id);
    if (article === undefined) throw new Error(`FA-KES has no article ${id}`);
    const { text, title, outlet, published } = article;
    reports.push(
      await reportFromText(text, { given: id, title, outlet, published, languageForced: "en" }),
    );
  }
  return reports;
}
