/** Media types of what the page gives, by ending. */
const MEDIA = {
  json: "application/json",
  jsonld: "application/ld+json",
  csv: "text/csv;charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
} as const;

/** Gives the reader a file that was made here; nothing leaves the machine. */
export function giveFile(name: string, content: string | Blob, kind: keyof typeof MEDIA): void {
  const blob = typeof content === "string" ? new Blob([content], { type: MEDIA[kind] }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has the address by then; a page that keeps all of them keeps all files.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
