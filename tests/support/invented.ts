import type { Report } from "../../src/domain/report.ts";
import { reportOf } from "./report.ts";

const TOWNS = ["Quelmar", "Sarven", "Tolbec", "Marnay", "Ostrel", "Vaudry", "Helmond", "Brisac"];
const NAMES = ["Aldo Brenn", "Mila Torne", "Ivo Karst", "Lena Orme", "Paul Serac", "Nora Vint"];

/** An invented report by its number: who gives which figure for which town depends on it alone. */
export function inventedReport(number: number): Report {
  const town = TOWNS[number % TOWNS.length] ?? "";
  const name = NAMES[(number * 7) % NAMES.length] ?? "";
  const count = 10 + ((number * 13) % 90);
  const isFrench = number % 2 === 0;
  const text = isFrench
    ? `Le préfet ${name} a démenti mercredi que la ville de ${town} ait été bombardée. « ${count} habitants sont partis », a-t-il déclaré. Dépêche ${number}.`
    : `${count} residents have left ${town}, prefect ${name} said on Wednesday. "The town was not shelled," he added. Dispatch ${number}.`;
  return reportOf(text, {
    outlet: `Outlet ${number % 5}`,
    url: `https://outlet${number % 5}.example/${number}`,
    language: isFrench ? "fr" : "en",
    published: "2031-05-04",
  });
}

/** The invented reports of a dossier: every one whose number leaves the same rest. */
export function inventedDossier(
  dossier: number,
  { reports, dossiers }: { readonly reports: number; readonly dossiers: number },
): readonly Report[] {
  const numbers = Array.from({ length: reports }, (_, number) => number);
  return numbers.filter((number) => number % dossiers === dossier).map(inventedReport);
}
