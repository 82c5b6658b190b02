import { createHash } from "node:crypto";
import { html, trusted } from "../render/html.ts";
import type { Dossier } from "../store/dossiers.ts";
import type { Asker } from "./access.ts";
import { FRONT_WORDS } from "./messages.ts";

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}
label{display:block;margin:.75rem 0}input{display:block;font:inherit;padding:.3rem;width:100%;box-sizing:border-box}
button{font:inherit;padding:.3rem 1rem}[role=alert]{color:#b00020}li{margin:.4rem 0}`;

const SCRIPT = `for(const form of document.querySelectorAll("form")){form.addEventListener("submit",async(event)=>{
event.preventDefault();const body=JSON.stringify(Object.fromEntries(new FormData(form)));
const method=form.dataset.method,headers={"content-type":"application/json"};
if(form.dataset.csrf)headers["x-csrf-token"]=form.dataset.csrf;
const answer=await fetch(form.dataset.to,method==="DELETE"?{method,headers:{"x-csrf-token":form.dataset.csrf}}:{method,headers,body});
if(answer.ok){location.reload();return}
const problem=await answer.json().catch(()=>({}));form.querySelector("[role=alert]").textContent=problem.detail??answer.status;})}`;

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What the front page may do: run its own script and style, and talk to this server. */
export const FRONT_POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(STYLE)}`,
  `script-src ${hashOf(SCRIPT)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What the front page shows. */
export interface FrontView {
  readonly dossiers: readonly Dossier[];
  /** Null for somebody who is to sign in. */
  readonly asker: Asker | null;
  /** Whether no account was made yet. */
  readonly isFirst: boolean;
  readonly ui: "fr" | "en";
}

/** The way in: signing in, or the dossiers. */
export function frontPage({ dossiers, asker, isFirst, ui }: FrontView): string {
  const words = FRONT_WORDS[ui];
  const field = (name: string, label: string, kind = "text") =>
    html`<label>${label}<input name="${name}" type="${kind}" required autocomplete="${kind === "password" ? "current-password" : "off"}"></label>`;
  const signIn = html`<form data-to="/api/session" data-method="POST">${field("name", words.name)}${field("password", words.password, "password")}<button>${words.signIn}</button><p role="alert"></p></form>`;
  const first = html`<form data-to="/api/bootstrap" data-method="POST"><p>${words.first}</p>${field("code", words.code)}${field("name", words.name)}${field("password", words.newPassword, "password")}<button>${words.make}</button><p role="alert"></p></form>`;
  const list = html`<ul>${dossiers.map(({ id, name }) => html`<li><a href="/dossiers/${id}"><bdi>${name}</bdi></a></li>`)}</ul>`;
  const out =
    asker?.csrf == null
      ? null
      : html`<form data-to="/api/session" data-method="DELETE" data-csrf="${asker.csrf}"><p>${asker.name}</p><button>${words.signOut}</button><p role="alert"></p></form>`;
  const inside = html`<h2>${words.dossiers}</h2>${dossiers.length === 0 ? html`<p>${words.none}</p>` : list}${out}`;
  return html`<!doctype html>
<html lang="${ui}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Recoupe</title><style>${trusted(STYLE)}</style></head>
<body><main><h1>Recoupe</h1>${asker !== null ? inside : isFirst ? first : signIn}</main><script>${trusted(SCRIPT)}</script></body></html>
`.markup;
}
