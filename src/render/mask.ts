import type { Exported } from "./exports/tables.ts";

/** Stands for each code unit of a masked name: lengths, and with them all offsets, stay. */
const MASK = "█";
/** A part of a name shorter than this, in letters, is not masked by itself ("de", "Al"). */
const PART_LETTERS_MIN = 3;

/**
 * Findings and analyses with people's names covered wherever they stand: in the reports' texts, in wordings, in lists of
 * actors. Each name is covered whole and by its capitalised parts ("Lina Orvel" covers "Mme Orvel" too), whatever its
 * case. Offsets stay true, ids stay what they were; nothing of the name is left but its length. For victims and
 * witnesses: what is masked in an export cannot be had back from it.
 */
export function maskNames(exported: Exported, names: readonly string[]): Exported {
  const pattern = patternOf(names);
  return pattern === null ? exported : (masked(exported, pattern) as Exported);
}

function patternOf(names: readonly string[]): RegExp | null {
  const words = new Set(names.flatMap(partsOf));
  if (words.size === 0) return null;
  // The longest first, so that a whole name is covered with the space within it.
  const alternatives = [...words].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

function partsOf(name: string): readonly string[] {
  const whole = name.trim();
  if (whole === "") return [];
  const parts = whole.split(/[\s-]+/).filter((part) => {
    return /^\p{Lu}/u.test(part) && part.replace(/\P{L}/gu, "").length >= PART_LETTERS_MIN;
  });
  return [whole, ...parts];
}

/** Letters as they are, white space as any white space, every sign by its own. */
function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&").replace(/\s+/g, "\\s+");
}

/** The same value with every string covered; typed arrays and what is no plain data pass as they are. */
function masked(value: unknown, pattern: RegExp): unknown {
  if (typeof value === "string") return value.replace(pattern, (name) => MASK.repeat(name.length));
  if (Array.isArray(value)) return value.map((one) => masked(one, pattern));
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const isId = typeof one === "string" && KEPT.has(key);
      return [key, isId ? one : masked(one, pattern)];
    }),
  );
}

/** Fields that identify: never words of a report. */
const KEPT: ReadonlySet<string> = new Set(["id", "report", "claim", "sha256", "kind", "rule"]);

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
