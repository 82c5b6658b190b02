import type { Analysis } from "../domain/analysis.ts";
import type { Findings } from "../domain/grade.ts";
import { findingsJson } from "../render/findings-json.ts";
import { renderPage } from "../render/page.ts";
import { renderText } from "../render/text.ts";
import { loadPageApp } from "../serve/page-app.ts";
import { packedAnalyses, unpackAnalysis } from "../store/analyses.ts";
import type { Database } from "../store/database.ts";
import { DOSSIER_DEFAULT, dossierId, findDossier } from "../store/dossiers.ts";
import { findingsState, loadFindings } from "../store/findings.ts";
import { findReport, listEdits } from "../store/reports.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { print, printFailure, printRemark, type Terminal } from "./terminal.ts";
import { type DataOptions, type StoreCommandSetting, withStore, wordsOf } from "./with-store.ts";
import { writeWhole } from "./write-file.ts";

/** The options of `recoupe findings`. */
export interface FindingsOptions extends DataOptions {
  readonly dossier?: string;
  readonly html?: string;
  readonly json?: string;
}

const STDOUT = "-";
const COLUMNS_UNKNOWN = 100;

/** `recoupe findings`: what stands in the store about a dossier, as text, page or JSON. Works nothing out. */
export function findingsCommand(
  options: FindingsOptions,
  { terminal }: StoreCommandSetting,
): Promise<ExitCode> {
  return withStore(options, terminal, async (database) => {
    const name = options.dossier ?? DOSSIER_DEFAULT;
    const dossier = await findDossier(database, dossierId(name) ?? name);
    if (!dossier.ok) {
      printFailure(terminal, dossier.failure);
      return EXIT.nothing;
    }
    const { id } = dossier.value;
    const findings = await loadFindings(database, id);
    if (findings === null) {
      printRemark(terminal, wordsOf(terminal).noFindings(name));
      return EXIT.nothing;
    }
    const json = options.json === undefined ? null : asJson(findings);
    if (options.json === STDOUT) await print(terminal, json ?? "");
    else await print(terminal, await asText(findings, { database, id, terminal }));
    const files: (readonly [string, string])[] = [];
    if (json !== null && options.json !== undefined && options.json !== STDOUT) {
      files.push([options.json, json]);
    }
    if (options.html !== undefined) {
      const analyses = await loadAnalyses(database, id);
      files.push([
        options.html,
        renderPage(findings, analyses, { ui: terminal.ui, app: await loadPageApp() }),
      ]);
    }
    return writeAll(files, terminal);
  });
}

/** The analyses that a dossier's findings were made of. */
export async function loadAnalyses(
  database: Database,
  dossier: string,
): Promise<readonly Analysis[]> {
  const version = (await findingsState(database, dossier))?.version ?? "";
  const packed = await packedAnalyses(database, dossier, version);
  return packed.map((one) => unpackAnalysis(one.packed, one.report));
}

function asJson(findings: Findings): string {
  return `${JSON.stringify(findingsJson(findings), null, 2)}\n`;
}

async function asText(
  findings: Findings,
  { database, id, terminal }: { database: Database; id: string; terminal: Terminal },
): Promise<string> {
  const { ui, stdout } = terminal;
  const width = stdout.columns ?? COLUMNS_UNKNOWN;
  const isPlain = (process.env.NO_COLOR ?? "") !== "";
  const text = renderText(findings, { ui, width, color: stdout.isTTY === true && !isPlain });
  return text + (await editsText(database, id, terminal));
}

/** The silent edits of pages: what stood there, and what stands there now. */
async function editsText(database: Database, id: string, terminal: Terminal): Promise<string> {
  const edits = await listEdits(database, id);
  if (edits.length === 0) return "";
  const words = wordsOf(terminal);
  const lines = [`\n${words.edits(edits.length)}`];
  for (const { older, newer, changes } of edits) {
    const [was, now] = [await findReport(database, older), await findReport(database, newer)];
    lines.push(`\n${now?.url ?? newer}`);
    for (const change of changes) {
      const cut = (text: string | undefined, span: { start: number; end: number } | null) =>
        span === null ? "–" : (text ?? "").slice(span.start, span.end).replace(/\s+/g, " ").trim();
      lines.push(
        words.edited({ older: cut(was?.text, change.older), newer: cut(now?.text, change.newer) }),
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

async function writeAll(
  files: readonly (readonly [string, string])[],
  terminal: Terminal,
): Promise<ExitCode> {
  for (const [name, text] of files) {
    const written = await writeWhole(name, text);
    if (!written.ok) {
      printFailure(terminal, written.failure);
      return EXIT.output;
    }
    printRemark(terminal, terminal.messages.wrote(name));
  }
  return EXIT.done;
}
