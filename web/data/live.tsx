import { createContext, use } from "react";
import type { ProgressState } from "./desk.ts";

/** How the findings that are shown stand to those that the server has by now. */
export interface Live {
  /** The server is at work on this dossier. */
  readonly isWorking: boolean;
  /** Other findings are there than those shown. */
  readonly isStale: boolean;
  /** Shows the findings that are there now. */
  readonly refresh: () => void;
}

const LiveContext = createContext<Live>({
  isWorking: false,
  isStale: false,
  refresh: () => undefined,
});

/** Gives views how fresh they are. */
export const LiveProvider = LiveContext.Provider;

/** How fresh what is shown is; in a file it never ages. */
export function useLive(): Live {
  return use(LiveContext);
}

/** Tells findings from those made before; null where there are none. */
export function findingsTag({ findings }: ProgressState): string | null {
  return findings === null ? null : `${findings.revision}/${findings.version}/${findings.madeAt}`;
}
