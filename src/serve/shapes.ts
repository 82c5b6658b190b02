import { readFileSync } from "node:fs";
import { type TSchema, Type } from "typebox";
import { invariant } from "../base/invariant.ts";

// What docs/format.md describes, as the OpenAPI document names it. Routes answer with such values as the renderer made
// them; the document, and with it every client made from it, refers to the committed JSON Schemas by name.

type Schema = Readonly<Record<string, unknown>>;

/** Marks where the document is to refer to a shape; the server itself takes what stands there as it is. */
export const MARK = "x-shape";

/** Parts of the committed schemas that routes give by themselves. */
const PARTS = {
  Findings: ["findings"],
  Claim: ["findings", "claims"],
  DossierFigure: ["findings", "figures"],
  Series: ["findings", "series"],
  FigureCheck: ["findings", "checks"],
  Copy: ["findings", "copies"],
  DossierActor: ["findings", "actors"],
  Utterance: ["findings", "utterances"],
  Analysis: ["analysis"],
  Policy: ["policy"],
} as const;

/** The name of something that docs/format.md or the document itself describes. */
export type ShapeName = keyof typeof PARTS | "CorrectionBody";

/** Bytes as a request's body, whatever they are. */
export const BYTES = Type.Unsafe<unknown>({ [MARK]: "Bytes" } as TSchema);

/** What no committed schema says. */
const OWN: Readonly<Record<string, Schema>> = {
  Bytes: { type: "string", format: "binary" },
  CorrectionBody: {
    description:
      "What is said; an attribution stands whole in its anchor, a claim by the words that state it.",
    type: "object",
    properties: {
      kind: {
        enum: [
          ...["accept-attribution", "reject-attribution", "re-attribute", "merge-actors"],
          ...["split-claim", "accept-claim", "reject-claim", "comment-claim", "assign-claim"],
          "set-grade-input",
        ],
      },
      anchor: { type: "object", properties: { report: { type: "string" } }, required: ["report"] },
      speaker: { type: "object" },
      names: { type: "array", items: { type: "string" } },
      statements: { type: "array", items: { type: "object" } },
      to: { type: ["string", "null"] },
      input: { type: "object" },
    },
    required: ["kind"],
  },
};

/** A value of a shape in what a route gives: the document refers to the shape by its name. */
export function shapeOf<Value extends object>(name: ShapeName) {
  return Type.Unsafe<Value>({
    type: "object",
    additionalProperties: true,
    [MARK]: name,
  } as TSchema);
}

/** A schema that the document keeps under a name of its own. */
export function named<T extends TSchema>(name: string, schema: T): T {
  return { ...schema, [MARK]: name };
}

/** Every shape by name, with the smaller ones that they refer to. */
function namedShapes(): Readonly<Record<string, Schema>> {
  const named: Record<string, Schema> = { ...OWN };
  const add = (name: string, schema: Schema) => {
    const known = named[name];
    const isSame = known === undefined || JSON.stringify(known) === JSON.stringify(schema);
    invariant(isSame, "two shapes of one name are the same");
    named[name] = schema;
  };
  for (const file of ["findings", "analysis", "policy"]) {
    for (const [name, schema] of Object.entries(definitionsOf(schemaOf(file)))) {
      add(capitalised(name), referring(schema) as Schema);
    }
  }
  for (const [name, [file, list]] of Object.entries(PARTS)) {
    const { $schema, $id, $defs, ...whole } = schemaOf(file);
    const { items } = (propertyOf(whole, list) ?? {}) as { items?: Schema };
    add(name, referring(list === undefined ? whole : items) as Schema);
  }
  return named;
}

function schemaOf(name: string): Schema {
  const file = new URL(`../../docs/schema/${name}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as Schema;
}

function definitionsOf(schema: Schema): Readonly<Record<string, Schema>> {
  return (schema.$defs ?? {}) as Readonly<Record<string, Schema>>;
}

function propertyOf(schema: Schema, name: string | undefined): unknown {
  return name === undefined ? null : (schema.properties as Readonly<Record<string, unknown>>)[name];
}

function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** The same schema with its own definitions looked up where the document keeps them. */
function referring(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referring);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const name = key === "$ref" ? /^#\/\$defs\/(\w+)$/.exec(String(one))?.[1] : undefined;
      return [key, name === undefined ? referring(one) : `${COMPONENTS}${capitalised(name)}`];
    }),
  );
}

const COMPONENTS = "#/components/schemas/";

/** The OpenAPI document with its marks resolved and every shape among its components. */
export function withShapes<Document extends object>(document: Document): Document {
  const schemas: Record<string, unknown> = { ...namedShapes() };
  const marked = resolved(document, schemas) as Document & { components?: Schema };
  return { ...marked, components: { ...marked.components, schemas } };
}

/** The same with a reference for each mark; what is marked and not known yet is put among the shapes. */
function resolved(value: unknown, shapes: Record<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((one) => resolved(one, shapes));
  if (typeof value !== "object" || value === null) return value;
  const { [MARK]: name, ...rest } = value as Schema;
  const own = Object.fromEntries(
    Object.entries(rest).map(([key, one]) => [key, resolved(one, shapes)]),
  );
  if (typeof name !== "string") return own;
  shapes[name] ??= own;
  return { $ref: `${COMPONENTS}${name}` };
}
