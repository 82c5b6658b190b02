import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import type { AddOptions } from "./add-command.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { FindingsOptions } from "./findings-command.ts";
import type { StoreCommand } from "./messages/store-messages.ts";
import type { QuarantineOptions } from "./quarantine-command.ts";
import type { ServeCommandOptions, UserOptions } from "./serve-command.ts";
import type { WatchOptions } from "./watch-command.ts";
import { type DataOptions, type StoreCommandSetting, wordsOf } from "./with-store.ts";
import type { WorkerOptions } from "./worker-command.ts";

/** How the commands of the store are hung into the program. */
export interface StoreProgram extends StoreCommandSetting {
  /** Adds the options that every command on inputs takes. */
  readonly addInputs: (command: Command) => Command;
  /** Adds `--ui`, `--quiet` and help. */
  readonly addUi: (command: Command) => Command;
  readonly end: (code: ExitCode) => void;
}

/** Adds the commands that work on a store; the code of each is loaded when it is called for. */
export function addStoreCommands(program: Command, setting: StoreProgram): void {
  addAdd(program, setting);
  addFindings(program, setting);
  addDb(program, setting);
  addWatch(program, setting);
  addQuarantine(program, setting);
  addWorker(program, setting);
  addServe(program, setting);
  addUser(program, setting);
  onStore(program, "mcp", setting).action(async (given: DataOptions) => {
    const { mcpCommand } = await import("./mcp-command.ts");
    setting.end(await mcpCommand(given, setting));
  });
}

function made(parent: Command, name: StoreCommand, { terminal }: StoreProgram): Command {
  const words = wordsOf(terminal);
  const last = name.slice(name.lastIndexOf(" ") + 1);
  return parent.command(last).description(words.about[name]);
}

/** A command that works on the store itself: `--data`, `--ui`, help. */
function onStore(parent: Command, name: StoreCommand, setting: StoreProgram): Command {
  const command = made(parent, name, setting);
  command.option("--data <folder>", wordsOf(setting.terminal).options.data);
  return setting.addUi(command);
}

function addAdd(program: Command, setting: StoreProgram): void {
  const { options, examples } = wordsOf(setting.terminal);
  const command = made(program, "add", setting)
    .addHelpText("after", examples.add)
    .option("--data <folder>", options.data)
    .option("--dossier <name>", options.dossier);
  setting.addInputs(command).action(async (names: readonly string[], given: AddOptions) => {
    const { addCommand } = await import("./add-command.ts");
    setting.end(await addCommand(names, given, setting));
  });
}

function addWatch(program: Command, setting: StoreProgram): void {
  const { options, examples } = wordsOf(setting.terminal);
  onStore(program, "watch", setting)
    .addHelpText("after", examples.watch)
    .addArgument(new Argument("[feeds...]", options.feeds))
    .option("--dossier <name>", options.dossier)
    .addOption(wholeNumber(setting, "--every <minutes>", options.every, [1, 10_080]))
    .option("--once", options.once)
    .option("--allow-private", setting.terminal.messages.options.allowPrivate)
    .action(async (names: readonly string[], given: WatchOptions) => {
      const { watchCommand } = await import("./watch-command.ts");
      setting.end(await watchCommand(names, given, setting));
    });
}

function addFindings(program: Command, setting: StoreProgram): void {
  const { options } = wordsOf(setting.terminal);
  onStore(program, "findings", setting)
    .option("--dossier <name>", options.dossier)
    .option("--html <file>", options.html)
    .option("--json <file>", options.json)
    .action(async (given: FindingsOptions) => {
      const { findingsCommand } = await import("./findings-command.ts");
      setting.end(await findingsCommand(given, setting));
    });
}

function addDb(program: Command, setting: StoreProgram): void {
  const { options, examples } = wordsOf(setting.terminal);
  const db = setting.addUi(made(program, "db", setting)).addHelpText("after", examples.db);
  onStore(db, "db migrate", setting).action(async (given: DataOptions) => {
    const { migrateCommand } = await import("./db-command.ts");
    setting.end(await migrateCommand(given, setting));
  });
  onStore(db, "db check", setting).action(async (given: DataOptions) => {
    const { checkCommand } = await import("./db-command.ts");
    setting.end(await checkCommand(given, setting));
  });
  onStore(db, "db dump", setting)
    .addArgument(new Argument("<file>", options.dumpFile))
    .action(async (name: string, given: DataOptions) => {
      const { dumpCommand } = await import("./db-command.ts");
      setting.end(await dumpCommand(name, given, setting));
    });
  onStore(db, "db restore", setting)
    .addArgument(new Argument("<file>", options.restoreFile))
    .action(async (name: string, given: DataOptions) => {
      const { restoreCommand } = await import("./db-command.ts");
      setting.end(await restoreCommand(name, given, setting));
    });
  onStore(db, "db move", setting)
    .requiredOption("--to <url>", options.to)
    .action(async (given: DataOptions & { readonly to: string }) => {
      const { moveCommand } = await import("./db-command.ts");
      setting.end(await moveCommand(given, setting));
    });
}

function addQuarantine(program: Command, setting: StoreProgram): void {
  const { options } = wordsOf(setting.terminal);
  const parent = setting.addUi(made(program, "quarantine", setting));
  onStore(parent, "quarantine list", setting)
    .option("--dossier <name>", options.dossier)
    .action(async (given: QuarantineOptions) => {
      const { quarantineListCommand } = await import("./quarantine-command.ts");
      setting.end(await quarantineListCommand(given, setting));
    });
  onStore(parent, "quarantine retry", setting)
    .option("--dossier <name>", options.dossier)
    .action(async (given: QuarantineOptions) => {
      const { quarantineRetryCommand } = await import("./quarantine-command.ts");
      setting.end(await quarantineRetryCommand(given, setting));
    });
}

function addWorker(program: Command, setting: StoreProgram): void {
  const { options, examples } = wordsOf(setting.terminal);
  setting
    .addUi(made(program, "worker", setting))
    .addHelpText("after", examples.worker)
    .addOption(wholeNumber(setting, "--concurrency <threads>", options.concurrency, [1, 1024]))
    .addOption(wholeNumber(setting, "--metrics-port <port>", options.metricsPort, [1, 65_535]))
    .action(async (given: WorkerOptions) => {
      const { workerCommand } = await import("./worker-command.ts");
      setting.end(await workerCommand(given, setting));
    });
}

function addServe(program: Command, setting: StoreProgram): void {
  const { options, examples } = wordsOf(setting.terminal);
  onStore(program, "serve", setting)
    .addHelpText("after", examples.serve)
    .option("--host <address>", options.host)
    .addOption(wholeNumber(setting, "--port <port>", options.port, [0, 65_535]))
    .addOption(wholeNumber(setting, "--concurrency <threads>", options.concurrency, [1, 1024]))
    .option("--accounts", options.accounts)
    .option("--trust-proxy", options.trustProxy)
    .option("--allow-private", setting.terminal.messages.options.allowPrivate)
    .addOption(
      wholeNumber(setting, "--requests-per-minute <count>", options.requestsPerMinute, [1, 1e9]),
    )
    .action(async (given: ServeCommandOptions) => {
      const { serveCommand } = await import("./serve-command.ts");
      setting.end(await serveCommand(given, setting));
    });
}

function addUser(program: Command, setting: StoreProgram): void {
  const { options } = wordsOf(setting.terminal);
  const parent = setting.addUi(made(program, "user", setting));
  onStore(parent, "user add", setting)
    .addArgument(new Argument("<name>", options.userName))
    .addOption(
      new Option("--role <role>", options.role)
        .choices(["reader", "reviewer", "admin"])
        .default("reader"),
    )
    .action(async (name: string, given: UserOptions) => {
      const { userAddCommand } = await import("./serve-command.ts");
      setting.end(await userAddCommand(name, given, setting));
    });
}

/** An option whose value is a whole number between two, both included. */
function wholeNumber(
  { terminal }: StoreProgram,
  flags: string,
  about: string,
  [least, most]: readonly [number, number],
): Option {
  return new Option(flags, about).argParser((found) => {
    const value = Number(found);
    if (/^\d+$/.test(found) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(
      wordsOf(terminal).badNumber(flags.split(" ", 1)[0] ?? "", found),
    );
  });
}
