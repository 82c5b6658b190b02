/** Gives the reader a file that was made here; nothing leaves the machine. */
export function giveFile(name: string, content: BlobPart, mediaType: string): void {
  const blob = new Blob([content], { type: mediaType });
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has the address by then; a page that keeps all of them keeps all files.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
