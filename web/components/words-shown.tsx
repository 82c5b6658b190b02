import { showActing } from "../../src/render/html.ts";
import { clip, type Phrase, plainPhrase } from "../../src/render/phrase.ts";
import { useWords } from "../words/use-words.tsx";

// Everything that came from a report, a policy or a file name reaches the page through one of these: characters that
// act (controls, direction overrides) are printed by their number, and the direction of the text stays its own.

/** A name as it was worded; words that say so where nothing names the source. */
export function NameShown({ name, charsMax = 160 }: { name: string; charsMax?: number }) {
  const { m } = useWords();
  return <bdi>{name.trim() === "" ? m.someone : showActing(clip(name, charsMax))}</bdi>;
}

/** Words of a report, in quotation marks of the page's language, in their own language and direction. */
export function Quote({
  words,
  language,
  charsMax,
}: {
  words: string;
  language: string;
  charsMax?: number;
}) {
  const cut = charsMax === undefined ? words : clip(words, charsMax);
  return (
    <q lang={tagOf(language)} dir="auto">
      {showActing(cut)}
    </q>
  );
}

/** A sentence of ours with its names set off. */
function PhraseShown({ phrase }: { phrase: Phrase }) {
  return phrase.map((piece, index) => {
    const key = `${index}`;
    if (typeof piece === "string") return <span key={key}>{piece}</span>;
    return (
      <span key={key}>
        <b>
          <bdi>{showActing(piece.name)}</bdi>
        </b>
        {piece.note === null ? null : <span className="note"> ({showActing(piece.note)})</span>}
      </span>
    );
  });
}

/** Sentences of ours, one after the other. */
export function Sentences({ phrases }: { phrases: readonly Phrase[] }) {
  return phrases.map((phrase) => (
    <span key={plainPhrase(phrase)}>
      <PhraseShown phrase={phrase} />{" "}
    </span>
  ));
}

/** A day as the language writes it; "undated" where a report tells none. */
export function DayShown({ iso, style }: { iso: string | null; style?: "long" | "short" }) {
  const { date, m } = useWords();
  if (iso === null) return <span>{m.undated}</span>;
  return <time dateTime={showActing(iso)}>{showActing(date(iso, style))}</time>;
}

/** A language tag that is one: a page may declare any string as its language. */
export function tagOf(language: string): string | undefined {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined;
}
