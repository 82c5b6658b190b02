/** What the server's page says where no script runs. */
export const FRONT_WORDS: Readonly<Record<"fr" | "en", string>> = {
  en: "This page needs its script. Without one, the API at /openapi.json has the same, and each dossier’s findings.html shows its findings as text.",
  fr: "Cette page a besoin de son script. Sans lui, l’API (/openapi.json) donne la même chose, et le fichier findings.html de chaque dossier en montre les constats en texte.",
};

/** The name of the example's dossier. */
export const EXAMPLE_NAMES: Readonly<Record<"fr" | "en", string>> = {
  en: "Example: an evacuation",
  fr: "Exemple : une évacuation",
};
