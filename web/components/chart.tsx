import { type PlotOptions, plot } from "@observablehq/plot";
import { type Ref, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useNear } from "./use-near.ts";

/** A drawing by Observable Plot, as wide as its place; its table says the same in words. */
export function Chart({
  label,
  options,
  ref,
}: {
  label: string;
  /** Made anew for each width; keep it stable otherwise. */
  options: (width: number) => PlotOptions;
  ref?: Ref<SVGSVGElement>;
}) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const isNear = useNear(place);
  useEffect(() => {
    if (width === null || !isNear) return;
    const drawing = plot({ ...options(width), width }) as unknown as SVGSVGElement;
    // One picture with one name: what is in it stands in words beside it.
    for (const part of drawing.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", label);
    place.current?.replaceChildren(drawing);
    if (typeof ref === "function") ref(drawing);
    else if (ref) ref.current = drawing;
  }, [label, options, width, isNear, ref]);
  return <div className="chart" ref={place} />;
}

/** Width of the place in CSS pixels; null until it is measured. */
function useWidth(place: React.RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    setWidth(Math.round(element.clientWidth));
    const watch = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.round(entry.contentRect.width));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [place]);
  return width;
}
