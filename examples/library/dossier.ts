import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Analysis, analyse, compare, grade, readInputs, readPolicy, wordFailure } from "recoupe";

// Reads a folder of reports under a desk's policy and prints what several independent origins affirm.
const folder = fileURLToPath(new URL("../evacuation", import.meta.url));
const policy = readPolicy(await readFile(`${folder}/policy.yaml`, "utf8"), { name: "policy.yaml" });
if (!policy.ok) throw new Error(wordFailure(policy.failure, "en"));

const analyses: Analysis[] = [];
for await (const taken of readInputs([folder])) {
  if (taken.ok) analyses.push(analyse(taken.value));
  else console.error(wordFailure(taken.failure, "en"));
}
const { claims } = grade(compare(analyses), policy.value);
for (const { label, independent, contested } of claims.slice(0, 10)) {
  console.log(`${independent} independent${contested ? ", contested" : ""}: ${label}`);
}
