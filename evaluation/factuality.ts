import { FACTUALITY_VALUES, type FactualityValue } from "../src/domain/factuality.ts";
import { overlaps, type Span } from "../src/domain/span.ts";
import { analyse } from "../src/index.ts";
import { meantimeFolder, readMeantime } from "./meantime.ts";
import { reportOf } from "./system.ts";

/** What the floor answers: the commonest value of the corpus. */
const MAJORITY: FactualityValue = "CT+";

/** An event that heads a content which the system found: its gold value, and the value for its own source. */
export interface JudgedEvent {
  readonly gold: FactualityValue;
  readonly found: FactualityValue;
}

/** Scores of one way to answer, in per cent. */
export interface FactualityScores {
  readonly accuracy: number;
  /** Mean F1 over the values that the gold holds. */
  readonly macro: number;
  /** F1 of being anything but CT+. */
  readonly marked: number;
}

/** Measures the values given against MEANTIME's English events. Null where the corpus is absent. */
export async function evaluateFactuality(): Promise<readonly JudgedEvent[] | null> {
  const documents = readMeantime();
  if (documents === null) return null;
  const judged: JudgedEvent[] = [];
  for (const { text, events } of documents) {
    const heads = headValues(await valuesOf(text));
    for (const { span, value } of events) {
      const head = heads.find((one) => overlaps(one.span, span));
      if (head !== undefined) judged.push({ gold: value, found: head.value });
    }
  }
  return judged;
}

interface HeadValue {
  readonly span: Span;
  readonly value: FactualityValue;
}

/** The value for the innermost source that speaks of each head. */
function headValues(values: readonly HeadValue[]): readonly HeadValue[] {
  return values.filter(
    ({ span }, index) => !values.slice(index + 1).some((later) => overlaps(later.span, span)),
  );
}

async function valuesOf(text: string): Promise<readonly HeadValue[]> {
  const { attributions } = analyse(await reportOf(text, "en"));
  return attributions.flatMap(({ factuality }) => {
    const own = factuality?.judgements.at(-1);
    return factuality === undefined || own === undefined
      ? []
      : [{ span: factuality.head, value: own.value }];
  });
}

/** Accuracy and mean F1 of answers. */
export function factualityScores(judged: readonly JudgedEvent[]): FactualityScores {
  const right = judged.filter(({ gold, found }) => gold === found).length;
  const values = FACTUALITY_VALUES.filter((value) => judged.some(({ gold }) => gold === value));
  const f1 = (test: (value: FactualityValue) => boolean): number => {
    const given = judged.filter(({ found }) => test(found)).length;
    const wanted = judged.filter(({ gold }) => test(gold)).length;
    const met = judged.filter(({ gold, found }) => test(gold) && test(found)).length;
    return given + wanted === 0 ? 0 : (200 * met) / (given + wanted);
  };
  const each = values.map((value) => f1((one) => one === value));
  return {
    accuracy: judged.length === 0 ? 0 : (100 * right) / judged.length,
    macro: each.length === 0 ? 0 : each.reduce((a, b) => a + b, 0) / each.length,
    marked: f1((value) => value !== MAJORITY),
  };
}

/** The table that `npm run evaluate -- factuality` prints. */
export async function factualityTable(): Promise<string> {
  const judged = await evaluateFactuality();
  if (judged === null) {
    return `factuality: skipped, because there is no folder "${meantimeFolder()}" (RECOUPE_DATA names the data folder)`;
  }
  const floor = judged.map(({ gold }) => ({ gold, found: MAJORITY }));
  const line = (name: string, events: readonly JudgedEvent[]): string => {
    const { accuracy, macro, marked } = factualityScores(events);
    return `${name.padEnd(18)} ${[accuracy, macro, marked].map((n) => n.toFixed(1).padStart(8)).join(" ")}`;
  };
  const counts = FACTUALITY_VALUES.map((value) => {
    const of = judged.filter(({ gold }) => gold === value);
    const met = of.filter(({ found }) => found === value).length;
    const given = judged.filter(({ found }) => found === value).length;
    return `  ${value.padEnd(4)} gold ${of.length}, given ${given}, right ${met}`;
  });
  return [
    `factuality: ${judged.length} events of MEANTIME that head a content`,
    `${"".padEnd(18)} ${"accuracy  macro F1  not CT+ F1"}`,
    line("recoupe", judged),
    line("always CT+", floor),
    ...counts,
  ].join("\n");
}
