import { deflateSync, strToU8 } from "fflate";
import { sha256 } from "../base/hash.ts";
import type { Findings } from "../domain/grade.ts";
import { html, type Safe, trusted } from "./html.ts";
import type { Ui } from "./messages/messages.ts";
import { pageFile } from "./page/page-file.ts";
import type { PageAnalysis } from "./page/parts.ts";
import { plainFirst, plainRest, plainTitle } from "./page/plain-page.ts";

/** The page's script and style, as `npm run build` makes them of `web/`. */
export interface PageApp {
  readonly script: string;
  readonly style: string;
}

/** How the page is to be made. */
export interface PageOptions {
  readonly ui: Ui;
  /** Handed in by the caller, who may read files. */
  readonly app: PageApp;
}

/**
 * The style that Observable Plot writes into each of its drawings, by its hash: the one style beside our own that a
 * page may hold. A browser test fails where a new version writes another.
 */
export const CHART_STYLE_HASH = "'sha256-jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww='";

/** Named so that React Aria, which looks for it, writes no style of its own: ours holds the same rule. */
export const STYLE_ID = "react-aria-pressable-style";

/**
 * The findings as one self-contained HTML page: no request to any other computer, works from a file, prints, follows
 * the reader's light or dark. Its script stands before all but the head of what it reads, so that the first view is
 * there before a browser has read the rest; without the script the findings stand there as text. All that came from outside is escaped or packed; a content security policy with the hashes of our own style
 * and script refuses all else.
 */
export function renderPage(
  findings: Findings,
  analyses: readonly PageAnalysis[],
  { ui, app }: PageOptions,
): string {
  const script = inlineScript(app.script);
  const { head, chunks } = pageFile(findings, analyses, ui);
  const page = html`<!doctype html>
<html lang="${ui}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${securityPolicy(script, app.style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Recoupe">
<title>${plainTitle(findings, ui)}</title>
<style id="${STYLE_ID}">${trusted(app.style)}</style>
</head>
<body>
<div id="recoupe">
${plainFirst(findings, ui)}
</div>
<noscript>${plainRest(findings, ui)}</noscript>
<script type="application/octet-stream" id="recoupe-data">${packed(head)}</script>
<script>${trusted(script)}</script>
${chunks.map(
  ({
    id,
    content,
  }) => html`<script type="application/octet-stream" id="recoupe-data-${id}">${packed(content)}</script>
`,
)}</body>
</html>
`;
  return page.markup;
}

/** Data as JSON, deflated (RFC 1951), in base 64: letters that mean nothing in markup. */
function packed(content: unknown): Safe {
  return trusted(Buffer.from(deflateSync(strToU8(JSON.stringify(content)))).toString("base64"));
}

/** Whatever string of the script looks like the end of its element is broken up: the same to the language. */
function inlineScript(script: string): string {
  return script.replace(/<(?=\/script|!--|script)/gi, "\\x3c");
}

/** Nothing may be loaded, framed, sent or run but the style and script whose hashes stand here. */
function securityPolicy(script: string, style: string): string {
  const hash = (text: string) => `'sha256-${Buffer.from(sha256(text), "hex").toString("base64")}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)} ${CHART_STYLE_HASH}`,
    `script-src ${hash(script)}`,
    // A chart is drawn to a picture by way of an image of itself.
    "img-src blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
