import { writeFileSync } from "node:fs";
import { clientTypes } from "./client-types.ts";

// Writes the types of the client, as the OpenAPI document of this very server has them, to src/client/api.d.ts.

writeFileSync(new URL("../src/client/api.d.ts", import.meta.url), await clientTypes());
