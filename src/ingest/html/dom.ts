/** The little of a DOM that is read here: this project compiles without a browser's types. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly parentNode: DomNode | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
}

/** What is used of an element. */
export interface DomElement extends DomNode {
  readonly replaceChildren: (...nodes: readonly DomNode[]) => void;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelector: (selector: string) => DomElement | null;
  readonly querySelectorAll: (selector: string) => ArrayLike<DomElement> & Iterable<DomElement>;
}

/** What is used of a document. */
export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null;
  readonly body: DomElement;
}
