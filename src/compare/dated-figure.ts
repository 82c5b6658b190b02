import type { DossierFigure } from "../domain/comparison.ts";
import { compareText } from "./chronology.ts";

/** A dossier figure with the date of its report, which orders a series. */
export interface DatedFigure {
  readonly figure: DossierFigure;
  /** ISO date of publication; "" where not known. */
  readonly published: string;
  /** The key of its place, "/" and a direction where it is a part of it; null where the text gives no place. */
  readonly place: string | null;
}

/** The order of a series: by the time spoken of, then by publication. */
export function byTime(a: DatedFigure, b: DatedFigure): number {
  return (
    compareText(timeOf(a), timeOf(b)) ||
    compareText(a.published, b.published) ||
    compareText(a.figure.id, b.figure.id)
  );
}

/** When a figure speaks of, at its latest: the end of its window, else when it was given, else published. */
export function timeOf({ figure, published }: DatedFigure): string {
  const end = figure.window?.edtf.split("/").pop() ?? "..";
  return end === ".." ? (figure.asOf ?? published.slice(0, DATE_LENGTH)) : end;
}

const DATE_LENGTH = "2016-12-14".length;
