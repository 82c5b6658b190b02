import { ask, Refused } from "../../data/ask.ts";
import type { AddedReports, IntakeState, TakenFile } from "../../data/desk.ts";
import type { Intent } from "./intent.ts";

/** All that is handed in at once. */
export interface Handing {
  /** Id of the dossier; null for a new one of the name. */
  readonly dossier: string | null;
  readonly name: string;
  readonly intent: Intent;
  readonly title: string;
  readonly outlet: string;
  readonly published: string;
  readonly files: readonly File[];
}

/** One thing that was handed in, and what the server said of it at once. */
export interface Handed {
  /** Name of the file; null for a pasted text. */
  readonly name: string | null;
  readonly state: "kept" | "known" | "failed";
  /** Why it was not read; null where it was. */
  readonly why: string | null;
}

/** What was handed in, and where its progress is told. */
export interface HandedOver {
  readonly dossier: string;
  readonly items: readonly Handed[];
  /** Id of the intake that fetches the addresses; null where none were given. */
  readonly intake: string | null;
}

/** Hands everything in, each file by itself: one that cannot be read keeps no other back. @throws {Refused} */
export async function handOver(handing: Handing): Promise<HandedOver> {
  const dossier = handing.dossier ?? (await newDossier(handing.name));
  const base = `/api/dossiers/${encodeURIComponent(dossier)}`;
  const items: Handed[] = [];
  let intake: string | null = null;
  const { intent } = handing;
  if (intent.kind === "text") items.push(...(await handText(base, handing, intent.text)));
  if (intent.kind === "urls") {
    const body = { urls: intent.urls };
    intake = (await ask<IntakeState>(`${base}/urls`, { method: "POST", body })).id;
  }
  for (const file of handing.files) items.push(...(await handFile(base, file)));
  return { dossier, items, intake };
}

async function newDossier(name: string): Promise<string> {
  const made = await ask<{ id: string }>("/api/dossiers", { method: "POST", body: { name } });
  return made.id;
}

async function handText(base: string, handing: Handing, text: string): Promise<readonly Handed[]> {
  const { title, outlet, published } = handing;
  const told = Object.entries({ title, outlet, published }).filter(([, value]) => value !== "");
  const body = { reports: [{ text, ...Object.fromEntries(told) }] };
  const { reports } = await ask<AddedReports>(`${base}/reports`, { method: "POST", body });
  return reports.map(({ isNew }) => ({ name: null, state: isNew ? "kept" : "known", why: null }));
}

async function handFile(base: string, file: File): Promise<readonly Handed[]> {
  const path = `${base}/files?${new URLSearchParams({ name: file.name.slice(-255) })}`;
  try {
    const { reports, failures } = await ask<TakenFile>(path, { method: "POST", body: file });
    return [
      ...reports.map(
        ({ isNew }): Handed => ({ name: file.name, state: isNew ? "kept" : "known", why: null }),
      ),
      ...failures.map(
        ({ message }): Handed => ({ name: file.name, state: "failed", why: message }),
      ),
    ];
  } catch (error) {
    if (!(error instanceof Refused) || error.status === 0) throw error;
    return [{ name: file.name, state: "failed", why: error.message }];
  }
}
