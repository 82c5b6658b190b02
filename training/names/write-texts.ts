import { nameTexts } from "../name-texts.ts";

// Prints the texts that names are learnt in, one JSON object a line, for `label.py`.

for (const text of nameTexts(process.argv[2] ?? "fr")) console.log(JSON.stringify(text));
