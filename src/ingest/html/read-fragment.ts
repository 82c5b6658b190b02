import { parseHTML } from "linkedom";
import { layOut } from "./lay-out.ts";
import { tidyHtml } from "./tidy.ts";

/** The text of a piece of HTML, such as a feed carries: its blocks joined by empty lines. Never throws; linear. */
export function readFragment(markup: string): string {
  const { document } = parseHTML(tidyHtml(markup).html);
  return layOut(document.body, { title: null }).text;
}
