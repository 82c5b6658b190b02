import type { Analysis } from "../domain/analysis.ts";
import { type Reason, reason } from "../domain/reason.ts";
import type { Credit } from "../domain/report.ts";
import { earlier } from "./chronology.ts";
import { nameKey } from "./name-key.ts";

/** What is known of the way a text went. */
export interface Direction {
  /** The report that comes first: the one copied from, else the older; null where nothing tells. */
  readonly first: string | null;
  /** The report that was copied from; null when it cannot be told. */
  readonly from: string | null;
  readonly reasons: readonly Reason[];
}

/**
 * Which of two reports with common text was copied from. A credit that names the other's outlet decides;
 * two reports that credit one agency both took its text, so neither is the other's source; else the older
 * one, where the dates tell.
 */
export function directionOf(a: Analysis, b: Analysis): Direction {
  const byCredit = creditedSide(a, b);
  const age = earlier(a.report, b.report);
  const older = age === 0 ? null : age < 0 ? a : b;
  if (byCredit !== null) return towards(byCredit.from, byCredit.reasons);
  const common = commonAgency(a, b);
  if (common !== null) {
    const why = reason("compare.copy.common-credit", [], { detail: common });
    return { first: older?.report.id ?? null, from: null, reasons: [why] };
  }
  if (older === null) return { first: null, from: null, reasons: [] };
  const detail = older.report.published;
  return towards(older, [reason("compare.copy.published-first", [], { detail })]);
}

/** Agencies and outlets that a report says its text is taken from. */
export function makersOf(analysis: Analysis): readonly Credit[] {
  return analysis.credits.filter(({ role }) => role !== "author");
}

function towards(side: Analysis, reasons: readonly Reason[]): Direction {
  return { first: side.report.id, from: side.report.id, reasons };
}

function creditedSide(a: Analysis, b: Analysis) {
  const ofA = creditNaming(a, b.report.outlet);
  const ofB = creditNaming(b, a.report.outlet);
  if ((ofA === null) === (ofB === null)) return null;
  const [from, credit] = ofA === null ? ([a, ofB] as const) : ([b, ofA] as const);
  return { from, reasons: [reason("compare.copy.credits", [], { detail: credit })] };
}

/** The credit of a report that names the outlet; null where none does. */
function creditNaming(analysis: Analysis, outlet: string | null): string | null {
  if (outlet === null || nameKey(outlet) === nameKey(analysis.report.outlet ?? "")) return null;
  const found = makersOf(analysis).find(({ name }) => nameKey(name) === nameKey(outlet));
  return found?.name ?? null;
}

/** An agency that both credit; null where there is none. */
function commonAgency(a: Analysis, b: Analysis): string | null {
  const keys = new Set(makersOf(b).map(({ name }) => nameKey(name)));
  return makersOf(a).find(({ name }) => keys.has(nameKey(name)))?.name ?? null;
}
