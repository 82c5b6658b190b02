import { hashOf } from "../base/hash.ts";
import type { Copy, DossierFigure, FigureSeries } from "../domain/comparison.ts";
import type { CheckKind, FigureCheck } from "../domain/ledger.ts";
import { type Reason, reason } from "../domain/reason.ts";
import { compareText } from "./chronology.ts";
import type { DatedFigure } from "./dated-figure.ts";
import { windowsMeet } from "./same-event.ts";
import { jumpsOf } from "./series-jumps.ts";
import { valueRange } from "./value-range.ts";

/** What the checks look at. */
export interface Checked {
  readonly dated: readonly DatedFigure[];
  readonly series: readonly FigureSeries[];
  readonly copies: readonly Copy[];
}

/**
 * Faults that figures show by themselves: parts and wholes that cannot be, totals that fall, numbers that differ
 * between copies, one odd number for other people or another period. In the order of kinds, then of ids. Linear
 * in figures, conflicts and the evidence of copies; figures of one odd number are compared with the first only.
 */
export function checksOf({ dated, series, copies }: Checked): readonly FigureCheck[] {
  const figures = dated.map(({ figure }) => figure);
  const found = [
    ...fromConflicts(series),
    ...partsThatExceed(figures),
    ...jumpsOf(dated, copies).map(({ kind, a, b, detail }) =>
      check(kind, [a, b], [reason(`compare.check.${kind}`, [], { detail })]),
    ),
    ...sameNumberElsewhere(dated),
  ];
  const byId = new Map(found.map((each) => [each.id, each]));
  return [...byId.values()].sort(
    (a, b) => compareText(a.kind, b.kind) || compareText(a.figures[0] ?? "", b.figures[0] ?? ""),
  );
}

function check(
  kind: CheckKind,
  figures: readonly Pick<DossierFigure, "id">[],
  reasons: readonly Reason[],
): FigureCheck {
  const ids = figures.map(({ id }) => id);
  return Object.freeze({
    id: hashOf(["check", kind, ...ids]),
    kind,
    figures: Object.freeze(ids),
    reasons: Object.freeze([...reasons]),
  });
}

const CONFLICT_KINDS: Readonly<Record<string, CheckKind>> = {
  "compare.series.part-larger": "part-larger",
  "compare.series.falling": "falling-total",
};

/** Conflicts that show a fault by themselves: not that two origins differ. */
function fromConflicts(series: readonly FigureSeries[]): readonly FigureCheck[] {
  return series.flatMap(({ conflicts }) =>
    conflicts.flatMap(({ figures, reasons }) => {
      const kind = CONFLICT_KINDS[reasons[0]?.rule ?? ""];
      return kind === undefined
        ? []
        : [
            check(
              kind,
              figures.map((id) => ({ id })),
              reasons,
            ),
          ];
    }),
  );
}

// Groups that leave each other out: nobody is counted in two of one row.
const APART: readonly ReadonlySet<string>[] = [
  new Set(["children", "women", "men"]),
  new Set(["civilians", "fighters", "soldiers", "police"]),
];

/** Parts of one whole whose groups leave each other out, and whose least sum is more than the whole's most. */
function partsThatExceed(figures: readonly DossierFigure[]): readonly FigureCheck[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const parts = new Map<string, DossierFigure[]>();
  for (const figure of figures) {
    if (figure.partOf === null || figure.unit === "%") continue;
    const known = parts.get(figure.partOf);
    if (known === undefined) parts.set(figure.partOf, [figure]);
    else known.push(figure);
  }
  return [...parts].flatMap(([id, all]) => {
    const whole = byId.get(id);
    if (whole === undefined || whole.unit === "%") return [];
    return APART.flatMap((groups) => {
      const own = onePerGroup(all.filter(({ group }) => group !== null && groups.has(group)));
      const sum = own.reduce((total, part) => total + valueRange(part).least, 0);
      const most = valueRange(whole).most;
      if (own.length < 2 || sum <= most) return [];
      const detail = `${own.map(({ value }) => value).join(" + ")} > ${most}`;
      return [
        check(
          "parts-exceed",
          [whole, ...own],
          [reason("compare.check.parts-exceed", [], { detail })],
        ),
      ];
    });
  });
}

function onePerGroup(parts: readonly DossierFigure[]): readonly DossierFigure[] {
  const byGroup = new Map<string, DossierFigure>();
  for (const part of parts) if (!byGroup.has(part.group ?? "")) byGroup.set(part.group ?? "", part);
  return [...byGroup.values()];
}

/** From here on two equal numbers are hardly equal by chance, unless they are round. */
const ODD_LEAST = 100;
const ROUND_DIGITS = 2;

/** Whether a number is too odd to be the same by chance: 5,310, not 2,000,000. */
function isOdd(value: number): boolean {
  return value > ODD_LEAST && String(value).replace(/0+$/, "").length > ROUND_DIGITS;
}

/** Groups that name no kind of people: 82 people may be 82 civilians. */
const ANYBODY: ReadonlySet<string> = new Set(["people"]);

/** One odd number of one measure, that is said of other people or of a period that cannot be the same. */
function sameNumberElsewhere(dated: readonly DatedFigure[]): readonly FigureCheck[] {
  const odd = dated
    .map(({ figure }) => figure)
    .filter(({ measure, unit, value }) => measure !== null && unit !== "%" && isOdd(value));
  const ofNoun = ({ measure, value }: DossierFigure) => JSON.stringify([measure, value]);
  const ofWindow = ({ measure, value, group }: DossierFigure) =>
    JSON.stringify([measure, value, group]);
  return [
    ...firstsApart(odd, ofNoun, ({ group }) => group).map((pair) =>
      elsewhere("other-noun", pair, ({ group }) => group ?? ""),
    ),
    ...firstsApart(odd, ofWindow, ({ window }) => window?.edtf ?? null).map((pair) =>
      elsewhere("other-window", pair, ({ window }) => window?.edtf ?? ""),
    ),
  ].flatMap((each) => each ?? []);
}

type FigurePair = readonly [DossierFigure, DossierFigure];

/** For figures of one key the first of each trait beside the first of all: linear, and every trait told once. */
function firstsApart(
  figures: readonly DossierFigure[],
  keyOf: (figure: DossierFigure) => string,
  traitOf: (figure: DossierFigure) => string | null,
): readonly FigurePair[] {
  const firsts = new Map<string, DossierFigure>();
  const seen = new Set<string>();
  const pairs: FigurePair[] = [];
  for (const figure of figures) {
    const trait = traitOf(figure);
    const key = keyOf(figure);
    if (trait === null || seen.has(`${key} ${trait}`)) continue;
    seen.add(`${key} ${trait}`);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, figure);
    else pairs.push([first, figure]);
  }
  return pairs;
}

function elsewhere(
  kind: "other-noun" | "other-window",
  pair: FigurePair,
  traitOf: (figure: DossierFigure) => string,
): FigureCheck | null {
  const [a, b] = pair;
  const isSame = kind === "other-noun" ? pair.some(isAnybody) : mayMeet(a.window, b.window);
  if (isSame) return null;
  const detail = `${traitOf(a)} / ${traitOf(b)}`;
  return check(kind, pair, [reason(`compare.check.${kind}`, [], { detail })]);
}

function isAnybody({ group }: DossierFigure): boolean {
  return group === null || ANYBODY.has(group);
}

function mayMeet(a: DossierFigure["window"], b: DossierFigure["window"]): boolean {
  return a === null || b === null || !areClosed(a.edtf, b.edtf) || windowsMeet(a, b);
}

function areClosed(...windows: readonly string[]): boolean {
  return windows.every((edtf) => !edtf.includes(".."));
}
