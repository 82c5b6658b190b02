import { bytesOf, packSections } from "../src/learn/model-file.ts";

/** One reading of a form: tag number, packed features, lemma. */
export interface LexiconReading {
  readonly tag: number;
  readonly features: number;
  readonly lemma: string;
}

/** Forms with their readings, likeliest first. */
export type LexiconSource = ReadonlyMap<string, readonly LexiconReading[]>;

interface State {
  readonly edges: Map<number, State>;
  payload: number;
  id: number;
}

/** A string table that numbers what it is given. */
class Numbering {
  readonly items: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(item: string): number {
    let number = this.#numbers.get(item);
    if (number === undefined) {
      number = this.items.length;
      this.items.push(item);
      this.#numbers.set(item, number);
    }
    return number;
  }
}

/**
 * Compiles a lexicon into the bytes that `openLexicon` reads: a minimal automaton built from sorted forms
 * (Daciuk et al. 2000, "Incremental construction of minimal acyclic finite-state automata", algorithm 1).
 */
export function buildLexicon(source: LexiconSource): Uint8Array {
  const forms = [...source.keys()].sort((a, b) => (a < b ? -1 : 1));
  const alphabet = alphabetOf(forms);
  const suffixes = new Numbering();
  const readings = new Numbering();
  const sets = new Numbering();
  const builder = new AutomatonBuilder();
  for (const form of forms) {
    const numbers = (source.get(form) ?? []).map((reading) =>
      readings.numberOf(encodeReading(form, reading, suffixes)),
    );
    const letters = Array.from(
      { length: form.length },
      (_, i) => (alphabet.get(form.charCodeAt(i)) as number) + 1,
    );
    builder.add(letters, sets.numberOf(numbers.join(" ")));
  }
  const { transitions, root } = layOut(builder.finish());
  const members = sets.items.map((set) => set.split(" ").map(Number));
  let total = 0;
  const starts = [0, ...members.map((set) => (total += set.length))];
  const packed = readings.items.flatMap((item) => item.split(" ").map(Number));
  return packSections(
    new Map([
      ["alphabet", bytesOf(Uint16Array.from(alphabet.keys()))],
      ["transitions", bytesOf(transitions)],
      ["sets", bytesOf(Uint32Array.from(starts))],
      ["members", bytesOf(Uint16Array.from(members.flat()))],
      ["readings", bytesOf(Uint32Array.from(packed))],
      ["suffixes", new TextEncoder().encode(suffixes.items.join("\n"))],
      ["root", bytesOf(Uint32Array.of(root))],
    ]),
  );
}

function alphabetOf(forms: readonly string[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const form of forms) {
    for (let i = 0; i < form.length; i += 1) {
      const code = form.charCodeAt(i);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  // Letters are eight bits with 0 taken: forms with rarer signs must have been left out before.
  const codes = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  if (codes.length > 255) throw new Error(`${codes.length} letters: leave the rarest forms out.`);
  return new Map(codes.map((code, index) => [code, index]));
}

function encodeReading(form: string, reading: LexiconReading, suffixes: Numbering): string {
  let common = 0;
  while (common < form.length && form[common] === reading.lemma[common]) common += 1;
  const suffix = suffixes.numberOf(reading.lemma.slice(common));
  return [reading.tag, reading.features, form.length - common, suffix].join(" ");
}

class AutomatonBuilder {
  #nextId = 0;
  readonly #root: State = this.#state();
  readonly #register = new Map<string, State>();
  #previous: readonly number[] = [];
  #path: State[] = [this.#root];

  /** Adds a form, given in sorted order. */
  add(letters: readonly number[], payload: number): void {
    let common = 0;
    while (common < letters.length && letters[common] === this.#previous[common]) common += 1;
    this.#minimise(common);
    for (let i = common; i < letters.length; i += 1) {
      const state = this.#state();
      (this.#path[i] as State).edges.set(letters[i] as number, state);
      this.#path.push(state);
    }
    (this.#path[letters.length] as State).payload = payload;
    this.#previous = letters;
  }

  finish(): State {
    this.#minimise(0);
    return this.#root;
  }

  #state(): State {
    this.#nextId += 1;
    return { edges: new Map(), payload: -1, id: this.#nextId };
  }

  /** Replaces the states of the last form behind `depth` by equal ones that are known already. */
  #minimise(depth: number): void {
    for (let i = this.#path.length - 1; i > depth; i -= 1) {
      const state = this.#path[i] as State;
      const key = `${state.payload}|${[...state.edges].map(([l, s]) => `${l}:${s.id}`).join(",")}`;
      const known = this.#register.get(key);
      if (known === undefined) this.#register.set(key, state);
      else (this.#path[i - 1] as State).edges.set(this.#previous[i - 1] as number, known);
    }
    this.#path.length = depth + 1;
  }
}

function layOut(root: State): { transitions: Uint32Array; root: number } {
  const offsets = new Map<State, number>();
  const order: State[] = [];
  const stack = [root];
  let size = 0;
  while (stack.length > 0) {
    const state = stack.pop() as State;
    if (offsets.has(state)) continue;
    offsets.set(state, size);
    order.push(state);
    size += state.edges.size + (state.payload >= 0 ? 1 : 0);
    for (const next of state.edges.values()) stack.push(next);
  }
  const transitions = new Uint32Array(size);
  let index = 0;
  for (const state of order) {
    const entries: [number, number][] = [...state.edges].map(([letter, next]) => [
      letter,
      offsets.get(next) as number,
    ]);
    if (state.payload >= 0) entries.unshift([0, state.payload]);
    for (const [i, [letter, target]] of entries.entries()) {
      const last = i === entries.length - 1 ? 0x100 : 0;
      transitions[index] = ((target << 9) | last | letter) >>> 0;
      index += 1;
    }
  }
  return { transitions, root: offsets.get(root) as number };
}
