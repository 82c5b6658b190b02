import { RELATIONS } from "../domain/relations.ts";
import { openSections, type Sections, sectionOf } from "../learn/model-file.ts";

/**
 * The sections of a parser's model file, fast or strong, once its relations are found to be this program's.
 * @throws when the file is damaged, of another kind, or numbers other relations.
 */
export function openParserSections(file: Uint8Array): Sections {
  const sections = openSections(file);
  const names = new TextDecoder().decode(sectionOf(sections, "relations"));
  if (names === RELATIONS.join("\n")) return sections;
  throw new Error(
    "Wanted a parser for this program's relations, found another. Install the package again.",
  );
}
