import { html } from "../render/html.ts";
import { CHART_STYLE_HASH, STYLE_ID } from "../render/page.ts";
import { SERVER_MESSAGES } from "./messages/messages.ts";

/** What the page may do: run its own script and style, draw a chart to a picture, and talk to this server. */
export const FRONT_POLICY = [
  "default-src 'none'",
  `style-src 'self' ${CHART_STYLE_HASH}`,
  "script-src 'self'",
  "connect-src 'self'",
  "img-src blob: data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What the page is told before it asks. */
export interface FrontView {
  /** Whether no account was made yet. */
  readonly isFirst: boolean;
  readonly ui: "fr" | "en";
}

/** The page of the server: its script asks for all the rest. */
export function frontPage({ isFirst, ui }: FrontView): string {
  return html`<!doctype html>
<html lang="${ui}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>Recoupe</title>
<link rel="stylesheet" href="/app.css" id="${STYLE_ID}"></head>
<body><div id="recoupe" data-first="${isFirst ? "yes" : "no"}"><noscript>${SERVER_MESSAGES[ui].noScript}</noscript></div><script src="/app.js"></script></body></html>
`.markup;
}
