import { useEffect, useMemo, useState } from "react";
import type { FindingRow } from "../../../src/render/page/parts.ts";

/** How findings differ from those that the reader last marked as seen. */
export interface Changes {
  /** When they were marked, ISO 8601; null on the first visit. */
  readonly since: string | null;
  readonly count: number;
  readonly kindOf: (row: FindingRow) => "new" | "changed" | null;
}

interface Seen {
  readonly at: string;
  /** What each finding said, in short, by id. */
  readonly findings: Readonly<Record<string, string>>;
}

/** Milliseconds after the first view at which a first visit is noted. */
const KEEPS_AFTER = 300;

/** What a reader would want to hear of: who affirms, denies or doubts, and how widely. */
function gistOf({ affirmed, denied, doubted, reports }: FindingRow): string {
  const side = ({ sources, independent }: FindingRow["affirmed"]) => `${sources}/${independent}`;
  return `${side(affirmed)} ${side(denied)} ${side(doubted)} ${reports}`;
}

/** What changed since the last visit, and a way to mark all as seen. The first visit marks by itself. */
export function useLastVisit(
  key: string,
  rows: readonly FindingRow[],
): readonly [changes: Changes, markSeen: () => void] {
  const [seen, setSeen] = useState<Seen | null>(() => readSeen(key));
  useEffect(() => {
    if (seen !== null) return;
    // Of ten thousand findings it takes a while: the reader sees them first.
    const timer = setTimeout(() => keepSeen(key, seenNow(rows)), KEEPS_AFTER);
    return () => clearTimeout(timer);
  }, [key, rows, seen]);
  const changes = useMemo(() => changesOf(seen, rows), [seen, rows]);
  const markSeen = () => {
    const now = seenNow(rows);
    keepSeen(key, now);
    setSeen(now);
  };
  return [changes, markSeen];
}

function changesOf(seen: Seen | null, rows: readonly FindingRow[]): Changes {
  if (seen === null) return { since: null, count: 0, kindOf: () => null };
  const kindOf = (row: FindingRow) => {
    const before = seen.findings[row.id];
    if (before === undefined) return "new";
    return before === gistOf(row) ? null : "changed";
  };
  return { since: seen.at, count: rows.filter((row) => kindOf(row) !== null).length, kindOf };
}

function seenNow(rows: readonly FindingRow[]): Seen {
  return {
    at: new Date().toISOString(),
    findings: Object.fromEntries(rows.map((row) => [row.id, gistOf(row)])),
  };
}

const PREFIX = "recoupe.seen.";

function readSeen(key: string): Seen | null {
  try {
    const kept = localStorage.getItem(PREFIX + key);
    return kept === null ? null : (JSON.parse(kept) as Seen);
  } catch {
    // A browser may keep nothing for files; then every visit is the first.
    return null;
  }
}

function keepSeen(key: string, seen: Seen): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(seen));
  } catch {
    // As above: what cannot be kept is not missed.
  }
}
