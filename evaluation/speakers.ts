import { rulerOf } from "./characters.ts";
import { loadSet } from "./gold.ts";
import { sameName } from "./names.ts";
import { pairAttributions } from "./score-attributions.ts";
import { systemAnswer } from "./system.ts";

/** Least confidence of the points of the curve. */
const LEAST = [0, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95] as const;
const LANGUAGES = ["fr", "en"] as const;

/** One attribution that gold and system both have: how sure the speaker given is, and whether it is right. */
interface Told {
  readonly isKnown: boolean;
  /** Null where a rule, not the threshold, left the speaker open. */
  readonly confidence: number | null;
  readonly isRight: boolean;
}

/**
 * The risk-coverage curve of speakers on both gold sets: for each least confidence how many of the known speakers
 * are given, how many of those given are right, and what the confidence promised of them. Per cent.
 */
export async function speakersTable(): Promise<string> {
  const lines: string[] = [];
  for (const language of LANGUAGES) {
    const told = await toldIn(language);
    if (typeof told === "string") lines.push(`${language}: ${told}`);
    else lines.push(`${language}: speakers of ${told.length} pairs`, HEAD, ...curve(told));
    lines.push("");
  }
  return lines.join("\n");
}

const HEAD = "confidence ≥   given  wrong   right when given   promised   coverage";

async function toldIn(language: (typeof LANGUAGES)[number]): Promise<readonly Told[] | string> {
  const { set, absent } = loadSet(language);
  if (set === null) return absent;
  const told: Told[] = [];
  for (const document of set.documents) {
    const found = await systemAnswer(document, language, { confidenceMin: 0 });
    const pairs = pairAttributions(
      rulerOf(document.text),
      document.gold.attributions,
      found.attributions,
    );
    for (const pair of pairs) {
      const [wanted, given] = [pair.gold.speaker, pair.found.speaker];
      told.push({
        isKnown: wanted !== null,
        confidence: given === null ? null : (pair.found.confidence ?? 1),
        isRight: wanted !== null && given !== null && sameName(wanted, given),
      });
    }
  }
  return told;
}

function curve(told: readonly Told[]): readonly string[] {
  const known = told.filter(({ isKnown }) => isKnown).length;
  return LEAST.map((least) => {
    const given = told.filter(({ confidence }) => confidence !== null && confidence >= least);
    const right = given.filter(({ isRight }) => isRight).length;
    const covered = given.filter(({ isKnown }) => isKnown).length;
    const promised = given.reduce((sum, { confidence }) => sum + (confidence ?? 0), 0);
    return [
      least.toFixed(2).padStart(12),
      String(given.length).padStart(7),
      String(given.length - right).padStart(6),
      percent(right, given.length).padStart(18),
      percent(promised, given.length).padStart(10),
      percent(covered, known).padStart(10),
    ].join(" ");
  });
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : ((100 * part) / whole).toFixed(1);
}
