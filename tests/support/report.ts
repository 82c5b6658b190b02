import { sha256 } from "../../src/base/hash.ts";
import { type Report, report } from "../../src/domain/report.ts";
import { splitBlocks } from "../../src/ingest/blocks.ts";

/** A report made of a text in a test: blocks by line, everything else null unless given. */
export function reportOf(
  text: string,
  fields: Partial<Omit<Report, "kind" | "id" | "text">> = {},
): Report {
  const capture = {
    sha256: sha256(text),
    bytes: text.length,
    mediaType: "text/plain",
    retrievedAt: null,
  };
  return report({
    given: null,
    file: null,
    url: null,
    title: null,
    outlet: null,
    credits: [],
    published: null,
    modified: null,
    language: "fr",
    blocks: splitBlocks(text),
    capture,
    notes: [],
    ...fields,
    text,
  });
}
