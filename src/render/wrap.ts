/** Runs of white space: a line may break at any of them but a no-break space. */
const BREAKS = /[ \t\n\r]+/u;

/**
 * Breaks text into lines of at most `width` characters (code points) at its spaces; a longer word is cut.
 * Every line but the first is indented by `indent` spaces, which count. Linear.
 */
export function wrapText(text: string, width: number, indent = 0): readonly string[] {
  const lines: string[] = [];
  const pad = " ".repeat(indent);
  let line = "";
  let length = 0;
  const close = () => {
    lines.push(lines.length === 0 ? line : pad + line);
    line = "";
    length = 0;
  };
  const room = () => Math.max(8, lines.length === 0 ? width : width - indent);
  for (const word of text.split(BREAKS)) {
    let rest = Array.from(word);
    if (length > 0 && length + 1 + rest.length > room()) close();
    while (rest.length > room()) {
      const free = room();
      line = rest.slice(0, free).join("");
      rest = rest.slice(free);
      close();
    }
    line = length > 0 ? `${line} ${rest.join("")}` : rest.join("");
    length += rest.length + (length > 0 ? 1 : 0);
  }
  if (line !== "" || lines.length === 0) close();
  return lines;
}
