import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import {
  formatDate,
  formatDateRange,
  formatNumber,
  formatWindow,
  languageName,
} from "../../src/render/format.ts";
import { messagesOf } from "../../src/render/messages/catalogue.ts";
import type { Messages, Ui } from "../../src/render/messages/messages.ts";
import { EN } from "./en.ts";
import { FR } from "./fr.ts";
import type { Words } from "./words.ts";

/** All that a view needs to say something in the reader's language. */
export interface Tongue {
  readonly ui: Ui;
  /** The page's own words. */
  readonly t: Words;
  /** The words that `render` has for findings, in the terminal as on the page. */
  readonly m: Messages;
  readonly number: (value: number) => string;
  readonly date: (iso: string, style?: "long" | "short") => string;
  readonly dates: (from: string, to: string) => string;
  readonly period: (edtf: string) => string;
  readonly languageName: (code: string) => string;
  readonly setUi: (ui: Ui) => void;
}

const CATALOGUES: Readonly<Record<Ui, Words>> = { fr: FR, en: EN };
const TongueContext = createContext<Tongue | null>(null);

/** The words of the page. */
export function useWords(): Tongue {
  const tongue = use(TongueContext);
  if (tongue === null) throw new Error("words are given at the root");
  return tongue;
}

/** Gives the page its language, and lets the reader change it. */
export function WordsProvider({ ui: first, children }: { ui: Ui; children: ReactNode }) {
  const [ui, setUi] = useState<Ui>(first);
  useEffect(() => {
    document.documentElement.lang = ui;
  }, [ui]);
  const tongue = useMemo<Tongue>(
    () => ({
      ui,
      t: CATALOGUES[ui],
      m: messagesOf(ui),
      number: (value) => formatNumber(value, ui),
      date: (iso, style) => formatDate(iso, ui, style),
      dates: (from, to) => formatDateRange(from, to, ui),
      period: (edtf) => formatWindow(edtf, ui),
      languageName: (code) => languageName(code, ui),
      setUi,
    }),
    [ui],
  );
  return (
    <TongueContext value={tongue}>
      <I18nProvider locale={ui === "fr" ? "fr-FR" : "en-GB"}>{children}</I18nProvider>
    </TongueContext>
  );
}
