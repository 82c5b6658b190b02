import { type RefObject, useEffect } from "react";

/** Milliseconds within which a card that is scrolled to must have been drawn; else the step is given up. */
const DRAWN_WITHIN = 600;

/** Where letters are typed: a choice among buttons takes none. */
const FIELDS = "input:not([type=radio], [type=checkbox]), textarea, select, [role=menu]";

/**
 * Lets `j` and `k` walk through a list's links, wherever no field is being typed in. In a list that draws only what is
 * near, `bringNear` scrolls to a card that is not drawn yet.
 */
export function useWalk(
  list: RefObject<HTMLElement | null>,
  bringNear?: (index: number) => void,
): void {
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
      if (step === 0 || isTyping(event) || list.current === null) return;
      event.preventDefault();
      const links = linksIn(list.current);
      const at = links.indexOf(document.activeElement as HTMLElement);
      const next = at < 0 ? firstInView(links) : at + step;
      const link = links[next];
      if (link !== undefined) focusOn(link);
      else if (bringNear !== undefined) bringFrom(links[at], step, list.current, bringNear);
    };
    addEventListener("keydown", walk);
    return () => removeEventListener("keydown", walk);
  }, [list, bringNear]);
}

/** Whether a key belongs to a field, or to the browser. */
export function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  return target instanceof HTMLElement && target.closest(FIELDS) !== null;
}

function linksIn(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(".finding-link")];
}

function firstInView(links: readonly HTMLElement[]): number {
  const seen = links.findIndex((link) => link.getBoundingClientRect().top >= 0);
  return Math.max(seen, 0);
}

function focusOn(link: HTMLElement): void {
  link.focus({ preventScroll: true });
  link.closest("li")?.scrollIntoView({ block: "nearest" });
}

function bringFrom(
  from: HTMLElement | undefined,
  step: number,
  list: HTMLElement,
  bringNear: (index: number) => void,
): void {
  const index = Number(from?.closest<HTMLElement>("[data-index]")?.dataset.index ?? -1) + step;
  if (index < 0) return;
  bringNear(index);
  const started = performance.now();
  const look = () => {
    const link = list.querySelector<HTMLElement>(`[data-index="${index}"] .finding-link`);
    if (link !== null) link.focus({ preventScroll: true });
    else if (performance.now() - started < DRAWN_WITHIN) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
