import { EN } from "./en.ts";
import { FR } from "./fr.ts";
import type { Messages, Ui } from "./messages.ts";

const CATALOGUES: Readonly<Record<Ui, Messages>> = { fr: FR, en: EN };

/** The words of the page and the terminal in one language. */
export function messagesOf(ui: Ui): Messages {
  return CATALOGUES[ui];
}
