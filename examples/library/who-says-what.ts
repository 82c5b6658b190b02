import { analyse, reportFromText } from "recoupe";

// Reads one report and prints each attribution: who speaks, how they stand to it, and the words said.
const report = await reportFromText(
  [
    "Deux cents habitants ont quitté Lorne depuis lundi, selon la maire Ada Brenn.",
    "« Nous ne confirmons pas ce chiffre », a déclaré Ivo Serr, porte-parole de la préfecture.",
    "Il a ajouté que l’école resterait fermée.",
  ].join("\n"),
  { outlet: "Le Fanal", published: "2031-05-07" },
);
const { actors, attributions, figures } = analyse(report);

const nameOf = (id: string | null) => actors.find((actor) => actor.id === id)?.name ?? "?";
for (const { speaker, stance, content } of attributions) {
  const said = content.map(({ start, end }) => report.text.slice(start, end)).join(" … ");
  console.log(`${nameOf(speaker)} ${stance}: ${said}`);
}
for (const { value, bound, unit } of figures) console.log(`${bound} ${value} ${unit ?? ""}`);
