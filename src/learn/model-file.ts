import { invariant, present } from "../base/invariant.ts";

/**
 * The one container of all model files. Little-endian:
 * magic "RCPE" · version u16 · sections u16 · checksum u32 · for each section a name (12 bytes ASCII, padded
 * with zeros), offset u32 and length u32 in bytes · the sections, each beginning at a multiple of eight.
 * The checksum is FNV-1a over everything behind it.
 */
export type Sections = ReadonlyMap<string, Uint8Array>;

const MAGIC = 0x45504352;
const VERSION = 1;
const HEADER_BYTES = 12;
const ENTRY_BYTES = 20;
const NAME_BYTES = 12;
const ALIGNMENT = 8;

/** Writes sections into one file; names are ASCII of at most 12 characters. */
export function packSections(sections: Sections): Uint8Array {
  let offset = align(HEADER_BYTES + ENTRY_BYTES * sections.size);
  const places: { name: string; bytes: Uint8Array; offset: number }[] = [];
  for (const [name, bytes] of sections) {
    invariant(name.length <= NAME_BYTES, "a section's name fits its field");
    places.push({ name, bytes, offset });
    offset = align(offset + bytes.length);
  }
  const file = new Uint8Array(offset);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, places.length, true);
  for (const [index, place] of places.entries()) {
    const entry = HEADER_BYTES + ENTRY_BYTES * index;
    for (let i = 0; i < place.name.length; i += 1) file[entry + i] = place.name.charCodeAt(i);
    view.setUint32(entry + NAME_BYTES, place.offset, true);
    view.setUint32(entry + NAME_BYTES + 4, place.bytes.length, true);
    file.set(place.bytes, place.offset);
  }
  view.setUint32(8, checksumOf(file), true);
  return file;
}

/**
 * Opens a model file. The sections are copies aligned for typed arrays.
 * @throws when the bytes are no model file, of another version, cut short or changed: the installation is
 *   broken, and the message says so.
 */
export function openSections(file: Uint8Array): Sections {
  const fail = (found: string): never => {
    throw new Error(`Wanted a Recoupe model file, found ${found}. Install the package again.`);
  };
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) {
    return fail(`${file.length} bytes of another kind`);
  }
  const version = view.getUint16(4, true);
  if (version !== VERSION) return fail(`version ${version} where this program reads ${VERSION}`);
  if (view.getUint32(8, true) !== checksumOf(file)) {
    return fail("one that is cut short or damaged (its checksum does not match)");
  }
  const sections = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(6, true); index += 1) {
    const entry = HEADER_BYTES + ENTRY_BYTES * index;
    const name = String.fromCharCode(...file.subarray(entry, entry + NAME_BYTES));
    const offset = view.getUint32(entry + NAME_BYTES, true);
    const length = view.getUint32(entry + NAME_BYTES + 4, true);
    // A slice owns its buffer: a Node Buffer may begin at an odd byte of a shared pool.
    sections.set(name.replace(/\0+$/, ""), new Uint8Array(file.slice(offset, offset + length)));
  }
  return sections;
}

/** One section. @throws when the file lacks it. */
export function sectionOf(sections: Sections, name: string): Uint8Array {
  return present(sections.get(name), `the model file has a section "${name}"`);
}

/** A section as numbers of 32 bits. */
export function words32(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
}

/** A section as unsigned numbers of 16 bits. */
export function words16(bytes: Uint8Array): Uint16Array {
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 1);
}

/** The bytes of a typed array. */
export function bytesOf(array: Uint32Array | Uint16Array | Int16Array | Int8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

function checksumOf(file: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let index = HEADER_BYTES; index < file.length; index += 1) {
    hash = Math.imul(hash ^ (file[index] as number), 0x01000193);
  }
  return hash >>> 0;
}
