import { showActing } from "../../../src/render/html.ts";
import type { ClaimPart } from "../../../src/render/page/parts.ts";
import { Quote } from "../../components/words-shown.tsx";
import { useSource } from "../../data/use-part.tsx";
import { hrefOf } from "../../route.ts";
import { useWords } from "../../words/use-words.tsx";

/** Claims that cannot stand beside this one, each with why. */
export function Rivals({ part: { rivals } }: { part: ClaimPart }) {
  const { m } = useWords();
  const { dossier } = useSource();
  if (rivals.length === 0) return null;
  return (
    <section className="rivals">
      <h2>{m.contradicts}</h2>
      <ul className="plain-list">
        {rivals.map(({ row, reasons }) => (
          <li key={row.id}>
            <a href={hrefOf({ dossier, view: "claims", id: row.id })}>
              <span className="number">{row.number}</span>{" "}
              <Quote words={row.label} language={row.language} />
            </a>
            <span className="note">
              {" "}
              {showActing(
                reasons
                  .map(({ rule, detail }) => m.reasonWords[rule]?.(detail ?? "") ?? rule)
                  .join(", "),
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
