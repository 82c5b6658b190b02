/** A value that a statement may carry: JSON is handed over as text, times as ISO 8601. */
export type SqlValue = string | number | boolean | null | Uint8Array | readonly string[];

/** Rows as both engines give them: numbers, text, booleans, bytes, parsed JSON; times as ISO 8601 text. */
export type Row = Readonly<Record<string, unknown>>;

/** What statements run on: a database, or one transaction of it. */
export interface Queries {
  /** Runs one statement. @throws what the engine throws: a faulty statement is our own mistake. */
  readonly query: <R extends object = Row>(
    sql: string,
    values?: readonly SqlValue[],
  ) => Promise<readonly R[]>;
  /** Runs several statements without values, as a migration holds them. */
  readonly script: (sql: string) => Promise<void>;
}

/** An open database: the embedded one or a server, indistinguishable but for `kind`. */
export interface Database extends Queries {
  readonly kind: "embedded" | "server";
  /** Runs the work in one transaction: all of it or, where it throws, nothing. */
  readonly transaction: <Value>(work: (queries: Queries) => Promise<Value>) => Promise<Value>;
  readonly close: () => Promise<void>;
}
