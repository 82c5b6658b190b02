import { cpus } from "node:os";
import { createInterface } from "node:readline";
import { makeAccount, type Role } from "../store/accounts.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { printError, printRemark } from "./terminal.ts";
import {
  type DataOptions,
  type StoreCommandSetting,
  toolOf,
  withStore,
  wordsOf,
} from "./with-store.ts";
import { logOf, signalled } from "./worker-command.ts";

/** The options of `recoupe serve`. */
export interface ServeCommandOptions extends DataOptions {
  readonly host?: string;
  readonly port?: number;
  readonly concurrency?: number;
  readonly accounts?: boolean;
  readonly trustProxy?: boolean;
  readonly allowPrivate?: boolean;
  readonly requestsPerMinute?: number;
}

const HOST_DEFAULT = "127.0.0.1";
const PORT_DEFAULT = 8017;

/** `recoupe serve`: the store over HTTP, until SIGTERM or SIGINT. Its log is JSON lines on standard error. */
export function serveCommand(
  options: ServeCommandOptions,
  { terminal, version }: StoreCommandSetting,
): Promise<ExitCode> {
  const words = wordsOf(terminal);
  return withStore(options, terminal, async (database) => {
    const { runServer } = await import("../serve/run-server.ts");
    const logger = logOf(terminal);
    const server = await runServer({
      database,
      version: toolOf(version),
      host: options.host ?? HOST_DEFAULT,
      port: options.port ?? PORT_DEFAULT,
      accounts: options.accounts ?? false,
      trustProxy: options.trustProxy ?? false,
      allowPrivate: options.allowPrivate ?? false,
      ...(options.requestsPerMinute !== undefined && {
        requestsPerMinute: options.requestsPerMinute,
      }),
      concurrency: options.concurrency ?? Math.max(1, cpus().length - 1),
      logger,
    });
    printRemark(terminal, words.listening(server.url));
    if (server.code !== null) printError(terminal, words.bootstrap(server.code));
    logger.info({ why: await signalled() }, "stopping");
    await server.close();
    return EXIT.done;
  });
}

/** The options of `recoupe user add`. */
export interface UserOptions extends DataOptions {
  readonly role: Role;
}

/** `recoupe user add`: makes an account, its password the first line of standard input. */
export function userAddCommand(
  name: string,
  options: UserOptions,
  { terminal }: StoreCommandSetting,
): Promise<ExitCode> {
  const words = wordsOf(terminal);
  return withStore(options, terminal, async (database) => {
    const { hashPassword, PASSWORD_CHARS_MIN } = await import("../serve/secrets.ts");
    if (!/^[^\s/\0]{1,64}$/.test(name)) {
      printError(terminal, words.badName(name));
      return EXIT.usage;
    }
    if (terminal.stderr.isTTY === true) terminal.stderr.write(words.passwordFor(name));
    const lines = createInterface({ input: terminal.stdin })[Symbol.asyncIterator]();
    const { value } = await lines.next();
    const password = typeof value === "string" ? value : "";
    if (password.length < PASSWORD_CHARS_MIN) {
      printError(terminal, words.shortPassword(PASSWORD_CHARS_MIN));
      return EXIT.usage;
    }
    const { role } = options;
    const made = await makeAccount(database, {
      name,
      role,
      password: await hashPassword(password),
    });
    if (!made) {
      printError(terminal, words.badName(name));
      return EXIT.usage;
    }
    printRemark(terminal, words.userMade(name, role));
    return EXIT.done;
  });
}
