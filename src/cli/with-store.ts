import type { Database } from "../store/database.ts";
import { storePlace } from "../store/open-database.ts";
import { openStore } from "../work/open-store.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { STORE_MESSAGES, type StoreMessages } from "./messages/store-messages.ts";
import { printFailure, type Terminal } from "./terminal.ts";

/** What every command on a store is called with. */
export interface StoreCommandSetting {
  readonly terminal: Terminal;
  /** Version of the package. */
  readonly version: string;
}

/** The option that says where the store is. */
export interface DataOptions {
  readonly data?: string;
}

/** The words of the commands on a store, in the terminal's language. */
export function wordsOf({ ui }: Terminal): StoreMessages {
  return STORE_MESSAGES[ui];
}

/** Name and version of this program, as the store notes it beside what it made. */
export function toolOf(version: string): string {
  return `recoupe/${version}`;
}

/** Opens the store, does the work, closes the store whatever happens. What cannot be opened is said. */
export async function withStore(
  { data }: DataOptions,
  terminal: Terminal,
  work: (database: Database) => Promise<ExitCode>,
): Promise<ExitCode> {
  const opened = await openStore(storePlace(data ?? null, process.env));
  if (!opened.ok) {
    printFailure(terminal, opened.failure);
    return EXIT.output;
  }
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}
