const NUMBERS = { en: new Intl.NumberFormat("en"), fr: new Intl.NumberFormat("fr") };

/** A number with its noun, as English counts. */
export function pluralEn(count: number, one: string, many: string): string {
  return `${NUMBERS.en.format(count)} ${count === 1 ? one : many}`;
}

/** A number with its noun, as French counts: nought and one and a half are singular, and no line breaks between. */
export function pluralFr(count: number, one: string, many: string): string {
  return `${NUMBERS.fr.format(count)}\u00a0${count < 2 ? one : many}`;
}
