import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { readCarried } from "./data/local-source.ts";
import "./style/tokens.css";
import "./style/base.css";
import "./style/dossier.css";
import "./style/start.css";
import "./style/claim.css";
import "./style/report.css";
import "./style/figures.css";
import "./style/actors.css";
import "./style/review.css";
import "./style/method.css";
import "./style/print.css";

const root = document.getElementById("recoupe");
if (root !== null) start(root);

/** The page's text stays until the app is ready to take its place. */
async function start(element: HTMLElement): Promise<void> {
  const carried = await readCarried();
  const ui = carried?.ui ?? (document.documentElement.lang === "fr" ? "fr" : "en");
  const isFirst = element.dataset.first === "yes";
  createRoot(element).render(<App carried={carried?.source ?? null} ui={ui} isFirst={isFirst} />);
}
