import { rulerOf } from "../evaluation/characters.ts";
import { loadSet } from "../evaluation/gold.ts";
import { sameName } from "../evaluation/names.ts";
import { pairAttributions } from "../evaluation/score-attributions.ts";
import { reportOf } from "../evaluation/system.ts";
import { analyse } from "../src/index.ts";
import { SIGNS, type Sign } from "../src/resolve/confidence.ts";

/** One speaker given on a gold set: the signs told of it, and whether it is right. */
interface Example {
  readonly signs: readonly Sign[];
  readonly isRight: boolean;
}

const SIGN_RULE = "resolve.sign.";
/** How much a weight is drawn to where it stands now, in examples; and how the ridge is walked down. */
const RIDGE = 2;
const STEPS = 3000;
const RATE = 0.05;

/**
 * Fits the weights of `src/resolve/confidence.ts` on the French and English gold sets by ridge regression of the
 * log-odds towards the weights there, and prints them. Run: npx tsx training/speaker-confidence.ts
 */
async function fitWeights(): Promise<void> {
  const examples = [...(await examplesOf("fr")), ...(await examplesOf("en"))];
  const weights: Record<string, number> = { ...SIGNS };
  for (let step = 0; step < STEPS; step += 1) {
    const slope: Record<string, number> = {};
    for (const { signs, isRight } of examples) {
      const odds = signs.reduce((sum, sign) => sum + (weights[sign] ?? 0), 0);
      const fault = (isRight ? 1 : 0) - 1 / (1 + Math.exp(-odds));
      for (const sign of signs) slope[sign] = (slope[sign] ?? 0) + fault;
    }
    for (const sign of Object.keys(SIGNS) as Sign[]) {
      const drawn = RIDGE * (SIGNS[sign] - (weights[sign] ?? 0));
      weights[sign] = (weights[sign] ?? 0) + (RATE * ((slope[sign] ?? 0) + drawn)) / 10;
    }
  }
  for (const sign of Object.keys(SIGNS) as Sign[]) {
    const seen = examples.filter(({ signs }) => signs.includes(sign));
    const wrong = seen.filter(({ isRight }) => !isRight).length;
    console.log(
      `${sign}: ${weights[sign]?.toFixed(1)} (${SIGNS[sign]}; ${seen.length} seen, ${wrong} wrong)`,
    );
  }
}

async function examplesOf(language: "fr" | "en"): Promise<readonly Example[]> {
  const { set, absent } = loadSet(language);
  if (set === null) throw new Error(absent);
  const examples: Example[] = [];
  for (const { text, gold } of set.documents) {
    const { attributions, actors } = analyse(await reportOf(text, language), { confidenceMin: 0 });
    const names = new Map(actors.map(({ id, name }) => [id, name]));
    const found = attributions.map((one) => ({
      ...one,
      speaker: names.get(one.speaker ?? "") ?? null,
    }));
    for (const pair of pairAttributions(rulerOf(text), gold.attributions, found)) {
      const { speaker, id } = pair.found;
      const reasons = attributions.find((one) => one.id === id)?.reasons ?? [];
      const signs = reasons.flatMap(({ rule }) =>
        rule.startsWith(SIGN_RULE) ? [rule.slice(SIGN_RULE.length) as Sign] : [],
      );
      if (speaker === null) continue;
      examples.push({
        signs,
        isRight: pair.gold.speaker !== null && sameName(pair.gold.speaker, speaker),
      });
    }
  }
  return examples;
}

await fitWeights();
