import { type PlotOptions, plot } from "@observablehq/plot";
import { type Ref, useEffect, useRef, useState } from "react";

/** Width of a chart before its place is measured, in CSS pixels. */
const WIDTH_FIRST = 640;

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
  useEffect(() => {
    const drawing = plot({ ...options(width), width }) as unknown as SVGSVGElement;
    // One picture with one name: what is in it stands in words beside it.
    for (const part of drawing.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", label);
    place.current?.replaceChildren(drawing);
    if (typeof ref === "function") ref(drawing);
    else if (ref) ref.current = drawing;
  }, [label, options, width, ref]);
  return <div className="chart" ref={place} />;
}

function useWidth(place: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(WIDTH_FIRST);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.round(entry.contentRect.width));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [place]);
  return width;
}
