import { Presets, SingleBar } from "cli-progress";
import type { Terminal } from "./terminal.ts";

/** Shows how far the work is; on a stream that is no terminal it shows nothing. */
export interface Progress {
  /** One more place was read, with so many reports so far. */
  readonly advance: (reports: number) => void;
  /** Takes the bar away; a message may be printed then. */
  readonly stop: () => void;
}

const SILENT: Progress = { advance: () => undefined, stop: () => undefined };

/** A bar on the error stream where that is a terminal and the user did not want quiet. */
export function startProgress(terminal: Terminal, places: number): Progress {
  if (terminal.isQuiet || terminal.stderr.isTTY !== true) return SILENT;
  const { reading } = terminal.messages;
  const bar = new SingleBar(
    {
      stream: terminal.stderr,
      format: `${reading} {bar} {value}/{total} · {reports}`,
      clearOnComplete: true,
      hideCursor: false,
      // The bar is drawn by the terminal's own calls: no timer keeps the program alive.
      noTTYOutput: false,
    },
    Presets.shades_classic,
  );
  bar.start(places, 0, { reports: terminal.messages.reportsRead(0) });
  return {
    advance: (reports) => bar.increment(1, { reports: terminal.messages.reportsRead(reports) }),
    stop: () => bar.stop(),
  };
}
