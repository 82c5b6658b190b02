import { KERNEL_BASE64 } from "./network-kernel-bytes.ts";

/** The inner loops of `network-kernel.as`; its comments say what each does. Addresses are bytes. */
interface Kernel {
  multiply(
    a: number,
    aStep: number,
    b: number,
    scales: number,
    c: number,
    cStep: number,
    rows: number,
    pairs: number,
    panels: number,
  ): void;
  step(
    gates: number,
    gateStep: number,
    cells: number,
    out: number,
    outStep: number,
    rows: number,
    hidden: number,
  ): void;
  round(from: number, to: number, size: number, scale: number): void;
  leak(from: number, rowStep: number, rows: number, size: number): void;
  dots(
    a: number,
    aStep: number,
    b: number,
    bStep: number,
    c: number,
    cStep: number,
    aRows: number,
    bRows: number,
    size: number,
  ): void;
}

/** What of the WebAssembly interface is used: every engine has it, the library's types do not. */
interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
interface Assembly {
  readonly Memory: new (limits: { readonly initial: number }) => Memory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: Memory } },
  ) => { readonly exports: object };
}

const PAGE_BYTES = 65536;
/** Vectors are loaded from anywhere; beginning at a multiple of their size is faster. */
const ALIGNMENT = 16;

/**
 * A kernel with its memory. What is kept (weights) is taken first, then what each run needs (`release` gives that
 * back). Views are made anew at each call: growing the memory makes the old ones useless.
 */
export class KernelMemory {
  readonly run: Kernel;
  readonly #memory: Memory;
  #top = ALIGNMENT;

  constructor() {
    const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: Assembly };
    this.#memory = new WebAssembly.Memory({ initial: 1 });
    const module = new WebAssembly.Module(decodeBase64(KERNEL_BASE64));
    const instance = new WebAssembly.Instance(module, { env: { memory: this.#memory } });
    this.run = instance.exports as Kernel;
  }

  /** Where the next bytes will be taken. */
  get top(): number {
    return this.#top;
  }

  /** Takes bytes; returns their address. Their content is what was there before. */
  take(bytes: number): number {
    const at = this.#top;
    this.#top = Math.ceil((at + bytes) / ALIGNMENT) * ALIGNMENT;
    const missing = this.#top - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE_BYTES));
    return at;
  }

  /** Gives back all that was taken since `top` was this. */
  release(top: number): void {
    this.#top = top;
  }

  /** A view of float32 at an address. */
  floats(at: number, size: number): Float32Array {
    return new Float32Array(this.#memory.buffer, at, size);
  }

  /** A view of int16 at an address. */
  shorts(at: number, size: number): Int16Array {
    return new Int16Array(this.#memory.buffer, at, size);
  }
}

function decodeBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
