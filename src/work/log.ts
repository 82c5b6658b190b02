import pino, { type DestinationStream, type Logger } from "pino";

/** A process's log: lines of JSON with time, level, process and message. */
export type Log = Logger;

/**
 * Opens the log of a process that runs for long. It names reports, dossiers and accounts, never what they hold: of a
 * request no query and no header, of an error of the database no message, for both may quote texts and secrets.
 */
export function openLog(stream: DestinationStream, level: string): Log {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { req: shownRequest, err: shownError },
    },
    stream,
  );
}

interface Asked {
  readonly method?: string;
  readonly url?: string;
  readonly ip?: string;
}

function shownRequest({ method, url = "", ip }: Asked) {
  return { method, path: url.split("?", 1)[0], address: ip };
}

/** Of an error what helps to find the fault in our code; what it quotes is left out where it may be of others. */
export function shownError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { readonly code?: unknown };
  // Errors of PostgreSQL have a code (SQLSTATE) and quote values; those of JSON.parse quote the text.
  const quotes = typeof code === "string" || error instanceof SyntaxError;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === "string" && { code }),
    ...(!quotes && { message: error.message }),
    stack: frames.map((line) => line.trim()),
  };
}
