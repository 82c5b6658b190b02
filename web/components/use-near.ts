import { type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Room around the window within which a drawing is made, so that it stands before it is scrolled to. */
const AROUND = "600px";
/** Milliseconds after which a drawing is made even where the browser finds no time to spare. */
const SPARE_WITHIN = 400;
/** Milliseconds until a drawing is made where the browser cannot tell when it has time to spare (WebKit). */
const SPARE_AFTER = 100;

/**
 * False until the place has come near the window and the browser has time to spare, or the page is to be printed: what
 * is slow to draw waits for that, so that a view is there at once and nobody waits for what nobody looks at. True from
 * then on.
 */
export function useNear(place: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null || isNear) return;
    let forget = () => {};
    const come = (entries: readonly IntersectionObserverEntry[]) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      forget = inSpareTime(() => setNear(true));
    };
    const watch = new IntersectionObserver(come, { rootMargin: AROUND });
    // A page is printed as soon as this returns: all must be drawn by then.
    const draw = () => flushSync(() => setNear(true));
    watch.observe(element);
    addEventListener("beforeprint", draw);
    return () => {
      watch.disconnect();
      forget();
      removeEventListener("beforeprint", draw);
    };
  }, [place, isNear]);
  return isNear;
}

/** Does something when the browser has nothing else to do; gives what calls it off. */
function inSpareTime(act: () => void): () => void {
  if ("requestIdleCallback" in window) {
    const asked = requestIdleCallback(act, { timeout: SPARE_WITHIN });
    return () => cancelIdleCallback(asked);
  }
  const timer = setTimeout(act, SPARE_AFTER);
  return () => clearTimeout(timer);
}
