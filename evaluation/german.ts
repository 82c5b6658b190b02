import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { QuotationKind } from "../src/domain/attribution.ts";
import { type Span, span } from "../src/domain/span.ts";
import type { GoldDocument, ScoredAttribution } from "./shape.ts";

interface Role {
  readonly spans: readonly { readonly charBegin: number; readonly charEnd: number }[];
}

interface GermanFile {
  readonly originalText: string;
  readonly annotations: readonly {
    readonly id: number;
    readonly type: string;
    readonly quote: Role;
    readonly speaker: Role;
    readonly cue: Role;
  }[];
}

/** Kinds of the corpus that have one of ours; free indirect speech has neither cue nor marks. */
const KINDS: Readonly<Record<string, QuotationKind>> = { Direct: "direct", Indirect: "indirect" };
/** Speech that is only told of ("he thanked them") has no content in our sense. */
const TOLD = "Reported";

/**
 * Reads a compartment of the quotations of German Wikinews (Petersen-Frey, Biemann 2024; CC BY-NC-SA, measured on
 * only): nested speech counts, speech that is only told of does not.
 */
export function readGerman(folder: string): readonly GoldDocument[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return files.sort().map((file) => {
    const { originalText, annotations } = JSON.parse(
      readFileSync(join(folder, file), "utf8"),
    ) as GermanFile;
    const told = annotations.filter(({ type, quote }) => type !== TOLD && quote.spans.length > 0);
    const id = file.replace(/ .*/, "");
    return { id, text: originalText, gold: { attributions: told.map(attributionOf), figures: [] } };
  });
}

function attributionOf(annotation: GermanFile["annotations"][number]): ScoredAttribution {
  return {
    id: `a${annotation.id + 1}`,
    source: spansOf(annotation.speaker),
    cue: spansOf(annotation.cue),
    content: spansOf(annotation.quote),
    kind: KINDS[annotation.type] ?? null,
    in: null,
    stance: null,
    hedged: null,
    speaker: null,
  };
}

/** The corpus gives offsets in code units, half-open. */
function spansOf({ spans }: Role): readonly Span[] {
  return spans.map(({ charBegin, charEnd }) => span(charBegin, charEnd));
}
