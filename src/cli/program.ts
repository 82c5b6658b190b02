import { Argument, Command, CommanderError, Option } from "commander";
import { FORMATS } from "../ingest/resource.ts";
import type { AnalyseOptions } from "./analyse-command.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import type { HelpTitle, Messages, MistakeCode } from "./messages/messages.ts";
import {
  ANALYSE_FORMATS,
  parseChoice,
  parseColumns,
  parseDay,
  parseLanguage,
  parseSeconds,
  parseTies,
} from "./options.ts";
import type { ReportOptions } from "./report-command.ts";
import { addStoreCommands } from "./store-program.ts";
import { print, printError, type Terminal } from "./terminal.ts";
import type { VerifyOptions } from "./verify-command.ts";

/**
 * Runs the command line and gives the exit code. Mistakes in it are printed in the terminal's language, in one
 * line; nothing is thrown but our own mistakes. A command's code is loaded when it is called for: `--help` needs none.
 */
export async function runProgram(
  words: readonly string[],
  { terminal, version }: { readonly terminal: Terminal; readonly version: string },
): Promise<ExitCode> {
  const run: Run = { terminal: withQuiet(terminal, words), code: EXIT.done, shown: "" };
  try {
    await buildProgram(run, version).parseAsync([...words], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    await print(terminal, run.shown);
    if (error.exitCode === 0) return EXIT.done;
    // `recoupe` alone: the help was shown, and a command is still wanted.
    return error.code === "commander.help" ? EXIT.usage : mistaken(error, terminal);
  }
  return run.code;
}

/** One run of the program: what commander shows, and the code that the command gave. */
interface Run {
  readonly terminal: Terminal;
  code: ExitCode;
  shown: string;
}

function buildProgram(run: Run, version: string): Command {
  const { messages, stdout } = run.terminal;
  const titles: Readonly<Record<string, string>> = messages.titles satisfies Record<
    HelpTitle,
    string
  >;
  const program = new Command("recoupe")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        run.shown += text;
      },
      writeErr: (text) => {
        run.shown += text;
      },
      outputError: () => undefined,
      getOutHelpWidth: () => stdout.columns ?? 100,
    })
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .description(messages.about)
    .version(version, "-V, --version", messages.options.version)
    .helpOption("-h, --help", messages.options.help)
    .helpCommand("help [command]", messages.options.helpCommand)
    .addHelpText("after", messages.helpFooter)
    .addOption(uiOption(messages));
  addReport(program, run, version);
  addAnalyse(program, run);
  addVerify(program, run);
  addStoreCommands(program, {
    terminal: run.terminal,
    version,
    addInputs: (command) => addCommon(command, messages),
    addUi: (command) =>
      command
        .addOption(uiOption(messages))
        .option("-q, --quiet", messages.options.quiet)
        .helpOption("-h, --help", messages.options.help),
    end: (code) => {
      run.code = code;
    },
  });
  return program;
}

function addReport(program: Command, run: Run, version: string): void {
  const { messages } = run.terminal;
  const command = program
    .command("report")
    .description(messages.reportAbout)
    .addHelpText("after", messages.reportExamples + messages.helpFooter)
    .option("--html <file>", messages.options.html)
    .option("--json <file>", messages.options.json)
    .option("--policy <file>", messages.options.policy)
    .option("--ties-off <kinds>", messages.options.tiesOff, parseTies(messages))
    .option("--no-state-media", messages.options.noStateMedia)
    .option("--export <file>", messages.options.export, collect)
    .option("--bundle <file>", messages.options.bundle)
    .option("--mask <name>", messages.options.mask, collect);
  addCommon(command, messages).action(async (names: readonly string[], options: ReportOptions) => {
    const { reportCommand } = await import("./report-command.ts");
    run.code = await reportCommand(names, options, { terminal: run.terminal, version });
  });
}

function addAnalyse(program: Command, run: Run): void {
  const { messages } = run.terminal;
  const command = program
    .command("analyse")
    .alias("analyze")
    .description(messages.analyseAbout)
    .addHelpText("after", messages.analyseExamples + messages.helpFooter)
    .addOption(
      new Option("--format <format>", messages.options.format)
        .default("text", messages.defaultValue("text"))
        .argParser(parseChoice(messages, { option: "--format", choices: ANALYSE_FORMATS })),
    )
    .option("--explain <id>", messages.options.explain);
  addCommon(command, messages).action(async (names: readonly string[], options: AnalyseOptions) => {
    const { analyseCommand } = await import("./analyse-command.ts");
    run.code = await analyseCommand(names, options, run.terminal);
  });
}

function addVerify(program: Command, run: Run): void {
  const { messages } = run.terminal;
  program
    .command("verify")
    .description(messages.verifyAbout)
    .addHelpText("after", messages.verifyExamples)
    .addArgument(new Argument("<files...>", messages.verifyInputs))
    .option("--digest <hash>", messages.options.digest)
    .addOption(uiOption(messages))
    .helpOption("-h, --help", messages.options.help)
    .action(async (names: readonly string[], options: VerifyOptions) => {
      const { verifyCommand } = await import("./verify-command.ts");
      run.code = await verifyCommand(names, options, run.terminal);
    });
}

/** Gathers an option that may be given more than once. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** The options that every command takes, in the order of a reader's need. */
function addCommon(command: Command, messages: Messages): Command {
  const { options } = messages;
  const parsed = <Value>(flags: string, about: string, parser: (words: string) => Value) =>
    command.addOption(new Option(flags, about).argParser(parser));
  command.addArgument(new Argument("<inputs...>", messages.inputs));
  parsed("--language <code>", options.language, parseLanguage(messages));
  command.addOption(uiOption(messages)).option("-q, --quiet", options.quiet);
  parsed(
    "--from <format>",
    options.from,
    parseChoice(messages, { option: "--from", choices: FORMATS }),
  );
  parsed("--columns <map>", options.columns, parseColumns(messages));
  command.option("--encoding <name>", options.encoding).option("--outlet <name>", options.outlet);
  parsed("--published <date>", options.published, parseDay(messages));
  command.option("--allow-private", options.allowPrivate);
  command.option("--follow", options.follow).option("--no-follow", options.noFollow);
  parsed("--timeout <seconds>", options.timeout, parseSeconds(messages));
  return command.helpOption("-h, --help", options.help);
}

/** Read before the command line is parsed (see `uiLanguage`), so that its own mistakes are worded in it. */
function uiOption(messages: Messages): Option {
  const parser = parseChoice(messages, { option: "--ui", choices: ["fr", "en"] });
  return new Option("--ui <language>", messages.options.ui).argParser(parser);
}

function withQuiet(terminal: Terminal, words: readonly string[]): Terminal {
  return { ...terminal, isQuiet: words.includes("--quiet") || words.includes("-q") };
}

const MISTAKES: Readonly<Record<string, MistakeCode>> = {
  "commander.unknownOption": "unknownOption",
  "commander.unknownCommand": "unknownCommand",
  "commander.missingArgument": "missingArgument",
  "commander.optionMissingArgument": "optionMissingArgument",
  "commander.invalidArgument": "invalidArgument",
  "commander.excessArguments": "excessArguments",
};

function mistaken({ code, message }: CommanderError, terminal: Terminal): ExitCode {
  const { mistakes, seeHelp } = terminal.messages;
  const kind = MISTAKES[code] ?? "other";
  printError(terminal, `${mistakes[kind](faultOf(kind, message))} ${seeHelp}`);
  return EXIT.usage;
}

/** What commander's English sentence is about: the quoted word, or, for a value we refused, our own sentence. */
function faultOf(kind: MistakeCode, message: string): string {
  const oneLine = message.replace(/\p{Cc}+/gu, " ");
  if (kind === "invalidArgument") return /is invalid\. (.*)$/.exec(oneLine)?.[1] ?? oneLine;
  return /'([^']*)'/.exec(oneLine)?.[1] ?? oneLine.replace(/^error: /, "");
}
