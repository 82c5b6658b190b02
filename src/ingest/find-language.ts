import type { eld } from "eld/small";
import type { LanguageCode } from "../domain/report.ts";
import { type Note, note } from "./note.ts";

type Eld = typeof eld;

/** What is said about a text's language outside the text. */
export interface LanguagePrior {
  /** The page's or record's own word; null where it gives none. */
  readonly declared: string | null;
  /** The user's word, which decides; null when not given. */
  readonly forced: string | null;
}

/** Code units looked at: eld needs about 0.1 ms for 2,000, and more text changes nothing. */
const SAMPLE_CHARS = 10_000;

/** Letters below which the text cannot overrule the page: a headline in capitals fools any detector. */
const LETTERS_TO_OVERRULE = 200;

/** The language of a text in which none can be told (ISO 639-2 "undetermined"). */
export const UNDETERMINED: LanguageCode = "und";

/**
 * The language of a text. The user's word decides; then the page's own, unless the text is long enough and the
 * detector (eld 2.1, small table) is sure of another language; then the detector; else "und". Notes say which
 * of these it was wherever it was not simply the declared one.
 */
export async function findLanguage(
  text: string,
  { declared, forced }: LanguagePrior,
): Promise<{ readonly language: LanguageCode; readonly notes: readonly Note[] }> {
  const own = languageCode(forced);
  if (own !== null) return { language: own, notes: [] };
  const claimed = languageCode(declared);
  const detected = await detect(text.slice(0, SAMPLE_CHARS));
  if (claimed !== null && (detected === null || detected.language === claimed)) {
    return { language: claimed, notes: [] };
  }
  if (detected === null) {
    const message = "The text has too few letters to tell its language.";
    return { language: UNDETERMINED, notes: [note("ingest.language-undetermined", message)] };
  }
  if (claimed !== null && !(detected.isReliable && detected.letters >= LETTERS_TO_OVERRULE)) {
    return { language: claimed, notes: [] };
  }
  return { language: detected.language, notes: [languageNote(claimed, detected)] };
}

/** The two-letter code of a language tag ("fr_FR", "en-GB", "FR"); null where it is none. */
export function languageCode(tag: string | null): LanguageCode | null {
  return /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? "")?.[1]?.toLowerCase() ?? null;
}

interface Detected {
  readonly language: LanguageCode;
  readonly isReliable: boolean;
  readonly letters: number;
}

function languageNote(claimed: LanguageCode | null, detected: Detected): Note {
  const { language, isReliable } = detected;
  if (claimed !== null) {
    const message = `The page declares “${claimed}”, its text is clearly “${language}”.`;
    return note("ingest.language-overruled", message);
  }
  return isReliable
    ? note("ingest.language-detected", `No language is declared; the text reads as “${language}”.`)
    : note("ingest.language-guessed", `No language is declared; “${language}” is a guess.`);
}

async function detect(sample: string): Promise<Detected | null> {
  const letters = sample.replace(/\P{L}+/gu, "").length;
  if (letters === 0) return null;
  const detector = await loadDetector();
  const found = detector.detect(sample);
  if (found.language === "") return null;
  return { language: found.language, isReliable: found.isReliable(), letters };
}

let loading: Promise<Eld> | null = null;

/** The detector with its table, loaded at the first call: about 50 MB of memory and 0.2 s. */
function loadDetector(): Promise<Eld> {
  loading ??= import("eld/small").then(({ eld }) => eld);
  return loading;
}
