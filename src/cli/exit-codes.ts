/**
 * How the program ends, documented in `--help` and docs/cli.md. When several hold, the first of `own`, `output`,
 * `nothing`, `some` does.
 */
export const EXIT = {
  /** Everything asked for was done. */
  done: 0,
  /** Some inputs could not be read; the others were done. */
  some: 1,
  /** The command line or the policy file is at fault; nothing was done. */
  usage: 2,
  /** None of the inputs could be read. */
  nothing: 3,
  /** A file could not be written. */
  output: 4,
  /** A mistake of Recoupe itself (EX_SOFTWARE of sysexits.h). */
  own: 70,
  /** Interrupted (128 + SIGINT). */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
