import { useCallback, useEffect, useRef, useState } from "react";
import type { ListedCorrection } from "../../../src/domain/correction.ts";
import { ask, askAll } from "../../data/ask.ts";
import type { ClaimRow, NewCorrection } from "../../data/desk.ts";
import { useLive } from "../../data/live.tsx";
import { useSource } from "../../data/use-part.tsx";
import { lastOf } from "./concerns.ts";

/** Parts of the queue: not accepted yet, given to me, accepted, rejected, all. */
export const SHOWS = ["open", "mine", "accepted", "rejected", "all"] as const;
export type Show = (typeof SHOWS)[number];

/** Claims asked for at once. */
const PAGE_ROWS = 100;

/** The queue and the corrections of a dossier, and how they are changed. */
export interface Desk {
  /** Null until the server answered. */
  readonly rows: readonly ClaimRow[] | null;
  /** Loads what comes after; null where nothing does. */
  readonly more: (() => void) | null;
  readonly corrections: readonly ListedCorrection[];
  /** Makes a correction; its id. @throws {Refused} */
  readonly correct: (correction: NewCorrection, note?: string) => Promise<number>;
  /** Takes one back. @throws {Refused} */
  readonly undo: (id: number) => Promise<void>;
  /** Takes back the last one of an author, as the server has it by now; false where there is none. @throws {Refused} */
  readonly undoLast: (author: string) => Promise<boolean>;
}

interface Page {
  readonly items: readonly ClaimRow[];
  readonly next: string | null;
}

/** Loads the queue, and again after each change; what changes the findings is shown as soon as they are remade. */
export function useDesk(show: Show, me: string): Desk {
  const source = useSource();
  const base = `/api/dossiers/${encodeURIComponent(source.dossier ?? "")}`;
  const path = `${base}/claims?${queryOf(show, me)}`;
  const [turn, setTurn] = useState(0);
  const [page, setPage] = useState<Page | null>(null);
  const [corrections, setCorrections] = useState<readonly ListedCorrection[]>([]);
  useRefreshed();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn and each remaking asks anew
  useEffect(() => {
    let isCurrent = true;
    ask<Page>(path).then((loaded) => isCurrent && setPage(loaded));
    askAll<ListedCorrection>(`${base}/corrections`).then(
      (items) => isCurrent && setCorrections(items),
    );
    return () => {
      isCurrent = false;
    };
  }, [path, base, turn, source]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  const correct = async (correction: NewCorrection, note = "") => {
    const body = note === "" ? { correction } : { correction, note };
    const { id } = await ask<{ id: number }>(`${base}/corrections`, { method: "POST", body });
    again();
    return id;
  };
  const undo = async (id: number) => {
    await ask(`${base}/corrections/${id}`, { method: "DELETE" });
    again();
  };
  const undoLast = async (author: string) => {
    // What is shown may be older than what was just done: the wrong one would be taken back.
    const items = await askAll<ListedCorrection>(`${base}/corrections`);
    const last = lastOf(items, author);
    if (last !== null) await undo(last.id);
    return last !== null;
  };
  const next = page?.next ?? null;
  const more = async () => {
    const following = await ask<Page>(`${path}&cursor=${next}`);
    setPage({ ...following, items: [...(page?.items ?? []), ...following.items] });
  };
  return {
    rows: page?.items ?? null,
    more: next === null ? null : more,
    ...{ corrections, correct, undo, undoLast },
  };
}

function queryOf(show: Show, me: string): URLSearchParams {
  const query = new URLSearchParams({ limit: String(PAGE_ROWS) });
  if (show === "open") query.set("accepted", "false");
  if (show === "accepted") query.set("accepted", "true");
  if (show === "mine") query.set("assignee", me);
  return query;
}

/** Whoever reviews changes the findings: they are shown as they come, and the reader stays where they are. */
function useRefreshed(): void {
  const { isStale, refresh } = useLive();
  const last = useRef(refresh);
  last.current = refresh;
  useEffect(() => {
    if (isStale) last.current();
  }, [isStale]);
}
