import { useSyncExternalStore } from "react";

/** Where the reader is in the first look: offered and not yet answered, at a step (from 0), or over. */
export type Look = "offered" | "over" | number;

const KEY = "recoupe.look";
const watchers = new Set<() => void>();
/** What stands where a browser keeps nothing: the look then lasts as long as the page. */
let current: Look = readKept();

function readKept(): Look {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === null) return "offered";
    const step = Number(kept);
    return kept === "over" || !Number.isInteger(step) ? "over" : step;
  } catch {
    return "offered";
  }
}

function keep(look: Look): void {
  current = look;
  try {
    localStorage.setItem(KEY, String(look));
  } catch {
    // Kept in the page alone.
  }
  for (const watcher of watchers) watcher();
}

/** Where the reader is in the first look. */
export function useLook(): Look {
  return useSyncExternalStore(
    (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    () => current,
  );
}

/** Starts at the first step. */
export function beginLook(): void {
  keep(0);
}

/** Goes to a step. */
export function toStep(step: number): void {
  keep(step);
}

/** Ends it; it is not offered again. */
export function endLook(): void {
  keep("over");
}
