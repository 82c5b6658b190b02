import type { Block } from "../../domain/report.ts";
import { isCreditLine } from "../blocks.ts";
import type { DomNode } from "./dom.ts";
import { BLOCKS } from "./tidy.ts";

/** A text with its layout: blocks joined by empty lines. */
export interface LaidOut {
  readonly text: string;
  readonly blocks: readonly Block[];
}

interface Piece {
  readonly kind: Block["kind"];
  readonly text: string;
}

/** What stands around or beside the text of an article and is not part of it. */
const FURNITURE: ReadonlySet<string> = new Set([
  "ASIDE",
  "FIGCAPTION",
  "FIGURE",
  "FOOTER",
  "IFRAME",
  "NAV",
  "NOSCRIPT",
  "SCRIPT",
  "STYLE",
]);

const ELEMENT = 1;
const TEXT = 3;

/**
 * Lays an element's content out as text: one block a paragraph, heading, list item or quoted paragraph, in order,
 * joined by empty lines; the title first where the content does not repeat it; closing credits by their form.
 * White space within a block is squeezed. Without recursion; linear.
 */
export function layOut(
  root: DomNode,
  { title, makers = [] }: { readonly title: string | null; readonly makers?: readonly string[] },
): LaidOut {
  const pieces = piecesOf(root);
  const first = pieces[0];
  if (title !== null) {
    const isRepeated = first !== undefined && fold(first.text) === fold(title);
    if (isRepeated) pieces.shift();
    pieces.unshift({ kind: "title", text: title });
  }
  return join(withCredits(pieces, makers));
}

function piecesOf(root: DomNode): Piece[] {
  const pieces: Piece[] = [];
  let buffer = "";
  const flush = (around: DomNode | null) => {
    const text = buffer.replace(/\s+/g, " ").trim();
    buffer = "";
    if (/[\p{L}\p{N}]/u.test(text)) pieces.push({ kind: settle(kindOf(around, root), text), text });
  };
  walk(root, {
    text: (node) => {
      buffer += node.nodeValue ?? "";
    },
    enter: (node) => {
      if (isBlock(node)) flush(node.parentNode);
    },
    leave: (node) => {
      if (isBlock(node)) flush(node);
    },
  });
  flush(root);
  return pieces;
}

/** Longest heading; a longer one that ends its sentence is a standfirst that the page marks up as a heading. */
const HEADING_CHARS_MAX = 80;

function settle(kind: Block["kind"], text: string): Block["kind"] {
  const isSentence = text.length > HEADING_CHARS_MAX && /[.!?…]["”»\s]*$/.test(text.slice(-8));
  return kind === "heading" && isSentence ? "paragraph" : kind;
}

interface Visitor {
  readonly text: (node: DomNode) => void;
  readonly enter: (node: DomNode) => void;
  readonly leave: (node: DomNode) => void;
}

/** Depth first, in order, by pointers and not by recursion. */
function walk(root: DomNode, visitor: Visitor): void {
  let node: DomNode | null = root.firstChild;
  while (node !== null) {
    if (node.nodeType === TEXT) visitor.text(node);
    const isEntered = node.nodeType === ELEMENT && !FURNITURE.has(node.nodeName.toUpperCase());
    if (isEntered) visitor.enter(node);
    if (isEntered && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (isEntered) visitor.leave(node);
    while (node !== null && node.nextSibling === null) {
      const parent: DomNode | null = node.parentNode;
      if (parent === null || parent === root) return;
      visitor.leave(parent);
      node = parent;
    }
    node = node?.nextSibling ?? null;
  }
}

function isBlock(node: DomNode): boolean {
  const name = node.nodeName.toLowerCase();
  return name === "br" || BLOCKS.has(name);
}

/** The kind of the text directly within an element: its nearest telling ancestor decides. */
function kindOf(around: DomNode | null, root: DomNode): Block["kind"] {
  for (let node = around; node !== null; node = node.parentNode) {
    const name = node.nodeName.toUpperCase();
    if (/^H[1-6]$/.test(name)) return "heading";
    if (name === "BLOCKQUOTE") return "quote";
    if (name === "LI" || name === "DD" || name === "DT") return "item";
    if (node === root) break;
  }
  return "paragraph";
}

function withCredits(pieces: readonly Piece[], makers: readonly string[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    const isTop = index < BYLINE_PLACES && isByline(piece.text, makers);
    const isEnd = index > 0 && index >= pieces.length - CREDIT_PLACES && isCreditLine(piece.text);
    return piece.kind === "paragraph" && (isTop || isEnd) ? { ...piece, kind: "credit" } : piece;
  });
}

/** Blocks at the top in which a byline stands, and at the end in which a credit may. */
const BYLINE_PLACES = 4;
const CREDIT_PLACES = 4;

/** Longest byline, in code units. */
const BYLINE_CHARS_MAX = 120;

/** A short line without a full stop that names one of the page's makers. */
function isByline(text: string, makers: readonly string[]): boolean {
  if (text.length > BYLINE_CHARS_MAX || /[.!?…]$/.test(text)) return false;
  return makers.some((name) => text.includes(name));
}

function join(pieces: readonly Piece[]): LaidOut {
  const blocks: Block[] = [];
  let length = 0;
  for (const { kind, text } of pieces) {
    const start = length === 0 ? 0 : length + SEPARATOR.length;
    length = start + text.length;
    blocks.push({ kind, span: { start, end: length } });
  }
  return { text: pieces.map(({ text }) => text).join(SEPARATOR), blocks };
}

const SEPARATOR = "\n\n";

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}
