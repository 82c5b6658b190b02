import type { InputOptions } from "./input-options.ts";
import type { ResponseHeaders } from "./resource.ts";

/** The bytes behind a report, and the headers that they came with; null for what no server sent. */
export interface Captured {
  readonly bytes: Uint8Array;
  readonly headers: ResponseHeaders | null;
}

/** Keeps what was captured last, for the report that follows it. */
export function captureKeeper(): {
  readonly onCapture: NonNullable<InputOptions["onCapture"]>;
  /** Empty before anything was captured. */
  readonly last: () => Captured;
} {
  let captured: Captured = { bytes: new Uint8Array(0), headers: null };
  return {
    onCapture: (bytes, headers) => {
      captured = { bytes, headers };
    },
    last: () => captured,
  };
}
