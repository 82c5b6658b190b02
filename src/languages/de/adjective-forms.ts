/** The endings of an adjective of a country or place: "syrisch", "syrische", "syrischen" … */
export function adjectiveForms(adjective: string): readonly string[] {
  return [adjective, ...["e", "en", "em", "er", "es"].map((ending) => adjective + ending)];
}
