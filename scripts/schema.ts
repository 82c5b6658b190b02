import { writeFileSync } from "node:fs";
import { describeSchema } from "../src/store/describe-schema.ts";
import { migrate } from "../src/store/migrate.ts";
import { openInMemory } from "../src/store/open-embedded.ts";

// Writes the schema that the migrations make, in words, to src/store/schema.txt: a change of the schema is read
// there as a difference.

const database = await openInMemory();
const migrated = await migrate(database);
if (!migrated.ok) throw new Error(migrated.failure.message);
writeFileSync(new URL("../src/store/schema.txt", import.meta.url), await describeSchema(database));
await database.close();
