/**
 * Rows of a tab-separated data file. Lines that begin with `#` are its header (what it is, source, licence)
 * and comments; empty lines are passed over; cells are trimmed.
 */
export function parseTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    rows.push(line.split("\t").map((cell) => cell.trim()));
  }
  return rows;
}
