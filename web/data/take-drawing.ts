import type { RefObject } from "react";
import { giveFile } from "./give-file.ts";
import type { TakeAlong } from "./source.ts";

/** What a drawing looks like beyond its shapes: taken from the page's style, which stays behind. */
const LOOKS = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-opacity",
  "fill-opacity",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "text-anchor",
  "dominant-baseline",
  "paint-order",
] as const;
/** Points of a picture to one of the drawing: sharp in print. */
const SCALE = 2;
const SVG = "http://www.w3.org/2000/svg";

/** A drawing to take along: as it is, and as a picture. */
export function drawingFiles(
  name: string,
  drawing: RefObject<SVGSVGElement | null>,
): readonly TakeAlong[] {
  const whole = () => (drawing.current === null ? null : aloneStanding(drawing.current));
  return [
    {
      name: `${name}.svg`,
      take: () => {
        const svg = whole();
        if (svg !== null) giveFile(`${name}.svg`, svg.markup, "image/svg+xml");
      },
    },
    {
      name: `${name}.png`,
      take: async () => {
        const svg = whole();
        if (svg !== null) giveFile(`${name}.png`, await pictureOf(svg), "image/png");
      },
    },
  ];
}

interface Standing {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

/** The drawing with its looks written into it and the page's ground behind it. */
function aloneStanding(drawing: SVGSVGElement): Standing {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [from, to] = [drawing.querySelectorAll("*"), copy.querySelectorAll("*")];
  for (const [index, element] of [...from].entries()) {
    const style = getComputedStyle(element);
    const target = to[index];
    for (const look of LOOKS) target?.setAttribute(look, style.getPropertyValue(look));
    target?.removeAttribute("class");
  }
  for (const style of copy.querySelectorAll("style")) style.remove();
  const { width, height, x, y } = drawing.viewBox.baseVal;
  const ground = document.createElementNS(SVG, "rect");
  for (const [key, value] of Object.entries({ x, y, width, height }))
    ground.setAttribute(key, String(value));
  ground.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  copy.prepend(ground);
  copy.setAttribute("xmlns", SVG);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return { markup: new XMLSerializer().serializeToString(copy), width, height };
}

async function pictureOf({ markup, width, height }: Standing): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([markup], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (blob === null) throw new Error("the browser drew no picture");
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
