import type { Result } from "../base/failure.ts";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { openEmbedded } from "./open-embedded.ts";
import { openServer } from "./open-server.ts";

/** Where a store is: a server by its URL, or a folder with the embedded database. */
export type StorePlace =
  | { readonly kind: "server"; readonly url: string }
  | { readonly kind: "folder"; readonly folder: string };

/** The folder where nobody names one. */
export const FOLDER_DEFAULT = "./recoupe-data";

/** A folder that the user names decides; then DATABASE_URL; then the default folder. */
export function storePlace(
  folder: string | null,
  environment: Readonly<Record<string, string | undefined>>,
): StorePlace {
  if (folder !== null) return { kind: "folder", folder };
  const { DATABASE_URL: url } = environment;
  if (url !== undefined && url !== "") return { kind: "server", url };
  return { kind: "folder", folder: FOLDER_DEFAULT };
}

/** Opens a database as it stands. Fails with `store.*`. */
export function openAsIs(place: StorePlace): Promise<Result<Database>> {
  return place.kind === "server" ? openServer(place.url) : openEmbedded(place.folder);
}

/** Opens a database and brings its schema up to date. Fails with `store.*`. */
export async function openDatabase(place: StorePlace): Promise<Result<Database>> {
  const opened = await openAsIs(place);
  if (!opened.ok) return opened;
  const migrated = await migrate(opened.value);
  if (migrated.ok) return opened;
  await opened.value.close();
  return migrated;
}
