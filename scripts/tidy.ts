import { fileURLToPath } from "node:url";
import { changelogFaults } from "./tidy/changelog.ts";
import { languageInStages, longFunctions, undocumentedExports } from "./tidy/code.ts";
import { type Fault, repositoryFiles, type TextFile } from "./tidy/files.ts";
import {
  longFiles,
  machinePaths,
  missingTwins,
  roomsWithoutReadme,
  tablesWithoutHeader,
} from "./tidy/layout.ts";

// What no off-the-shelf linter asks: sizes, comments on exports, rooms' READMEs, no human language in the
// stages, no machine's paths, headers of data files, the changelog's shape.
const RULES: readonly ((files: readonly TextFile[]) => readonly Fault[])[] = [
  longFiles,
  longFunctions,
  undocumentedExports,
  languageInStages,
  roomsWithoutReadme,
  tablesWithoutHeader,
  missingTwins,
  machinePaths,
  changelogFaults,
];

const files = repositoryFiles(fileURLToPath(new URL("../", import.meta.url)));
const faults = RULES.flatMap((rule) => rule(files));
for (const { path, line, message } of faults) {
  console.error(line === null ? `${path} ${message}` : `${path}:${line} ${message}`);
}
console.log(`tidy: ${files.length} files, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
