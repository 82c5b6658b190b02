import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Span, span } from "../src/domain/span.ts";
import type { GoldDocument, ScoredAttribution } from "./shape.ts";

/** `<document>_<four hexadecimal digits of the annotator>.ann` */
const FILE = /^(.+)_[0-9a-f]{4}\.ann$/;

/**
 * Reads a PolNeAR compartment (Newell et al. 2018): brat standoff files, each document scored against its
 * first annotator in file order. Contents may be discontinuous; "Attribution-no-source" counts.
 */
export function readPolnear(folder: string): readonly GoldDocument[] {
  const first = new Map<string, string>();
  for (const file of readdirSync(join(folder, "attributions")).sort()) {
    const id = FILE.exec(file)?.[1];
    if (id !== undefined && !first.has(id)) first.set(id, file);
  }
  return [...first].map(([id, file]) => {
    const text = readFileSync(join(folder, "text", `${id}.txt`), "utf8");
    const standoff = readFileSync(join(folder, "attributions", file), "utf8");
    return { id, text, gold: { attributions: parseStandoff(standoff, text), figures: [] } };
  });
}

/** Attributions of one brat file; its offsets count Unicode characters, ours UTF-16 code units. */
export function parseStandoff(standoff: string, text: string): readonly ScoredAttribution[] {
  const offsets = codeUnitOffsets(text);
  const spans = new Map<string, readonly Span[]>();
  const events: string[] = [];
  for (const line of standoff.split("\n")) {
    const [id = "", body = ""] = line.split("\t");
    if (id.startsWith("T")) spans.set(id, parseSpans(body, offsets));
    if (id.startsWith("E") && body.startsWith("Attribution")) events.push(body);
  }
  return events
    .map((event) => eventOf(event, spans))
    .filter(({ content }) => content.length > 0)
    .sort((a, b) => (a.content[0] as Span).start - (b.content[0] as Span).start)
    .map((attribution, i) => ({ ...attribution, id: `a${i + 1}` }));
}

/** `Content 115 290` or `Content 10 20;25 40`: half-open. */
function parseSpans(body: string, offsets: Uint32Array): readonly Span[] {
  return body
    .slice(body.indexOf(" ") + 1)
    .split(";")
    .map((pair) => {
      const [start = 0, end = 0] = pair.split(" ").map((at) => offsets[Number(at)] ?? 0);
      return span(start, end);
    });
}

/** `Attribution:T4 Content:T3 Cue:T2 Source:T1`, where a second role of a kind is `Content2:T9`. */
function eventOf(event: string, spans: ReadonlyMap<string, readonly Span[]>): ScoredAttribution {
  const roles = event.split(" ").map((role) => role.split(":"));
  const of = (wanted: string): readonly Span[] =>
    roles
      .filter(([role = ""]) => role.replace(/\d+$/, "") === wanted)
      .flatMap(([, id = ""]) => spans.get(id) ?? [])
      .sort((a, b) => a.start - b.start);
  return {
    id: "",
    source: of("Source"),
    cue: of("Cue"),
    content: of("Content"),
    kind: null,
    in: null,
    stance: null,
    hedged: null,
    speaker: null,
  };
}

function codeUnitOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array([...text].length + 1);
  let unit = 0;
  let index = 0;
  for (const character of text) {
    offsets[index] = unit;
    unit += character.length;
    index += 1;
  }
  offsets[index] = unit;
  return offsets;
}
